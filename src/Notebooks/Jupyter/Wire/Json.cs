using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Jupyter.Wire;

/// <summary>Named readers of a message's parts, and its bytes.</summary>
static class Json
{
    static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Of a key that comes twice, somebody who reads it another way could take the other value.
    static readonly JsonDocumentOptions OnlyOnce = new() { AllowDuplicateProperties = false };

    static readonly System.Text.UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="WireException">The bytes are not a JSON object in UTF-8, or one with a key that comes twice.</exception>
    public static JsonObject Parse(byte[] bytes, string what)
    {
        try
        {
            // As a string first: bytes that are not UTF-8 would be found only where the text is read.
            return JsonNode.Parse(Strict.GetString(bytes), documentOptions: OnlyOnce) as JsonObject
                ?? throw new WireException($"its {what} is not a JSON object");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new WireException($"its {what} is not a JSON object");
        }
    }

    public static byte[] Bytes(JsonObject json)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = Short.Encoder }))
            json.WriteTo(writer);
        return bytes.WrittenSpan.ToArray();
    }

    /// <exception cref="WireException">There is no such text.</exception>
    public static string Text(this JsonObject json, string name) =>
        json.TextOr(name, null!) ?? throw new WireException($"it lacks '{name}'");

    public static string TextOr(this JsonObject json, string name, string otherwise) => Value(json, name, otherwise);

    public static bool FlagOr(this JsonObject json, string name, bool otherwise) => Value(json, name, otherwise);

    public static int NumberOr(this JsonObject json, string name, int otherwise) => Value(json, name, otherwise);

    static T Value<T>(JsonObject json, string name, T otherwise)
    {
        if (json[name] is not { } node)
            return otherwise;
        try
        {
            return node.GetValue<T>();
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            throw new WireException($"its '{name}' is of another kind than the protocol says");
        }
    }
}
