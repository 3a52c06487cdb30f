using System.Globalization;
using System.Text;

namespace Notebooks.Documents;

/// <summary>JSON strings as Python's <c>json</c> reads and writes them: lone surrogates pass, and nothing is escaped
/// that need not be.</summary>
static class JsonStrings
{
    /// <summary>The text of a string token without its quotes.</summary>
    public static string Unescape(ReadOnlySpan<byte> token)
    {
        var raw = Encoding.UTF8.GetString(token);
        if (!raw.Contains('\\'))
            return raw;
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }
            switch (raw[++i])
            {
                case 'n':
                    text.Append('\n');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'b':
                    text.Append('\b');
                    break;
                case 'f':
                    text.Append('\f');
                    break;
                case 'u':
                    text.Append((char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                case var same:
                    text.Append(same);
                    break;
            }
        }
        return text.ToString();
    }

    /// <summary>Appends a string with its quotes.</summary>
    public static void Append(StringBuilder json, string text)
    {
        json.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var escape = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' => Hex(c),
                _ => null,
            };
            if (escape is not null)
                json.Append(escape);
            else if (!char.IsSurrogate(c))
                json.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                json.Append(c).Append(text[++i]);
            else
                json.Append(Hex(c)); // a lone surrogate has no UTF-8
        }
        json.Append('"');
    }

    static string Hex(char c) => $"\\u{(int)c:x4}";
}
