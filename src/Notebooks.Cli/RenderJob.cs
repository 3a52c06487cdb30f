using Notebooks.Documents;
using Notebooks.Rendering;

namespace Notebooks.Cli;

/// <summary>What <c>notebooks render</c> was asked for.</summary>
/// <param name="Paths">Notebooks and folders of them.</param>
/// <param name="Output">A folder, or the file of one page; null puts each beside its notebook.</param>
/// <param name="Options">How pages are made.</param>
/// <param name="IsTrusted">Whether what acts in a notebook's outputs may act in its page.</param>
sealed record RenderJob(IReadOnlyList<string> Paths, string? Output, PageOptions Options, Func<Notebook, bool> IsTrusted)
{
    bool IsFile => Output is not null && Path.GetExtension(Output).ToLowerInvariant() is ".html" or ".htm";

    /// <summary>The notebooks, each with the file of its page. Folders are looked into anew each time.</summary>
    /// <exception cref="UserError">There is none, or several would be one file.</exception>
    public IReadOnlyList<(string Notebook, string File)> Files()
    {
        var notebooks = Inputs.Notebooks(Paths);
        if (notebooks.Count > 1 && (IsFile || Options.Title is not null))
        {
            throw new UserError(ExitCode.Usage, $"{notebooks.Count} notebooks cannot have one "
                + (IsFile ? "page: name a folder with --output" : "--title: render them one by one"));
        }
        if (IsFile) return [(notebooks[0], Output!)];
        var names = notebooks.Select(path => Path.GetFileNameWithoutExtension(path) + ".html");
        return [.. notebooks.Zip(Output is null ? notebooks.Zip(names, (path, name) => Path.Combine(Path.GetDirectoryName(path)!, name)) : Targets.In(Output, names))];
    }

    /// <summary>Writes the pages, and, where a folder of notebooks goes to a folder, the page that lists them.</summary>
    public int Run()
    {
        var files = Files();
        var series = Output is not null && !IsFile && Paths.Any(Directory.Exists) ? new PageSeries(Output, files) : null;
        foreach (var (path, file) in files)
        {
            var page = Make(path, series is null ? Options : series.Beside(file, Options));
            series?.Add(file, page);
            Writing.Save(page.Html, file);
            Console.Out.WriteLine($"{path} → {file}" + (page.Dropped.Count > 0 ? $", not trusted: without {page.Dropped}" : ""));
        }
        series?.SaveIndex(Paths is [var folder] ? Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)) : "Notebooks", Options.Theme);
        return ExitCode.Ok;
    }

    /// <summary>A notebook's page.</summary>
    RenderedPage Make(string path, PageOptions options)
    {
        var notebook = Inputs.Load(path);
        return Page.Make(notebook, options with { Folder = Path.GetDirectoryName(Path.GetFullPath(path)), Trusted = IsTrusted(notebook) });
    }
}
