using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;

namespace Notebooks.Formatting;

/// <summary>Values as MIME bundles, through the formatters that are registered for them.</summary>
internal static class Bundles
{
    const string Plain = "text/plain";

    /// <summary>The formats asked for, or the type's preferred ones; always with plain text beside them.</summary>
    public static MimeBundle Of(object? value, params IReadOnlyCollection<string> mimeTypes)
    {
        if (mimeTypes.Count == 0)
        {
            if (value is null) return MimeBundle.Of(Plain, Formatter.NullString);
            mimeTypes = Formatter.GetPreferredMimeTypesFor(value.GetType());
        }
        var formats = new List<KeyValuePair<string, JsonNode>>();
        foreach (var mimeType in mimeTypes.Append(Plain).Distinct())
        {
            var text = value.ToDisplayString(mimeType);
            if (!SaysNoMoreThanText(mimeType, text)) formats.Add(new(mimeType, Node(mimeType, text)));
        }
        return new(formats);
    }

    /// <summary>
    /// The default formatter wraps a number or a short list into markup, with a style sheet each; its text is enough.
    /// </summary>
    static bool SaysNoMoreThanText(string mimeType, string text) =>
        mimeType == "text/html" && text.StartsWith("<div class=\"dni-plaintext\"><pre>", StringComparison.Ordinal);

    public static string PlainText(object value) => value.ToDisplayString(Plain);

    /// <summary>Formats that end in <c>json</c> are JSON in a notebook, all others text.</summary>
    public static JsonNode Node(string mimeType, string text)
    {
        if (!mimeType.EndsWith("json", StringComparison.Ordinal)) return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text) ?? JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
