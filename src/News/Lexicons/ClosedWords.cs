using System.Collections.Frozen;

namespace News.Lexicons;

/// <summary>
/// The words of the closed classes, numbered. A token is looked up once, when it is made; each class is then asked with its
/// number, so that a test costs one look into an array.
/// </summary>
static class ClosedWords
{
    /// <summary>The number of all other words.</summary>
    public const ushort None = 0;

    /// <summary>The lexicons of words and their classes.</summary>
    static readonly string[] Lexicons = ["function-words", "time-cues", "name-words", "money-cues", "act-cues"];

    static readonly string[] Words = ["", .. Lexicons.SelectMany(lexicon => Lexicon.Rows(lexicon).Select(row => row[0])).Distinct()];

    static readonly FrozenDictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> Numbers = Words
        .Index()
        .Skip(1)
        .ToFrozenDictionary(entry => entry.Item, entry => (ushort)entry.Index, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One more than the highest number.</summary>
    public static int Count => Words.Length;

    /// <summary>The number of a word in lower case.</summary>
    public static ushort Number(ReadOnlySpan<char> lower) => Numbers.TryGetValue(lower, out var number) ? number : None;

    /// <summary>The word of a number other than <see cref="None"/>.</summary>
    public static string Word(ushort number) => Words[number];
}
