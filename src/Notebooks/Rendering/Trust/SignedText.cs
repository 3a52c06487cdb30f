using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Rendering.Trust;

/// <summary>
/// What of an output is signed: the formats that could act, and no more. It is the same before and after a client saves the
/// notebook, which sorts keys, cuts texts into lines, adds its picture of a chart, and, where it is written in JavaScript,
/// makes <c>1</c> of <c>1.0</c>.
/// </summary>
static class SignedText
{
    /// <summary>A page shows these as text or as pixels, no matter who made them; all others, also those unknown, are signed.</summary>
    static readonly HashSet<string> Inert = ["text/plain", "image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>Whether there is anything to sign.</summary>
    public static bool CanAct(MimeBundle output) => output.Formats.Any(format => !Inert.Contains(format.Key));

    /// <summary>The text; two outputs have the same one only if what could act in them is the same.</summary>
    public static string Of(MimeBundle output)
    {
        var text = new StringBuilder();
        foreach (
            var (type, value) in output
                .Formats.Where(format => !Inert.Contains(format.Key))
                .OrderBy(format => format.Key, StringComparer.Ordinal)
        )
        {
            JsonStrings.Append(text, type);
            text.Append(':');
            if (OutputJson.IsJson(type))
                Append(text, value);
            else
                JsonStrings.Append(text, OutputJson.Text(value));
            text.Append('\n');
        }
        return text.ToString();
    }

    static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                foreach (var (key, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    JsonStrings.Append(text, key);
                    text.Append(':');
                    Append(text, value);
                    text.Append(',');
                }
                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                foreach (var item in items)
                {
                    Append(text, item);
                    text.Append(',');
                }
                text.Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                JsonStrings.Append(text, value.GetValue<string>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                var number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
                text.Append(CultureInfo.InvariantCulture, $"{(number == 0 ? 0 : number):R}"); // there is no -0 in JavaScript's files
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }
}
