using System.Text.Json;

namespace Notebooks.Documents;

/// <summary>Where a cell's lines are in the file that its notebook was read from.</summary>
static class FileLines
{
    /// <summary>The line of the file that holds a line of a cell's source; both count from 1.</summary>
    /// <param name="cell">As it was read: its source has the lines that it has in the file.</param>
    /// <returns>Null where the notebook or the cell was not read from a file.</returns>
    public static int? Of(Notebook notebook, Cell cell, int line)
    {
        if (notebook.Origin is not { Bytes: var bytes } || cell.Origin is not { Source: { } source } origin)
            return null;
        var first = 1 + bytes.AsSpan(..source.Start).Count((byte)'\n');
        return notebook.Format == NotebookFormat.Dib ? first + line - 1
            : origin.SourceIsList ? first + LinesBefore(bytes.AsSpan(source), line)
            : first;
    }

    /// <summary>How many lines of the file are before the string that begins or contains a line of the source. Jupyter writes one string
    /// per line, and other programs write as they like.</summary>
    static int LinesBefore(ReadOnlySpan<byte> strings, int line)
    {
        var reader = new Utf8JsonReader(strings);
        reader.Read();
        int place = 0,
            placed = 0,
            next = 1;
        while (reader.Read() && reader.TokenType == JsonTokenType.String && next <= line)
        {
            if (next > placed)
                (place, placed) = ((int)reader.TokenStartIndex, next);
            next += JsonStrings.Unescape(reader.ValueSpan).Count(c => c == '\n');
        }
        return strings[..place].Count((byte)'\n');
    }
}
