using System.Globalization;
using System.Text.Json;

namespace News.Interactive.Readings;

/// <summary>
/// What an article is called, who wrote and published it and when, as schema.org's NewsArticle in JSON-LD. A page that is made of a
/// notebook takes its title from it.
/// </summary>
static class ArticleLinkedData
{
    public const string MimeType = "application/ld+json";

    /// <summary>How many characters of its text name an article without a title.</summary>
    const int Longest = 80;

    public static void Write(Reading reading, TextWriter output)
    {
        var (article, lead) = (reading.Article, Lead.Of(new View(reading)));
        var cast = new Cast(reading.Annotations);
        var abridged = string.Join(". ", lead.Where(line => line.IsSentence).Select(line => line.InWords(cast)));
        var known = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["headline"] = article.Title,
            ["name"] = article.Title is null ? Beginning(article.Text) : null,
            ["abstract"] = abridged.Length > 0 ? abridged + "." : null,
            ["author"] = article.Byline is { } byline ? Named("Person", byline) : null,
            ["publisher"] = article.Source is { } source ? Named("Organization", source) : null,
            ["datePublished"] = article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["url"] = article.Url,
        };
        output.Write(JsonSerializer.Serialize(known.Where(pair => pair.Value is not null).ToDictionary()));
    }

    static Dictionary<string, string> Named(string type, string name) => new() { ["@type"] = type, ["name"] = name };

    /// <summary>The first words, cut between two; null where there are none.</summary>
    static string? Beginning(string text)
    {
        var words = string.Join(
            ' ',
            text.AsSpan(0, Math.Min(text.Length, 4 * Longest)).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        if (words.Length <= Longest)
            return words.Length > 0 ? words : null;
        var cut = words.LastIndexOf(' ', Longest);
        return words[..(cut > 0 ? cut : Longest - 1)].TrimEnd(',', ';', ':', '.') + "…";
    }
}
