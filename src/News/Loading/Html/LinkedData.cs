using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace News.Loading.Html;

/// <summary>
/// What a page says about itself in JSON-LD: its article, its page, and the things that these refer to. Sites' mistakes are
/// mended where it is clear what was meant: line breaks inside strings, semicolons, comments, CDATA marks.
/// </summary>
sealed class LinkedData
{
    const int Deepest = 8;

    static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    readonly List<JsonElement> things = [];
    readonly Dictionary<string, JsonElement> byId = [];

    LinkedData() { }

    /// <summary>The article, or a value of kind <see cref="JsonValueKind.Undefined"/>.</summary>
    public JsonElement Article { get; private set; }

    /// <summary>The page that holds it, in the same way.</summary>
    public JsonElement Page { get; private set; }

    public static LinkedData Of(IHtmlDocument page)
    {
        var data = new LinkedData();
        foreach (var script in page.QuerySelectorAll("script[type^='application/ld+json' i]"))
            if (Parsed(script.TextContent) is { } json)
                data.Collect(json, 0);
        data.Article = data.First("Article", "BlogPosting", "Report", "LiveBlogPosting");
        data.Page = data.First("WebPage", "ItemPage");
        return data;
    }

    /// <summary>The values of a property: a list's elements, and what a reference refers to.</summary>
    public IEnumerable<JsonElement> Values(JsonElement thing, string name)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty(name, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Resolved) : [Resolved(value)];
    }

    /// <summary>The first value of a property that is text, on one line and without HTML's entities; or null.</summary>
    public string? Text(JsonElement thing, string name) => Values(thing, name).Select(Text).FirstOrDefault(text => text is not null);

    /// <summary>Like <see cref="Text(JsonElement, string)"/>, with its line breaks.</summary>
    public string? Prose(JsonElement thing, string name) =>
        Values(thing, name).Select(String).FirstOrDefault(text => text is not null) is { } text
            ? System.Net.WebUtility.HtmlDecode(text).Trim()
            : null;

    public static string? Text(JsonElement value) => OneLine.Of(System.Net.WebUtility.HtmlDecode(String(value)));

    /// <summary>Whether one of a thing's types ends in one of these names: NewsArticle is an Article.</summary>
    public static bool Is(JsonElement thing, params ReadOnlySpan<string> types)
    {
        if (thing.ValueKind != JsonValueKind.Object || !thing.TryGetProperty("@type", out var type))
            return false;
        foreach (var name in types)
            if (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => Ends(one, name)) : Ends(type, name))
                return true;
        return false;
    }

    static bool Ends(JsonElement type, string name) => String(type)?.EndsWith(name, StringComparison.Ordinal) == true;

    JsonElement First(params string[] types) => things.FirstOrDefault(thing => Is(thing, types));

    void Collect(JsonElement json, int depth)
    {
        if (depth > Deepest)
            return;
        if (json.ValueKind == JsonValueKind.Array)
            foreach (var element in json.EnumerateArray())
                Collect(element, depth + 1);
        if (json.ValueKind != JsonValueKind.Object)
            return;
        if (json.TryGetProperty("@type", out _))
            things.Add(json);
        if (json.TryGetProperty("@id", out var id) && json.EnumerateObject().Skip(1).Any() && String(id) is { } name)
            byId.TryAdd(name, json);
        foreach (var inner in (ReadOnlySpan<string>)["@graph", "mainEntity", "author", "publisher", "isPartOf"])
            if (json.TryGetProperty(inner, out var more))
                Collect(more, depth + 1);
    }

    JsonElement Resolved(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && !value.TryGetProperty("name", out _)
        && value.TryGetProperty("@id", out var id)
        && String(id) is { } name
            ? byId.GetValueOrDefault(name, value)
            : value;

    static string? String(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // a lone surrogate, written as \ud800
        }
    }

    /// <returns>Null where it is not JSON, also after the mending: the meta tags say the same.</returns>
    static JsonElement? Parsed(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(Unbroken(Bare(script)), Lenient);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Without what some sites put around it: a comment, CDATA marks, a semicolon.</summary>
    static string Bare(string script)
    {
        var open = script.IndexOf("CDATA[", StringComparison.Ordinal);
        var close = script.LastIndexOf("]]>", StringComparison.Ordinal);
        var first = script.IndexOfAny(['{', '['], open < 0 ? 0 : open + 6);
        var last = script.AsSpan(0, close < 0 ? script.Length : close).LastIndexOfAny('}', ']');
        return first >= 0 && last > first ? script[first..(last + 1)] : script;
    }

    /// <summary>With spaces for the control characters inside strings, which JSON does not allow.</summary>
    static string Unbroken(string json)
    {
        var (inString, escaped) = (false, false);
        var text = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            text.Append(inString && c < ' ' ? ' ' : c);
            if (c == '"' && !escaped)
                inString = !inString;
            escaped = c == '\\' && !escaped;
        }
        return text.ToString();
    }
}
