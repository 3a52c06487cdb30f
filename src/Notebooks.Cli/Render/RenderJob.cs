using Notebooks.Browser;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Rendering.Slides;
using Notebooks.Rendering.Trust;

namespace Notebooks.Cli;

/// <summary>What <c>notebooks render</c> was asked for.</summary>
/// <param name="Paths">Notebooks and folders of them.</param>
/// <param name="Output">A folder, or the file of one page; null puts each beside its notebook.</param>
/// <param name="To">What to make: <c>html</c>, <c>slides</c>, <c>md</c> or <c>pdf</c>.</param>
/// <param name="Options">How pages are made.</param>
sealed record RenderJob(IReadOnlyList<string> Paths, string? Output, string To, PageOptions Options)
{
    /// <summary>What a PDF is printed on.</summary>
    public Paper Paper { get; init; }

    string Extension =>
        To switch
        {
            "slides" => ".slides.html",
            var to => "." + to,
        };

    bool IsFile =>
        Output is not null
        && Path.GetExtension(Output).ToLowerInvariant() is var extension
        && (extension == Path.GetExtension(Extension) || (To, extension) is ("md", ".markdown") or ("html" or "slides", ".htm"));

    /// <summary>The notebooks, each with the file of its page. Folders are looked into anew each time.</summary>
    /// <exception cref="UserError">There is none, or several would be one file.</exception>
    public IReadOnlyList<(string Notebook, string File)> Files()
    {
        var notebooks = Notebooks();
        if (notebooks.Count > 1 && (IsFile || Options.Title is not null))
        {
            throw new UserError(
                ExitCode.Usage,
                $"{notebooks.Count} notebooks cannot have one "
                    + (IsFile ? "page: name a folder with --output" : "--title: render them one by one")
            );
        }
        if (
            Output is not null
            && !IsFile
            && Path.GetExtension(Output).ToLowerInvariant() is ".html" or ".htm" or ".md" or ".markdown" or ".pdf"
        )
            throw new UserError(
                ExitCode.Usage,
                $"'{Output}' is not what --to {To} makes: name a {Path.GetExtension(Extension)} file, or a folder"
            );
        if (IsFile)
            return [(notebooks[0], Output!)];
        var names = notebooks.Select(path => Path.GetFileNameWithoutExtension(path) + Extension);
        return
        [
            .. notebooks.Zip(
                Output is null
                    ? notebooks.Zip(names, (path, name) => Path.Combine(Path.GetDirectoryName(path)!, name))
                    : Targets.In(Output, names)
            ),
        ];
    }

    /// <summary>The notebooks there are now.</summary>
    public IReadOnlyList<string> Notebooks() => Inputs.Notebooks(Paths);

    /// <summary>Writes the pages and reports them.</summary>
    public async Task<int> RunAsync()
    {
        await WriteAsync([], Console.Out.WriteLine);
        return ExitCode.Ok;
    }

    /// <summary>Writes the pages, and, where a folder of notebooks goes to a folder, the page that lists them.</summary>
    /// <param name="pages">Takes the pages by their file names.</param>
    /// <param name="tell">Takes a line for each, once it is written.</param>
    public async Task WriteAsync(Dictionary<string, string> pages, Action<string> tell)
    {
        var files = Files();
        var unreadable = new List<UserError>();
        if (files.Count > 1)
            files = [.. files.Where(pair => IsReadable(pair.Notebook))];
        var series = To == "html" && Output is not null && !IsFile && Paths.Any(Directory.Exists) ? new PageSeries(Output, files) : null;
        await using var printing = To == "pdf" ? new Printing() : null;
        var made = files.Select(pair => Path.GetFullPath(pair.File)).ToHashSet();
        foreach (var (path, file) in series?.Files ?? files)
        {
            var notebook = Inputs.Load(path);
            var (from, to) = (Path.GetDirectoryName(Path.GetFullPath(path)), Path.GetDirectoryName(Path.GetFullPath(file))!);
            var options = (series?.Beside(file, Options) ?? Options) with
            {
                Folder = from,
                HasPage = page => IsPage(Path.GetFullPath(Path.Combine(to, page))),
            };
            if (To == "md")
            {
                tell(MarkdownFiles.Save(notebook, options, path, file));
                continue;
            }
            var page = To == "slides" ? SlideShow.Make(notebook, options) : Page.Make(notebook, options);
            series?.Add(file, page);
            if (printing is null)
                Save(page.Html, file);
            else
                Writing.Save(await printing.PrintAsync(path, page.Html, Paper), file);
            tell($"{path} → {file}" + Without(page.Dropped));
        }
        if (series is { ReasonForNone: { } reason })
            tell($"no page that lists the notebooks: {reason}");
        else if (series is not null)
        {
            Save(
                series.Index(
                    Paths is [var folder] ? Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)) : "Notebooks",
                    Options.Theme
                ),
                series.IndexFile
            );
            tell($"their list → {series.IndexFile}");
        }

        if (unreadable is [var first, .. var others])
            throw others.Count == 0 ? first : new UserError(first.ExitCode, string.Join("\n", unreadable.Select(wrong => wrong.Message)));

        // What cannot be read does not affect the others, and is reported after them.
        bool IsReadable(string path)
        {
            try
            {
                Inputs.Load(path);
                return true;
            }
            catch (UserError wrong)
            {
                unreadable.Add(wrong);
                return false;
            }
        }

        // Beside its notebook a page may be made later, where there is a notebook for it.
        bool IsPage(string page) =>
            made.Contains(page) || File.Exists(page) || Output is null && File.Exists(Path.ChangeExtension(page, ".ipynb"));

        string Without(Dropped dropped) =>
            dropped.Count == 0
                ? ""
                : $", {dropped.Outputs} of its outputs not {(Options.MadeHere is null ? "trusted" : "made here")}: without {dropped}";

        void Save(string html, string file)
        {
            Writing.Save(html, file);
            pages[Path.GetFileName(file)] = html;
        }
    }
}
