using System.Collections.Frozen;
using News.Rules;

namespace News.Text;

/// <summary>Words that are written with a full stop which does not end a sentence.</summary>
internal static class Abbreviations
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        Lexicon.Rows("abbreviations").Select(row => row[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word, given without its full stop, is one.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 8 && Words.Contains(word);
}
