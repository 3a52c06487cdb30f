using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Figures;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;
using Notebooks.Formatting.Tables;

namespace Notebooks.Languages.Sql;

/// <summary>The rows of a query on the screen: as many as lists show, the number of all, and the types in the head.</summary>
/// <param name="Columns">All rows, or the first ones.</param>
/// <param name="Count">How many rows the query gave.</param>
sealed record ShownResult(IReadOnlyList<ResultColumn> Columns, long Count)
{
    /// <summary>Whether it is the plan of a query, which is text.</summary>
    public static bool IsPlan(IReadOnlyList<ResultColumn> columns) => columns is [{ Name: "explain_key" }, { Name: "explain_value" }];

    public static string Plan(IReadOnlyList<ResultColumn> columns) =>
        string.Join('\n', Enumerable.Range(0, columns[1].Count).Select(row => columns[1][row]?.ToString()?.TrimEnd()));

    public MimeBundle ToBundle()
    {
        var most = Formatter.ListExpansionLimit;
        var rows = Enumerable
            .Range(0, Math.Min(Columns[0].Count, Math.Max(most, HtmlTable.MostRows)))
            .Select(row => (IReadOnlyList<object?>)[.. Columns.Select(column => column[row])]);
        var table = new ShownTable([.. Columns.Select(column => column.Name)], [.. rows.Take(most)], Count) { More = rows.Skip(most) };
        return new([new("text/html", JsonValue.Create(Html(table))), new("text/plain", JsonValue.Create(TableText.Plain(table)))]);
    }

    string Html(ShownTable table)
    {
        var html = TableText.Html(table);
        var types = HtmlTable.Head(
            Columns.Select(column => new HtmlCell(
                $"{WebUtility.HtmlEncode(column.Name)} <small>{WebUtility.HtmlEncode(column.SqlType)}</small>"
            ))
        );
        // The head is the first row.
        return html[..html.IndexOf("<tr>", StringComparison.Ordinal)] + types + html[html.IndexOf("</thead>", StringComparison.Ordinal)..];
    }
}
