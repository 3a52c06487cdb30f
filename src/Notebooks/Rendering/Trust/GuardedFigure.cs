using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Notebooks.Rendering.Trust;

/// <summary>A Plotly figure with its data and looks, and without links, pictures from elsewhere, maps (which are
/// fetched), and settings of the library.</summary>
static partial class GuardedFigure
{
    static readonly HashSet<string> Maps =
    [
        "choropleth",
        "scattergeo",
        "choroplethmapbox",
        "scattermapbox",
        "densitymapbox",
        "choroplethmap",
        "scattermap",
        "densitymap",
    ];
    static readonly HashSet<string> Settings =
    [
        "responsive",
        "staticPlot",
        "displayModeBar",
        "displaylogo",
        "scrollZoom",
        "typesetMath",
        "modeBarButtons",
        "modeBarButtonsToRemove",
    ];
    static readonly HashSet<string> Buttons =
    [
        "toImage",
        "zoom2d",
        "pan2d",
        "select2d",
        "lasso2d",
        "zoomIn2d",
        "zoomOut2d",
        "autoScale2d",
        "resetScale2d",
        "hoverClosestCartesian",
        "hoverCompareCartesian",
    ];

    public static JsonObject Of(JsonObject figure, Dropped dropped)
    {
        var clean = (JsonObject)Clean("", figure, dropped)!;
        foreach (var key in clean.Select(part => part.Key).Where(key => key is not ("data" or "layout" or "config")).ToList())
        {
            // An animation is no more than empty in most figures, and what else a figure may hold is not drawn.
            if (key == "frames" && clean[key] is JsonArray { Count: > 0 })
                dropped.Add("animation");
            clean.Remove(key);
        }
        if (clean["data"] is JsonArray traces)
            foreach (var trace in traces.Where(trace => trace is not JsonObject known || Maps.Contains(Text(known["type"]))).ToList())
            {
                traces.Remove(trace);
                dropped.Add("map");
            }
        else
            clean.Remove("data");
        if (clean["layout"] is not JsonObject)
            clean.Remove("layout");
        if (clean["config"] is JsonObject config)
            foreach (var (key, value) in config.ToList())
            {
                if (Settings.Contains(key) && IsHarmless(value))
                    continue;
                config.Remove(key);
                dropped.Add("chart setting");
            }
        else
            clean.Remove("config");
        return clean;
    }

    static JsonNode? Clean(string key, JsonNode? node, Dropped dropped)
    {
        switch (node)
        {
            case JsonObject parts:
                var clean = new JsonObject();
                foreach (var (name, value) in parts)
                    if (Reaches().IsMatch(name))
                        dropped.Add("chart setting");
                    else
                        clean[name] = Clean(name, value, dropped);
                return clean;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Clean(key, item, dropped))]);
            case JsonValue value when value.TryGetValue(out string? text):
                if (
                    key is "source" or "src" or "geojson" or "href" or "url"
                    && !text.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
                )
                {
                    dropped.Add("foreign picture");
                    return null;
                }
                return Tag()
                    .Replace(
                        text,
                        tag =>
                        {
                            if (Harmless().IsMatch(tag.Value))
                                return tag.Value;
                            if (!tag.Value.StartsWith("</", StringComparison.Ordinal))
                                dropped.Add("chart tag");
                            return "";
                        }
                    );
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>Yes, no, or buttons by their names: one of another's making carries markup for its picture.</summary>
    static bool IsHarmless(JsonNode? setting) =>
        setting switch
        {
            JsonArray items => items.All(item =>
                item is JsonArray
                    ? IsHarmless(item)
                    : item is JsonValue name && name.TryGetValue(out string? known) && Buttons.Contains(known)
            ),
            JsonValue value => value.TryGetValue(out bool _),
            _ => false,
        };

    static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text.ToLowerInvariant() : "";

    // Plotly reads dots and brackets in a name as a path, as of 'images[0].source', which would reach what is refused by its name.
    [GeneratedRegex(@"[.\[\]]|^(__proto__|prototype|constructor)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reaches();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    // The tags that Plotly knows, without its links, and of their attributes a colour and the like.
    [GeneratedRegex(
        @"^</?(b|i|em|strong|sub|sup|u|s|br|span|extra)\s*/?>$|^<(span|b|i|sub|sup)\s+style=(?!.*(url|image|src|set)\s*\()(""[\w\s#:;.,%()-]*""|'[\w\s#:;.,%()-]*')\s*>$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Harmless();
}
