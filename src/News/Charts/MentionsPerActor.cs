using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

/// <summary>
/// The charts of a reading. Each takes a table of it, whole or filtered, and shows the rows that it holds; the first ten actors have a
/// row each, and the others one together. An actor has the colour that it has in the text. A table without rows gives a chart that
/// says so.
/// </summary>
public static partial class NewsChart
{
    /// <summary>How many actors, or pairs of them, have a row of their own.</summary>
    const int MostActors = 10;

    /// <summary>How often each actor is mentioned: a bar each, the most mentioned on top, with its kind beside it.</summary>
    /// <param name="mentions">Needs the columns <c>actor</c>, <c>name</c>, <c>kind</c> and <c>text</c> of
    /// <see cref="Reading.Mentions"/>.</param>
    /// <exception cref="ArgumentException">The table lacks one of them.</exception>
    public static GenericChart MentionsPerActor(DataFrame mentions)
    {
        const string title = "Mentions per actor";
        var frame = new FrameRows(mentions, nameof(MentionsPerActor), "actor", "name", "kind", "text");
        var actors = MentionedActors.Of(frame, out var unassigned).OrderByDescending(actor => actor.Rows.Count).ToList();
        if (actors.Count == 0)
            return Plot.Nothing(title, "No mention of a known actor");
        var colours = ActorColours.Of(mentions, actors.SelectMany(actor => actor.Rows).Select(row => row.Text("actor")));
        var bars = actors
            .Take(MostActors)
            .Select(actor => new Bar(
                actor.Label,
                actor.Rows.Count,
                $"{actor.Rows.Count}\u2002{actor.Kind}",
                colours[actor.Id],
                Hover(actor)
            ))
            .ToList();
        if (actors.Count > MostActors)
        {
            var others = actors.Skip(MostActors).ToList();
            var count = others.Sum(actor => actor.Rows.Count);
            var names = string.Join(", ", others.Select(actor => ShownText.Decoded(actor.Label)));
            bars.Add(new(Plot.Others(others.Count), count, $"{count}", Theme.Grey, ShownText.Lines(names, lines: 8)));
        }
        var all = actors.Sum(actor => actor.Rows.Count);
        return Plot.Chart(
            title,
            [$"{actors[0].Label} is mentioned most: {bars[0].Value} of {all} times", .. MentionedActors.Unassigned(unassigned)],
            [Plot.Bars(bars)],
            Plot.Foot + bars.Count * Plot.RowHeight,
            Plot.Axis("number of mentions", ("rangemode", "tozero"), ("tickformat", ",d")),
            Plot.Names("", [.. bars.Select(bar => bar.Name)]),
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
