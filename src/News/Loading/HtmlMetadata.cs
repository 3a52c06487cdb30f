using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace News.Loading;

/// <summary>What a page says about itself: JSON-LD first, which is written for machines, then meta tags, then what is shown.</summary>
sealed record HtmlMetadata(string? Title, DateOnly? Published, string? Source, string? Byline, string? Url, string? Body)
{
    static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static HtmlMetadata Of(IHtmlDocument page)
    {
        using var json = LinkedArticle(page);
        var linked = json is null ? default : ArticleIn(json.RootElement, 0);
        return new HtmlMetadata(
            String(linked, "headline") ?? Meta(page, "og:title", "twitter:title") ?? Shown(page, "h1") ?? Shown(page, "title"),
            PublishedDay.Of(String(linked, "datePublished"))
                ?? PublishedDay.Of(
                    Meta(
                        page,
                        "article:published_time",
                        "og:published_time",
                        "datePublished",
                        "parsely-pub-date",
                        "pubdate",
                        "publishdate",
                        "dc.date",
                        "dc.date.issued",
                        "sailthru.date",
                        "date"
                    )
                )
                ?? PublishedDay.Of(
                    page.QuerySelector("time[pubdate], time[itemprop=datePublished], article time[datetime], time[datetime]")
                        ?.GetAttribute("datetime")
                )
                ?? PublishedDay.Of(
                    page.QuerySelector("[property~='dc:date'][content], [property~='dc:created'][content]")?.GetAttribute("content")
                )
                ?? PublishedDay.Of(Shown(page, "time")),
            String(Property(linked, "publisher"), "name") ?? Meta(page, "og:site_name", "application-name", "dc.publisher"),
            Author(
                String(Property(linked, "author"), "name")
                    ?? String(linked, "author")
                    ?? Meta(page, "author", "parsely-author", "dc.creator", "dcterms.creator", "byl")
                    ?? Shown(page, "[rel=author], [itemprop=author], .byline")
            ),
            Meta(page, "og:url") ?? Clean(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")),
            Property(linked, "articleBody") is { ValueKind: JsonValueKind.String } body ? Decoded(Valid(body))?.Trim() : null
        );
    }

    static string? Author(string? byline) =>
        byline is not null && byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? Clean(byline[3..]) : byline;

    static JsonDocument? LinkedArticle(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                var json = JsonDocument.Parse(Bare(script.TextContent), Lenient);
                if (ArticleIn(json.RootElement, 0).ValueKind == JsonValueKind.Object)
                    return json;
                json.Dispose();
            }
            catch (JsonException)
            {
                // Some sites' JSON-LD is cut or templated wrongly; the meta tags say the same.
            }
        }
        return null;
    }

    /// <summary>The first object whose type ends in Article or BlogPosting, in the lists and graphs that hold it.</summary>
    static JsonElement ArticleIn(JsonElement json, int depth)
    {
        if (depth > 4)
            return default;
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in json.EnumerateArray())
                if (ArticleIn(element, depth + 1) is { ValueKind: JsonValueKind.Object } found)
                    return found;
            return default;
        }
        if (IsArticle(Property(json, "@type")))
            return json;
        return Property(json, "@graph") is { ValueKind: JsonValueKind.Array } graph ? ArticleIn(graph, depth + 1) : default;
    }

    static bool IsArticle(JsonElement type) =>
        type.ValueKind switch
        {
            JsonValueKind.String => Valid(type) is { } name && (name.EndsWith("Article") || name.EndsWith("BlogPosting")),
            JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
            _ => false,
        };

    static JsonElement Property(JsonElement json, string name)
    {
        if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0)
            json = json[0];
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;
    }

    static string? String(JsonElement json, string name) =>
        Property(json, name) is { ValueKind: JsonValueKind.String } value ? Clean(Decoded(Valid(value))) : null;

    /// <summary>Without the comment or CDATA marks that some sites put around it.</summary>
    static string Bare(string script)
    {
        var open = script.IndexOf("CDATA[", StringComparison.Ordinal);
        var close = script.LastIndexOf("]]>", StringComparison.Ordinal);
        var first = script.IndexOfAny(['{', '['], open < 0 ? 0 : open + 6);
        var last = script.AsSpan(0, close < 0 ? script.Length : close).LastIndexOfAny('}', ']');
        return first >= 0 && last > first ? script[first..(last + 1)] : script;
    }

    /// <summary>Many sites write HTML's entities into their JSON.</summary>
    static string? Decoded(string? value) => value is null ? null : System.Net.WebUtility.HtmlDecode(value);

    static string? Valid(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // a lone surrogate, written as \ud800
        }
    }

    static string? Meta(IHtmlDocument page, params string[] names)
    {
        foreach (var name in names)
        foreach (var meta in page.QuerySelectorAll("meta"))
            if (
                name.Equals(
                    meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop"),
                    StringComparison.OrdinalIgnoreCase
                ) && Clean(meta.GetAttribute("content")) is { } content
            )
                return content;
        return null;
    }

    static string? Shown(IHtmlDocument page, string selector) => Clean(page.QuerySelector(selector)?.TextContent);

    static string? Clean(string? value) =>
        value is null ? null
        : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean
        : null;
}
