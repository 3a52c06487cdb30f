using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace News.Loading.Html;

/// <summary>A page saved from the web: its article and what the page says about it. No script runs, nothing is fetched.</summary>
static class HtmlArticle
{
    public static Article Read(string html, string path)
    {
        var page = new HtmlPage(Parsed(html, path));
        var title = Headline.Of(page);
        var lines = new ShownLines(page.Document.Body!, title);
        var (text, dropped) = Boilerplate.Split(ArticleLines.Of(html, page.Document, lines));
        // A page that a script fills holds its text once more, for search engines or for the script.
        if (ScriptText.Of(page, text.Length) is { } body)
            text = body.Contains('<') ? Fragment(body, path) : body;
        var published = PublicationLadder.Of(page, lines);
        var source = SiteName.Of(page);
        return text.Length == 0
            ? throw new ArticleFormatException(
                $"'{path}' holds no text outside scripts and menus; open it in a browser, and save the text as .txt."
            )
            : new Article(text)
            {
                Title = title,
                Published = published?.Day,
                PublishedFrom = published?.From,
                Source = source,
                Byline = Byline.Of(page, source),
                Url = page.Address,
                Dropped = dropped,
            };
    }

    /// <summary>The text of a piece of HTML, as feeds and mails hold it, without boilerplate.</summary>
    public static string Fragment(string html, string path) =>
        Boilerplate
            .Split(VisibleText.Lines(Parsed(html, path).Body, element => HtmlNoise.Of(element) is Noise.Caption or Noise.Around))
            .Text;

    static IHtmlDocument Parsed(string html, string path)
    {
        if (!HtmlDepth.IsTooDeep(html) && new HtmlParser().ParseDocument(html) is var page && !HtmlDepth.IsTooDeep(page))
            return page;
        throw new ArticleFormatException(
            $"'{path}' nests its tags more than {HtmlDepth.Limit} deep, as no article does; save its text as .txt."
        );
    }
}
