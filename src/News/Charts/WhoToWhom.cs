using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

public static partial class NewsChart
{
    /// <summary>PLOVER's quadrants, from cooperation in words to conflict in deeds, each with its colour and its own form.</summary>
    static readonly IReadOnlyList<(string Name, string Colour, string Sign, string Symbol, string[] Types)> Quadrants =
    [
        ("cooperation in words", Theme.Sky, "●", "circle", ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"]),
        ("cooperation in deeds", Theme.Blue, "■", "square", ["COOPERATE", "AID", "RETREAT"]),
        ("conflict in words", Theme.Orange, "◆", "diamond", ["REQUEST", "ACCUSE", "REJECT", "THREATEN"]),
        ("conflict in deeds", Theme.Vermillion, "✖", "x", ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]),
    ];

    /// <summary>Who does what to whom: a matrix with a row for each source, a column for each target and a mark for each event.</summary>
    /// <param name="events">
    /// Needs the columns <c>source</c>, <c>source_name</c>, <c>type</c>, <c>text</c>, <c>target</c>, <c>target_name</c>,
    /// <c>before</c> and <c>after</c> of <see cref="Reading.Events"/>.
    /// </param>
    /// <exception cref="ArgumentException">The table lacks one of them.</exception>
    public static GenericChart WhoToWhom(DataFrame events)
    {
        const string title = "Who does what to whom", unknown = "";
        var rows = new FrameRows(events, nameof(WhoToWhom),
            "source", "source_name", "type", "text", "target", "target_name", "before", "after").All.ToList();
        if (rows.Count == 0) return Plot.Nothing(title, "No event");
        string Side(FrameRows.Row row, string side) => row.Text(side) ?? unknown;
        var labels = new ActorLabels(
        [
            .. rows.Select(row => (Side(row, "source"), row.Text("source_name") ?? "(not told)")),
            .. rows.Select(row => (Side(row, "target"), row.Text("target_name") ?? "(nobody named)")),
        ]);
        var sources = Ranked(rows.Select(row => Side(row, "source")));
        var targets = Ranked(rows.Select(row => Side(row, "target")));
        var marks = rows.GroupBy(row => (Source: Side(row, "source"), Target: Side(row, "target"))).SelectMany(cell =>
            cell.Index().Select(item => (
                Row: item.Item,
                X: targets.IndexOf(cell.Key.Target) + Offset(item.Index, cell.Count()).X,
                Y: sources.IndexOf(cell.Key.Source) + Offset(item.Index, cell.Count()).Y))).ToList();
        var traces =
            from quadrant in Quadrants
            let ofQuadrant = marks.Where(mark => quadrant.Types.Contains(mark.Row.Words("type"))).ToList()
            where ofQuadrant.Count > 0
            select Plot.Trace("scatter", ("name", quadrant.Name), ("mode", "markers"),
                ("x", ofQuadrant.Select(mark => mark.X).ToArray()), ("y", ofQuadrant.Select(mark => mark.Y).ToArray()),
                ("marker", Plot.Attributes(("color", quadrant.Colour), ("symbol", quadrant.Symbol), ("size", 12))),
                ("customdata", ofQuadrant.Select(mark => Arrow(mark.Row)).ToArray()),
                ("hovertext", ofQuadrant.Select(mark => $"<b>{Arrow(mark.Row)}</b><br>" + ShownText.InContext(
                    mark.Row.Words("before"), mark.Row.Words("text"), mark.Row.Words("after"))).ToArray()),
                ("hoverinfo", "text"));
        var key = from quadrant in Quadrants
                  where rows.Any(row => quadrant.Types.Contains(row.Words("type")))
                  select (quadrant.Colour, quadrant.Sign, quadrant.Name);
        return Plot.Chart(title, ["a mark for each event", .. Plot.Key(key)], traces, Plot.Foot + 170 + sources.Count * 40,
            Grid("to whom", [.. targets.Select(id => id == unknown ? "(nobody named)" : labels[id])]).With(("tickangle", -45)),
            Grid("who", [.. sources.Select(id => id == unknown ? "(not told)" : labels[id])], down: true));
    }

    /// <summary>The busiest first, in the order of the table where they are equal; the unknown last.</summary>
    static List<string> Ranked(IEnumerable<string> ids) =>
        [.. ids.CountBy(id => id).OrderBy(id => id.Key.Length == 0).ThenByDescending(id => id.Value).Select(id => id.Key)];

    /// <summary>Cells of one unit, parted by lines; names are ticks, so that marks can stand beside each other in a cell.</summary>
    static Plotly.NET.LayoutObjects.LinearAxis Grid(string title, IReadOnlyList<string> names, bool down = false) => Plot.Axis(title,
        ("type", "linear"), ("tickmode", "array"), ("tickvals", Enumerable.Range(0, names.Count).ToArray()),
        ("ticktext", names.Select(ShownText.Shortened).ToArray()),
        ("range", down ? new[] { names.Count - 0.5, -0.5 } : [-0.5, names.Count - 0.5]),
        ("showgrid", false), ("minor", Plot.Attributes(("tickvals", Enumerable.Range(0, names.Count + 1).Select(n => n - 0.5).ToArray()),
            ("showgrid", true), ("gridwidth", 1))), ("fixedrange", true));

    /// <summary>The nth of several marks of a cell, in rows of a square.</summary>
    static (double X, double Y) Offset(int n, int count)
    {
        var side = (int)Math.Ceiling(Math.Sqrt(count));
        var lines = (count + side - 1) / side;
        var step = 0.8 / Math.Max(side, 2);
        return ((n % side - (side - 1) / 2.0) * step, (n / side - (lines - 1) / 2.0) * step);
    }

    static string Arrow(FrameRows.Row row) => ShownText.Encoded(
        $"{row.Text("source_name") ?? "?"} → {row.Text("target_name") ?? "?"}: {row.Words("type")}, ‘{row.Words("text")}’");
}
