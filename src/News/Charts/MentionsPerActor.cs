using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

/// <summary>
/// The charts of a reading. Each takes a table of it, whole or filtered, and shows the rows that it holds. A table
/// without rows gives a chart that says so.
/// </summary>
public static partial class NewsChart
{
    /// <summary>How many actors a chart shows at most; its subtitle says when there are more.</summary>
    const int MostActors = 30;

    /// <summary>How often each actor is mentioned: a bar each, the most mentioned on top, coloured by kind.</summary>
    /// <param name="mentions">Needs the columns <c>actor</c>, <c>name</c>, <c>kind</c> and <c>text</c> of
    /// <see cref="Reading.Mentions"/>.</param>
    /// <exception cref="ArgumentException">The table lacks one of them.</exception>
    public static GenericChart MentionsPerActor(DataFrame mentions)
    {
        const string title = "Mentions per actor";
        var frame = new FrameRows(mentions, nameof(MentionsPerActor), "actor", "name", "kind", "text");
        var actors = MentionedActors.Of(frame, out var unassigned);
        if (actors.Count == 0)
            return Plot.Nothing(title, "No mention of a known actor");
        var shown = actors.OrderByDescending(actor => actor.Rows.Count).Take(MostActors).ToList();
        var traces =
            from kind in Theme.Kinds
            let ofKind = shown.Where(actor => actor.Kind == kind.Kind).ToList()
            where ofKind.Count > 0
            select Plot.Trace(
                "bar",
                ("name", kind.Kind),
                ("orientation", "h"),
                ("x", ofKind.Select(actor => actor.Rows.Count).ToArray()),
                ("y", ofKind.Select(actor => actor.Label).ToArray()),
                ("text", ofKind.Select(actor => $"{actor.Rows.Count}").ToArray()),
                ("textposition", "outside"),
                ("cliponaxis", false),
                ("hovertext", ofKind.Select(Hover).ToArray()),
                ("hoverinfo", "text"),
                ("marker", Plot.Attributes(("color", kind.Colour)))
            );
        var kinds = Theme.KeyOfKinds(shown.Select(actor => actor.Kind));
        return Plot.Chart(
            title,
            [MentionedActors.Counted(shown.Count, actors.Count, unassigned), .. kinds],
            traces,
            Plot.Foot + shown.Count * Plot.RowHeight,
            Plot.Axis("number of mentions", ("rangemode", "tozero"), ("tickformat", ",d")),
            Plot.Names("", [.. shown.Select(actor => actor.Label)]),
            ("barmode", "overlay"),
            ("bargap", 0.3)
        );
    }

    static string Hover(MentionedActors.ActorRows actor)
    {
        var words = actor
            .Rows.CountBy(row => row.Words("text"))
            .OrderByDescending(word => word.Value)
            .Select(word => word.Value > 1 ? $"‘{word.Key}’ ×{word.Value}" : $"‘{word.Key}’");
        return $"<b>{actor.Label}</b>, {actor.Kind}<br>" + ShownText.Lines(string.Join(", ", words), lines: 8);
    }
}
