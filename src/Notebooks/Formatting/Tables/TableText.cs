using System.Globalization;
using System.Net;
using System.Text;
using Figures;

namespace Notebooks.Formatting.Tables;

/// <summary>Tables in markup, and in text with their columns one below the other.</summary>
static class TableText
{
    /// <summary>The characters of a column, and of the last one, which pushes no other to the right.</summary>
    const int Widest = 32,
        WidestLast = 120;

    public static string Html(ShownTable table)
    {
        var html = new StringBuilder("<table><thead>").Append(HtmlTable.Head(table.Columns.Select(Cell))).Append("</thead><tbody>");
        foreach (var row in table.Rows)
            html.Append(HtmlTable.Row(row.Select(value => Cell(ScalarText.Of(value)))));
        return html.Append("</tbody></table><p>").Append(Length(table)).Append("</p>").ToString();

        static HtmlCell Cell(string text) => new(WebUtility.HtmlEncode(text));
    }

    public static string Plain(ShownTable table)
    {
        string[][] columns =
        [
            .. table.Columns.Select(
                (name, index) =>
                    Lines(name, [.. table.Rows.Select(row => row[index])], index == table.Columns.Count - 1 ? WidestLast : Widest)
            ),
        ];
        var lines = Enumerable
            .Range(0, table.Rows.Count + 1)
            .Select(line => string.Join("  ", columns.Select(column => column[line])).TrimEnd());
        return string.Join('\n', [.. lines, Length(table)]);
    }

    static string Length(ShownTable table) =>
        (table.Rows.Count, table.Count) switch
        {
            (1, 1) => "1 row",
            (var shown, null) => string.Create(CultureInfo.InvariantCulture, $"the first {shown} rows"),
            var (shown, all) when shown == all => string.Create(CultureInfo.InvariantCulture, $"{all} rows"),
            var (shown, all) => string.Create(CultureInfo.InvariantCulture, $"{shown} of {all} rows"),
        };

    static string[] Lines(string name, IReadOnlyList<object?> values, int widest)
    {
        string[] lines = [Clipped(name, widest), .. values.Select(value => Clipped(ScalarText.Of(value), widest))];
        var width = lines.Max(line => line.Length);
        var isNumber = values.Count > 0 && values.All(value => value is null || ScalarText.IsNumber(value));
        return [.. lines.Select(line => isNumber ? line.PadLeft(width) : line.PadRight(width))];
    }

    static string Clipped(string text, int widest)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Length <= widest ? text : text[..(char.IsHighSurrogate(text[widest - 2]) ? widest - 2 : widest - 1)] + "…";
    }
}
