using System.Text.Json;
using System.Text.Json.Nodes;

namespace Figures;

/// <summary>One trace of a figure. Its lists are texts; null: the trace does not have the list.</summary>
sealed class PlotlyTrace(JsonObject json)
{
    /// <summary>In Plotly's markup; empty where it has none.</summary>
    public string Name => Figure.Text(json["name"]);

    public bool IsSkipped => Figure.Text(json["hoverinfo"]) == "skip";

    /// <summary>Whether it is made of slices.</summary>
    public bool HasLabels => json["labels"] is not null;

    /// <summary>Whether its bars begin elsewhere than at nothing.</summary>
    public bool HasBase => json["base"] is JsonArray;

    /// <summary>Whether the names of what is plotted are on the vertical axis.</summary>
    public bool NamesAreOnY =>
        Figure.Text(json["orientation"]) == "h" || IsKind(First("y"), JsonValueKind.String) && IsKind(First("x"), JsonValueKind.Number);

    /// <summary>The values of a list, such as <c>x</c>.</summary>
    /// <param name="text">Reads a text that may contain Plotly's markup.</param>
    public List<string?>? List(string name, Func<string, string> text) => PlotlyArray.Read(json[name], text);

    /// <summary>The rows of a field, such as a heat map's; null: the trace is not one.</summary>
    public IEnumerable<List<string?>>? Field(Func<string, string> text) =>
        json["z"] is JsonArray { Count: > 0 } rows && PlotlyArray.Read(rows[0], text) is not null
            ? rows.Select(row => PlotlyArray.Read(row, text) ?? [])
            : null;

    /// <summary>What the chart itself says about each point; null where it does not, or not in words.</summary>
    public List<string?>? Words(Func<string, string> text) =>
        json["customdata"] is JsonArray { Count: > 0 } words && words.All(word => IsKind(word, JsonValueKind.String))
            ? PlotlyArray.Read(words, text)
            : null;

    JsonNode? First(string name) => (json[name] as JsonArray)?.FirstOrDefault();

    static bool IsKind(JsonNode? node, JsonValueKind kind) => node is JsonValue value && value.GetValueKind() == kind;
}
