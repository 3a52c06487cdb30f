using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Rendering;

/// <summary>What a Plotly figure shows, read from its traces: the rows behind bars, lines, points, slices and fields.</summary>
sealed class ChartData
{
    const int MostRows = 1000; // of the table; the whole is in the figure
    const int MostWords = 30; // values that are told one by one

    readonly List<(string Series, List<string[]> Points)> _series = [];
    string[] _columns = [];

    public static ChartData Of(JsonNode figure)
    {
        var data = new ChartData();
        var layout = figure["layout"] as JsonObject;
        foreach (var trace in (figure["data"] as JsonArray ?? []).OfType<JsonObject>())
        {
            // What cannot be hovered over is drawn to guide the eye.
            if (OutputJson.Text(trace["hoverinfo"]) == "skip" || Points(trace) is not { Count: > 0 } points) continue;
            data._series.Add((PlotlyText.Plain(OutputJson.Text(trace["name"])), points));
            var columns = trace["labels"] is not null ? ["label", "value"] : new[] { Axis(layout, "xaxis", "x"), Axis(layout, "yaxis", "y"), "value" };
            if (columns.Length > data._columns.Length) data._columns = columns;
        }
        data._columns = data._columns[..data._series.SelectMany(series => series.Points).Select(point => point.Length).DefaultIfEmpty().Max()];
        return data;
    }

    static List<string[]>? Points(JsonObject trace)
    {
        if (PlotlyArray.Read(trace["labels"]) is { } labels) return Together(labels, PlotlyArray.Read(trace["values"]));
        var (x, y) = (PlotlyArray.Read(trace["x"]), PlotlyArray.Read(trace["y"]));
        if (trace["z"] is JsonArray { Count: > 0 } field && PlotlyArray.Read(field[0]) is { } first)
            return [.. field.SelectMany((row, i) => (PlotlyArray.Read(row) ?? []).Select((value, j) => new[] { At(x, j), At(y, i), value ?? "" }))];
        // A bar that begins elsewhere than at nothing ends that much further: its own words say where.
        if (trace["base"] is JsonArray && PlotlyArray.Read(trace["customdata"]) is { } said) return Together(PlotlyArray.Read(trace["base"])!, said);
        if (x is null && y is null) return null;
        return Together(x ?? Places(y!.Count), y ?? Places(x!.Count));
    }

    static List<string[]> Together(List<string?> first, List<string?>? second) =>
        [.. first.Zip(second ?? []).Where(pair => pair.First is not null && pair.Second is not null).Select(pair => new[] { pair.First!, pair.Second! })];

    static List<string?> Places(int count) => [.. Enumerable.Range(0, count).Select(place => place.ToString())];

    static string At(List<string?>? list, int place) => list?.ElementAtOrDefault(place) ?? place.ToString();

    static string Axis(JsonObject? layout, string axis, string otherwise)
    {
        var title = (layout?[axis] as JsonObject)?["title"];
        var text = PlotlyText.Plain(OutputJson.Text(title is JsonObject whole ? whole["text"] : title));
        return text.Length > 0 ? text : otherwise;
    }

    bool IsNamed => _series.Any(series => series.Series.Length > 0);

    /// <summary>What the chart shows in a sentence, after its title.</summary>
    public string Words(string title)
    {
        if (_series.Count == 0) return title;
        var isShort = _series.Sum(series => series.Points.Count) <= MostWords;
        var told = _series.Select(series => (series.Series.Length > 0 ? series.Series + ": " : "")
            + (isShort ? string.Join(", ", series.Points.Select(Told)) : Summary(series.Points)));
        return (title.Length > 0 ? title + ": " : "") + string.Join("; ", told);
    }

    static string Told(string[] point) => point is [var x, var y, var z] ? $"{x}, {y} {z}"
        : IsNumber(point[0]) && !IsNumber(point[1]) ? $"{point[1]} {point[0]}" : $"{point[0]} {point[1]}";

    string Summary(List<string[]> points) => $"{points.Count} values, " + string.Join(", ", _columns.Take(points[0].Length)
        .Select((name, column) => $"{name} from {points[0][column]} to {points[^1][column]}"));

    static bool IsNumber(string text) => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Head => [.. IsNamed ? _columns.Prepend("series") : _columns];

    /// <summary>The rows, of all series.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows =>
        [.. _series.SelectMany(series => series.Points.Select(point => IsNamed ? [series.Series, .. point] : point))];

    /// <summary>The rows as a table that can be unfolded; empty where the figure's kind is not known.</summary>
    public string Table(string title)
    {
        if (_series.Count == 0) return "";
        static string Row(IEnumerable<string> cells, string tag) => $"<tr>{string.Concat(cells.Select(cell => $"<{tag}>{Html.Encode(cell)}</{tag.Split(' ')[0]}>"))}</tr>\n";
        var rows = Rows;
        var html = new StringBuilder("<details class=\"data\"><summary>Data</summary>\n<table>\n");
        html.Append($"<caption>{Html.Encode(title.Length > 0 ? title : "The chart’s data")}</caption>\n<thead>");
        html.Append(Row(Head, "th scope=\"col\"")).Append("</thead>\n<tbody>\n");
        foreach (var row in rows.Take(MostRows)) html.Append(Row(row, "td"));
        html.Append("</tbody></table>\n");
        if (rows.Count > MostRows) html.Append($"<p class=\"note\">The first {MostRows} of {rows.Count} rows.</p>\n");
        return html.Append("</details>\n").ToString();
    }
}
