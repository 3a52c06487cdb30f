using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

public static partial class NewsChart
{
    /// <summary>
    /// In which paragraphs each actor is mentioned: a row each, in the order in which they come in, with a mark for each paragraph that
    /// is larger where it has several mentions; the words around them on hover.
    /// </summary>
    /// <param name="mentions">
    /// Needs the columns <c>actor</c>, <c>name</c>, <c>kind</c>, <c>form</c>, <c>before</c>, <c>text</c>, <c>after</c>
    /// and <c>paragraph</c> of <see cref="Reading.Mentions"/>.
    /// </param>
    /// <exception cref="ArgumentException">The table lacks one of them.</exception>
    public static GenericChart WhereMentioned(DataFrame mentions)
    {
        const string title = "Where actors are mentioned";
        var frame = new FrameRows(
            mentions,
            nameof(WhereMentioned),
            "actor",
            "name",
            "kind",
            "form",
            "before",
            "text",
            "after",
            "paragraph"
        );
        var actors = MentionedActors.Of(frame, out _);
        if (actors.Count == 0)
            return Plot.Nothing(title, "No mention of a known actor");
        var colours = ActorColours.Of(mentions, actors.SelectMany(actor => actor.Rows).Select(row => row.Text("actor")));
        var most = actors.OrderByDescending(actor => actor.Rows.Count).Take(MostActors).ToHashSet();
        var rows = actors.Where(most.Contains).Select(actor => (actor.Label, actor.Kind, Colour: colours[actor.Id], actor.Rows)).ToList();
        var others = actors.Where(actor => !most.Contains(actor)).ToList();
        if (others.Count > 0)
            rows.Add((Plot.Others(others.Count), "", Theme.Grey, [.. others.SelectMany(actor => actor.Rows)]));
        var marks = (
            from row in rows
            from paragraph in row.Rows.GroupBy(mention => mention.Whole("paragraph"))
            orderby paragraph.Key
            select (row.Label, row.Kind, row.Colour, Paragraph: paragraph.Key, Mentions: paragraph.ToList())
        ).ToList();
        var first = rows.MaxBy(row => row.Rows.Select(mention => mention.Whole("paragraph")).Distinct().Count());
        var paragraphs = marks.Where(mark => mark.Label == first.Label).Select(mark => mark.Paragraph).Distinct().Count();
        return Plot.Chart(
            title,
            [
                $"{first.Label} is in {paragraphs} of {marks.Select(mark => mark.Paragraph).Distinct().Count()} paragraphs that mention somebody",
                "the larger a mark, the more mentions",
            ],
            [
                Plot.Trace(
                    "scatter",
                    ("mode", "markers"),
                    ("cliponaxis", false),
                    ("x", marks.Select(mark => mark.Paragraph).ToArray()),
                    ("y", marks.Select(mark => mark.Label).ToArray()),
                    ("hovertext", marks.Select(mark => Hover(mark.Label, mark.Kind, mark.Mentions)).ToArray()),
                    ("hoverinfo", "text"),
                    (
                        "marker",
                        Plot.Attributes(
                            ("color", marks.Select(mark => mark.Colour).ToArray()),
                            ("size", marks.Select(mark => Plot.MarkSize(mark.Mentions.Count)).ToArray()),
                            ("opacity", 1)
                        )
                    )
                ),
            ],
            Plot.Foot + rows.Count * Plot.RowHeight,
            Plot.Paragraphs(marks.Max(mark => mark.Paragraph)),
            Plot.Names("", [.. rows.Select(row => row.Label)])
        );
    }

    static string Hover(string label, string kind, List<FrameRows.Row> mentions)
    {
        const int shown = 4;
        var lines = mentions.Take(shown).Select(row => $"<br>{row.InContext} ({ShownText.Encoded(row.Words("form"))})");
        return $"<b>{label}</b>{(kind.Length > 0 ? ", " + kind : "")}{string.Concat(lines)}"
            + (mentions.Count > shown ? $"<br>and {mentions.Count - shown} more" : "");
    }
}
