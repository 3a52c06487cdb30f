using AngleSharp.Html.Dom;

namespace News.Loading.Html;

/// <summary>A page's meta tags by name: their property, name, itemprop or http-equiv, in any case.</summary>
sealed class MetaTags
{
    readonly Dictionary<string, List<string>> contents = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
            if (OneLine.Of(meta.GetAttribute("content")) is { } content)
                foreach (var key in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
                foreach (var name in meta.GetAttribute(key)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
                    Add(name, content);
    }

    /// <summary>The first content under the first of the names that the page has, or null.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (contents.TryGetValue(name, out var found))
                return found[0];
        return null;
    }

    /// <summary>All contents under the names, in the order of the names.</summary>
    public IEnumerable<string> All(IEnumerable<string> names) =>
        names.SelectMany(name => contents.TryGetValue(name, out var found) ? found : []);

    void Add(string name, string content)
    {
        if (contents.TryGetValue(name, out var found))
            found.Add(content);
        else
            contents[name] = [content];
    }
}
