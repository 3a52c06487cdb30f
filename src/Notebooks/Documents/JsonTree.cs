using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>JSON values as Jupyter reads and writes them: of two equal keys the last counts, and keys are written sorted.
/// Numbers are written as JavaScript writes them.</summary>
static class JsonTree
{
    /// <summary>Code point order, which is Python's; UTF-16's differs above U+FFFF.</summary>
    static readonly Comparer<string> ByCodePoint = Comparer<string>.Create(
        (a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))
    );

    /// <summary>Reads the value in a span that is known to be well-formed.</summary>
    public static JsonNode? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = IpynbReader.MaxDepth });
        reader.Read();
        return Read(ref reader);
    }

    static JsonNode? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new JsonObject();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = JsonStrings.Unescape(reader.ValueSpan);
                    reader.Read();
                    members[key] = Read(ref reader);
                }
                return members;
            case JsonTokenType.StartArray:
                var items = new JsonArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Read(ref reader));
                return items;
            case JsonTokenType.String:
                return JsonValue.Create(JsonStrings.Unescape(reader.ValueSpan));
            case JsonTokenType.Number:
                return NonFinite.IsMask(reader.ValueSpan) ? null : JsonNode.Parse(reader.ValueSpan);
            case JsonTokenType.True or JsonTokenType.False:
                return JsonValue.Create(reader.GetBoolean());
            default:
                return null;
        }
    }

    /// <summary>Appends a value at a depth of the text.</summary>
    public static void Append(StringBuilder json, JsonNode? node, JsonStyle style, int depth)
    {
        switch (node)
        {
            case null:
                json.Append("null");
                break;
            case JsonObject { Count: 0 }:
                json.Append("{}");
                break;
            case JsonArray { Count: 0 }:
                json.Append("[]");
                break;
            case JsonObject members:
                json.Append('{');
                var first = true;
                foreach (var (key, value) in members.OrderBy(member => member.Key, ByCodePoint))
                {
                    if (!first)
                        json.Append(style.Comma);
                    first = false;
                    json.Append(style.Line(depth + 1));
                    JsonStrings.Append(json, key);
                    json.Append(style.Colon);
                    Append(json, value, style, depth + 1);
                }
                json.Append(style.Line(depth)).Append('}');
                break;
            case JsonArray items:
                json.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    json.Append(i == 0 ? "" : style.Comma).Append(style.Line(depth + 1));
                    Append(json, items[i], style, depth + 1);
                }
                json.Append(style.Line(depth)).Append(']');
                break;
            default:
                if (node.GetValueKind() == JsonValueKind.String)
                    JsonStrings.Append(json, node.GetValue<string>());
                else if (node.GetValueKind() == JsonValueKind.Number)
                    json.Append(JavaScriptNumber.Of(node.ToJsonString()));
                else
                    json.Append(node.ToJsonString());
                break;
        }
    }

    /// <summary>A value as text on one line, for comparing.</summary>
    public static string OneLine(JsonNode? node)
    {
        var json = new StringBuilder();
        Append(json, node, new(null, "", ",", ":"), 0);
        return json.ToString();
    }
}
