using Figures;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace News.Interactive.Tables;

/// <summary>A data frame as an HTML table. How many rows are shown is <see cref="Formatter.ListExpansionLimit"/>; a page has the others
/// too.</summary>
static class TableHtml
{
    /// <summary>Characters from which on a cell says its text on hover too, since it may be clipped.</summary>
    const int Long = 30;

    public static readonly string Style = Html.Style("table");

    public static void Write(DataFrame frame, TextWriter output)
    {
        var shown = (int)Math.Min(frame.Rows.Count, Formatter.ListExpansionLimit);
        var described = Described(frame);
        output.Write($"<div class=\"news-table\">\n{Style}\n<div class=\"nt-scroll\" tabindex=\"0\">\n");
        HtmlTable.Write(
            output,
            frame.Columns.Select(
                (column, i) =>
                    new HtmlCell(
                        $"{Html.Encode(column.Name)} <small>{Cell.Type(column.DataType)}</small>",
                        $" scope=\"col\" class=\"{Class(column)}\"{Title(described?.Columns[i])}"
                    )
            ),
            Rows(shown).Select(row => frame.Columns.Select(column => Of(column, column[row])))
        );
        var more = Rows(Math.Min(frame.Rows.Count, HtmlTable.MostRows)).Skip(shown);
        output.Write(
            HtmlTable.MoreRows(more.Select(row => frame.Columns.Select(column => column[row] is { } value ? Cell.Text(value) : "")))
        );
        output.Write(
            $"</div>\n<p>{HtmlTable.LengthInPage(shown, frame.Rows.Count, Math.Min(frame.Rows.Count, HtmlTable.MostRows))}</p>\n</div>"
        );
    }

    static IEnumerable<long> Rows(long count)
    {
        for (var row = 0L; row < count; row++)
            yield return row;
    }

    static HtmlCell Of(DataFrameColumn column, object? value)
    {
        if (value is null)
            return new("", " class=\"nt-null\" title=\"null\"");
        var text = Html.Encode(Cell.Text(value));
        return new($"<bdi>{text}</bdi>", $" class=\"{Class(column)}\"{(text.Length >= Long ? $" title=\"{text}\"" : "")}");
    }

    /// <summary>Numbers to the right; words in their context with the words in the middle.</summary>
    static string Class(DataFrameColumn column) =>
        column.Name switch
        {
            _ when Cell.IsNumber(column.DataType) => "nt-number",
            "before" => "nt-before",
            "after" => "nt-after",
            "text" => "nt-words",
            _ when column.DataType == typeof(DateTime) => "nt-date",
            _ => "nt-text",
        };

    /// <summary>What the glossary says of a table with just these columns.</summary>
    static TableDescription? Described(DataFrame frame) =>
        Glossary.Tables.FirstOrDefault(table =>
            table.Columns.Select(column => column.Name).SequenceEqual(frame.Columns.Select(column => column.Name))
        );

    static string Title(Column? column) =>
        column is null ? "" : $" title=\"{Html.Encode(column.Description + (column.Null is { } none ? $"; empty: {none}" : ""))}\"";
}
