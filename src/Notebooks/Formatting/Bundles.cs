using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;

namespace Notebooks.Formatting;

/// <summary>Values as MIME bundles, through the formatters that are registered for them.</summary>
internal static class Bundles
{
    const string PlainText = "text/plain", Html = "text/html";

    /// <summary>The formats asked for, or the type's preferred ones; always with plain text beside them.</summary>
    public static MimeBundle Of(object? value, params IReadOnlyCollection<string> mimeTypes)
    {
        if (mimeTypes.Count == 0)
        {
            if (value is null) return MimeBundle.Of(PlainText, Formatter.NullString);
            mimeTypes = Formatter.GetPreferredMimeTypesFor(value.GetType());
        }
        var formats = new List<KeyValuePair<string, JsonNode>>();
        foreach (var mimeType in mimeTypes.Append(PlainText).Distinct())
        {
            formats.Add(new(mimeType, Node(mimeType, value.ToDisplayString(mimeType))));
        }
        return new(formats);
    }

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
