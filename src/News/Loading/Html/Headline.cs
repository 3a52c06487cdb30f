namespace News.Loading.Html;

/// <summary>
/// The headline of a page's article, without the site's name: what the page shows and says elsewhere too. Of what it says in one
/// place only, what it shows comes first; linked data may hold another headline, for search engines.
/// </summary>
static class Headline
{
    /// <summary>In letters: a shorter heading may be a section's name.</summary>
    const int ShortestHeading = 12;

    /// <summary>What parts a headline from a site's name.</summary>
    static readonly string[] Separators = [" | ", " || ", " - ", " – ", " — ", " ― ", " :: ", " · ", " • ", " » ", " « ", " / ", "|"];

    /// <returns>Null where the page has none.</returns>
    public static string? Of(HtmlPage page)
    {
        var headings = Cleaned(page, page.Shown("[itemprop=headline]"), page.Shown("article h1, main h1"), page.Shown("h1"))
            .Where(heading => !IsOfSite(page, heading))
            .ToList();
        var linked = Cleaned(page, page.Linked.Text(page.Linked.Article, "headline"), page.Linked.Text(page.Linked.Article, "name"))
            .ToList();
        var meta = Cleaned(
                page,
                page.Meta.First("og:title"),
                page.Meta.First("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title")
            )
            .ToList();
        var title = Cleaned(page, page.Shown("title"));
        List<string> all = [.. headings, .. meta, .. title, .. linked];
        return headings.Concat(linked).Concat(meta).FirstOrDefault(one => all.Count(other => Agree(one, other)) > 1)
            ?? all.FirstOrDefault(one => ShownLines.Key(one).Length >= ShortestHeading)
            ?? all.FirstOrDefault();
    }

    static IEnumerable<string> Cleaned(HtmlPage page, params IEnumerable<string?> titles) =>
        titles
            .OfType<string>()
            .Select(title => WithoutSite(page, title))
            .Where(title => title.Length > 1 && !SiteName.Is(page, title))
            .Distinct();

    /// <summary>Whether two titles are one, or one is the other in short.</summary>
    static bool Agree(string one, string other)
    {
        var (key, more) = (ShownLines.Key(one), ShownLines.Key(other));
        return key.Length >= ShortestHeading && more.StartsWith(key, StringComparison.Ordinal)
            || more.Length >= ShortestHeading && key.StartsWith(more, StringComparison.Ordinal);
    }

    /// <summary>Whether a heading is the part of the page's title that is not the headline.</summary>
    static bool IsOfSite(HtmlPage page, string heading)
    {
        var title = page.Shown("title");
        return title is not null
            && Separators.Any(separator =>
                title.EndsWith(separator + heading, StringComparison.OrdinalIgnoreCase)
                || title.StartsWith(heading + separator, StringComparison.OrdinalIgnoreCase) && heading.Length < ShortestHeading
            );
    }

    static string WithoutSite(HtmlPage page, string title)
    {
        foreach (var separator in Separators)
        {
            if (
                title.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var last
                && (SiteName.Is(page, title[(last + separator.Length)..]) || IsShown(page, title[..last]))
            )
                return WithoutSite(page, title[..last].Trim());
            if (title.IndexOf(separator, StringComparison.Ordinal) is > 0 and var first && SiteName.Is(page, title[..first]))
                return WithoutSite(page, title[(first + separator.Length)..].Trim());
        }
        return title;
    }

    /// <summary>The page shows its headline without what follows the bar.</summary>
    static bool IsShown(HtmlPage page, string title) =>
        ShownLines.Key(title) is { Length: >= ShortestHeading } key
        && page.Document.QuerySelectorAll("h1, article h2").Any(heading => ShownLines.Key(heading.TextContent) == key);
}
