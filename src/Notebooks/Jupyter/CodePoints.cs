namespace Notebooks.Jupyter;

/// <summary>Positions in a text, which Jupyter counts in code points, and .NET in UTF-16 units.</summary>
static class CodePoints
{
    /// <summary>The unit at which a code point begins; the text's end for one beyond it.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        var at = 0;
        for (; codePoints > 0 && at < text.Length; codePoints--)
            at += IsPair(text, at) ? 2 : 1;
        return at;
    }

    /// <summary>How many code points precede a unit.</summary>
    public static int FromUtf16(string text, int units)
    {
        var count = 0;
        for (var at = 0; at < units && at < text.Length; count++)
            at += IsPair(text, at) ? 2 : 1;
        return count;
    }

    static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
}
