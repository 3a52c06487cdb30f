using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>When: each time that the article mentions, on one scale, with what was done then. Without pictures the list stays.</summary>
static class Calendar
{
    const int Most = 12,
        MostTicks = 5;

    static readonly int[] Steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];

    sealed record Row(DateOnly? From, DateOnly? To, IReadOnlyList<int> Dates);

    public static void Write(View view, TextWriter output)
    {
        var all = view
            .Found.Dates.Index()
            .Where(date => (date.Item.From ?? date.Item.To) is not null)
            .GroupBy(date => (date.Item.From, date.Item.To))
            .Select(group => new Row(group.Key.From, group.Key.To, [.. group.Select(date => date.Index)]))
            .OrderBy(row => row.From ?? row.To)
            .ThenBy(row => row.To)
            .ToList();
        if (all.Count == 0)
            return;
        var rows = all.Take(Most).ToList();
        var days = rows.SelectMany(row => new[] { row.From, row.To }).OfType<DateOnly>().ToList();
        var scale = new Scale(days.Min(), days.Max());
        var events = view.Events.Where(one => one.Event.Date is not null).ToLookup(one => one.Event.Date!.Value);
        var ticks = scale.Ticks().ToList();
        output.Write(
            "<section class=\"nr-when\">\n<h3>When</h3>\n<svg class=\"nr-axis\" width=\"100%\" height=\"16\" aria-hidden=\"true\">"
        );
        foreach (var (at, label) in ticks)
            output.Write($"<text x=\"{Percent(at)}\" y=\"12\">{label}</text> ");
        output.Write("</svg>\n<ol>\n");
        foreach (var row in rows)
            Write(row, [.. row.Dates.SelectMany(date => events[date])], view, scale, ticks, output);
        output.Write("</ol>\n");
        if (all.Count > Most)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<p>The first {Most} of {all.Count} times.</p>\n"));
        output.Write("</section>\n");
    }

    static void Write(
        Row row,
        IReadOnlyList<ShownEvent> events,
        View view,
        Scale scale,
        IReadOnlyList<(double At, string Label)> ticks,
        TextWriter output
    )
    {
        var first = view.Found.Dates[row.Dates[0]];
        var own = string.Join(' ', row.Dates.Select(date => $"d{date}"));
        var related = string.Join(
            ' ',
            events
                .Select(one => one.Key)
                .Concat(
                    events
                        .SelectMany(one => one.Event.Source.Concat(one.Event.Target))
                        .Select(view.Cast.Number)
                        .OfType<int>()
                        .Select(Cast.Key)
                )
                .Distinct()
        );
        var colour = view.Cast.Colour(events.FirstOrDefault()?.From.FirstOrDefault());
        var what =
            events.Count == 0
                ? $"“{Html.Encode(first.Text)}”"
                : string.Join(
                    "; ",
                    events
                        .Take(3)
                        .Select(one =>
                            Html.Encode(one.From.Count > 0 ? $"{view.Cast.Names(one.Event.Source)} {one.Event.Text}" : one.Event.Text)
                        )
                );
        output.Write($"<li><a {view.Link($"d{row.Dates[0]}")} class=\"nr-time {colour}\" data-o=\"{own}\" data-r=\"{related}\">");
        output.Write("<svg width=\"100%\" height=\"12\" aria-hidden=\"true\">");
        foreach (var (at, _) in ticks)
            output.Write($"<line x1=\"{Percent(at)}\" x2=\"{Percent(at)}\" y1=\"0\" y2=\"12\"/>");
        var (start, end) = (row.From is { } from ? scale.At(from) : 0, row.To is { } to ? scale.At(to, 1) : 1);
        output.Write(
            row.From == row.To
                ? $"<circle cx=\"{Percent((start + end) / 2)}\" cy=\"6\" r=\"5\"/>"
                : $"<rect x=\"{Percent(start)}\" width=\"{Percent(end - start)}\" y=\"3\" height=\"6\" rx=\"3\"/>"
        );
        output.Write($"</svg><b>{Html.Encode(Days.Of(first))}</b> <span>{what}</span></a></li>\n");
    }

    static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{100 * part:0.##}%");

    /// <summary>From the first day to the last, with a little room for the marks of single days at both ends.</summary>
    sealed record Scale(DateOnly First, DateOnly Last)
    {
        const double Edge = 0.03;

        public double At(DateOnly day, int after = 0) =>
            Edge + (1 - 2 * Edge) * (day.DayNumber + after - First.DayNumber) / (Last.DayNumber + 1 - First.DayNumber);

        /// <summary>Months or years that are round numbers; where there is no room for two, the first day.</summary>
        public IEnumerable<(double At, string Label)> Ticks()
        {
            int Month(DateOnly day) => (day.Year - 1) * 12 + day.Month - 1;
            var (from, to) = (Month(First) + (First.Day > 1 ? 1 : 0), Month(Last));
            var step = Steps.First(step => (to / step) - (from + step - 1) / step < MostTicks);
            var ticks = Enumerable
                .Range(0, MostTicks)
                .Select(i => ((from + step - 1) / step + i) * step)
                .Where(month => month <= to)
                .ToList();
            if (ticks.Count == 0)
                return [(At(First), First.ToString("d MMM yyyy", CultureInfo.InvariantCulture))];
            return ticks
                .Select(month => new DateOnly(month / 12 + 1, month % 12 + 1, 1))
                .Select(day => (At(day), day.ToString(step % 12 == 0 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture)));
        }
    }
}
