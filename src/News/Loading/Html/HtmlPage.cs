using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace News.Loading.Html;

/// <summary>A saved page with what it says about itself.</summary>
sealed class HtmlPage(IHtmlDocument document)
{
    // Where both sides of the ocean write English, the site's country says in which order.
    static readonly HashSet<string> DayFirstCountries =
    [
        "GB",
        "UK",
        "AU",
        "NZ",
        "IE",
        "IN",
        "ZA",
        "NG",
        "KE",
        "GH",
        "PK",
        "SG",
        "MY",
        "HK",
    ];

    public IHtmlDocument Document { get; } = document;

    public LinkedData Linked { get; } = LinkedData.Of(document);

    public MetaTags Meta { get; } = new(document);

    /// <summary>Where it was found, as the page says; or null.</summary>
    public string? Address => address ??= Meta.First("og:url") ?? Attribute("link[rel=canonical]", "href") ?? SavedFrom();

    /// <summary>The language that the page says it is in, such as <c>en-GB</c>; or null.</summary>
    public string? Language => OneLine.Of(Document.DocumentElement.GetAttribute("lang")) ?? Meta.First("og:locale", "content-language");

    /// <summary>Whether 02/03/2021 is in February: in English, except where the country says otherwise.</summary>
    public bool IsMonthFirst =>
        Language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) != false
        && !DayFirstCountries.Contains(Language is { Length: >= 5 } language ? language[^2..].ToUpperInvariant() : "")
        && !DayFirstCountries.Contains(Host.Split('.')[^1].ToUpperInvariant());

    /// <summary>The host of its address, "" where it is not known.</summary>
    public string Host => Uri.TryCreate(Address, UriKind.Absolute, out var uri) ? uri.Host : "";

    string? address;

    /// <summary>The attribute of the first element that has it, or null.</summary>
    public string? Attribute(string selector, string name) => OneLine.Of(Document.QuerySelector(selector)?.GetAttribute(name));

    /// <summary>What the first element of that kind shows, or null.</summary>
    public string? Shown(string selector) => OneLine.Of(Document.QuerySelector(selector)?.TextContent);

    /// <summary>Browsers write it into the pages that they save: <c>saved from url=(0033)https://…</c>.</summary>
    string? SavedFrom()
    {
        foreach (var node in Document.ChildNodes.Concat(Document.DocumentElement.ChildNodes).OfType<IComment>())
            if (
                node.Data.IndexOf("saved from url=(", StringComparison.Ordinal) is >= 0 and var at
                && node.Data.IndexOf(')', at) is > 0 and var end
            )
                return OneLine.Of(node.Data[(end + 1)..].Trim().Split(' ')[0]);
        return null;
    }
}
