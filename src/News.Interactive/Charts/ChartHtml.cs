using Figures;
using News.Interactive.Tables;
using Plotly.NET;

namespace News.Interactive.Charts;

/// <summary>A chart where no script runs and no other host is asked: its caption over a table of what it plots.</summary>
static class ChartHtml
{
    const int Most = 20;

    public static string Of(GenericChart chart)
    {
        var data = FigureData.Of(new(ChartJson.Figure(chart)));
        var rows = Rows(data);
        using var html = new StringWriter();
        html.Write($"<figure class=\"news-table\">\n{TableHtml.Style}\n");
        html.Write($"<figcaption>{Html.Encode(data.Title.Length > 0 ? data.Title : "Chart")}</figcaption>\n");
        if (rows.Count == 0)
            html.Write("<p>nothing to show</p>\n");
        else
            Write(html, data, rows);
        html.Write("</figure>");
        return html.ToString();
    }

    /// <summary>The chart in words.</summary>
    public static string Words(GenericChart chart)
    {
        var data = FigureData.Of(new(ChartJson.Figure(chart)));
        return FigureWords.Of(data, data.Title.Length > 0 ? data.Title : "Chart");
    }

    static List<(string Series, string Label, IReadOnlyList<string> Values)> Rows(FigureData data) =>
        data.Series.Count == 0 && data.Annotation is { } why
            ? [("", why, [])]
            : [.. data.Series.SelectMany(series => series.Labels.Select(one => (series.LegendName, one.Label, one.Values)))];

    static void Write(TextWriter html, FigureData data, List<(string Series, string Label, IReadOnlyList<string> Values)> rows)
    {
        var hasValue = rows.Any(row => row.Values.Count > 0);
        html.Write("<div class=\"nt-scroll\" tabindex=\"0\">\n");
        HtmlTable.Write(
            html,
            Cells(" scope=\"col\"", "", data.NamesAreOnY ? data.YTitle : data.XTitle, data.NamesAreOnY ? data.XTitle : data.YTitle),
            rows.Take(Most).Select(row => Cells("", row.Series, row.Label, string.Join(", ", row.Values)))
        );
        html.Write($"</div>\n<p>{Figures.HtmlTable.Length(Math.Min(Most, rows.Count), rows.Count)}</p>\n");

        IEnumerable<HtmlCell> Cells(string attributes, string series, string label, string value)
        {
            if (data.IsNamed)
                yield return new(Html.Encode(series), $"{attributes} class=\"nt-text\"");
            yield return new(Html.Encode(label), $"{attributes} class=\"nt-text\"");
            if (hasValue)
                yield return new(Html.Encode(value), $"{attributes} class=\"nt-number\"");
        }
    }
}
