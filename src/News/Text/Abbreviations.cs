using System.Collections.Frozen;
using News.Lexicons;

namespace News.Text;

/// <summary>Words that are written with a full stop which does not end a sentence.</summary>
internal static class Abbreviations
{
    enum Use { Always, WithCapital, BeforeNumber }

    const int Longest = 8;

    static readonly FrozenDictionary<string, Use>.AlternateLookup<ReadOnlySpan<char>> Words =
        Lexicon.Rows("abbreviations").ToFrozenDictionary(row => row[0],
            row => row.Length == 1 ? Use.Always : row[1] == "number" ? Use.BeforeNumber : Use.WithCapital,
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word <c>[start, end)</c>, followed by a full stop, is one.</summary>
    public static bool At(string text, int start, int end) =>
        end - start <= Longest && Words.TryGetValue(text.AsSpan(start, end - start), out var use) && use switch
        {
            Use.WithCapital => char.IsUpper(text[start]),
            Use.BeforeNumber => IsBeforeNumber(text, end + 1),
            _ => true,
        };

    /// <summary>Whether digits come next, after one space at most: 'No. 5', 'p.12'.</summary>
    public static bool IsBeforeNumber(string text, int i) =>
        i < text.Length && char.IsDigit(text[i]) || i + 1 < text.Length && text[i] is ' ' or '\u00a0' && char.IsDigit(text[i + 1]);
}
