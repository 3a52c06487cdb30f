using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Notebooks.Rendering.Plain;

/// <summary>HTML that is a table, or tables with their captions and notes.</summary>
static class HtmlTables
{
    const string Parts = "table, caption, figcaption, p";

    /// <summary>The tables as Markdown; null where there is more to the HTML, or more to a table than rows of cells.</summary>
    public static string? Markdown(string html)
    {
        using var document = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html);
        foreach (var element in document.QuerySelectorAll("style, script").ToList())
            element.Remove();
        var text = new StringBuilder();
        foreach (var part in document.Body!.QuerySelectorAll(Parts).Where(part => part.Closest("td, th") is null))
            if (part is IHtmlTableElement table)
            {
                if (Table(table) is not { } lines)
                    return null;
                if (table.Caption is { } caption)
                    text.Append($"**{MarkdownText.Escape(caption.TextContent)}**\n\n");
                text.Append(lines).Append('\n');
            }
            else if (part.Closest("table") is null && !string.IsNullOrWhiteSpace(part.TextContent))
                text.Append(part.LocalName == "p" ? MarkdownText.Escape(part.TextContent) : $"**{MarkdownText.Escape(part.TextContent)}**")
                    .Append("\n\n");
        foreach (var part in document.QuerySelectorAll(Parts).ToList())
            part.Remove();
        var isAll = document.QuerySelector("img, svg, math, input") is null && string.IsNullOrWhiteSpace(document.Body.TextContent);
        return isAll && text.Length > 0 ? text.ToString() : null;
    }

    static string? Table(IHtmlTableElement table)
    {
        var rows = table.Rows.Select(row => row.Cells.Select(Cell).ToArray()).ToList();
        if (
            rows.Count == 0
            || rows.Exists(row => row.Length != rows[0].Length)
            || table.QuerySelector("[colspan], [rowspan], img, svg, table") is not null
        )
            return null;
        var hasHead = table.Head is { Rows.Length: 1 } || table.Rows[0].Cells.All(cell => cell.LocalName == "th");
        return MarkdownText.Table(hasHead ? rows[0] : [.. rows[0].Select(_ => "")], hasHead ? rows.Skip(1) : rows);
    }

    /// <summary>A head's type or unit is in small letters below its name.</summary>
    static string Cell(IHtmlTableCellElement cell)
    {
        var small = cell.LocalName == "th" ? cell.QuerySelector("small") : null;
        if (small is null)
            return cell.TextContent.Trim();
        small.Remove();
        return $"{cell.TextContent.Trim()} ({small.TextContent.Trim()})";
    }
}
