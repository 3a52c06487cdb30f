using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Figures;

/// <summary>A list of values in a Plotly figure, as texts: written out, or as typed bytes (<c>dtype</c>, <c>bdata</c>).</summary>
static class PlotlyArray
{
    /// <summary>The values; null where there is no list. A null in the list stays one.</summary>
    public static List<string?>? Read(JsonNode? node) =>
        node switch
        {
            JsonArray list => [.. list.Select(Text)],
            JsonObject typed when Figure.Text(typed["bdata"]) is { Length: > 0 } data => Decode(Figure.Text(typed["dtype"]), data),
            _ => null,
        };

    /// <summary>One value as text: the first line of Plotly's small markup, since the others only decorate it; numbers
    /// as they are written.</summary>
    static string? Text(JsonNode? value) =>
        value switch
        {
            JsonValue text when text.TryGetValue(out string? some) => PlotlyText.FirstLine(some),
            JsonArray levels => string.Join(", ", levels.Select(Text)), // categories in categories
            null => null,
            _ => value.ToJsonString(),
        };

    static List<string?>? Decode(string type, string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
            return null;
        Func<byte[], int, double>? read = type switch
        {
            "f8" => (b, i) => BinaryPrimitives.ReadDoubleLittleEndian(b.AsSpan(i)),
            "f4" => (b, i) => BinaryPrimitives.ReadSingleLittleEndian(b.AsSpan(i)),
            "i4" => (b, i) => BinaryPrimitives.ReadInt32LittleEndian(b.AsSpan(i)),
            "u4" => (b, i) => BinaryPrimitives.ReadUInt32LittleEndian(b.AsSpan(i)),
            "i2" => (b, i) => BinaryPrimitives.ReadInt16LittleEndian(b.AsSpan(i)),
            "u2" => (b, i) => BinaryPrimitives.ReadUInt16LittleEndian(b.AsSpan(i)),
            "i1" => (b, i) => (sbyte)b[i],
            "u1" => (b, i) => b[i],
            _ => null,
        };
        if (read is null)
            return null;
        var size = type[1] - '0';
        return [.. Enumerable.Range(0, length / size).Select(i => read(bytes, i * size).ToString(CultureInfo.InvariantCulture))];
    }
}
