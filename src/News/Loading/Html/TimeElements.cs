using AngleSharp.Dom;
using News.Loading.Days;

namespace News.Loading.Html;

/// <summary>The elements of an article that mark a time, those that say that they are of its publication first.</summary>
static class TimeElements
{
    public static IEnumerable<PublishedDay> Days(HtmlPage page, ShownLines lines) =>
        page
            .Document.QuerySelectorAll(
                "time, abbr[class*=publish i], [itemprop~=datePublished], [property~='dc:date'], [property~='dc:created']"
            )
            .Where(element => !lines.IsElsewhere(element))
            .OrderBy(Rank)
            .Select(element => Day(page, element))
            .OfType<PublishedDay>();

    static PublishedDay? Day(HtmlPage page, IElement element) =>
        PublicationLadder.Day(page, element.GetAttribute("datetime"))
        ?? PublicationLadder.Day(page, element.GetAttribute("content"))
        ?? PublicationLadder.Day(page, element.GetAttribute("title"))
        ?? PublicationLadder.Day(page, element.TextContent);

    static int Rank(IElement element)
    {
        if (element.HasAttribute("pubdate") || element.GetAttribute("itemprop") == "datePublished")
            return 0;
        var names = $"{element.ClassName} {element.GetAttribute("itemprop")} {element.ParentElement?.ClassName}";
        return Has("updat") || Has("modif") ? 3
            : Has("publi") || Has("pubdate") || Has("created") ? 1
            : 2;

        bool Has(string part) => names.Contains(part, StringComparison.OrdinalIgnoreCase);
    }
}
