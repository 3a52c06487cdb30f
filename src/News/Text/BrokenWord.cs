using System.Collections.Frozen;
using News.Lexicons;

namespace News.Text;

/// <summary>Words that a hyphen broke at the end of a line: 'govern-' and, below, 'ment'.</summary>
static class BrokenWord
{
    const int Longest = 30;
    const int DeepestIndent = 16;

    /// <summary>Words that keep their hyphen: what precedes one, and 'based' after it.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Compounds = Lexicon
        .Rows("compounds")
        .Select(row => row[0].ToLowerInvariant())
        .Concat([
            "self",
            "non",
            "ex",
            "anti",
            "pro",
            "well",
            "long",
            "short",
            "half",
            "high",
            "low",
            "part",
            "full",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "first",
            "second",
            "third",
            "vice",
            "co",
            "pre",
            "post",
            "mid",
            "cross",
            "semi",
            "old",
            "year",
            "term",
            "known",
            "time",
            "in",
            "up",
            "off",
            "out",
            "on",
            "by",
            "the",
            "to",
            "of",
            "and",
            "level",
            "wide",
        ])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word without the hyphen and the line end that broke it.</summary>
    public static string Whole(string word) =>
        string.Concat(
            word.Where((c, i) => !char.IsWhiteSpace(c) && !(c is '-' or '\u2010' && i + 1 < word.Length && word[i + 1] is '\n' or '\r'))
        );

    /// <summary>Where the word that begins at <paramref name="start"/> continues after a hyphen and a line end; 0 where
    /// it does not.</summary>
    public static int GoesOnAt(string text, int start, int hyphen)
    {
        var i = hyphen + 1;
        if (i >= text.Length || hyphen - start > Longest || text[i] is not ('\n' or '\r') || !char.IsLower(text[hyphen - 1]))
            return 0;
        i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
        var line = i;
        while (i < text.Length && i < line + DeepestIndent && text[i] is ' ' or '\t')
            i++;
        if (i >= text.Length || !char.IsLower(text[i]))
            return 0;
        var end = i;
        while (end < text.Length && char.IsLower(text[end]))
            end++;
        return Compounds.Contains(text.AsSpan(start, hyphen - start)) || Compounds.Contains(text.AsSpan(i, end - i)) ? 0 : i;
    }
}
