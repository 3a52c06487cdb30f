using AngleSharp.Dom;

namespace News.Loading.Html;

/// <summary>All lines that a page shows, with the place of its headline among them.</summary>
sealed class ShownLines
{
    readonly Dictionary<IElement, bool> elsewhere = [];
    readonly PageWeights weights;
    readonly int articles;

    /// <param name="title">The title that the page gives its article, or null.</param>
    public ShownLines(IElement body, string? title)
    {
        All = VisibleText.Lines(body);
        HeadlineAt = Headline(title);
        weights = new PageWeights(body, HeadlineAt < 0 ? null : All[HeadlineAt].Element);
        articles = body.QuerySelectorAll("article").Length;
    }

    public IReadOnlyList<ShownLine> All { get; }

    /// <summary>The index of the line with the headline, -1 where the page shows none.</summary>
    public int HeadlineAt { get; }

    public PageWeights Weights => weights;

    /// <summary>The lines around the headline, without those of other stories; at the beginning where there is no headline.</summary>
    public IEnumerable<ShownLine> Near(int before, int after)
    {
        var first = Math.Max(0, HeadlineAt - before);
        // Lines below come first: a site shows today's date above.
        return All.Skip(HeadlineAt + 1)
            .Take(after)
            .Concat(All.Take(Math.Max(0, HeadlineAt)).Skip(first))
            .Where(line => !IsElsewhere(line.Element) && line.Linked * 2 <= line.Text.Length);
    }

    /// <summary>Whether an element is in a menu, in a list, or in another story than the page's.</summary>
    public bool IsElsewhere(IElement element)
    {
        if (elsewhere.TryGetValue(element, out var known))
            return known;
        var parent = element.ParentElement;
        return elsewhere[element] =
            element.LocalName is "li" or "nav" or "aside" or "footer" or "a"
            || element.LocalName == "article" && articles > 1 && HeadlineAt >= 0 && !All[HeadlineAt].Element.IsWithin(element)
            || HtmlNoise.Of(element) >= Noise.Around && weights.IsAround(element) && !IsByline(element)
            || parent is not null && IsElsewhere(parent);
    }

    /// <summary>A byline is not of the article's text, but has its day.</summary>
    static bool IsByline(IElement element) => $"{element.ClassName} {element.Id}".Contains("byline", StringComparison.OrdinalIgnoreCase);

    int Headline(string? title)
    {
        var key = Key(title);
        var first = -1;
        for (var i = 0; i < All.Count; i++)
        {
            if (!All[i].IsHeading)
                continue;
            if (key.Length > 0 && Key(All[i].Text) is { Length: > 0 } shown && (shown == key || Begins(key, shown) || Begins(shown, key)))
                return i;
            if (first < 0 && All[i].Element.LocalName == "h1")
                first = i;
        }
        return first;
    }

    /// <summary>A shortened title, or one with the site's name after it.</summary>
    static bool Begins(string whole, string part) => part.Length >= 12 && whole.StartsWith(part, StringComparison.Ordinal);

    /// <summary>The letters and digits alone, in lower case.</summary>
    public static string Key(string? text) => text is null ? "" : string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
