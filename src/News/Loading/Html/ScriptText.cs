using System.Text.Json;

namespace News.Loading.Html;

/// <summary>The text of a page that its own script would show: in its data for search engines, or in the data of the script.</summary>
static class ScriptText
{
    /// <summary>In characters: below it, a page shows a notice such as 'Loading', not an article.</summary>
    const int ShortestArticle = 200;

    const int Deepest = 60;

    /// <param name="shown">How many characters of article the page shows.</param>
    /// <returns>Null where the page's own text is the article; may hold HTML.</returns>
    public static string? Of(HtmlPage page, int shown)
    {
        if (page.Linked.Prose(page.Linked.Article, "articleBody") is { } body && body.Length > 2 * shown)
            return body;
        if (shown >= ShortestArticle)
            return null;
        foreach (var script in page.Document.QuerySelectorAll("script[type='application/json']"))
            if (Longest(script.TextContent) is { Length: >= ShortestArticle } text)
                return text;
        return null;
    }

    /// <summary>The prose of the smallest part of the data that holds most of it.</summary>
    static string? Longest(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(script);
            var part = json.RootElement;
            var total = Prose(part, 0).Sum(text => text.Length);
            while (
                Parts(part).FirstOrDefault(inner => Prose(inner, 0).Sum(text => text.Length) * 10 >= total * 8)
                    is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } smaller
            )
                part = smaller;
            return string.Join("\n\n", Prose(part, 0).Distinct());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static IEnumerable<JsonElement> Parts(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().Select(property => property.Value),
            JsonValueKind.Array => json.EnumerateArray(),
            _ => [],
        };

    static IEnumerable<string> Prose(JsonElement json, int depth) =>
        depth > Deepest ? []
        : json.ValueKind == JsonValueKind.String
            ? Text(json) is { } text && IsProse(text) ? [text]
                : []
        : Parts(json).SelectMany(part => Prose(part, depth + 1));

    static string? Text(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // a lone surrogate
        }
    }

    /// <summary>Words like a sentence's, and not an address, a style or a program.</summary>
    static bool IsProse(string text) =>
        text.Length >= 60
        && text.AsSpan().Count(' ') * 12 >= text.Length
        && !text.Contains("function(")
        && !text.TrimStart().StartsWith('{')
        && !text.StartsWith("http", StringComparison.Ordinal)
        && text.AsSpan().IndexOfAny(".!?") > 0;
}
