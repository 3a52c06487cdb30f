using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

public static partial class NewsChart
{
    static readonly Dictionary<string, string> Symbols = new()
    {
        ["name"] = "circle",
        ["abbreviation"] = "circle",
        ["demonym"] = "square",
        ["role"] = "square",
        ["pronoun"] = "circle-open",
        ["group"] = "diamond",
    };

    /// <summary>
    /// Where in the article each actor is mentioned: a line each, in the order in which they come in; the words around
    /// on hover.
    /// </summary>
    /// <param name="mentions">
    /// Needs the columns <c>actor</c>, <c>name</c>, <c>kind</c>, <c>form</c>, <c>before</c>, <c>text</c>, <c>after</c>
    /// and <c>start</c> of <see cref="Reading.Mentions"/>.
    /// </param>
    /// <exception cref="ArgumentException">The table lacks one of them.</exception>
    public static GenericChart WhereMentioned(DataFrame mentions)
    {
        const string title = "Where actors are mentioned";
        var frame = new FrameRows(mentions, nameof(WhereMentioned), "actor", "name", "kind", "form", "before", "text", "after", "start");
        var actors = MentionedActors.Of(frame, out _);
        if (actors.Count == 0)
            return Plot.Nothing(title, "No mention of a known actor");
        var most = actors.OrderByDescending(actor => actor.Rows.Count).Take(MostActors).ToHashSet();
        var shown = actors.Where(most.Contains).ToList();
        var traces =
            from kind in Theme.Kinds
            let points = (from actor in shown where actor.Kind == kind.Kind from row in actor.Rows select (actor.Label, Row: row)).ToList()
            where points.Count > 0
            select Plot.Trace(
                "scatter",
                ("name", kind.Kind),
                ("mode", "markers"),
                ("cliponaxis", false),
                ("x", points.Select(point => point.Row.Whole("start")).ToArray()),
                ("y", points.Select(point => point.Label).ToArray()),
                (
                    "hovertext",
                    points
                        .Select(point => $"<b>{point.Label}</b>, by {ShownText.Encoded(point.Row.Words("form"))}<br>{point.Row.InContext}")
                        .ToArray()
                ),
                ("hoverinfo", "text"),
                (
                    "marker",
                    Plot.Attributes(
                        ("color", kind.Colour),
                        ("size", 10),
                        ("opacity", 0.9),
                        ("line", Plot.Attributes(("width", 1.5), ("color", kind.Colour))),
                        ("symbol", points.Select(point => Symbols.GetValueOrDefault(point.Row.Words("form"), "circle")).ToArray())
                    )
                )
            );
        var kinds = Theme.KeyOfKinds(shown.Select(actor => actor.Kind));
        return Plot.Chart(
            title,
            ["● name\u2003■ role or demonym\u2003○ pronoun\u2003◆ group", .. kinds],
            [Spans(shown), .. traces],
            Plot.Foot + shown.Count * Plot.RowHeight,
            Plot.Characters(),
            Plot.Names("", [.. shown.Select(actor => actor.Label)])
        );
    }

    /// <summary>A thin line from each actor's first mention to the last.</summary>
    static Trace Spans(IReadOnlyList<MentionedActors.ActorRows> actors)
    {
        object?[] x =
        [
            .. actors.SelectMany(actor =>
                new object?[] { actor.Rows.Min(row => row.Whole("start")), actor.Rows.Max(row => row.Whole("start")), null }
            ),
        ];
        object?[] y = [.. actors.SelectMany(actor => new object?[] { actor.Label, actor.Label, null })];
        return Plot.Trace(
            "scatter",
            ("mode", "lines"),
            ("x", x),
            ("y", y),
            ("hoverinfo", "skip"),
            ("line", Plot.Attributes(("color", Theme.Grey), ("width", 1))),
            ("opacity", 0.5)
        );
    }
}
