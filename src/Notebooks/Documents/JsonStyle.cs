using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Documents;

/// <summary>The white space of a JSON text, so that what is added looks like what is there.</summary>
/// <param name="NewLine">The line end, or null where everything is on one line.</param>
/// <param name="Indent">One level's indentation.</param>
/// <param name="Comma">What is between two items of one line.</param>
/// <param name="Colon">What follows a key.</param>
sealed record JsonStyle(string? NewLine, string Indent, string Comma, string Colon)
{
    /// <summary>As Jupyter writes.</summary>
    public static JsonStyle Canonical { get; } = new("\n", " ", ",", ": ");

    /// <summary>The style of a text whose root is an object, by the way its first members are set.</summary>
    public static JsonStyle Detect(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var braceEnd = (int)reader.BytesConsumed;
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            return Canonical;
        var before = json[braceEnd..(int)reader.TokenStartIndex];
        var keyEnd = (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2;
        reader.Read();
        var colon = json[keyEnd..(int)reader.TokenStartIndex].EndsWith(" "u8) ? ": " : ":";

        var line = before.LastIndexOf((byte)'\n');
        if (line >= 0)
        {
            var newLine = line > 0 && before[line - 1] == '\r' ? "\r\n" : "\n";
            return new(newLine, Encoding.ASCII.GetString(before[(line + 1)..]), ",", colon);
        }
        var (loose, tight) = (json.IndexOf(", \""u8), json.IndexOf(",\""u8));
        return new(null, "", loose >= 0 && (tight < 0 || loose < tight) ? ", " : ",", colon);
    }

    /// <summary>A value at a depth of the text.</summary>
    public string Text(JsonNode? value, int depth)
    {
        var json = new StringBuilder();
        JsonTree.Append(json, value, this, depth);
        return json.ToString();
    }

    /// <summary>The start of a line at a depth; nothing where everything is on one line.</summary>
    public string Line(int depth) => NewLine is null ? "" : NewLine + string.Concat(Enumerable.Repeat(Indent, depth));
}
