using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace News.Charts;

/// <summary>
/// How the charts look. The background is transparent, and text and lines are readable on white and on dark. Only the
/// template depends on light and dark, so that a page can exchange it; colours are the actors', whose names are beside them.
/// </summary>
static class Theme
{
    /// <summary>The colour of marks that belong to several actors, or to none.</summary>
    public const string Grey = "#8a8a8a";

    /// <summary>For a page, which knows its paper: which colours to exchange for which others on light and on dark paper.</summary>
    public static DynamicObj.DynamicObj OnPaper { get; } =
        Plot.Attributes(("light", Exchange(colour => colour.Light)), ("dark", Exchange(colour => colour.Dark)));

    static Dictionary<string, string> Exchange(Func<(string Any, string Light, string Dark), string> to) =>
        ActorColours.Coloured.ToDictionary(colour => colour.Any, to);

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
                    ("colorway", ActorColours.Coloured.Select(colour => colour.Any).Append(Grey).ToArray()),
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
