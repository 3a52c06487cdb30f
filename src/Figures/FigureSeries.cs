using System.Globalization;

namespace Figures;

/// <summary>What one trace plots.</summary>
/// <param name="Name">Empty where it has none.</param>
/// <param name="Number">Its place in the figure, from 0.</param>
sealed record FigureSeries(string Name, int Number, IReadOnlyList<FigurePoint> Points)
{
    /// <summary>Whether it is made of slices.</summary>
    public bool HasSlices { get; private init; }

    /// <summary>Whether the names of what is plotted are on the vertical axis.</summary>
    public bool NamesAreOnY { get; private init; }

    /// <summary>The name; without one, that which Plotly gives it in a legend.</summary>
    public string LegendName => Name.Length > 0 ? Name : $"trace {Number}";

    /// <summary>Whether it is a field, such as a heat map.</summary>
    public bool IsField => Points is [{ Value: not null }, ..];

    /// <summary>Whether both axes have numbers, so that no point has a name.</summary>
    public bool IsNumeric => !HasSlices && !IsField && Points.All(point => point.Words is null && IsNumber(point.X) && IsNumber(point.Y));

    static bool IsNumber(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out _);

    /// <summary>
    /// The points by what they are called: a label and the values that are plotted for it. There is no value where the chart
    /// itself says what the point is.
    /// </summary>
    public IEnumerable<(string Label, IReadOnlyList<string> Values)> Labels
    {
        get
        {
            // What the chart says of a point is about that point alone.
            foreach (var point in Points.Where(one => one.Words is not null))
                yield return (point.Words!, []);
            var named = Points.Where(one => one.Words is null).Select(Labelled).Where(one => one.Value.Length > 0);
            foreach (var same in named.GroupBy(one => one.Label))
                yield return (same.Key, [.. same.Select(one => one.Value)]);
        }
    }

    (string Label, string Value) Labelled(FigurePoint point) =>
        point.Value is { } value ? ($"{point.X}, {point.Y}", value)
        : NamesAreOnY ? (point.Y, point.X)
        : (point.X, point.Y);

    /// <summary>Null where it is not known how such a trace is read.</summary>
    /// <param name="number">Its place in the figure, from 0.</param>
    public static FigureSeries? Of(PlotlyTrace trace, int number) =>
        Read(trace) is not { } points
            ? null
            : new(PlotlyText.FirstLine(trace.Name), number, points) { HasSlices = trace.HasLabels, NamesAreOnY = trace.NamesAreOnY };

    static List<FigurePoint>? Read(PlotlyTrace trace)
    {
        if (trace.List("labels") is { } labels)
            return Together(labels, trace.List("values"));
        var (x, y, words) = (trace.List("x"), trace.List("y"), trace.Words);
        if (trace.Field is { } field)
            return [.. field.SelectMany((row, i) => row.Select((value, j) => new FigurePoint(At(x, j), At(y, i), value ?? "")))];
        // A bar that begins elsewhere than at nothing ends that much further: its own words say where.
        if (words is not null && trace.List("base") is { } begins)
            return Together(begins, words, words);
        if (x is null && y is null)
            return null;
        return Together(x ?? Places(y!.Count), y ?? Places(x!.Count), words);
    }

    static List<FigurePoint> Together(List<string?> first, List<string?>? second, List<string?>? words = null) =>
        [
            .. from pair in first
                .Zip(second ?? [])
                .Select((pair, i) => (X: pair.First, Y: pair.Second, Words: words?.ElementAtOrDefault(i)))
            where pair.X is not null && pair.Y is not null
            select new FigurePoint(pair.X, pair.Y, Words: pair.Words),
        ];

    static List<string?> Places(int count) => [.. Enumerable.Range(0, count).Select(place => place.ToString())];

    static string At(List<string?>? list, int place) => list?.ElementAtOrDefault(place) ?? place.ToString();
}
