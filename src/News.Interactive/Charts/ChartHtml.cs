using System.Text;
using News.Interactive.Tables;
using Plotly.NET;

namespace News.Interactive.Charts;

/// <summary>A chart where no script runs and no other host is asked: its caption over a table of what it plots.</summary>
internal static class ChartHtml
{
    const int Most = 20;

    public static string Of(GenericChart chart)
    {
        var data = ChartData.Of(chart);
        var html = new StringBuilder($"<figure class=\"news-table\">\n{TableHtml.Style}\n");
        html.Append($"<figcaption>{Html.Encode(data.Title.Length > 0 ? data.Title : "Chart")}</figcaption>\n");
        if (data.Points.Count == 0) return html.Append("<p>nothing to show</p>\n</figure>").ToString();
        var hasSeries = data.Points.Any(point => point.Series.Length > 0);
        var hasValue = data.Points.Any(point => point.Values.Count > 0);
        html.Append("<div class=\"nt-scroll\" tabindex=\"0\">\n<table>\n<thead><tr>");
        if (hasSeries) html.Append("<th scope=\"col\" class=\"nt-text\"></th>");
        html.Append($"<th scope=\"col\" class=\"nt-text\">{Html.Encode(data.LabelHead)}</th>");
        if (hasValue) html.Append($"<th scope=\"col\" class=\"nt-number\">{Html.Encode(data.ValueHead)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var point in data.Points.Take(Most))
        {
            html.Append("<tr>");
            if (hasSeries) html.Append($"<td class=\"nt-text\">{Html.Encode(point.Series)}</td>");
            html.Append($"<td class=\"nt-text\">{Html.Encode(point.Label)}</td>");
            if (hasValue) html.Append($"<td class=\"nt-number\">{Html.Encode(string.Join(", ", point.Values))}</td>");
            html.Append("</tr>\n");
        }
        var limit = TableText.Limit(Math.Min(Most, data.Points.Count), data.Points.Count);
        return html.Append($"</tbody>\n</table>\n</div>\n<p>{limit}</p>\n</figure>").ToString();
    }
}
