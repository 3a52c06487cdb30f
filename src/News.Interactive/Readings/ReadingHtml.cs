using System.Globalization;
using News.Text;

namespace News.Interactive.Readings;

/// <summary>A reading as the article itself, with what was found marked in it and a legend of the actors.</summary>
internal static class ReadingHtml
{
    static readonly string Style = Html.Style("reading");

    public static void Write(Reading reading, TextWriter output)
    {
        var cast = new Cast(reading.Annotations);
        output.Write($"<div class=\"news-reading\">\n{Style}\n{cast.Style()}\n");
        Head(output, reading.Article);
        Legend(output, cast);
        output.Write("<div class=\"nr-text\">\n");
        Body(output, reading.Article.Text, [.. Marks.Of(reading, cast).OrderBy(mark => mark.Span)]);
        output.Write("</div>\n</div>");
    }

    static void Head(TextWriter output, Article article)
    {
        if (article.Title is { } title) output.Write($"<div class=\"nr-title\">{Html.Encode(title)}</div>\n");
        var source = article.Source is null ? null
            : Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                ? $"<a href=\"{Html.Encode(url.AbsoluteUri)}\" rel=\"noopener noreferrer\">{Html.Encode(article.Source)}</a>"
                : Html.Encode(article.Source);
        var day = article.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "date of publication unknown";
        string?[] parts = [source, article.Place is { } place ? Html.Encode(place) : null, day];
        output.Write($"<div class=\"nr-by\">{string.Join(" · ", parts.Where(part => part is not null))}</div>\n");
    }

    static void Legend(TextWriter output, Cast cast)
    {
        output.Write("<div class=\"nr-legend\">\n<ol class=\"nr-who\" aria-label=\"Actors\">\n");
        foreach (var (i, actor) in cast.Actors.Index())
        {
            string?[] known = [actor.Kind.ToString().ToLowerInvariant(), actor.Rank, actor.Role, actor.Country];
            var title = Html.Encode(string.Join(", ", known.Where(part => part is not null)));
            output.Write($"<li class=\"nr-a{i + 1}\" tabindex=\"0\" title=\"{title}\">"
                + $"<b>{i + 1}</b> <span>{Html.Encode(actor.Name)}</span> <i>×{actor.Mentions}</i></li>\n");
        }
        output.Write("""
            </ol>
            <div class="nr-key">
            <span class="nr-m nr-name">name</span>
            <span class="nr-m">role, demonym, pronoun, group</span>
            <span class="nr-q nr-direct" data-lead="1:">direct speech</span>
            <span class="nr-q" data-lead="1:">indirect speech</span>
            <span class="nr-d" data-trail="value">date</span>
            <span class="nr-s" data-trail="currency">amount</span>
            </div>
            </div>

            """);
    }

    /// <param name="marks">In order of where they begin.</param>
    static void Body(TextWriter output, string text, IReadOnlyList<Mark> marks)
    {
        var document = new Document(text);
        if (document.Count == 0) output.Write("<p class=\"nr-p\"><em>The article has no words.</em></p>\n");
        var open = new List<Mark>();
        var next = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            var stretch = document.Span(paragraph.First, paragraph.End);
            open.RemoveAll(mark => mark.Span.End <= stretch.Start);
            while (next < marks.Count && marks[next].Span.Start < stretch.End) open.Add(marks[next++]);
            output.Write(paragraph.IsHeading ? "<p class=\"nr-h\" role=\"heading\" aria-level=\"4\">" : "<p class=\"nr-p\">");
            MarkedText.Write(output, text, stretch, open);
            output.Write("</p>\n");
        }
    }
}
