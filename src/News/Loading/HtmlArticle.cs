using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace News.Loading;

/// <summary>A page saved from the web: its main text by SmartReader, what is known about it by its metadata. No script runs, nothing is fetched.</summary>
internal static class HtmlArticle
{
    /// <summary>SmartReader takes quadratic time: some three seconds for as many, and few articles have a tenth of them.</summary>
    const int MostElements = 10_000;

    public static Article Read(string html, string path)
    {
        if (HtmlDepth.IsTooDeep(html))
            throw new ArticleFormatException($"'{path}' nests its tags more than {HtmlDepth.Limit} deep, as no article does; save its text as .txt.");
        var page = new HtmlParser().ParseDocument(html);
        var metadata = HtmlMetadata.Of(page);
        var text = MainText(html, page);
        return text.Length == 0
            ? throw new ArticleFormatException($"'{path}' holds no text outside scripts and menus; open it in a browser, and save the text as .txt.")
            : new Article(text) { Title = metadata.Title, Published = metadata.Published, Source = metadata.Source, Byline = metadata.Byline, Url = metadata.Url };
    }

    /// <summary>The text of a piece of HTML, as feeds and mails hold it, all of it.</summary>
    public static string Fragment(string html, string path) => HtmlDepth.IsTooDeep(html)
        ? throw new ArticleFormatException($"'{path}' nests its tags more than {HtmlDepth.Limit} deep, as no article does; save its text as .txt.")
        : Text(html);

    static string Text(string html) => HtmlText.Of(new HtmlParser().ParseDocument(html).Body);

    static string MainText(string html, IHtmlDocument page)
    {
        var text = page.All.Length <= MostElements ? Found(html) : "";
        // A short notice is too little for SmartReader; then the page's own word for its article decides.
        return text.Length > 0 ? text : HtmlText.Of(page.QuerySelector("article, main, [role=main]") ?? page.Body);
    }

    static string Found(string html)
    {
        try
        {
            return new SmartReader.Reader("https://localhost/", html).GetArticle() is { IsReadable: true, Content: { } content } ? Text(content) : "";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ""; // It guesses; where it stumbles over a strange page, the page itself is read.
        }
    }
}
