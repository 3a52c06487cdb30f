using System.Text.Json.Nodes;
using System.Text;
using Notebooks.Documents;

namespace Notebooks.Rendering;

/// <summary>A Plotly figure as HTML: its title in the page's own type, its data as JSON for the page's script, its
/// words for readers that see no pictures. The picture made of it when it ran is for readers without scripts.</summary>
sealed class ChartHtml
{
    public const string MimeType = "application/vnd.plotly.v1+json";

    const int Height = 420; // of a chart that leaves it open
    const double PlotlyDefault = 600; // Plotly.NET gives every chart this width and height unless told otherwise

    readonly Dictionary<string, string> _written = [];

    int _count;

    /// <summary>The bundle that draws all charts so far that can be drawn; null where there are none.</summary>
    public PlotlyScript? Plotly { get; private set; }

    public string Render(JsonObject figure, string? words, string? picture)
    {
        var (title, subtitle) = Title(figure);
        var data = ChartData.Of(figure);
        if (string.IsNullOrWhiteSpace(words)) words = data.Words(title.Length > 0 ? title : "A chart");
        var id = $"chart-{++_count}";
        var isDrawn = !PlotlyScript.IsMap(figure);
        if (isDrawn && Plotly != PlotlyScript.Full) Plotly = PlotlyScript.For(figure);
        var html = new StringBuilder($"<figure class=\"chart{(isDrawn ? "" : " undrawn")}\" id=\"{id}\"{(title.Length > 0 ? $" aria-labelledby=\"{id}-title\"" : "")}>\n");
        if (title.Length > 0)
        {
            html.Append($"<figcaption id=\"{id}-title\"><b>{Html.Encode(title)}</b>");
            if (subtitle.Length > 0) html.Append($" <span>{subtitle}</span>");
            html.Append("</figcaption>\n");
        }
        html.Append($"<div class=\"plot\" role=\"img\" aria-labelledby=\"{id}-words\" style=\"min-height:{HeightOf(figure):0}px\"></div>\n");
        if (picture is not null)
        {
            var image = $"<img src=\"data:image/png;base64,{picture}\" alt=\"\">";
            html.Append(isDrawn ? $"<noscript>{image}</noscript>\n" : image + "\n");
        }
        html.Append($"<p class=\"words\" id=\"{id}-words\" dir=\"auto\">{Html.Encode(words)}</p>\n");
        html.Append(data.Table(title));
        return html.Append($"{Json(figure, id)}</figure>\n").ToString();
    }

    /// <summary>The figure as the page's script reads it. A template and a configuration that an earlier chart has too are
    /// not written again: an attribute names that chart.</summary>
    string Json(JsonObject figure, string id)
    {
        figure = (JsonObject)figure.DeepClone();
        var attributes = Once(figure["layout"] as JsonObject, "template") + Once(figure, "config");
        return $"<script type=\"application/json\"{attributes}>{Html.ScriptJson(JsonTree.OneLine(figure))}</script>\n";

        string Once(JsonObject? whole, string key)
        {
            if (whole?[key] is not JsonObject part || _written.TryAdd(key + JsonTree.OneLine(part), id)) return "";
            whole.Remove(key);
            return $" data-{key}=\"{_written[key + JsonTree.OneLine(part)]}\"";
        }
    }

    /// <summary>The height to keep free until the chart is drawn, as the page's script will draw it.</summary>
    static double HeightOf(JsonObject figure)
    {
        var layout = figure["layout"] as JsonObject;
        return Number("height") is not { } height || height == PlotlyDefault && Number("width") == PlotlyDefault ? Height : Math.Clamp(height, 0, 10_000);

        double? Number(string key) => layout?[key] is JsonValue value && value.TryGetValue(out double number) ? number : null;
    }

    /// <summary>
    /// Title, as text, and subtitle, as HTML: the lines of the layout's title, and that of its subtitle. Of the tags only
    /// line ends and colours stay, since a chart's key may stand there.
    /// </summary>
    public static (string Title, string Subtitle) Title(JsonNode figure)
    {
        var title = (figure as JsonObject)?["layout"] is JsonObject layout ? layout["title"] : null;
        var text = OutputJson.Text(title is JsonObject whole ? whole["text"] : title);
        var below = title is JsonObject { } with && with["subtitle"] is JsonObject sub ? OutputJson.Text(sub["text"]) : "";
        var lines = text.Replace("<br />", "<br>").Replace("<br/>", "<br>").Split("<br>", 2);
        string[] subtitles = [lines.ElementAtOrDefault(1) ?? "", below];
        return (PlotlyText.Plain(lines[0]), PlotlyText.Html(string.Join("<br>", subtitles.Where(line => line.Length > 0))));
    }
}
