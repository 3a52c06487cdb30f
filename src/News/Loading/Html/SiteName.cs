namespace News.Loading.Html;

/// <summary>The name of the site that published a page.</summary>
static class SiteName
{
    /// <returns>Null where the page does not say it.</returns>
    public static string? Of(HtmlPage page) =>
        page.Linked.Values(page.Linked.Article, "publisher")
            .Select(publisher => page.Linked.Text(publisher, "name"))
            .FirstOrDefault(name => name is not null)
        ?? page.Meta.First("og:site_name", "application-name", "dc.publisher");

    /// <summary>Whether some words are a name of the site: the one it gives itself, or its host's (<c>BBC News</c> of bbc.co.uk).</summary>
    public static bool Is(HtmlPage page, string words)
    {
        var key = ShownLines.Key(words);
        if (key.Length == 0)
            return false;
        foreach (
            var name in (string?[])
                [Of(page), page.Meta.First("og:site_name"), page.Meta.First("application-name"), page.Meta.First("twitter:site")]
        )
            if (
                ShownLines.Key(name) is { Length: > 0 } site
                && (site == key || site == "the" + key || key == "the" + site || Has(site, key))
            )
                return true;
        return page
            .Host.Split('.')
            .Any(label => label.Length >= 3 && label != "www" && Label(label) is var host && (host == key || Has(host, key)));
    }

    /// <summary>Whether a name is a site's with a word more: 'Herald' and 'Herald Online', 'Herald News', 'herald.example'.</summary>
    static bool Has(string site, string key) =>
        site.Length >= 3 && key.Length <= site.Length + 8 && key.StartsWith(site, StringComparison.Ordinal);

    static string Label(string label) => ShownLines.Key(label);
}
