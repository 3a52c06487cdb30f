using System.Globalization;
using System.Text;

namespace Figures;

/// <summary>Everything that a figure plots: the rows behind bars, lines, points, slices and fields.</summary>
sealed class FigureTable
{
    const int MostRows = 1000; // of the table; the whole is in the figure
    const int MostWords = 30; // values that are told one by one

    readonly List<(string Series, List<string[]> Points)> series = [];
    readonly string[] columns = [];

    FigureTable(Figure figure)
    {
        foreach (var trace in figure.Traces)
        {
            if (Points(trace) is not { Count: > 0 } points)
                continue;
            series.Add((PlotlyText.Plain(trace.Name), points));
            string[] names = trace.HasLabels ? ["label", "value"] : [Axis("xaxis", "x"), Axis("yaxis", "y"), "value"];
            if (names.Length > columns.Length)
                columns = names;
        }
        columns = columns[..series.SelectMany(one => one.Points).Select(point => point.Length).DefaultIfEmpty().Max()];

        string Axis(string axis, string otherwise) => PlotlyText.Plain(figure.AxisTitle(axis)) is { Length: > 0 } title ? title : otherwise;
    }

    public static FigureTable Of(Figure figure) => new(figure);

    static List<string[]>? Points(PlotlyTrace trace)
    {
        if (List("labels") is { } labels)
            return Together(labels, List("values"));
        var (x, y) = (List("x"), List("y"));
        if (trace.Field(PlotlyText.Plain) is { } field)
            return [.. field.SelectMany((row, i) => row.Select((value, j) => new[] { At(x, j), At(y, i), value ?? "" }))];
        // A bar that begins elsewhere than at nothing ends that much further: its own words say where.
        if (trace.HasBase && List("customdata") is { } said)
            return Together(List("base")!, said);
        if (x is null && y is null)
            return null;
        return Together(x ?? Places(y!.Count), y ?? Places(x!.Count));

        List<string?>? List(string name) => trace.List(name, PlotlyText.Plain);
    }

    static List<string[]> Together(List<string?> first, List<string?>? second) =>
        [
            .. first
                .Zip(second ?? [])
                .Where(pair => pair.First is not null && pair.Second is not null)
                .Select(pair => new[] { pair.First!, pair.Second! }),
        ];

    static List<string?> Places(int count) => [.. Enumerable.Range(0, count).Select(place => place.ToString())];

    static string At(List<string?>? list, int place) => list?.ElementAtOrDefault(place) ?? place.ToString();

    bool IsNamed => series.Any(one => one.Series.Length > 0);

    /// <summary>What the chart shows in a sentence, after its title.</summary>
    public string Words(string title)
    {
        if (series.Count == 0)
            return title;
        var isShort = series.Sum(one => one.Points.Count) <= MostWords;
        var told = series.Select(one =>
            (one.Series.Length > 0 ? one.Series + ": " : "") + (isShort ? string.Join(", ", one.Points.Select(Told)) : Summary(one.Points))
        );
        return (title.Length > 0 ? title + ": " : "") + string.Join("; ", told);
    }

    static string Told(string[] point) =>
        point is [var x, var y, var z] ? $"{x}, {y} {z}"
        : IsNumber(point[0]) && !IsNumber(point[1]) ? $"{point[1]} {point[0]}"
        : $"{point[0]} {point[1]}";

    string Summary(List<string[]> points) =>
        $"{points.Count} values, "
        + string.Join(
            ", ",
            columns.Take(points[0].Length).Select((name, column) => $"{name} from {points[0][column]} to {points[^1][column]}")
        );

    static bool IsNumber(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out _);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Head => [.. IsNamed ? columns.Prepend("series") : columns];

    /// <summary>The rows, of all series.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows =>
        [.. series.SelectMany(one => one.Points.Select(point => IsNamed ? [one.Series, .. point] : point))];

    /// <summary>The rows as a table that can be unfolded; empty where the figure's kind is not known.</summary>
    public string Html(string title)
    {
        if (series.Count == 0)
            return "";
        var rows = Rows;
        var html = new StringBuilder("<details class=\"data\"><summary>Data</summary>\n<table>\n");
        html.Append($"<caption>{HtmlText.Encode(title.Length > 0 ? title : "The chart’s data")}</caption>\n<thead>");
        html.Append(HtmlTable.Head(Head.Select(name => new HtmlCell(HtmlText.Encode(name), " scope=\"col\""))))
            .Append("\n</thead>\n<tbody>\n");
        foreach (var row in rows.Take(MostRows))
            html.Append(HtmlTable.Row(row.Select(cell => new HtmlCell(HtmlText.Encode(cell))))).Append('\n');
        html.Append("</tbody></table>\n");
        if (rows.Count > MostRows)
            html.Append($"<p class=\"note\">The first {MostRows} of {rows.Count} rows.</p>\n");
        return html.Append("</details>\n").ToString();
    }
}
