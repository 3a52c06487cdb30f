using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;

namespace Notebooks.Formatting;

/// <summary>Values as MIME bundles, through the formatters that are registered for them.</summary>
static class Bundles
{
    const string Plain = "text/plain";

    /// <summary>The formats asked for, or the type's preferred ones; always with plain text beside them.</summary>
    public static MimeBundle Of(object? value, params IReadOnlyCollection<string> mimeTypes)
    {
        if (value is MimeBundle ready)
            return ready;
        if (value is null)
            return mimeTypes.Count == 0 ? MimeBundle.Of(Plain, Formatter.NullString) : Null(mimeTypes);
        if (mimeTypes.Count == 0)
            mimeTypes = JsonValues.Are(value) ? [JsonFormatter.MimeType] : Formatter.GetPreferredMimeTypesFor(value.GetType());
        var formats = new List<KeyValuePair<string, JsonNode>>();
        foreach (
            var (mimeType, text) in SafeFormatting.Format(
                value,
                IsPrimitive(value) ? [.. mimeTypes.Where(one => one != HtmlFormatter.MimeType)] : mimeTypes
            )
        )
            if (!SaysNoMoreThanText(mimeType, text))
                formats.Add(new(mimeType, Node(mimeType, text)));
        return new(formats);
    }

    /// <summary>Formats that somebody has made, with plain text beside them.</summary>
    public static MimeBundle Of(IReadOnlyCollection<FormattedValue> formatted)
    {
        var formats = formatted.Select(one => KeyValuePair.Create(one.MimeType, Node(one.MimeType, one.Value ?? ""))).ToList();
        if (formatted.Count > 0 && formatted.All(one => one.MimeType != Plain))
            formats.Add(new(Plain, JsonValue.Create(ReadableText.Of(formatted.First().MimeType, formatted.First().Value ?? ""))));
        return new(formats);
    }

    /// <summary>A format as text.</summary>
    public static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : node?.ToJsonString() ?? "null";

    static MimeBundle Null(IReadOnlyCollection<string> mimeTypes) =>
        new([.. mimeTypes.Append(Plain).Distinct().Select(one => new KeyValuePair<string, JsonNode>(one, Node(one, Text(null, one))))]);

    /// <summary>A text in the format it is written in, with plain text beside it.</summary>
    public static MimeBundle As(string mimeType, string text) =>
        mimeType == Plain
            ? MimeBundle.Of(Plain, text)
            : new([new(mimeType, Node(mimeType, text)), new(Plain, JsonValue.Create(ReadableText.Of(mimeType, text)))]);

    /// <summary>
    /// Whether it is a number or the like, which the default formatter wraps into markup that says no more than its text.
    /// The markup is made by <c>dynamic</c> code, for which the first cell of most notebooks would wait.
    /// </summary>
    static bool IsPrimitive(object value) =>
        (value.GetType().IsPrimitive || value is decimal)
        && !Formatter.RegisteredFormatters(false).Any(one => one.MimeType == HtmlFormatter.MimeType && one.Type.IsInstanceOfType(value));

    /// <summary>
    /// The default formatter wraps a number or a short list into markup, with a style sheet each; its text is enough.
    /// </summary>
    static bool SaysNoMoreThanText(string mimeType, string text) =>
        mimeType == "text/html" && text.StartsWith("<div class=\"dni-plaintext\"><pre>", StringComparison.Ordinal);

    public static string PlainText(object value) => value.ToDisplayString(Plain);

    /// <summary>A value in one format, of which text is returned as it is where that is the format.</summary>
    public static string Text(object? value, string mimeType) =>
        (mimeType, value) switch
        {
            (Plain, string text) => text,
            (_, null) => mimeType == Plain ? Formatter.NullString : "null",
            _ => value.ToDisplayString(mimeType),
        };

    /// <summary>Formats that end in <c>json</c> are JSON in a notebook, all others text. Numbers are written as every client
    /// writes them when it saves the notebook.</summary>
    public static JsonNode Node(string mimeType, string text)
    {
        if (!mimeType.EndsWith("json", StringComparison.Ordinal))
            return JsonValue.Create(text);
        try
        {
            return JavaScriptNumber.In(JsonNode.Parse(text)) ?? JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
