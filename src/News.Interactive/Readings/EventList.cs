using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>Who did what to whom: what the first paragraphs report at the head of the article, and all of it below.</summary>
static class EventList
{
    const int Most = 40;

    public static void WriteHead(View view, TextWriter output)
    {
        var lines = Lead.Of(view);
        if (lines.Count == 0)
            return;
        output.Write("<ol class=\"nr-brief\" aria-label=\"In brief\">\n");
        foreach (var line in lines)
            output.Write($"<li>{Link(line.Shown, line.InHtml(view), view)}</li>\n");
        output.Write("</ol>\n");
    }

    public static void WriteAll(View view, TextWriter output)
    {
        if (view.Events.Count == 0)
            return;
        output.Write("<section class=\"nr-events\">\n<h3>Who did what to whom</h3>\n<ul>\n");
        foreach (var shown in view.Events.Take(Most))
        {
            var date = shown.Event.Date is { } index && Days.Of(view.Found.Dates[index]) is { } day ? $", <time>{day}</time>" : "";
            var place = shown.Event.Place is { } where ? $", {Html.Encode(view.Cast.Name(where))}" : "";
            output.Write($"<li>{Link(shown, shown.InHtml(view), view)}{place}{date}</li>\n");
        }
        output.Write("</ul>\n");
        if (view.Events.Count > Most)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<p>The first {Most} of {view.Events.Count} events.</p>\n"));
        output.Write("</section>\n");
    }

    static string Link(ShownEvent shown, string html, View view) =>
        $"<a {view.Link(shown.Key)} data-o=\"{shown.Key}\" data-r=\"{shown.Related(view.Cast)}\">{html}</a>";
}
