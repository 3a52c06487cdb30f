using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>Who did what to whom: what matters most at the head of the article, and all of it below.</summary>
static class EventList
{
    const int Prominent = 3,
        Most = 40;

    public static void WriteHead(View view, TextWriter output)
    {
        var chosen = MostProminent(view);
        if (chosen.Count == 0)
            return;
        output.Write("<ol class=\"nr-brief\" aria-label=\"Who did what to whom, in brief\">\n");
        foreach (var shown in chosen)
            output.Write($"<li>{Link(shown, view)}</li>\n");
        output.Write("</ol>\n");
    }

    public static void WriteAll(View view, TextWriter output)
    {
        if (view.Events.Count == 0)
            return;
        output.Write("<section class=\"nr-events\">\n<h4>Who did what to whom</h4>\n<ul>\n");
        foreach (var shown in view.Events.Take(Most))
        {
            var date = shown.Event.Date is { } index && Days.Of(view.Found.Dates[index]) is { } day ? $", <time>{day}</time>" : "";
            var place = shown.Event.Place is { } where ? $", {Html.Encode(view.Cast.Name(where))}" : "";
            output.Write($"<li>{Link(shown, view)}{place}{date}</li>\n");
        }
        output.Write("</ul>\n");
        if (view.Events.Count > Most)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<p>The first {Most} of {view.Events.Count} events.</p>\n"));
        output.Write("</section>\n");
    }

    static string Link(ShownEvent shown, View view) =>
        $"<a {view.Link(shown.Key)} data-o=\"{shown.Key}\" data-r=\"{shown.Related(view.Cast)}\">{shown.InHtml(view)}</a>";

    /// <summary>
    /// Those of the most mentioned pairs, one per pair, of what is reported as a fact. Events with a named target come
    /// before those without, and what the article says itself before what it says that others say.
    /// </summary>
    static List<ShownEvent> MostProminent(View view)
    {
        int Weight(IReadOnlyList<string> ids) => ids.Max(id => view.Cast.Find(id)?.Mentions ?? 0);
        return
        [
            .. view
                .Events.Where(shown => shown.IsFact && shown.From.Count > 0)
                .OrderByDescending(shown => shown.To.Count > 0)
                .ThenBy(shown => shown.Event.Quoted is not null)
                .ThenByDescending(shown => Weight(shown.From) + (shown.To.Count > 0 ? Weight(shown.To) : 0))
                .DistinctBy(shown => string.Join(' ', shown.From.Concat(shown.To).Order(StringComparer.Ordinal)))
                .Take(Prominent),
        ];
    }
}
