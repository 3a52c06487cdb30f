using System.Text;

namespace Notebooks.Documents;

/// <summary>Writes a <c>.dib</c>: the bytes read, with new text where a source changed; a new one as .NET Interactive
/// writes it. Outputs have no place in it.</summary>
static class DibWriter
{
    public static byte[] Write(Notebook notebook)
    {
        if (notebook.Origin is not DibOrigin origin)
            return WriteNew(notebook);
        if (!notebook.Cells.SequenceEqual(origin.Cells))
            return WriteRearranged(notebook, origin);
        return Splice.Apply(origin.Bytes, 0..origin.Bytes.Length, notebook.Cells.SelectMany(cell => Edits(cell, origin)));
    }

    static byte[] WriteNew(Notebook notebook)
    {
        var metadata = notebook.Metadata.Count > 0 ? notebook.Metadata : new() { ["kernelInfo"] = NotebookMetadata.KernelInfo(notebook) };
        var text = new StringBuilder($"#!meta\n\n{JsonTree.OneLine(metadata)}\n");
        foreach (var cell in notebook.Cells)
            Append(text, cell, "\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Cells came or went: each old one keeps its bytes, what precedes the first stays.</summary>
    static byte[] WriteRearranged(Notebook notebook, DibOrigin origin)
    {
        var head = origin.Cells.Count > 0 ? origin.Cells[0].Origin!.Whole.Start.Value : origin.Bytes.Length;
        var text = new StringBuilder(Encoding.UTF8.GetString(origin.Bytes, 0, head).TrimEnd('\r', '\n'));
        if (text.Length > 0)
            text.Append(origin.NewLine);
        foreach (var cell in notebook.Cells)
        {
            var old =
                cell.Origin is { } place && origin.Cells.Contains(cell)
                    ? Encoding.UTF8.GetString(Splice.Apply(origin.Bytes, place.Whole, Edits(cell, origin)))
                    : "";
            // A first cell without a selector line gets one, since it may not be the first now.
            if (!old.StartsWith("#!", StringComparison.Ordinal))
                Append(text, cell, origin.NewLine);
            else
                text.Append(text.Length > 0 ? origin.NewLine : "").Append(old.TrimEnd('\r', '\n')).Append(origin.NewLine);
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static void Append(StringBuilder text, Cell cell, string newLine)
    {
        var source = cell.Source.ReplaceLineEndings("\n").Trim('\n');
        if (source.Length == 0)
            return; // an empty cell cannot be told from none
        if (text.Length > 0)
            text.Append(newLine);
        text.Append("#!").Append(cell.Language).Append(newLine).Append(newLine).Append(source.ReplaceLineEndings(newLine)).Append(newLine);
    }

    static IEnumerable<Edit> Edits(Cell cell, DibOrigin origin) =>
        cell.Origin is { Source: { } place } was && cell.Source != was.SourceText
            ? [new(place, cell.Source.ReplaceLineEndings(origin.NewLine))]
            : [];
}
