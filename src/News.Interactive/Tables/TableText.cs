using Figures;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace News.Interactive.Tables;

/// <summary>A data frame as plain text: columns under their heads, long cells clipped.</summary>
static class TableText
{
    const int Widest = 32;

    public static void Write(DataFrame frame, TextWriter output)
    {
        var shown = Math.Min(frame.Rows.Count, Formatter.ListExpansionLimit);
        var columns = frame.Columns.Select(column => Lines(column, shown)).ToList();
        for (var line = 0; line <= shown; line++)
            output.Write(string.Join("  ", columns.Select(column => column[line])).TrimEnd() + "\n");
        output.Write(HtmlTable.Length(shown, frame.Rows.Count));
    }

    static List<string> Lines(DataFrameColumn column, long rows)
    {
        List<string> lines = [Clipped(column.Name)];
        for (var row = 0L; row < rows; row++)
            lines.Add(column[row] is { } value ? Clipped(Cell.Text(value)) : "");
        var width = lines.Max(line => line.Length);
        return [.. lines.Select(line => Cell.IsNumber(column.DataType) ? line.PadLeft(width) : line.PadRight(width))];
    }

    static string Clipped(string text)
    {
        text = text.ReplaceLineEndings(" ");
        if (text.Length <= Widest)
            return text;
        return text[..(char.IsHighSurrogate(text[Widest - 2]) ? Widest - 2 : Widest - 1)] + "…";
    }
}
