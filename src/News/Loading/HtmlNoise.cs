using AngleSharp.Dom;

namespace News.Loading;

/// <summary>What pages put around and into articles, recognised by the names that their makers give it: banners, lists
/// of links, offers.</summary>
static class HtmlNoise
{
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "ad",
        "ads",
        "advert",
        "advertisement",
        "banner",
        "bio",
        "breadcrumb",
        "breadcrumbs",
        "byline",
        "caption",
        "comments",
        "consent",
        "cookie",
        "cookies",
        "credit",
        "dateline",
        "disqus",
        "footer",
        "gdpr",
        "hidden",
        "interstitial",
        "links",
        "menu",
        "modal",
        "more",
        "newsletter",
        "nav",
        "outbrain",
        "overlay",
        "paywall",
        "popular",
        "popup",
        "print",
        "promo",
        "promos",
        "promotion",
        "recirculation",
        "recommended",
        "related",
        "share",
        "sharing",
        "sidebar",
        "signup",
        "social",
        "sponsor",
        "sponsored",
        "submitted",
        "subscribe",
        "subscription",
        "taboola",
        "tags",
        "teaser",
        "teasers",
        "toolbar",
        "trending",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly HashSet<string> Roles = ["navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu"];

    public static bool Is(IElement element) =>
        element.LocalName is not ("html" or "body" or "article" or "main")
        && (Roles.Contains(element.GetAttribute("role") ?? "") || Holds(element.ClassName) || Holds(element.Id));

    /// <summary>Whether one of the words in 'story__related-links storyFooter' is among the names.</summary>
    static bool Holds(string? names)
    {
        if (names is null)
            return false;
        var first = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            if (
                i < names.Length
                && char.IsAsciiLetter(names[i])
                && !(i > first && char.IsAsciiLetterUpper(names[i]) && !char.IsAsciiLetterUpper(names[i - 1]))
            )
                continue;
            if (i > first && Names.Contains(names.AsSpan(first, i - first)))
                return true;
            first = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
        }
        return false;
    }
}
