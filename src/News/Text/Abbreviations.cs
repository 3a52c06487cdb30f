using System.Collections.Frozen;
using News.Lexicons;

namespace News.Text;

/// <summary>Words that are written with a full stop which does not end a sentence.</summary>
static class Abbreviations
{
    const int Longest = 8;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Always = Of(row => row.Length == 1),
        BeforeNumber = Of(row => row is [_, "number"]),
        WithCapital = Of(row => row.Length > 1 && row[1] != "number");

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(Func<string[], bool> kind) =>
        Lexicon
            .Rows("abbreviations")
            .Where(kind)
            .Select(row => row[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word <c>[start, end)</c>, followed by a full stop, is one.</summary>
    public static bool At(string text, int start, int end)
    {
        if (end - start > Longest)
            return false;
        var word = text.AsSpan(start, end - start);
        return Always.Contains(word)
            || BeforeNumber.Contains(word) && IsBeforeNumber(text, end + 1)
            || WithCapital.Contains(word) && char.IsUpper(text[start]);
    }

    /// <summary>Whether digits come next, after one space at most: 'No. 5', 'p.12'.</summary>
    public static bool IsBeforeNumber(string text, int i) =>
        i < text.Length && char.IsDigit(text[i]) || i + 1 < text.Length && text[i] is ' ' or '\u00a0' && char.IsDigit(text[i + 1]);
}
