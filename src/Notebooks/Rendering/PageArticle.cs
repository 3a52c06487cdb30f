using System.Globalization;
using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Rendering;

/// <summary>
/// The news article that a notebook is about, as one of its outputs says in JSON-LD (schema.org's NewsArticle, or another kind of
/// article). A notebook without a heading of the first level is called after it.
/// </summary>
/// <param name="Title">The headline; of an article without one its first words.</param>
/// <param name="Author">Who wrote it, or null.</param>
/// <param name="Source">Who published it, or null.</param>
/// <param name="Published">The day, or null.</param>
/// <param name="Abstract">What it says in a sentence or two, or null.</param>
public sealed record PageArticle(string Title, string? Author, string? Source, DateOnly? Published, string? Abstract)
{
    const string MimeType = "application/ld+json";

    const int Longest = 300; // characters of each text, which may be anything

    /// <summary>Null where no output describes an article, or several describe different ones.</summary>
    public static PageArticle? Of(Notebook notebook)
    {
        var all = notebook
            .Cells.SelectMany(cell => cell.Outputs)
            .OfType<DisplayOutput>()
            .Select(output => Read(output.Data[MimeType] as JsonObject))
            .OfType<PageArticle>()
            .Distinct()
            .Take(2)
            .ToList();
        return all.Count == 1 ? all[0] : null;
    }

    /// <summary>'By A. Writer · The Daily · 30 November 2020': what is known of it; empty where nothing is.</summary>
    public string Byline =>
        string.Join(" · ", new[] { Author, Source, Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) }.OfType<string>());

    static PageArticle? Read(JsonObject? json) =>
        json is not null
        && Text(json["@type"]) is { } type
        && type.EndsWith("Article", StringComparison.Ordinal)
        && (Text(json["headline"]) ?? Text(json["name"])) is { } title
            ? new(
                title,
                Name(json["author"]),
                Name(json["publisher"]),
                DateOnly.TryParseExact(Text(json["datePublished"]), "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day)
                    ? day
                    : null,
                Text(json["abstract"])
            )
            : null;

    static string? Name(JsonNode? node) => Text(node is JsonObject named ? named["name"] : node);

    static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text)
            ? text.Length <= Longest
                ? text.Trim()
                : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…"
            : null;
}
