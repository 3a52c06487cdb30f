using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>
/// A reading as the article itself: what was done in brief, the text with its marks, who acts with whom and when beside it,
/// and below it all of what was done and who is who. The script only adds to it: cards, filters, and what lights up together.
/// </summary>
static class ReadingHtml
{
    static readonly string Style = Html.Style("reading");

    internal static string Script { get; } = Html.Script("reading", "card", "filters");

    public static void Write(Reading reading, TextWriter output)
    {
        var view = new View(reading);
        output.Write($"<article class=\"news-reading\" id=\"{view.Id("top")}\">\n{Style}\n<header>\n");
        Head(output, reading.Article);
        if (reading.Note is { } note)
            output.Write($"<p class=\"nr-by\">{Html.Encode(note)}</p>\n");
        EventList.WriteHead(view, output);
        output.Write("</header>\n<div class=\"nr-frame\">\n<div class=\"nr-keys\">\n");
        Features.Write(view, output);
        Legend.Write(view, output);
        Legend.WriteKey(view, output);
        output.Write("</div>\n<div class=\"nr-body\">\n<div class=\"nr-text\">\n");
        Body(output, view, [.. Highlights.Of(view).OrderBy(mark => mark.Span)]);
        output.Write("</div>\n<div class=\"nr-rail\">\n");
        Network.Write(view, output);
        Calendar.Write(view, output);
        output.Write("</div>\n</div>\n<div class=\"nr-below\">\n");
        EventList.WriteAll(view, output);
        ActorCards.Write(view, output);
        output.Write($"</div>\n</div>\n{Script}\n</article>");
    }

    static void Head(TextWriter output, Article article)
    {
        // A page that bears the article's title itself hides this one, which screen readers then read as the head of the text.
        output.Write(
            article.Title is { } title
                ? $"<h2 class=\"nr-title\" itemprop=\"headline\">{Html.Encode(title)}</h2>\n"
                : "<h2 class=\"nr-title nr-heard\">The article</h2>\n"
        );
        var parts = Byline(article)
            .Select(part =>
                part == article.Source && Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                    ? $"<a href=\"{Html.Encode(url.AbsoluteUri)}\" rel=\"noopener noreferrer\">{Html.Encode(part)}</a>"
                    : Html.Encode(part)
            );
        output.Write($"<p class=\"nr-by\">{string.Join(" · ", parts)}</p>\n");
    }

    /// <summary>Who wrote it, who published it, where and when.</summary>
    public static IEnumerable<string> Byline(Article article) =>
        new[]
        {
            article.Byline,
            article.Source,
            article.Place,
            article.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "date of publication unknown",
        }.OfType<string>();

    /// <param name="marks">In order of where they begin.</param>
    static void Body(TextWriter output, View view, IReadOnlyList<Highlight> marks)
    {
        var text = view.Article.Text;
        var document = view.Document;
        if (document.Count == 0)
            output.Write("<p class=\"nr-p\"><em>The article has no words.</em></p>\n");
        var open = new List<Highlight>();
        var next = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            var stretch = document.Span(paragraph.First, paragraph.End);
            open.RemoveAll(mark => mark.Span.End <= stretch.Start);
            while (next < marks.Count && marks[next].Span.Start < stretch.End)
                open.Add(marks[next++]);
            output.Write(paragraph.IsHeading ? "<h3 class=\"nr-h\">" : "<p class=\"nr-p\">");
            MarkedText.Write(output, text, stretch, open);
            output.Write(paragraph.IsHeading ? "</h3>\n" : "</p>\n");
        }
    }
}
