using DynamicObj;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace News.Charts;

/// <summary>
/// Plotly.NET's objects set by the names that plotly.js gives their attributes, since its typed functions take some
/// forty F# options each. They stay typed where it matters, so that Plotly.NET's own functions restyle the chart.
/// </summary>
internal static class Plot
{
    /// <summary>Pixels a row of a horizontal chart takes, and what stands above and below the rows.</summary>
    public const int RowHeight = 26, Frame = 150;

    public static T With<T>(this T target, params ReadOnlySpan<(string Name, object? Value)> attributes) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in attributes)
            if (value is not null) target.SetProperty(name, value);
        return target;
    }

    public static DynamicObj.DynamicObj Attributes(params ReadOnlySpan<(string Name, object? Value)> attributes) =>
        new DynamicObj.DynamicObj().With(attributes);

    public static Trace Trace(string type, params ReadOnlySpan<(string Name, object? Value)> attributes) =>
        new Trace2D(type).With(attributes);

    public static LinearAxis Axis(string title, params ReadOnlySpan<(string Name, object? Value)> attributes) =>
        new LinearAxis().With(("title", new Title().With(("text", title), ("standoff", 8))), ("automargin", true)).With(attributes);

    /// <summary>An axis with a line for each name, the first on top; long names are shortened on it.</summary>
    public static LinearAxis Names(string title, IReadOnlyList<string> names) => Axis(title,
        ("type", "category"), ("categoryorder", "array"), ("categoryarray", names), ("autorange", "reversed"),
        ("tickmode", "array"), ("tickvals", names), ("ticktext", names.Select(ShownText.Shortened).ToArray()), ("showgrid", false));

    public static GenericChart Chart(string title, string subtitle, IEnumerable<Trace> traces, int height, LinearAxis x, LinearAxis y,
        params ReadOnlySpan<(string Name, object? Value)> layout) => GenericChart.NewMultiChart(
            ListModule.OfSeq(traces), Layout(title, subtitle, height).With(("xaxis", x), ("yaxis", y)).With(layout), Config(), new DisplayOptions());

    /// <summary>A chart that says that there is nothing to show.</summary>
    public static GenericChart Nothing(string title, string why)
    {
        var said = new Annotation().With(("text", why), ("showarrow", false),
            ("xref", "paper"), ("yref", "paper"), ("x", 0.5), ("y", 0.5));
        var hidden = new LinearAxis().With(("visible", false));
        return Chart(title, "", [Trace("scatter", ("x", Array.Empty<int>()), ("y", Array.Empty<int>()))], 220, hidden, hidden,
            ("annotations", new[] { said }), ("showlegend", false));
    }

    static Layout Layout(string title, string subtitle, int height) => new Layout().With(
        ("title", new Title().With(
            ("text", $"<b>{title}</b>" + (subtitle.Length > 0 ? $"<br><span style=\"font-size:12px\">{subtitle}</span>" : "")),
            ("x", 0), ("xref", "container"), ("xanchor", "left"), ("y", 1), ("yref", "container"), ("yanchor", "top"),
            ("pad", Attributes(("t", 14), ("l", 12))))),
        ("height", height), ("autosize", true), ("template", Theme.Template),
        ("margin", new Margin().With(("l", 12), ("r", 16), ("t", 96), ("b", 48))),
        ("legend", new Legend().With(
            ("orientation", "h"), ("x", 0), ("xref", "container"), ("xanchor", "left"), ("y", 1.0), ("yanchor", "bottom"))),
        ("hovermode", "closest"));

    static Config Config() => new Config().With(("responsive", true), ("displaylogo", false), ("typesetMath", false));
}
