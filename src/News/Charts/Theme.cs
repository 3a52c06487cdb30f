using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace News.Charts;

/// <summary>
/// How the charts look. The background is transparent, and text and lines are readable on white and on dark. Only the
/// template depends on light and dark, so that a page can exchange it; colours that carry a meaning are Okabe and Ito's
/// (2008), which colour-blind readers can distinguish.
/// </summary>
static class Theme
{
    public const string Blue = "#0072B2",
        Green = "#009E73",
        Vermillion = "#D55E00",
        Sky = "#56B4E9",
        Purple = "#CC79A7",
        Orange = "#E69F00",
        Brown = "#A6761D",
        Grey = "#8A8A8A";

    /// <summary>The kinds of actors in the order of the legend.</summary>
    public static readonly IReadOnlyList<(string Kind, string Colour)> Kinds =
    [
        ("person", Blue),
        ("organisation", Green),
        ("country", Vermillion),
        ("place", Sky),
        ("initiative", Purple),
        ("media", Orange),
        ("group", Grey),
        ("other", Brown),
    ];

    public static IEnumerable<string> KeyOfKinds(IEnumerable<string> shown) =>
        Plot.Key(Kinds.Where(kind => shown.Contains(kind.Kind)).Select(kind => (kind.Colour, "■", kind.Kind)));

    // The ink's contrast is 4:1 on white and on #1f1f1f, the background of VS Code's dark theme; no grey has more on both.
    const string Ink = "#7d7d7d",
        Line = "rgba(127,127,127,0.3)",
        Paper = "rgba(0,0,0,0)";

    public static Template Template { get; } =
        new Template().With(
            (
                "layout",
                new Layout().With(
                    ("paper_bgcolor", Paper),
                    ("plot_bgcolor", Paper),
                    ("colorway", new[] { Blue, Vermillion, Green, Orange, Purple, Sky, Grey }),
                    (
                        "font",
                        new Font().With(
                            ("family", "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"),
                            ("size", 13),
                            ("color", Ink)
                        )
                    ),
                    ("title", Plot.Attributes(("font", Plot.Attributes(("size", 17))))),
                    ("xaxis", Axis()),
                    ("yaxis", Axis()),
                    // Without colours of its own a label has its mark's, and letters that can be read on it.
                    ("hoverlabel", Plot.Attributes(("align", "left"), ("font", Plot.Attributes(("size", 13)))))
                )
            )
        );

    static LinearAxis Axis() =>
        new LinearAxis().With(
            ("gridcolor", Line),
            ("linecolor", Line),
            ("zerolinecolor", Line),
            ("zeroline", false),
            ("minor", Plot.Attributes(("gridcolor", Line))),
            ("title", Plot.Attributes(("font", Plot.Attributes(("size", 13)))))
        );
}
