using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace News.Interactive.Tables;

/// <summary>A data frame as an HTML table. How many rows are shown is <see cref="Formatter.ListExpansionLimit"/>.</summary>
internal static class TableHtml
{
    /// <summary>Characters from which on a cell says its text on hover too, since it may be clipped.</summary>
    const int Long = 30;

    public static readonly string Style = Html.Style("table");

    public static void Write(DataFrame frame, TextWriter output)
    {
        var shown = Math.Min(frame.Rows.Count, Formatter.ListExpansionLimit);
        output.Write($"<div class=\"news-table\">\n{Style}\n<div class=\"nt-scroll\" tabindex=\"0\">\n<table>\n<thead><tr>");
        var described = Described(frame);
        foreach (var (i, column) in frame.Columns.Index())
            output.Write($"<th scope=\"col\" class=\"{Class(column)}\"{Title(described?.Columns[i])}>"
                + $"{Html.Encode(column.Name)} <small>{Cell.Type(column.DataType)}</small></th>");
        output.Write("</tr></thead>\n<tbody>\n");
        for (var row = 0L; row < shown; row++)
        {
            output.Write("<tr>");
            foreach (var column in frame.Columns) Write(output, column, column[row]);
            output.Write("</tr>\n");
        }
        output.Write($"</tbody>\n</table>\n</div>\n<p>{TableText.Limit(shown, frame.Rows.Count)}</p>\n</div>");
    }

    static void Write(TextWriter output, DataFrameColumn column, object? value)
    {
        if (value is null)
        {
            output.Write("<td class=\"nt-null\" title=\"null\"></td>");
            return;
        }
        var text = Html.Encode(Cell.Text(value));
        output.Write($"<td class=\"{Class(column)}\"{(text.Length >= Long ? $" title=\"{text}\"" : "")}><bdi>{text}</bdi></td>");
    }

    /// <summary>Numbers to the right; words in their context with the words in the middle.</summary>
    static string Class(DataFrameColumn column) => column.Name switch
    {
        _ when Cell.IsNumber(column.DataType) => "nt-number",
        "before" => "nt-before",
        "after" => "nt-after",
        "text" => "nt-words",
        _ when column.DataType == typeof(DateTime) => "nt-date",
        _ => "nt-text",
    };

    /// <summary>What the glossary says of a table with just these columns.</summary>
    static TableDescription? Described(DataFrame frame) => Glossary.Tables.FirstOrDefault(
        table => table.Columns.Select(column => column.Name).SequenceEqual(frame.Columns.Select(column => column.Name)));

    static string Title(Column? column) => column is null ? ""
        : $" title=\"{Html.Encode(column.Description + (column.Null is { } none ? $"; empty: {none}" : ""))}\"";
}
