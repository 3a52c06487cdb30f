using DynamicObj;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace News.Charts;

/// <summary>
/// Plotly.NET's objects set by the names that plotly.js gives their attributes, since its typed functions take some
/// forty F# options each. They stay typed where it matters, so that Plotly.NET's own functions restyle the chart.
/// </summary>
static class Plot
{
    /// <summary>Pixels that a row of a horizontal chart takes, and the axis under the rows.</summary>
    public const int RowHeight = 26,
        Foot = 56;

    public static T With<T>(this T target, params ReadOnlySpan<(string Name, object? Value)> attributes)
        where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in attributes)
            if (value is not null)
                target.SetProperty(name, value);
        return target;
    }

    public static DynamicObj.DynamicObj Attributes(params ReadOnlySpan<(string Name, object? Value)> attributes) =>
        new DynamicObj.DynamicObj().With(attributes);

    public static Trace Trace(string type, params ReadOnlySpan<(string Name, object? Value)> attributes) =>
        new Trace2D(type).With(attributes);

    public static LinearAxis Axis(string title, params ReadOnlySpan<(string Name, object? Value)> attributes) =>
        new LinearAxis().With(("title", new Title().With(("text", title), ("standoff", 8))), ("automargin", true)).With(attributes);

    /// <summary>An axis with a line for each name, the first on top; long names are shortened on it.</summary>
    public static LinearAxis Names(string title, IReadOnlyList<string> names) =>
        Axis(
            title,
            ("type", "category"),
            ("categoryorder", "array"),
            ("categoryarray", names),
            ("autorange", "reversed"),
            ("tickmode", "array"),
            ("tickvals", names),
            ("ticktext", names.Select(ShownText.Shortened).ToArray()),
            ("showgrid", false),
            ("tickfont", Attributes(("size", 12))),
            ("ticks", "outside"),
            ("ticklen", 6),
            ("tickcolor", "rgba(0,0,0,0)")
        );

    /// <param name="notes">Lines under the title: what is left out, and the key of the colours.</param>
    /// <param name="height">Pixels of all without the title and the notes.</param>
    public static GenericChart Chart(
        string title,
        IReadOnlyList<string> notes,
        IEnumerable<Trace> traces,
        int height,
        LinearAxis x,
        LinearAxis y,
        params ReadOnlySpan<(string Name, object? Value)> layout
    ) =>
        GenericChart.NewMultiChart(
            ListModule.OfSeq(traces),
            Layout(title, notes, height).With(("xaxis", x), ("yaxis", y)).With(layout),
            Config(),
            new DisplayOptions()
        );

    /// <summary>Horizontal bars, each with its words after it.</summary>
    /// <param name="name">Of the series; empty where there is one only.</param>
    /// <param name="pattern">Over the colours, or null.</param>
    public static Trace Bars(IReadOnlyList<Bar> bars, string name = "", DynamicObj.DynamicObj? pattern = null) =>
        Trace(
            "bar",
            ("name", name.Length > 0 ? name : null),
            ("orientation", "h"),
            (
                "x",
                bars.All(bar => bar.Value == Math.Floor(bar.Value))
                    ? bars.Select(bar => (long)bar.Value).ToArray()
                    : bars.Select(bar => bar.Value).ToArray()
            ),
            ("y", bars.Select(bar => bar.Name).ToArray()),
            ("text", bars.Select(bar => bar.Words).ToArray()),
            ("textposition", "outside"),
            ("cliponaxis", false),
            ("hovertext", bars.Select(bar => bar.Hover).ToArray()),
            ("hoverinfo", "text"),
            ("marker", Attributes(("color", bars.Select(bar => bar.Colour).ToArray()), ("pattern", pattern)))
        );

    /// <summary>What a row is called that gathers all for which there is no row.</summary>
    public static string Others(int count) => count == 1 ? "1 other" : $"{count} others";

    /// <summary>Pixels across of a mark that stands for so many.</summary>
    public static int MarkSize(int count) => Math.Min(7 + 3 * count, 22);

    /// <summary>
    /// What the signs mean, in lines that a telephone has room for. Plotly's own legend would take the room of the
    /// plot there, and lie over the title.
    /// </summary>
    public static IEnumerable<string> Key(IEnumerable<(string Sign, string Name)> entries)
    {
        var (line, width) = ("", 0);
        foreach (var (sign, name) in entries)
        {
            if (width > 0 && width + name.Length + 4 > 42)
            {
                yield return line;
                (line, width) = ("", 0);
            }
            line += $"{(width > 0 ? "\u2003" : "")}{sign}\u00a0{name}";
            width += name.Length + 5;
        }
        if (width > 0)
            yield return line;
    }

    /// <summary>What is not shown for want of room, or nothing.</summary>
    public static IEnumerable<string> Limit(int shown, int all, string what) => shown < all ? [$"{shown} of {all} {what}"] : [];

    /// <summary>
    /// Words over a row of a chart that has no names beside it: they begin at the left edge and have the whole width,
    /// two lines of what a telephone shows.
    /// </summary>
    public static Annotation RowLabel(int row, string name, string rest)
    {
        var words = ShownText.Lines(rest.Length > 0 ? $"{name}: {rest}" : name, 44, 2, bold: name.Length);
        return new Annotation().With(
            ("text", words),
            ("xref", "paper"),
            ("x", 0),
            ("xanchor", "left"),
            ("y", row),
            ("yanchor", "bottom"),
            ("yshift", 7),
            ("align", "left"),
            ("showarrow", false),
            ("font", Attributes(("size", 12)))
        );
    }

    /// <summary>The axis of such rows, the first on top, each with a line on which its marks stand.</summary>
    public static LinearAxis Rows(int count) =>
        Axis(
            "",
            ("range", new[] { count - 0.6, -0.9 }),
            ("fixedrange", true),
            ("tickmode", "array"),
            ("tickvals", Enumerable.Range(0, count).ToArray()),
            ("showticklabels", false),
            ("showgrid", true)
        );

    /// <summary>The axis of the paragraphs of an article. Each has a line where there is room.</summary>
    public static LinearAxis Paragraphs(long last) =>
        Axis(
            "paragraph",
            ("range", new[] { 0.4, last + 0.6 }),
            ("tickformat", "d"),
            ("tickangle", 0),
            last <= 20 ? ("dtick", 1) : ("nticks", 8),
            ("tick0", last <= 20 ? 1 : null)
        );

    /// <summary>Pixels that such a row takes: its two lines of words and the marks under them.</summary>
    public const int LabelledRowHeight = 52;

    /// <summary>A chart that says that there is nothing to show.</summary>
    public static GenericChart Nothing(string title, string why)
    {
        var said = new Annotation().With(("text", why), ("showarrow", false), ("xref", "paper"), ("yref", "paper"), ("x", 0.5), ("y", 0.5));
        var hidden = new LinearAxis().With(("visible", false));
        var nothing = Trace("scatter", ("x", Array.Empty<int>()), ("y", Array.Empty<int>()));
        return Chart(title, [], [nothing], 160, hidden, hidden, ("annotations", new[] { said }));
    }

    static Layout Layout(string title, IReadOnlyList<string> notes, int height) =>
        new Layout().With(
            (
                "title",
                new Title().With(
                    ("text", $"<b>{title}</b>" + string.Concat(notes.Select(note => $"<br><span style=\"font-size:13px\">{note}</span>"))),
                    ("x", 0),
                    ("xref", "container"),
                    ("xanchor", "left"),
                    ("y", 1),
                    ("yref", "container"),
                    ("yanchor", "top"),
                    ("pad", Attributes(("t", 28), ("l", 12)))
                )
            ), // down to the foot of its first line
            ("height", height + Head(notes)),
            ("autosize", true),
            ("template", Theme.Template),
            ("meta", Theme.OnPaper),
            ("showlegend", false),
            ("margin", new Margin().With(("l", 12), ("r", 20), ("t", Head(notes)), ("b", 44))),
            ("hovermode", "closest")
        );

    /// <summary>Pixels that the title takes with its notes.</summary>
    static int Head(IReadOnlyList<string> notes) => 46 + 22 * notes.Count;

    static Config Config() =>
        new Config().With(
            ("responsive", true),
            ("displaylogo", false),
            ("typesetMath", false),
            ("modeBarButtons", new[] { new[] { "toImage" } })
        );
}
