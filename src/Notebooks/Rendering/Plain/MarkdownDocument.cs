using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Documents;
using Notebooks.Rendering.Trust;

namespace Notebooks.Rendering.Plain;

/// <summary>A notebook as one Markdown file, with its pictures in a folder beside it.</summary>
/// <param name="Text">The file's text, with line feeds.</param>
/// <param name="Pictures">The pictures, each with its name in the folder. The same notebook gives the same ones.</param>
/// <param name="Dropped">What of its outputs' HTML was left out: Markdown runs no scripts.</param>
public sealed record MarkdownDocument(string Text, IReadOnlyList<(string Name, byte[] Content)> Pictures, Dropped Dropped)
{
    /// <summary>Makes the file.</summary>
    /// <param name="pictureFolder">The name of the folder that the pictures will be in.</param>
    public static MarkdownDocument Of(Notebook notebook, PageOptions options, string pictureFolder)
    {
        notebook = ShownCells.Of(notebook);
        var (text, pictures) = (new StringBuilder(), new PictureFolder(pictureFolder));
        var (own, article) = Page.About(notebook);
        if (options.Title is not null || article is not null)
            text.Append($"# {MarkdownText.Escape(options.Title ?? own)}\n\n");
        var outputs = new OutputMarkdown(pictures);
        foreach (var (place, cell) in notebook.Cells.Index())
        {
            pictures.Cell = place + 1;
            foreach (var block in Blocks(cell, options, pictures, outputs).Where(block => !string.IsNullOrWhiteSpace(block)))
                text.Append(block.Trim('\n')).Append("\n\n");
        }
        return new(text.ToString().TrimEnd('\n') + "\n", pictures.Pictures, outputs.Dropped);
    }

    static IEnumerable<string> Blocks(Cell cell, PageOptions options, PictureFolder pictures, OutputMarkdown outputs)
    {
        if (cell.Kind == CellKind.Markdown)
            yield return pictures.Attached(cell);
        else if (cell.Kind == CellKind.Raw)
            yield return MarkdownText.Fenced(cell.Source, "");
        else
        {
            if (options.Code != CodeView.None && !string.IsNullOrWhiteSpace(cell.Source))
                yield return MarkdownText.Fenced(cell.Source, Page.LanguageOf(cell));
            foreach (var output in cell.Outputs)
                yield return outputs.Render(output);
        }
    }
}
