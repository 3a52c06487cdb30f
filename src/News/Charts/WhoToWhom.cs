using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

public static partial class NewsChart
{
    /// <summary>PLOVER's quadrants, from verbal cooperation to material conflict, each with its colour and its own form.</summary>
    static readonly (string Name, string Colour, string Sign, string Symbol, EventType[] Types)[] Quadrants =
    [
        ("verbal cooperation", Theme.Sky, "●", "circle", [EventType.Agree, EventType.Consult, EventType.Support, EventType.Concede]),
        ("material cooperation", Theme.Blue, "■", "square", [EventType.Cooperate, EventType.Aid, EventType.Retreat]),
        ("verbal conflict", Theme.Orange, "◆", "diamond", [EventType.Request, EventType.Accuse, EventType.Reject, EventType.Threaten]),
        (
            "material conflict",
            Theme.Vermillion,
            "✖",
            "x",
            [EventType.Protest, EventType.Sanction, EventType.Mobilize, EventType.Coerce, EventType.Assault]
        ),
    ];

    /// <summary>
    /// Who does what to whom: one line per pair, with a mark for each event at its position in the article. A matrix
    /// would have a column for each target, more than a telephone has room for.
    /// </summary>
    /// <param name="events">
    /// Needs the columns <c>source</c>, <c>source_name</c>, <c>type</c>, <c>text</c>, <c>status</c>, <c>target</c>, <c>target_name</c>,
    /// <c>before</c>, <c>after</c> and <c>start</c> of <see cref="Reading.Events"/>.
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
            "start"
        )
            .All.Where(row => !factsOnly || IsFact(row))
            .ToList();
        if (rows.Count == 0)
            return Plot.Nothing(title, "No event");
        var all = Dyads.Of(rows);
        var pairs = all.Take(MostActors).Index().ToList();
        var marks = pairs.SelectMany(pair => pair.Item.Rows.Select(row => (pair.Index, pair.Item, Row: row))).ToList();
        var present = Quadrants.Where(quadrant => rows.Any(row => IsOf(row, quadrant.Types))).ToList();
        var traces =
            from quadrant in present
            let mine = marks.Where(mark => IsOf(mark.Row, quadrant.Types)).ToList()
            select Plot.Trace(
                "scatter",
                ("name", quadrant.Name),
                ("mode", "markers"),
                ("cliponaxis", false),
                ("x", mine.Select(mark => mark.Row.Whole("start")).ToArray()),
                ("y", mine.Select(mark => mark.Index).ToArray()),
                (
                    "marker",
                    Plot.Attributes(
                        ("color", quadrant.Colour),
                        (
                            "symbol",
                            factsOnly
                                ? quadrant.Symbol
                                : mine.Select(mark => IsFact(mark.Row) ? quadrant.Symbol : quadrant.Symbol + "-open").ToArray()
                        ),
                        ("size", 12)
                    )
                ),
                ("customdata", mine.Select(mark => ShownText.Encoded($"{mark.Item.Name}: {Done(mark.Row)}")).ToArray()),
                ("hovertext", mine.Select(mark => Hover(mark.Item, mark.Row)).ToArray()),
                ("hoverinfo", "text")
            );
        var key = Plot.Key(present.Select(quadrant => (quadrant.Colour, quadrant.Sign, quadrant.Name)));
        return Plot.Chart(
            title,
            [.. Plot.Limit(pairs.Count, all.Count, "pairs"), .. key],
            traces,
            Plot.Foot + pairs.Count * Plot.LabelledRowHeight,
            Plot.Characters(),
            Plot.Rows(pairs.Count),
            ("annotations", pairs.Select(pair => Plot.RowLabel(pair.Index, pair.Item.Name, Words(pair.Item))).ToArray())
        );
    }

    static string Hover(Dyads.Dyad pair, FrameRows.Row row) =>
        $"<b>{ShownText.Encoded(pair.Name)}</b>, {ShownText.Encoded(row.Words("type"))}<br>" + row.InContext;

    static string Words(Dyads.Dyad pair) => string.Join(", ", pair.Rows.Select(row => row.Words("text")).Distinct());

    static bool IsFact(FrameRows.Row row) => Is(row, "status", EventStatus.Fact);

    static bool IsOf(FrameRows.Row row, EventType[] types) => types.Any(type => Is(row, "type", type));

    static bool Is<T>(FrameRows.Row row, string column, T value)
        where T : struct, Enum => row.Words(column).Equals(value.ToString(), StringComparison.OrdinalIgnoreCase);

    static string Done(FrameRows.Row row) => $"{row.Words("text")} ({row.Words("type")}{(IsFact(row) ? "" : $", {row.Words("status")}")})";
}
