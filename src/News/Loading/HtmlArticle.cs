using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace News.Loading;

/// <summary>A page saved from the web: its main text by SmartReader, what is known about it by its metadata. No script
/// runs, nothing is fetched.</summary>
static class HtmlArticle
{
    /// <summary>SmartReader takes quadratic time: some three seconds for as many, and few articles have a tenth of them.</summary>
    const int MostElements = 10_000;

    public static Article Read(string html, string path)
    {
        if (HtmlDepth.IsTooDeep(html))
            throw new ArticleFormatException(
                $"'{path}' nests its tags more than {HtmlDepth.Limit} deep, as no article does; save its text as .txt."
            );
        var page = new HtmlParser().ParseDocument(html);
        var metadata = HtmlMetadata.Of(page);
        var text = MainText(html, page);
        // A page that a script fills holds its text once more, for search engines.
        if (metadata.Body is { } body && body.Length > 2 * text.Length)
            text = body.Contains('<') ? Fragment(body, path) : body;
        return text.Length == 0
            ? throw new ArticleFormatException(
                $"'{path}' holds no text outside scripts and menus; open it in a browser, and save the text as .txt."
            )
            : new Article(text)
            {
                Title = metadata.Title,
                Published = metadata.Published,
                Source = metadata.Source,
                Byline = metadata.Byline,
                Url = metadata.Url,
            };
    }

    /// <summary>The text of a piece of HTML, as feeds and mails hold it, all of it.</summary>
    public static string Fragment(string html, string path) =>
        HtmlDepth.IsTooDeep(html)
            ? throw new ArticleFormatException(
                $"'{path}' nests its tags more than {HtmlDepth.Limit} deep, as no article does; save its text as .txt."
            )
            : Text(html);

    static string Text(string html) => VisibleText.Of(new HtmlParser().ParseDocument(html).Body);

    /// <summary>SmartReader may take one post of a live blog for the article, and a short notice for none; then the
    /// block with nearly all the text is it.</summary>
    static string MainText(string html, IHtmlDocument page)
    {
        var found = page.All.Length <= MostElements ? Found(html) : "";
        var block = HtmlMainBlock.Text(page);
        return found.Length * 2 >= block.Length ? found : block;
    }

    static string Found(string html)
    {
        try
        {
            return
                new SmartReader.Reader("https://localhost/", html) { KeepClasses = true }.GetArticle()
                    is { IsReadable: true, Content: { } content }
                ? HtmlMainBlock.Cleared(new HtmlParser().ParseDocument(content))
                : "";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ""; // It guesses; where it stumbles over a strange page, the page itself is read.
        }
    }
}
