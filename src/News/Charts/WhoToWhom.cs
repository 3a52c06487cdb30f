using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

public static partial class NewsChart
{
    /// <summary>PLOVER's quadrants, from verbal cooperation to material conflict, each with its own form.</summary>
    static readonly (string Name, string Sign, string Symbol, EventType[] Types)[] Quadrants =
    [
        ("verbal cooperation", "●", "circle", [EventType.Agree, EventType.Consult, EventType.Support, EventType.Concede]),
        ("material cooperation", "■", "square", [EventType.Cooperate, EventType.Aid, EventType.Retreat]),
        ("verbal conflict", "◆", "diamond", [EventType.Request, EventType.Accuse, EventType.Reject, EventType.Threaten]),
        ("material conflict", "✖", "x", [EventType.Protest, EventType.Sanction, EventType.Mobilize, EventType.Coerce, EventType.Assault]),
    ];

    /// <summary>
    /// Who does what to whom: one line per pair, with a mark for what was done in each paragraph, in the colour of the
    /// source. A matrix would have a column for each target, more than a telephone has room for.
    /// </summary>
    /// <param name="events">
    /// Needs the columns <c>source</c>, <c>source_name</c>, <c>type</c>, <c>text</c>, <c>status</c>, <c>target</c>, <c>target_name</c>,
    /// <c>before</c>, <c>after</c>, <c>start</c> and <c>paragraph</c> of <see cref="Reading.Events"/>.
    /// </param>
    /// <param name="factsOnly">Whether to leave out what is denied, planned or only possible; else their marks are hollow.</param>
    /// <exception cref="ArgumentException">The table lacks one of the columns.</exception>
    public static GenericChart WhoToWhom(DataFrame events, bool factsOnly = true)
    {
        const string title = "Who does what to whom";
        var rows = new FrameRows(
            events,
            nameof(WhoToWhom),
            "source",
            "source_name",
            "type",
            "text",
            "status",
            "target",
            "target_name",
            "before",
            "after",
            "start",
            "paragraph"
        )
            .All.Where(row => !factsOnly || IsFact(row))
            .ToList();
        if (rows.Count == 0)
            return Plot.Nothing(title, "No event");
        var all = Dyads.Of(rows);
        var colours = ActorColours.Of(events, rows.SelectMany(row => new[] { row.Text("source"), row.Text("target") }));
        var pairs = all.Take(MostActors).ToList();
        if (all.Count > MostActors)
            pairs.Add(
                new(
                    all.Count - MostActors == 1 ? "1 other pair" : $"{all.Count - MostActors} other pairs",
                    [.. all.Skip(MostActors).SelectMany(pair => pair.Rows)],
                    []
                )
            );
        var marks = (
            from pair in pairs.Index()
            from row in pair.Item.Rows
            group row by (
                pair.Index,
                pair.Item,
                Paragraph: row.Whole("paragraph"),
                Quadrant: QuadrantOf(row),
                IsFact: IsFact(row)
            ) into mark
            orderby mark.Key.Index, mark.Key.Paragraph
            select (mark.Key, Rows: mark.DistinctBy(row => row.Whole("start")).ToList())
        ).ToList();
        var present = Quadrants.Index().Where(quadrant => marks.Any(mark => mark.Key.Quadrant == quadrant.Index)).ToList();
        var traces =
            from quadrant in present
            let mine = marks.Where(mark => mark.Key.Quadrant == quadrant.Index).ToList()
            select Plot.Trace(
                "scatter",
                ("name", quadrant.Item.Name),
                ("mode", "markers"),
                ("cliponaxis", false),
                ("x", mine.Select(mark => mark.Key.Paragraph).ToArray()),
                ("y", mine.Select(mark => mark.Key.Index).ToArray()),
                (
                    "marker",
                    Plot.Attributes(
                        ("color", mine.Select(mark => colours[mark.Key.Item.Sources]).ToArray()),
                        ("symbol", mine.Select(mark => quadrant.Item.Symbol + (mark.Key.IsFact ? "" : "-open")).ToArray()),
                        ("size", mine.Select(mark => Plot.MarkSize(mark.Rows.Count)).ToArray()),
                        ("opacity", 1)
                    )
                ),
                (
                    "customdata",
                    mine.Select(mark => ShownText.Encoded($"{mark.Key.Item.Name}: {string.Join(", ", mark.Rows.Select(Done))}")).ToArray()
                ),
                ("hovertext", mine.Select(mark => Hover(mark.Key.Item, mark.Rows)).ToArray()),
                ("hoverinfo", "text")
            );
        return Plot.Chart(
            title,
            [.. Busiest(rows), .. Plot.Key(present.Select(quadrant => (quadrant.Item.Sign, quadrant.Item.Name)))],
            traces,
            Plot.Foot + pairs.Count * Plot.LabelledRowHeight,
            Plot.Paragraphs(marks.Max(mark => mark.Key.Paragraph)),
            Plot.Rows(pairs.Count),
            ("annotations", pairs.Select((pair, i) => Plot.RowLabel(i, pair.Name, Words(pair))).ToArray())
        );
    }

    /// <summary>Who acts most often, or nothing where nobody is named.</summary>
    static IEnumerable<string> Busiest(IReadOnlyList<FrameRows.Row> rows)
    {
        var acts = rows.Select(row => (Name: row.Text("source_name"), Start: row.Whole("start"))).Distinct().ToList();
        var most = acts.Where(act => act.Name is not null)
            .CountBy(act => act.Name!)
            .OrderByDescending(count => count.Value)
            .FirstOrDefault();
        return most.Key is null
            ? []
            : [$"{ShownText.Encoded(most.Key)} acts most: in {most.Value} of {acts.Select(act => act.Start).Distinct().Count()} events"];
    }

    static int QuadrantOf(FrameRows.Row row) => Array.FindIndex(Quadrants, quadrant => IsOf(row, quadrant.Types));

    static string Hover(Dyads.Dyad pair, List<FrameRows.Row> rows) =>
        $"<b>{ShownText.Encoded(pair.Name)}</b>"
        + string.Concat(rows.Take(4).Select(row => $"<br>{row.InContext} ({ShownText.Encoded(row.Words("type"))})"));

    static string Words(Dyads.Dyad pair) => string.Join(", ", pair.Rows.Select(row => row.Words("text")).Distinct());

    static bool IsFact(FrameRows.Row row) => Is(row, "status", EventStatus.Fact);

    static bool IsOf(FrameRows.Row row, EventType[] types) => types.Any(type => Is(row, "type", type));

    static bool Is<T>(FrameRows.Row row, string column, T value)
        where T : struct, Enum => row.Words(column).Equals(value.ToString(), StringComparison.OrdinalIgnoreCase);

    static string Done(FrameRows.Row row) => $"{row.Words("text")} ({row.Words("type")}{(IsFact(row) ? "" : $", {row.Words("status")}")})";
}
