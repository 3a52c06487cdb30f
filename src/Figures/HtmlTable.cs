using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Figures;

/// <summary>A cell of a table.</summary>
/// <param name="Html">Its content. Text is encoded already.</param>
/// <param name="Attributes">Each with a blank before it, such as <c> class="number"</c>.</param>
readonly record struct HtmlCell(string Html, string Attributes = "");

/// <summary>Tables in markup.</summary>
static class HtmlTable
{
    /// <summary>Letters of every language as they are; what markup would take for its own is escaped.</summary>
    static readonly JsonWriterOptions EveryLetter = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>How many rows a table takes into a page; the others are counted only.</summary>
    public const int MostRows = 20_000;

    /// <summary>The rows that follow those of the markup, for the script of a page, which shows, searches, sorts and saves all of
    /// them. Other readers of the markup see nothing of it.</summary>
    /// <param name="rows">The texts of the cells, not encoded.</param>
    public static string MoreRows(IEnumerable<IEnumerable<string>> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, EveryLetter))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartArray();
                foreach (var cell in row)
                    json.WriteStringValue(cell);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        return buffer.WrittenCount <= 2
            ? ""
            : $"<script type=\"application/json\" class=\"more-rows\">{Encoding.UTF8.GetString(buffer.WrittenSpan)}</script>";
    }

    /// <summary>How many rows a table has, and how many of them are shown.</summary>
    public static string Length(long shown, long all) =>
        all == 1 ? "1 row"
        : shown == all ? string.Create(CultureInfo.InvariantCulture, $"{all} rows")
        : string.Create(CultureInfo.InvariantCulture, $"{shown} of {all} rows");

    /// <summary>The same in markup, which says where a page lacks rows.</summary>
    /// <param name="taken">How many rows the page has, shown or not.</param>
    public static string LengthInPage(long shown, long all, long taken) =>
        Length(shown, all)
        + (taken == shown || taken == all ? "" : string.Create(CultureInfo.InvariantCulture, $"; search and CSV have the first {taken}"));

    /// <summary>A row of the head.</summary>
    public static string Head(IEnumerable<HtmlCell> cells) => Row("th", cells);

    /// <summary>A row of the body.</summary>
    public static string Row(IEnumerable<HtmlCell> cells) => Row("td", cells);

    static string Row(string tag, IEnumerable<HtmlCell> cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{tag}{cell.Attributes}>{cell.Html}</{tag}>"))}</tr>";

    /// <summary>Writes a table, one line for each row.</summary>
    public static void Write(TextWriter output, IEnumerable<HtmlCell> head, IEnumerable<IEnumerable<HtmlCell>> rows)
    {
        output.Write($"<table>\n<thead>{Head(head)}</thead>\n<tbody>\n");
        foreach (var row in rows)
            output.Write($"{Row(row)}\n");
        output.Write("</tbody>\n</table>\n");
    }
}
