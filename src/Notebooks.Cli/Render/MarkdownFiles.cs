using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Rendering.Plain;

namespace Notebooks.Cli;

/// <summary>A notebook as Markdown, its pictures in a folder beside it.</summary>
static class MarkdownFiles
{
    /// <summary>Writes the file, and the folder where there is a picture.</summary>
    /// <returns>The line that reports it.</returns>
    public static string Save(Notebook notebook, PageOptions options, string path, string file)
    {
        var folder = Path.GetFileNameWithoutExtension(file) + "_files";
        var document = MarkdownDocument.Of(notebook, options, folder);
        var pictures = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, folder);
        if (document.Pictures.Count > 0)
            Writing.MakeFolder(pictures);
        if (document.Pictures.Count > 0 && new DirectoryInfo(pictures).LinkTarget is not null)
            throw new UserError(
                ExitCode.NotWritten,
                $"'{pictures}' is a link, through which nothing is written; take it away, or use --output"
            );
        foreach (var (name, content) in document.Pictures)
            Writing.Save(content, Path.Combine(pictures, name));
        Writing.Save(document.Text, file);
        return $"{path} → {file}"
            + (document.Pictures.Count > 0 ? $", {folder}" : "")
            + (document.Dropped.Count > 0 ? $", without {document.Dropped}" : "");
    }
}
