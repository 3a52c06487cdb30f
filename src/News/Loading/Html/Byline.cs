using System.Text.Json;
using System.Text.RegularExpressions;
using News.Loading.Days;

namespace News.Loading.Html;

/// <summary>The first person who wrote a page's article.</summary>
static partial class Byline
{
    /// <summary>In characters: what is longer is not a name.</summary>
    const int Longest = 60;

    /// <returns>Null where the page names none, or its own site alone.</returns>
    public static string? Of(HtmlPage page, string? source)
    {
        var linked = (JsonElement[])[page.Linked.Article, page.Linked.Page];
        var authors = linked.SelectMany(thing => page.Linked.Values(thing, "author").Concat(page.Linked.Values(thing, "creator"))).ToList();
        return authors
            .OrderBy(author => LinkedData.Is(author, "Organization") ? 1 : 0)
            .Select(author => page.Linked.Text(author, "name") ?? LinkedData.Text(author))
            .Concat(
                page.Meta.All([
                    "author",
                    "article:author_name",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "byl",
                    "article:author",
                ])
            )
            .Append(page.Shown("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]"))
            .Append(page.Shown(".byline, .author-name, .byline-name, .article-author, .author, [class*=byline i]"))
            .Select(Name)
            .FirstOrDefault(name => name is not null && !SiteName.Is(page, name) && ShownLines.Key(name) != ShownLines.Key(source));
    }

    /// <summary>One name, without 'By', further authors, offices and days.</summary>
    public static string? Name(string? byline)
    {
        if (byline is null || byline.Contains("://") || byline.Contains('@') && !byline.Contains(' '))
            return null;
        var name = Beginning().Replace(byline.Trim(), "");
        name = Rest().Split(name)[0].Trim(' ', ',', ';', '-', '–', '—', ':', '.');
        if (name.Length > 3 && name == name.ToUpperInvariant() && name.Contains(' '))
            name = Titled(name);
        return name.Length is > 1 and <= Longest && !name.Any(char.IsDigit) && Months.Number(name) is null ? name : null;
    }

    /// <summary>NORA LIND, as Nora Lind.</summary>
    static string Titled(string name) => System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    [GeneratedRegex(
        @"^(written by|story by|reported by|posted by|by|von|par|por|di|da|door|af|av|text|autor|author|reporter)\b\s*:?\s*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Beginning();

    [GeneratedRegex(
        @"\s*(,|;|\||/|•|·|\n|\s[-–—]\s|\band\b|&|\bund\b|\bet\b|\(|\bon (?=[A-Z]\w+ \d)|(?=\d)|\bpublished\b|\bupdated\b|\bfor the\b|\bfor (?=[A-Z])|\bin (?=[A-Z]))\s*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Rest();
}
