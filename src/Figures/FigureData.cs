namespace Figures;

/// <summary>Everything that a figure plots. Its picture is drawn by Plotly; its words and its tables are made of this.</summary>
sealed class FigureData
{
    FigureData(Figure figure)
    {
        (Title, XTitle, YTitle) = (figure.Title, Text(figure.AxisTitle("xaxis")), Text(figure.AxisTitle("yaxis")));
        Annotation = figure.Annotation is { } text ? Text(text) : null;
        FigureSeries?[] read = [.. figure.Traces.Select(trace => FigureSeries.Of(trace.Trace, trace.Number))];
        Series = [.. read.OfType<FigureSeries>().Where(one => one.Points.Count > 0)];
        IsEmpty = read.All(one => one is { Points.Count: 0 });
    }

    public static FigureData Of(Figure figure) => new(figure);

    /// <summary>The first line of the title; empty where there is none.</summary>
    public string Title { get; }

    /// <summary>The title of the horizontal axis; empty where it has none.</summary>
    public string XTitle { get; }

    /// <summary>The title of the vertical axis; empty where it has none.</summary>
    public string YTitle { get; }

    /// <summary>The first text that is written into the chart; null: there is none.</summary>
    public string? Annotation { get; }

    /// <summary>The traces that plot something, without those that guide the eye and those of an unknown kind.</summary>
    public IReadOnlyList<FigureSeries> Series { get; }

    /// <summary>Whether the figure plots nothing. A figure with a trace of an unknown kind may plot something.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether the series have to be kept apart by their names.</summary>
    public bool IsNamed => Series.Count > 1 || Series.Any(one => one.Name.Length > 0);

    /// <summary>Whether a series is a field, such as a heat map.</summary>
    public bool HasField => Series.Any(one => one.IsField);

    /// <summary>Whether the names of what is plotted are on the vertical axis.</summary>
    public bool NamesAreOnY => Series.Any(one => one.NamesAreOnY);

    static string Text(string markup) => PlotlyText.FirstLine(markup);
}
