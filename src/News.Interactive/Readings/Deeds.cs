using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>Who did what to whom: what matters most at the head of the article, and all of it below.</summary>
internal static class Deeds
{
    const int Prominent = 3, Most = 40;

    public static void WriteHead(View view, TextWriter output)
    {
        var chosen = MostProminent(view);
        if (chosen.Count == 0) return;
        output.Write("<ol class=\"nr-brief\" aria-label=\"Who did what to whom, in brief\">\n");
        foreach (var deed in chosen) output.Write($"<li>{Link(deed, view)}</li>\n");
        output.Write("</ol>\n");
    }

    public static void WriteAll(View view, TextWriter output)
    {
        if (view.Deeds.Count == 0) return;
        output.Write("<section class=\"nr-deeds\">\n<h4>Who did what to whom</h4>\n<ul>\n");
        foreach (var deed in view.Deeds.Take(Most))
        {
            var date = deed.Event.Date is { } index && Days.Of(view.Found.Dates[index]) is { } day ? $", <time>{day}</time>" : "";
            var place = deed.Event.Place is { } where ? $", {Html.Encode(view.Cast.Name(where))}" : "";
            output.Write($"<li>{Link(deed, view)}{place}{date}</li>\n");
        }
        output.Write("</ul>\n");
        if (view.Deeds.Count > Most)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<p>The first {Most} of {view.Deeds.Count} events.</p>\n"));
        output.Write("</section>\n");
    }

    static string Link(Deed deed, View view) =>
        $"<a {view.Link(deed.Key)} data-o=\"{deed.Key}\" data-r=\"{deed.Related(view.Cast)}\">{deed.InHtml(view)}</a>";

    /// <summary>
    /// Those of the most mentioned pairs, one per pair. Events with a named target come before those without, and what the
    /// article says itself before what it says that others say.
    /// </summary>
    static List<Deed> MostProminent(View view)
    {
        int Weight(IReadOnlyList<string> ids) => ids.Max(id => view.Cast.Find(id)?.Mentions ?? 0);
        return [.. view.Deeds.Where(deed => deed.From.Count > 0)
            .OrderByDescending(deed => deed.To.Count > 0)
            .ThenBy(deed => deed.Event.Quoted is not null)
            .ThenByDescending(deed => Weight(deed.From) + (deed.To.Count > 0 ? Weight(deed.To) : 0))
            .DistinctBy(deed => string.Join(' ', deed.From.Concat(deed.To).Order(StringComparer.Ordinal)))
            .Take(Prominent)];
    }
}
