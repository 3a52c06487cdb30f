using System.Text.Json.Nodes;

namespace Figures;

/// <summary>A Plotly figure as it is read: its titles and what its traces plot.</summary>
/// <param name="figure">The figure's JSON. What is not as Plotly expects it is left out.</param>
sealed class Figure(JsonNode figure)
{
    /// <summary>The MIME type of the JSON.</summary>
    public const string MimeType = "application/vnd.plotly.v1+json";

    readonly JsonObject? layout = (figure as JsonObject)?["layout"] as JsonObject;

    /// <summary>The first line of the title, as text; empty where there is none.</summary>
    public string Title => PlotlyText.Plain(TitleLines[0]);

    /// <summary>
    /// The other lines of the title and the subtitle, as HTML. Of the tags only line ends and colours stay, since a chart's key
    /// may be there.
    /// </summary>
    public string Subtitle
    {
        get
        {
            var below = layout?["title"] is JsonObject title && title["subtitle"] is JsonObject subtitle ? Text(subtitle["text"]) : "";
            string[] lines = [TitleLines.ElementAtOrDefault(1) ?? "", below];
            return PlotlyText.Html(string.Join("<br>", lines.Where(line => line.Length > 0)));
        }
    }

    /// <summary>The whole title in one line, as text.</summary>
    public string WholeTitle => PlotlyText.Plain(Titled(layout?["title"]));

    /// <summary>The title of an axis in Plotly's markup, empty where it has none.</summary>
    /// <param name="axis"><c>xaxis</c> or <c>yaxis</c>.</param>
    public string AxisTitle(string axis) => Titled((layout?[axis] as JsonObject)?["title"]);

    /// <summary>The first text that is written into the chart, in Plotly's markup; null: there is none.</summary>
    public string? Annotation => layout?["annotations"] is JsonArray { Count: > 0 } all && all[0] is { } first ? Titled(first) : null;

    /// <summary>
    /// The traces that plot something, each with its place in the figure. What cannot be hovered over is drawn to guide the eye.
    /// </summary>
    public IEnumerable<(PlotlyTrace Trace, int Number)> Traces =>
        AllTraces.Select((trace, i) => (trace, i)).Where(one => !one.trace.IsSkipped);

    /// <summary>Every trace.</summary>
    public IEnumerable<PlotlyTrace> AllTraces =>
        ((figure as JsonObject)?["data"] as JsonArray ?? []).OfType<JsonObject>().Select(trace => new PlotlyTrace(trace));

    /// <summary>Whether frames, buttons or sliders may change what is plotted.</summary>
    public bool MayChange =>
        (figure as JsonObject)?["frames"] is JsonArray { Count: > 0 }
        || new[] { layout, (layout?["template"] as JsonObject)?["layout"] as JsonObject }.Any(part =>
            part?["updatemenus"] is not null || part?["sliders"] is not null
        );

    /// <summary>How many names the horizontal bars have of which the whole figure is made; null: it is made of something else.</summary>
    public int? Rows =>
        AllTraces.ToList() is { Count: > 0 } traces && traces.TrueForAll(trace => trace.Kind == "bar" && trace.NamesAreOnY)
            ? traces.SelectMany(trace => trace.List("y") ?? []).Distinct().Count()
            : null;

    /// <summary>Whether shapes or pictures, or more than one text, are drawn whatever is plotted.</summary>
    public bool IsDrawnOn =>
        layout?["shapes"] is JsonArray { Count: > 0 }
        || layout?["images"] is JsonArray { Count: > 0 }
        || layout?["annotations"] is JsonArray { Count: > 1 };

    /// <summary>A number of the layout, such as <c>height</c>; null: it has none of that name.</summary>
    public double? Number(string name) => layout?[name] is JsonValue value && value.TryGetValue(out double number) ? number : null;

    string[] TitleLines => Titled(layout?["title"]).Replace("<br />", "<br>").Replace("<br/>", "<br>").Split("<br>", 2);

    /// <summary>A title, which is a text or an object with one.</summary>
    static string Titled(JsonNode? title) => Text(title is JsonObject whole ? whole["text"] : title);

    /// <summary>A text; empty for everything else.</summary>
    public static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
