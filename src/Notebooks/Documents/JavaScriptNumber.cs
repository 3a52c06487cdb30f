using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>
/// JSON numbers as JavaScript writes them: <c>0</c> and not <c>0.0</c>. Most editors of notebooks are written in JavaScript,
/// so a notebook that they save keeps its lines.
/// </summary>
static class JavaScriptNumber
{
    /// <summary>
    /// A number's token as <c>JSON.stringify</c> writes it. An integer keeps all its digits, although JavaScript would round it
    /// above 2^53; a number too large for a double keeps its token.
    /// </summary>
    public static string Of(string token)
    {
        if (token.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            return token == "-0" ? "0" : token;
        var value = double.Parse(token, CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            return token;
        if (value == 0)
            return "0";

        // The shortest digits that read back as the same number, and the power of ten of the first.
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = shortest[0].IndexOf('.') is >= 0 and var place ? place : shortest[0].Length;
        var all = shortest[0].Replace(".", "");
        var digits = all.TrimStart('0');
        var power = shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0;
        var exponent = power + point - (all.Length - digits.Length) - 1;
        digits = digits.TrimEnd('0');
        var sign = value < 0 ? "-" : "";
        return sign
            + exponent switch
            {
                >= 21 or < -6 =>
                    $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}",
                < 0 => $"0.{new string('0', -exponent - 1)}{digits}",
                _ when digits.Length <= exponent + 1 => digits.PadRight(exponent + 1, '0'),
                _ => $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
            };
    }

    /// <summary>Writes each number inside an array or object so, in place.</summary>
    /// <returns>The value itself, or the number written so.</returns>
    public static JsonNode? In(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                    if (In(items[i]) is { } item && item != items[i])
                        items[i] = item;
                break;
            case JsonObject members:
                foreach (var (key, value) in members.ToList())
                    if (In(value) is { } member && member != value)
                        members[key] = member;
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                var token = value.ToJsonString();
                return Of(token) is var own && own == token ? node : JsonNode.Parse(own);
        }
        return node;
    }
}
