using System.Text;
using System.Text.Json.Nodes;
using Figures;
using Notebooks.Documents;

namespace Notebooks.Rendering;

/// <summary>A Plotly figure as HTML: its title in the page's own type, its data as JSON for the page's script, its
/// words for readers that see no pictures. The picture made of it when it ran is for readers without scripts.</summary>
sealed class ChartHtml
{
    const int Height = 420; // of a chart that leaves it open
    const double PlotlyDefault = 600; // Plotly.NET gives every chart this width and height unless told otherwise

    readonly Dictionary<string, string> written = [];

    int count;

    /// <summary>The bundle that draws all charts so far that can be drawn; null where there are none.</summary>
    public PlotlyScript? Plotly { get; private set; }

    /// <param name="level">Of its heading, from 2 to 6.</param>
    public string Render(JsonObject figure, string? words, string? picture, int level)
    {
        var read = new Figure(figure);
        var (title, subtitle, data) = (read.Title, read.Subtitle, FigureData.Of(read));
        if (string.IsNullOrWhiteSpace(words))
            words = FigureWords.Of(data, title.Length > 0 ? title : "A chart");
        if (data is { IsEmpty: true, Annotation: not null } && !read.MayChange && !read.IsDrawnOn)
            return $"<p class=\"nothing\" dir=\"auto\">{Html.Encode(words)}</p>\n"; // a frame around nothing says less
        var id = $"chart-{++count}";
        var isDrawn = !PlotlyScript.IsMap(read);
        if (isDrawn && Plotly != PlotlyScript.Full)
            Plotly = PlotlyScript.For(read);
        var html = new StringBuilder(
            $"<figure class=\"chart{(isDrawn ? "" : " undrawn")}\" id=\"{id}\"{(title.Length > 0 ? $" aria-labelledby=\"{id}-title\"" : "")}>\n"
        );
        if (title.Length > 0)
        {
            html.Append($"<figcaption id=\"{id}-title\"><h{level}><b>{Html.Encode(title)}</b></h{level}>");
            if (subtitle.Length > 0)
                html.Append($" <span>{subtitle}</span>");
            html.Append("</figcaption>\n");
        }
        html.Append($"<div class=\"plot\" role=\"img\" aria-labelledby=\"{id}-words\" style=\"min-height:{HeightOf(read):0}px\"></div>\n");
        if (picture is not null)
        {
            var image = $"<img src=\"data:image/png;base64,{picture}\" alt=\"\">";
            html.Append(isDrawn ? $"<noscript>{image}</noscript>\n" : image + "\n");
        }
        html.Append($"<p class=\"words\" id=\"{id}-words\" dir=\"auto\">{Html.Encode(words)}</p>\n");
        html.Append(new FigureTable(data).Html(title));
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
            if (whole?[key] is not JsonObject part || written.TryAdd(key + JsonTree.OneLine(part), id))
                return "";
            whole.Remove(key);
            return $" data-{key}=\"{written[key + JsonTree.OneLine(part)]}\"";
        }
    }

    /// <summary>The height to keep free until the chart is drawn, as the page's script will draw it.</summary>
    static double HeightOf(Figure figure) =>
        figure.Number("height") is not { } height || height == PlotlyDefault && figure.Number("width") == PlotlyDefault
            ? Math.Min(Height, figure.Rows is { } rows ? 100 + 34 * rows : Height)
            : Math.Clamp(height, 0, 10_000);
}
