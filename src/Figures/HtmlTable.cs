namespace Figures;

/// <summary>A cell of a table.</summary>
/// <param name="Html">Its content. Text is encoded already.</param>
/// <param name="Attributes">Each with a blank before it, such as <c> class="number"</c>.</param>
readonly record struct HtmlCell(string Html, string Attributes = "");

/// <summary>Tables in markup.</summary>
static class HtmlTable
{
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
