using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace News.Json;

/// <summary>An article as one line of JSON: <c>{"id", "text", "published"?, "title"?, "source"?, "byline"?, "url"?}</c>; other keys are
/// ignored. The text may also be named <c>body</c> or <c>content</c>, and the day <c>date</c>.</summary>
/// <param name="Id">As given, or null where the line has none.</param>
public sealed record ArticleJson(string? Id, Article Article)
{
    static readonly string[] TextKeys = ["text", "body", "content"];

    /// <summary>One sentence about a key that may have been meant as the day of publication and was not read; or null.</summary>
    public string? Note { get; init; }

    /// <exception cref="FormatException">The line is no such object; the message says what is wrong and the mend.</exception>
    public static ArticleJson Parse(string line) => Parse(Encoding.UTF8.GetBytes(line));

    /// <summary>The same of a line in UTF-8.</summary>
    /// <exception cref="FormatException">The line is no such object; the message says what is wrong and the mend.</exception>
    public static ArticleJson Parse(ReadOnlyMemory<byte> line)
    {
        // A replaced character would shift every position after it.
        if (!Utf8.IsValid(line.Span))
            throw new FormatException($"The line is not UTF-8 (at byte {FirstInvalid(line.Span) + 1}); save it as UTF-8.");
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException("The line is not a JSON object; write {\"id\": …, \"text\": …, \"published\": …}.");
            return Of(json.RootElement);
        }
        catch (JsonException error)
        {
            throw new FormatException(
                $"The line is not JSON (at byte {error.BytePositionInLine + 1}); write one JSON object per line.",
                error
            );
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException("A string in the line is not valid Unicode; write the lone surrogate as another character.", error);
        }
    }

    /// <summary>The line's id where it can be told although the rest of the line is wrong, else null.</summary>
    public static string? IdOf(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? IdIn(json.RootElement) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    static int FirstInvalid(ReadOnlySpan<byte> line)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(line[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    static ArticleJson Of(JsonElement line)
    {
        var text =
            TextKeys.Select(key => key == TextKeys[0] ? String(line, key) : Optional(line, key)).FirstOrDefault(text => text is not null)
            ?? throw new FormatException("The object has no \"text\"; give the article's text as a string.");
        var published = Published(line);
        var article = new Article(text)
        {
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.Given,
            Title = String(line, "title"),
            Source = String(line, "source"),
            Byline = Optional(line, "byline"),
            Url = Optional(line, "url"),
        };
        return new(IdIn(line), article) { Note = published is null ? Missed(line) : null };
    }

    /// <summary>Says which key holds a day, where the line has none under its name.</summary>
    static string? Missed(JsonElement line)
    {
        foreach (var property in line.EnumerateObject())
            if (
                property.Name != "published"
                && property.Value.ValueKind == JsonValueKind.String
                && Day(property.Value.GetString()!) is not null
            )
                return $"The day in \"{property.Name}\" was not read; name the key \"published\".";
        return null;
    }

    static string? IdIn(JsonElement line) =>
        line.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : String(line, "id");

    static DateOnly? Published(JsonElement line)
    {
        if (String(line, "published") is not { Length: > 0 } published)
            return Optional(line, "date") is { } date ? Day(date) : null;
        return Day(published) ?? throw new FormatException($"\"published\" is '{published}'; write the day as yyyy-MM-dd, or null.");
    }

    /// <summary>The day of <c>2020-11-30</c>, also where a time follows; or null.</summary>
    static DateOnly? Day(string value)
    {
        var isTime = value.Length > 10 && value[10] is ('T' or ' ') && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _);
        return DateOnly.TryParseExact(
            isTime ? value[..10] : value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
    }

    /// <summary>A key that other programs may use for something else: null where it is not a string.</summary>
    static string? Optional(JsonElement line, string key) =>
        line.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static string? String(JsonElement line, string key)
    {
        if (!line.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new FormatException($"\"{key}\" is not a string; put it in quotation marks, or leave it out.");
    }
}
