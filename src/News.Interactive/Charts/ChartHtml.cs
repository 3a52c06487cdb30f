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
        var data = FigurePoints.Of(new(ChartJson.Figure(chart)));
        using var html = new StringWriter();
        html.Write($"<figure class=\"news-table\">\n{TableHtml.Style}\n");
        html.Write($"<figcaption>{Html.Encode(data.Title.Length > 0 ? data.Title : "Chart")}</figcaption>\n");
        if (data.Points.Count == 0)
            html.Write("<p>nothing to show</p>\n");
        else
            Write(html, data);
        html.Write("</figure>");
        return html.ToString();
    }

    static void Write(TextWriter html, FigurePoints data)
    {
        var hasSeries = data.Points.Any(point => point.Series.Length > 0);
        var hasValue = data.Points.Any(point => point.Values.Count > 0);
        html.Write("<div class=\"nt-scroll\" tabindex=\"0\">\n");
        HtmlTable.Write(
            html,
            Cells(" scope=\"col\"", "", data.LabelHead, data.ValueHead),
            data.Points.Take(Most).Select(point => Cells("", point.Series, point.Label, string.Join(", ", point.Values)))
        );
        html.Write($"</div>\n<p>{TableText.Limit(Math.Min(Most, data.Points.Count), data.Points.Count)}</p>\n");

        IEnumerable<HtmlCell> Cells(string attributes, string series, string label, string value)
        {
            if (hasSeries)
                yield return new(Html.Encode(series), $"{attributes} class=\"nt-text\"");
            yield return new(Html.Encode(label), $"{attributes} class=\"nt-text\"");
            if (hasValue)
                yield return new(Html.Encode(value), $"{attributes} class=\"nt-number\"");
        }
    }
}
