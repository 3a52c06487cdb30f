using System.Text.Json;
using System.Text.Json.Nodes;

namespace Figures;

/// <summary>One trace of a figure. Its lists are texts; null: the trace does not have the list.</summary>
sealed class PlotlyTrace(JsonObject json)
{
    /// <summary>In Plotly's markup; empty where it has none.</summary>
    public string Name => Figure.Text(json["name"]);

    public bool IsSkipped => Figure.Text(json["hoverinfo"]) == "skip";

    /// <summary>The kind, such as <c>bar</c>. What has none, or none that is a name, is drawn as <c>scatter</c>.</summary>
    public string Kind => Figure.Text(json["type"]) is { Length: > 0 } kind ? kind : "scatter";

    /// <summary>Whether it is made of slices.</summary>
    public bool HasLabels => json["labels"] is not null;

    /// <summary>Whether the names of what is plotted are on the vertical axis.</summary>
    public bool NamesAreOnY =>
        Figure.Text(json["orientation"]) == "h"
        || IsKind(First("y"), JsonValueKind.String) && (IsKind(First("x"), JsonValueKind.Number) || json["x"] is JsonObject);

    /// <summary>The values of a list, such as <c>x</c>.</summary>
    public List<string?>? List(string name) => PlotlyArray.Read(json[name]);

    /// <summary>The rows of a field, such as a heat map's; null: the trace is not one.</summary>
    public IEnumerable<List<string?>>? Field =>
        json["z"] is JsonArray { Count: > 0 } rows && PlotlyArray.Read(rows[0]) is not null
            ? rows.Select(row => PlotlyArray.Read(row) ?? [])
            : null;

    /// <summary>What the chart itself says about each point; null where it does not, or not in words.</summary>
    public List<string?>? Words =>
        json["customdata"] is JsonArray { Count: > 0 } words && words.All(word => IsKind(word, JsonValueKind.String))
            ? PlotlyArray.Read(words)
            : null;

    JsonNode? First(string name) => (json[name] as JsonArray)?.FirstOrDefault();

    static bool IsKind(JsonNode? node, JsonValueKind kind) => node is JsonValue value && value.GetValueKind() == kind;
}
