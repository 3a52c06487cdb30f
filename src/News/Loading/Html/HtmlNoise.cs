using AngleSharp.Dom;
using News.Lexicons;

namespace News.Loading.Html;

/// <summary>How far the name of an element says that it is not of the article.</summary>
enum Noise
{
    /// <summary>It says nothing.</summary>
    None,

    /// <summary>It may be either: running prose with few links stays.</summary>
    ByContent,

    /// <summary>A caption, which counts where a page has no other text.</summary>
    Caption,

    /// <summary>It is around the article, unless it holds most of the page.</summary>
    Around,

    /// <summary>It is never the article, however long it is.</summary>
    Never,
}

/// <summary>What pages put around and into articles, recognised by the names that their makers give it: banners, lists
/// of links, offers. The names are in the lexicon <c>page-noise</c>.</summary>
static class HtmlNoise
{
    static readonly Dictionary<string, Noise>.AlternateLookup<ReadOnlySpan<char>> Names = Lexicon
        .Rows("page-noise")
        .ToDictionary(row => row[0], row => Level(row[1]), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly HashSet<string> Roles = ["navigation", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu"];

    public static Noise Of(IElement element)
    {
        if (element.LocalName is "html" or "body" or "article" or "main")
            return Noise.None;
        var byElement = element.LocalName switch
        {
            "nav" or "aside" or "footer" or "dialog" => Noise.Around,
            "figure" or "figcaption" => Noise.Caption,
            "form" => Noise.ByContent,
            _ => Roles.Contains(element.GetAttribute("role") ?? "") ? Noise.Around : Noise.None,
        };
        return Max(byElement, Max(Holds(element.ClassName), Holds(element.Id)));
    }

    static Noise Level(string word) =>
        word switch
        {
            "never" => Noise.Never,
            "around" => Noise.Around,
            "content" => Noise.ByContent,
            _ => throw new FormatException($"'{word}' is not a level of the lexicon 'page-noise'; write never, around or content."),
        };

    static Noise Max(Noise one, Noise other) => one > other ? one : other;

    /// <summary>The highest level of the words in names like 'story__related-links storyFooter'.</summary>
    static Noise Holds(string? names)
    {
        var found = Noise.None;
        var first = 0;
        for (var i = 0; i <= names?.Length; i++)
        {
            if (
                i < names.Length
                && char.IsAsciiLetter(names[i])
                && !(i > first && char.IsAsciiLetterUpper(names[i]) && !char.IsAsciiLetterUpper(names[i - 1]))
            )
                continue;
            if (i > first && Names.TryGetValue(names.AsSpan(first, i - first), out var level))
                found = Max(found, level);
            first = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
        }
        return found;
    }
}
