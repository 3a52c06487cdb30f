using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>
/// One thing in several formats, the richest the reader knows to be shown. A value is a JSON string for text formats
/// and any JSON for formats that end in <c>json</c>; the order is that in which it is written.
/// </summary>
public sealed record MimeBundle(IReadOnlyList<KeyValuePair<string, JsonNode>> Formats)
{
    /// <summary>A bundle of one text format.</summary>
    public static MimeBundle Of(string mimeType, string text) => new([new(mimeType, JsonValue.Create(text))]);

    /// <summary>The value of one format, or null where the bundle lacks it.</summary>
    public JsonNode? this[string mimeType] => Formats.FirstOrDefault(format => format.Key == mimeType).Value;
}
