using System.Globalization;

namespace News.Loading;

/// <summary>Markdown with front matter. What the front matter says beyond the known keys is ignored.</summary>
static class MarkdownArticle
{
    public static Article Read(string text, string path)
    {
        var front = FrontMatter.Of(text);
        var key = front["published"] is null ? "date" : "published";
        DateOnly? published = front[key] is { } day ? Day(key, day, path) : null;
        return new Article(text[front.End..])
        {
            Title = front["title"],
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.Given,
            Source = front["source"],
            Byline = front["byline"] ?? front["author"],
            Place = front["place"],
            Url = front["url"],
        };
    }

    /// <summary>The day as it is written, also where a time and an offset follow.</summary>
    static DateOnly Day(string key, string value, string path)
    {
        var day = value.Length > 10 && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _) ? value[..10] : value;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ArticleFormatException(
                $"'{path}' says '{key}: {value}', which is not a day; write it as year-month-day: 2020-11-30."
            );
    }
}
