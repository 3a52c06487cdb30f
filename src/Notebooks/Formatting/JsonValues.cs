using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks.Formatting;

/// <summary>Shows the JSON types of .NET and of Newtonsoft.Json as JSON.</summary>
static class JsonValues
{
    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether the value is JSON for which the notebook has registered no formatter of its own.</summary>
    public static bool Are(object value) =>
        (value is JsonNode or JsonElement { ValueKind: not JsonValueKind.Undefined } or JsonDocument || IsNewtonsoft(value.GetType()))
        && !Formatter.RegisteredFormatters(false).Any(one => one.Type != typeof(object) && one.Type.IsInstanceOfType(value));

    /// <summary>The value as indented JSON.</summary>
    public static string TextOf(object value) =>
        value switch
        {
            JsonNode node => node.ToJsonString(Indented),
            JsonElement element => JsonSerializer.Serialize(element, Indented),
            JsonDocument document => JsonSerializer.Serialize(document, Indented),
            _ => value.ToString()!.ReplaceLineEndings("\n"), // as Newtonsoft.Json writes it
        };

    // The notebook has a Newtonsoft.Json of its own.
    static bool IsNewtonsoft(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.FullName is "Newtonsoft.Json.Linq.JContainer")
                return true;
        return false;
    }
}
