using System.Net;
using News.Loading.Days;

namespace News.Loading;

/// <summary>Reuters' SGML, several articles per file. Scanned by hand: it is not XML, and its tags are few.</summary>
static class ReutersArticles
{
    public static IEnumerable<Func<Article>> Read(string sgml, string path)
    {
        if (!sgml.Contains("<REUTERS", StringComparison.OrdinalIgnoreCase))
            throw new ArticleFormatException($"'{path}' holds no <REUTERS> element; save the article as .txt.");
        return Articles(sgml);
    }

    static IEnumerable<Func<Article>> Articles(string sgml)
    {
        for (var start = Find(sgml, "<REUTERS", 0); start >= 0; )
        {
            var next = Find(sgml, "<REUTERS", start + 8);
            var element = sgml[start..(next < 0 ? sgml.Length : next)];
            yield return () => Of(element);
            start = next;
        }
    }

    static Article Of(string element)
    {
        var body = Element(element, "BODY");
        // Briefs have no BODY; TEXT itself contains their words.
        var text = body ?? (Element(element, "TITLE") is null ? Element(element, "TEXT") : "") ?? "";
        return new Article(Paragraphs(Characters(text)))
        {
            Title = Element(element, "TITLE") is { } title ? Characters(title).Trim() : null,
            Published = PublishedDay.Of(Element(element, "DATE"))?.Day,
            Place =
                Element(element, "DATELINE") is { } line && line.IndexOf(',') is > 0 and var comma
                    ? Characters(line[..comma]).Trim()
                    : null,
            Source = "Reuters",
        };
    }

    static string? Element(string text, string name)
    {
        var open = Find(text, $"<{name}", 0);
        if (open < 0 || open + name.Length + 1 >= text.Length || char.IsAsciiLetter(text[open + name.Length + 1]))
            return null;
        var start = text.IndexOf('>', open);
        if (start < 0)
            return null;
        var end = Find(text, $"</{name}>", start);
        return text[(start + 1)..(end < 0 ? text.Length : end)];
    }

    static int Find(string text, string what, int from) => text.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);

    /// <summary>Entities as characters, without the control characters that end a wire message.</summary>
    static string Characters(string text) =>
        string.Concat(WebUtility.HtmlDecode(text).Where(c => !char.IsControl(c) || c is '\n' or '\r' or '\t'));

    /// <summary>A paragraph begins with an indented line; a blank line says so in plain text.</summary>
    static string Paragraphs(string body)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines.Select(line => line.StartsWith("    ") ? "\n" + line.TrimStart() : line)).Trim();
    }
}
