using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Figures;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;
using Notebooks.Formatting.Tables;

namespace Notebooks.Languages.Sql;

/// <summary>The rows of a query on the screen: as many as lists show, the number of all, and the types in the head.</summary>
/// <param name="Count">How many rows the query gave.</param>
/// <param name="HasMore">Whether rows were counted that the columns do not have.</param>
sealed record ShownResult(IReadOnlyList<ResultColumn> Columns, long Count, bool HasMore)
{
    /// <summary>The most rows that are kept of a result without a name.</summary>
    public const int MostInFrame = 100_000;

    /// <summary>Reads a result to its end.</summary>
    /// <param name="read">Reads the next rows into the columns; false: there were none.</param>
    /// <param name="skip">Leaves out the next rows, and returns their number.</param>
    /// <param name="mostRows">How many rows are kept; the others are counted.</param>
    public static ShownResult Read(IReadOnlyList<ResultColumn> columns, Func<bool> read, Func<long> skip, int mostRows)
    {
        while (columns[0].Count < mostRows)
            if (!read())
                return new(columns, columns[0].Count, HasMore: false);
        var (kept, more) = (columns[0].Count, 0L);
        while (skip() is > 0 and var count)
            more += count;
        return new(columns, kept + more, HasMore: more > 0);
    }

    /// <summary>Whether it is the plan of a query, which is text.</summary>
    public static bool IsPlan(IReadOnlyList<ResultColumn> columns) => columns is [{ Name: "explain_key" }, { Name: "explain_value" }];

    public static string Plan(IReadOnlyList<ResultColumn> columns) =>
        string.Join('\n', Enumerable.Range(0, columns[1].Count).Select(row => columns[1][row]?.ToString()?.TrimEnd()));

    public MimeBundle ToBundle()
    {
        var rows = Enumerable
            .Range(0, Math.Min(Columns[0].Count, Formatter.ListExpansionLimit))
            .Select(row => (IReadOnlyList<object?>)[.. Columns.Select(column => column[row])]);
        var table = new ShownTable([.. Columns.Select(column => column.Name)], [.. rows], Count);
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
