using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Figures;
using Notebooks.Documents;

namespace Notebooks.Comparing;

/// <summary>Outputs as lines that can be compared and read: texts as they are, all else by its type and size.</summary>
static class OutputLines
{
    public static IReadOnlyList<string> Of(IEnumerable<Output> outputs) => [.. outputs.SelectMany(Of)];

    static IEnumerable<string> Of(Output output) =>
        output switch
        {
            StreamOutput stream => Text(stream.Text).Prepend($"[{stream.Name}]"),
            ExecuteResult result => Of(result.Data).Prepend("[result]"),
            DisplayOutput display => Of(display.Data).Prepend("[display]"),
            ErrorOutput error => error.Traceback.SelectMany(Text).Prepend($"[error] {error.Name}: {error.Value}"),
            _ => [],
        };

    /// <summary>The plain text, or, where there is none, the other texts; of the rest a line each.</summary>
    public static IEnumerable<string> Of(MimeBundle bundle)
    {
        var hasPlain = bundle["text/plain"] is not null;
        return bundle.Formats.SelectMany(format =>
            format.Key == "text/plain" || !hasPlain && format.Key.StartsWith("text/", StringComparison.Ordinal)
                ? Text(OutputJson.Text(format.Value))
                : [Named(format.Key, format.Value)]
        );
    }

    // The digest tells apart what is of the same size.
    static string Named(string mimeType, JsonNode value)
    {
        var bytes = Bytes(mimeType, value);
        var name = mimeType == Figure.MimeType ? $"chart '{new Figure(value).WholeTitle}'" : mimeType;
        return $"[{name}, {bytes.Length} bytes, {Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}]";
    }

    static byte[] Bytes(string mimeType, JsonNode value)
    {
        var text = value is JsonValue ? OutputJson.Text(value) : JsonTree.OneLine(value);
        if (mimeType.StartsWith("image/", StringComparison.Ordinal) && !mimeType.EndsWith("+xml", StringComparison.Ordinal))
        {
            var bytes = new byte[text.Length];
            if (Convert.TryFromBase64String(text, bytes, out var length))
                return bytes[..length];
        }
        return Encoding.UTF8.GetBytes(text);
    }

    static IEnumerable<string> Text(string text) => Ansi.Strip(text).ReplaceLineEndings("\n").Split('\n');
}
