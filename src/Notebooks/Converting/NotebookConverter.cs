using System.Security.Cryptography;
using System.Text;
using Notebooks.Documents;

namespace Notebooks.Converting;

/// <summary>Turns an <c>.ipynb</c> into a <c>.dib</c> and back.</summary>
public static class NotebookConverter
{
    /// <summary>
    /// The same cells in another format; the notebook itself where it is in that format already. Languages, order and
    /// Markdown are kept. In a new <c>.ipynb</c> a cell in another language than the kernel's gets a selector line. A
    /// <c>.dib</c> holds no outputs, tags or empty cells, and a raw cell becomes Markdown there;
    /// ids in a new <c>.ipynb</c> follow from the cells' places and texts.
    /// </summary>
    public static Notebook Convert(Notebook notebook, NotebookFormat format)
    {
        if (notebook.Format == format)
            return notebook;
        var own = DibReader.OwnNames(notebook);
        var cells =
            format == NotebookFormat.Dib
                ? notebook.Cells.Select(cell => ForDib(cell, own))
                : notebook.Cells.Select(
                    (cell, place) => new Cell(Id(place, cell), cell.Kind, cell.Language, ForIpynb(cell, own, notebook.DefaultLanguage))
                );
        return new(format, cells, notebook.DefaultLanguage);
    }

    /// <summary>A selector at the head of a cell would cut it in two in a <c>.dib</c>: it becomes the cell's own.</summary>
    static Cell ForDib(Cell cell, IReadOnlyDictionary<string, string> ownNames)
    {
        if (cell.Kind != CellKind.Code)
            return new(cell.Id, CellKind.Markdown, "markdown", cell.Source);
        var lines = cell.Source.ReplaceLineEndings("\n").Split('\n', 2);
        if (DibReader.Selector(lines[0], ownNames) is not { } language)
            return new(cell.Id, cell.Kind, cell.Language, cell.Source);
        var kind = language == "markdown" ? CellKind.Markdown : CellKind.Code;
        return new(cell.Id, kind, language, lines.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>A client sends a cell's text and not its metadata, so a cell in another language than the kernel's says so in its
    /// first line.</summary>
    static string ForIpynb(Cell cell, IReadOnlyDictionary<string, string> ownNames, string defaultLanguage) =>
        cell.Kind != CellKind.Code
        || cell.Language == NotebookMetadata.KernelLanguageOf(defaultLanguage)
        || DibReader.Selector(cell.Source.ReplaceLineEndings("\n").Split('\n', 2)[0], ownNames) is not null
            ? cell.Source
            : $"#!{cell.Language}\n{cell.Source}";

    static string Id(int place, Cell cell) =>
        $"{place + 1}-{System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cell.Source)))[..8]}";
}
