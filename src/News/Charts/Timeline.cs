using System.Globalization;
using Microsoft.Data.Analysis;
using News.Charts;
using Plotly.NET;

namespace News;

public static partial class NewsChart
{
    /// <summary>How many expressions the timeline shows at most, the earliest first; its notes say when there are more.</summary>
    const int MostTimes = 40;

    /// <summary>The shapes a time can have; what has no symbol is a bar.</summary>
    static readonly (string Shape, string Name, string Sign, string? Symbol)[] TimeShapes =
    [
        ("day", "a day", "◆", "diamond"),
        ("period", "a period", "▬", null),
        ("since", "from then on", "▶", "triangle-right"),
        ("until", "until then", "◀", "triangle-left"),
    ];

    /// <summary>When: each expression of time as a day or as a period, in order of time, with what happened then.</summary>
    /// <param name="dates">
    /// Needs the columns <c>from</c>, <c>to</c>, <c>before</c>, <c>text</c>, <c>after</c> and <c>events</c> of
    /// <see cref="Reading.Dates"/>. What has no place in the calendar is not shown, and counted in the subtitle.
    /// </param>
    /// <exception cref="ArgumentException">The table lacks one of them, or <c>from</c> or <c>to</c> holds no
    /// <see cref="DateTime"/>.</exception>
    public static GenericChart Timeline(DataFrame dates)
    {
        const string title = "When it happened";
        var all = new FrameRows(dates, nameof(Timeline), "from", "to", "before", "text", "after", "events").All.ToList();
        var placed = all.Where(row => (row.Day("from") ?? row.Day("to")) is not null)
            .OrderBy(row => row.Day("from") ?? row.Day("to"))
            .ThenBy(row => row.Day("to"))
            .ToList();
        var rows = placed.Take(MostTimes).Index().ToList();
        if (rows.Count == 0)
            return Plot.Nothing(title, "No expression of time with a place in the calendar");
        var shapes = rows.ToLookup(row => Shape(row.Item));
        var traces = TimeShapes
            .Where(shape => shapes.Contains(shape.Shape))
            .Select(shape =>
                shape.Symbol is null ? Periods(shape.Name, shapes[shape.Shape]) : Points(shape.Name, shape.Symbol, shapes[shape.Shape])
            );
        var left = all.Count - placed.Count;
        string[] unplaced = left == 0 ? [] : [$"{left} of {all.Count} have no place in the calendar"];
        var key = Plot.Key(TimeShapes.Where(shape => shapes.Contains(shape.Shape)).Select(shape => (shape.Sign, shape.Name)));
        return Plot.Chart(
            title,
            [Finding([.. rows.Select(row => row.Item)]), .. unplaced, .. Plot.Limit(rows.Count, placed.Count, "times"), .. key],
            traces,
            Plot.Foot + rows.Count * Plot.LabelledRowHeight,
            Plot.Axis("date", ("type", "date"), ("range", Range([.. rows.Select(row => row.Item)]))),
            Plot.Rows(rows.Count),
            ("annotations", rows.Select(row => Plot.RowLabel(row.Index, row.Item.Words("text"), row.Item.Words("events"))).ToArray()),
            ("bargap", 0)
        );
    }

    /// <summary>From when to when the times go, in one sentence.</summary>
    static string Finding(IReadOnlyList<FrameRows.Row> rows)
    {
        var days = rows.SelectMany(row => new[] { row.Day("from"), row.Day("to") }).OfType<DateTime>().ToList();
        return days.Min() == days.Max() ? $"All is dated {Iso(days.Min())}" : $"From {Iso(days.Min())} to {Iso(days.Max())}";
    }

    static string Shape(FrameRows.Row row) =>
        (row.Day("from"), row.Day("to")) switch
        {
            (null, _) => "until",
            (_, null) => "since",
            var (from, to) => from == to ? "day" : "period",
        };

    static Trace Points(string name, string symbol, IEnumerable<(int Index, FrameRows.Row Item)> rows) =>
        Plot.Trace(
            "scatter",
            ("name", name),
            ("mode", "markers"),
            ("x", rows.Select(row => Iso(row.Item.Day("from") ?? row.Item.Day("to")!.Value)).ToArray()),
            ("y", rows.Select(row => row.Index).ToArray()),
            ("marker", Plot.Attributes(("color", Theme.Grey), ("symbol", symbol), ("size", 13))),
            ("customdata", rows.Select(row => InWords(row.Item)).ToArray()),
            ("hovertext", rows.Select(row => Hover(row.Item)).ToArray()),
            ("hoverinfo", "text")
        );

    static Trace Periods(string name, IEnumerable<(int Index, FrameRows.Row Item)> rows) =>
        Plot.Trace(
            "bar",
            ("name", name),
            ("orientation", "h"),
            ("width", 0.17),
            ("base", rows.Select(row => Iso(row.Item.Day("from")!.Value)).ToArray()),
            ("x", rows.Select(row => Length(row.Item).TotalMilliseconds).ToArray()),
            ("y", rows.Select(row => row.Index).ToArray()),
            ("marker", Plot.Attributes(("color", Theme.Grey))),
            ("customdata", rows.Select(row => InWords(row.Item)).ToArray()),
            ("hovertext", rows.Select(row => Hover(row.Item)).ToArray()),
            ("hoverinfo", "text")
        );

    /// <summary>The last day counts whole.</summary>
    static TimeSpan Length(FrameRows.Row row) => row.Day("to")!.Value - row.Day("from")!.Value + TimeSpan.FromDays(1);

    static string Hover(FrameRows.Row row) =>
        $"<b>{Days(row)}</b><br>" + row.InContext + (row.Text("events") is { } events ? "<br>→ " + ShownText.Lines(events) : "");

    static string InWords(FrameRows.Row row) =>
        ShownText.Encoded($"{row.Words("text")} ({Days(row)})" + (row.Text("events") is { } events ? ": " + events : ""));

    static string Days(FrameRows.Row row) =>
        (row.Day("from"), row.Day("to")) switch
        {
            (null, { } to) => $"until {Iso(to)}",
            ({ } from, null) => $"from {Iso(from)}",
            ({ } from, { } to) when from == to => Iso(from),
            var (from, to) => $"{Iso(from!.Value)} to {Iso(to!.Value)}",
        };

    static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>From the first day to the last, with a twentieth on each side, and a week at least.</summary>
    static string[] Range(IReadOnlyList<FrameRows.Row> rows)
    {
        var days = rows.SelectMany(row => new[] { row.Day("from"), row.Day("to") }).OfType<DateTime>().ToList();
        var (first, last) = (days.Min(), days.Max().AddDays(1));
        var edge = Math.Max(7, (last - first).TotalDays / 20);
        var room = Math.Min(edge, Math.Min((first - DateTime.MinValue).TotalDays, (DateTime.MaxValue - last).TotalDays));
        return [Iso(first.AddDays(-room)), Iso(last.AddDays(room))];
    }
}
