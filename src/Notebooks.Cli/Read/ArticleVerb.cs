using System.CommandLine;
using Notebooks.Documents;
using Notebooks.Parameters;

namespace Notebooks.Cli;

/// <summary><c>notebooks article</c>: the notebook that reads an article, for one of the user's own. It needs no checkout.</summary>
static class ArticleVerb
{
    /// <summary>The project's notebook for that, without its outputs, is embedded under this name.</summary>
    const string Embedded = "article.ipynb";

    const string ParameterName = "article";

    static readonly Argument<string> Input = new("FILE") { Description = "the article: .txt, .md, .html, .eml …" };

    public static Command Create()
    {
        var command = new Command("article", "print a notebook that reads an article, with the article's path in it") { Input };
        command.SetAction(line => Run(line.GetValue(Input)!));
        return command;
    }

    static int Run(string file)
    {
        var notebook = NotebookFor(Path.GetFullPath(Inputs.Existing(file)));
        Writing.Try(
            () =>
            {
                using var output = StandardOutput.Open();
                output.Write(notebook.ToBytes());
            },
            error => $"standard output could not be written: {error}"
        );
        return ExitCode.Ok;
    }

    /// <param name="path">The article's, in full, since nobody knows in which folder the notebook will be saved.</param>
    static Notebook NotebookFor(string path)
    {
        using var stream = typeof(ArticleVerb).Assembly.GetManifestResourceStream(Embedded)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var notebook = NotebookCleaner.Clean(Notebook.Parse(bytes.ToArray(), NotebookFormat.Ipynb));
        foreach (var cell in notebook.Cells)
        {
            if (cell.Tags.Contains(NotebookParameters.Tag))
                cell.Source = "var " + new Parameter(ParameterName, "string").Code(path, LanguageInfo.CSharp.Name);
            else if (cell.Kind == CellKind.Code)
                cell.Source = WithLines(cell.Source, line => line.StartsWith("#r ", StringComparison.Ordinal) ? Reference : line);
            else // the notebooks before and after it are not beside the new one
                cell.Source = WithLines(cell.Source, line => line.Contains(".ipynb)", StringComparison.Ordinal) ? null : line).TrimEnd();
        }
        return notebook;
    }

    /// <summary>The library that shows readings, which is beside this program.</summary>
    static string Reference => $"#r \"{Path.Combine(AppContext.BaseDirectory, "News.Interactive.dll")}\"";

    static string WithLines(string text, Func<string, string?> change) =>
        string.Join('\n', text.Split('\n').Select(change).Where(line => line is not null));
}
