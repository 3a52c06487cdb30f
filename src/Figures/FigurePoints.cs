namespace Figures;

/// <summary>
/// What a figure plots in place of its picture, for those who cannot see it: points, each a label with its values. Where the
/// chart itself says what a point is, the label says it all.
/// </summary>
/// <param name="LabelHead">The title of the axis of labels.</param>
/// <param name="ValueHead">The title of the axis of values.</param>
sealed record FigurePoints(string Title, string LabelHead, string ValueHead, IReadOnlyList<FigurePoints.Point> Points)
{
    /// <summary>The most points that are told in words.</summary>
    const int Most = 60;

    /// <param name="Series">The trace's name, or "".</param>
    /// <param name="Label">What the axis of names shows, or the whole point in words.</param>
    /// <param name="Values">The numbers or days plotted for it; none where the label says it all.</param>
    internal sealed record Point(string Series, string Label, IReadOnlyList<string> Values);

    public static FigurePoints Of(Figure figure)
    {
        var points = figure.Traces.SelectMany(Of).ToList();
        var across = figure.AllTraces.Any(trace => trace.NamesAreOnY);
        var (x, y) = (Text(figure.AxisTitle("xaxis")), Text(figure.AxisTitle("yaxis")));
        if (points.Count == 0 && figure.Annotation is { } why)
            points.Add(new("", Text(why), []));
        return new(figure.Title, across ? y : x, across ? x : y, points);
    }

    static IEnumerable<Point> Of(PlotlyTrace trace)
    {
        var series = Text(trace.Name);
        if (trace.Words(Text) is { } words)
            return words.Select(word => new Point(series, word ?? "", []));
        if (trace.Field(Text) is { } rows)
        {
            var (across, down) = (trace.List("x", Text), trace.List("y", Text));
            return rows.SelectMany((row, i) => row.Select((cell, j) => new Point(series, $"{At(down, i)}, {At(across, j)}", [cell ?? ""])));
        }
        var (labels, values) =
            trace.HasLabels ? ("labels", "values")
            : trace.NamesAreOnY ? ("y", "x")
            : ("x", "y");
        var names = trace.List(labels, Text);
        return (trace.List(values, Text) ?? [])
            .Select((value, i) => (Label: At(names, i), Value: value ?? ""))
            .Where(point => point.Value.Length > 0)
            .GroupBy(point => point.Label)
            .Select(point => new Point(series, point.Key, [.. point.Select(one => one.Value)]));
    }

    static string At(List<string?>? list, int place) => list is not null && place < list.Count ? list[place] ?? "" : place.ToString();

    // The other lines of a label only decorate it.
    static string Text(string markup) => PlotlyText.FirstLine(markup);

    /// <summary>The chart in words: 'Mentions per actor: Ada Lovelace 14, Charles Babbage 9'.</summary>
    public string Words()
    {
        var shown = Points.Take(Most).ToList();
        var series = shown.GroupBy(point => point.Series).ToList();
        var words = series.Select(one => (series.Count > 1 && one.Key.Length > 0 ? one.Key + ": " : "") + Values([.. one]));
        var rest = Points.Count > Most ? $"; and {Points.Count - Most} more" : "";
        var title = Title.Length > 0 ? Title : "Chart";
        return shown.Count == 0 ? $"{title}: nothing to show" : $"{title}: {string.Join("; ", words)}{rest}";
    }

    static string Values(IReadOnlyList<Point> points) =>
        string.Join(points.All(point => point.Values.Count == 0) ? "; " : ", ", points.Select(Words));

    static string Words(Point point) =>
        point.Values switch
        {
            [] => point.Label,
            [var value] => $"{point.Label} {value}",
            [var first, .., var last] => $"{point.Label} {point.Values.Count} times, {first} to {last}",
        };
}
