using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plotly.NET;

namespace News.Interactive.Charts;

/// <summary>What a figure plots, for those who cannot see it: points by series, each a label and a value.</summary>
internal sealed partial record ChartData(string Title, string LabelHead, string ValueHead, IReadOnlyList<ChartData.Point> Points)
{
    /// <param name="Series">The trace's name, or "".</param>
    /// <param name="Label">What the axis of names shows, or the whole point in words where the chart gives it.</param>
    /// <param name="Values">The numbers or days plotted for it; none where the label says it all.</param>
    internal sealed record Point(string Series, string Label, IReadOnlyList<string> Values);

    public static ChartData Of(GenericChart chart)
    {
        var figure = ChartJson.Figure(chart);
        var layout = figure["layout"];
        var traces = List(figure["data"]).OfType<JsonObject>().ToList();
        var points = traces.Where(trace => Text(trace["hoverinfo"]) != "skip").SelectMany(Of).ToList();
        var across = traces.Any(NamesAreOnY);
        var (x, y) = (Plain(layout?["xaxis"]?["title"]), Plain(layout?["yaxis"]?["title"]));
        if (points.Count == 0 && List(layout?["annotations"]).FirstOrDefault() is { } why)
            points.Add(new Point("", Plain(why), []));
        return new ChartData(Plain(layout?["title"]), across ? y : x, across ? x : y, points);
    }

    static IEnumerable<Point> Of(JsonObject trace)
    {
        var series = Plain(trace["name"]);
        if (List(trace["customdata"]) is { Count: > 0 } words && words.All(word => IsKind(word, JsonValueKind.String)))
            return words.Select(word => new Point(series, Plain(word), []));
        if (List(trace["z"]) is [JsonArray, ..] rows)
            return rows.SelectMany((row, i) => List(row).Select((cell, j) =>
                new Point(series, $"{At(trace["y"], i)}, {At(trace["x"], j)}", [Plain(cell)])));
        var (labels, values) =
            trace["labels"] is not null ? ("labels", "values") : NamesAreOnY(trace) ? ("y", "x") : ("x", "y");
        return Enumerable.Range(0, List(trace[values]).Count)
            .Select(i => (Label: At(trace[labels], i), Value: At(trace[values], i))).Where(point => point.Value.Length > 0)
            .GroupBy(point => point.Label).Select(point => new Point(series, point.Key, [.. point.Select(one => one.Value)]));
    }

    static bool NamesAreOnY(JsonObject trace) =>
        Text(trace["orientation"]) == "h"
        || (IsKind(List(trace["y"]).FirstOrDefault(), JsonValueKind.String)
            && IsKind(List(trace["x"]).FirstOrDefault(), JsonValueKind.Number));

    static bool IsKind(JsonNode? node, JsonValueKind kind) => node is JsonValue value && value.GetValueKind() == kind;

    static IReadOnlyList<JsonNode?> List(JsonNode? node) => node is JsonArray array ? [.. array] : [];

    static string At(JsonNode? list, int index) =>
        List(list) is var all && index < all.Count ? Plain(all[index]) : index.ToString();

    static string Text(JsonNode? node) => node is JsonValue value
        ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : "";

    /// <summary>Plotly's markup taken off: the first line, without tags, entities decoded.</summary>
    static string Plain(JsonNode? node)
    {
        var text = node is JsonObject titled ? Text(titled["text"]) : Text(node);
        var end = text.IndexOf("<br", StringComparison.OrdinalIgnoreCase);
        return WebUtility.HtmlDecode(Tag().Replace(end < 0 ? text : text[..end], "")).Trim();
    }

    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
