using System.Diagnostics;
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

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.3);

    public static string Html(ShownTable table)
    {
        var html = new StringBuilder("<table><thead>").Append(HtmlTable.Head(table.Columns.Select(Cell))).Append("</thead><tbody>");
        foreach (var row in table.Rows)
            html.Append(HtmlTable.Row(row.Select(value => Cell(ScalarText.Of(value)))));
        var more = More(table);
        var taken = table.Rows.Count + more.Count;
        html.Append("</tbody></table>").Append(HtmlTable.MoreRows(more));
        return html.Append("<p>")
            .Append(Length(table, (shown, all) => HtmlTable.LengthInPage(shown, all, taken)))
            .Append("</p>")
            .ToString();

        static HtmlCell Cell(string text) => new(WebUtility.HtmlEncode(text));
    }

    /// <summary>The rows after those shown, up to the first that fails or that would make the reader wait.</summary>
    static List<string[]> More(ShownTable table)
    {
        var rows = new List<string[]>();
        var clock = Stopwatch.StartNew();
        try
        {
            foreach (var row in table.More)
            {
                if (clock.Elapsed > Patience)
                    break;
                rows.Add([.. row.Select(ScalarText.Of)]);
            }
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            // Code of the notebook's own computes the cells. The rows on the screen are shown all the same.
        }
        return rows;
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
        return string.Join('\n', [.. lines, Length(table, HtmlTable.Length)]);
    }

    static string Length(ShownTable table, Func<long, long, string> length) =>
        (table.Rows.Count, table.Count) switch
        {
            (var shown, null) => string.Create(CultureInfo.InvariantCulture, $"the first {shown} rows"),
            var (shown, all) => length(shown, all.Value),
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
