using System.Globalization;

namespace News.Loading;

/// <summary>The lines between two lines of <c>---</c> at the head of a Markdown file: simple <c>key: value</c>.</summary>
/// <param name="Values">By key, which is found in any case. A key without a value is absent.</param>
/// <param name="End">Where the text begins: after the line end of the closing <c>---</c>; 0 where there is no front matter.</param>
sealed record FrontMatter(IReadOnlyDictionary<string, string> Values, int End)
{
    public static FrontMatter Of(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var none = new FrontMatter(new Dictionary<string, string>(), 0);
        var position = 0;
        if (!IsFence(NextLine(text, ref position)))
            return none;
        while (position < text.Length)
        {
            var line = NextLine(text, ref position);
            if (IsFence(line))
                return new FrontMatter(values, position);
            // Two rules in a text without front matter look like fences; prose between them must not be cut off.
            if (!IsFrontMatter(line))
                return none;
            var colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '#' or '-')
                continue;
            if (Unquote(line[(colon + 1)..].Trim()) is { } value)
                values[line[..colon].TrimEnd().ToString()] = value;
        }
        return none;
    }

    public string? this[string key] => Values.GetValueOrDefault(key);

    static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    /// <summary>A key, a comment, an item or a continuation of one, or a blank line.</summary>
    static bool IsFrontMatter(ReadOnlySpan<char> line) =>
        line.IsWhiteSpace() || line[0] is '#' or ' ' or '\t' || line.StartsWith("- ") || BeginsWithKey(line);

    static ReadOnlySpan<char> NextLine(string text, ref int position)
    {
        var rest = text.AsSpan(position);
        var length = rest.IndexOfAny('\r', '\n');
        if (length < 0)
        {
            position = text.Length;
            return rest;
        }
        position += length + (rest[length..].StartsWith("\r\n") ? 2 : 1);
        return rest[..length];
    }

    static string? Unquote(ReadOnlySpan<char> value)
    {
        if (value.Length > 1 && value[0] == '"' && value[^1] == '"')
            return value[1..^1].ToString().Replace("\\\"", "\"").Replace("\\\\", "\\");
        if (value.Length > 1 && value[0] == '\'' && value[^1] == '\'')
            return value[1..^1].ToString().Replace("''", "'");
        var comment = value.IndexOf(" #");
        if (comment >= 0)
            value = value[..comment].TrimEnd();
        return value is "" or "~" or "null" ? null : value.ToString();
    }

    /// <summary>A word or several, a colon, and after that a space or nothing.</summary>
    static bool BeginsWithKey(ReadOnlySpan<char> line)
    {
        if (!char.IsAsciiLetter(line[0]) && line[0] != '_')
            return false;
        var end = 1;
        while (end < line.Length && IsOfKey(line[end]))
            end++;
        return end < line.Length && line[end] == ':' && (end + 1 == line.Length || char.IsWhiteSpace(line[end + 1]));

        static bool IsOfKey(char c) =>
            char.IsLetterOrDigit(c)
            || c is '_' or ' ' or '.' or '-'
            || c > 0x7f && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
