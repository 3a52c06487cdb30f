using System.Numerics;

namespace News.Lexicons;

/// <summary>
/// The words of the closed classes, numbered. A token is looked up once, when it is made; each class is then asked with its
/// number, so that a test costs one look into an array.
/// </summary>
internal static class ClosedWords
{
    /// <summary>The number of all other words.</summary>
    public const ushort None = 0;

    /// <summary>The lexicons of words and their classes.</summary>
    static readonly string[] Lexicons = ["function-words", "time-cues", "name-words", "money-cues", "act-cues"];

    static readonly string[] Words = ["", .. Lexicons.SelectMany(lexicon => Lexicon.Rows(lexicon).Select(row => row[0])).Distinct()];

    static readonly int Longest = Words.Max(word => word.Length);

    /// <summary>The numbers by the words' hashes, each in its own slot or the next that was free; so few slots are taken that most other words find theirs empty.</summary>
    static readonly ushort[] Slots = Fill();

    /// <summary>One more than the highest number.</summary>
    public static int Count => Words.Length;

    /// <summary>The number of a word in lower case.</summary>
    public static ushort Number(ReadOnlySpan<char> lower)
    {
        if (lower.Length == 0 || lower.Length > Longest) return None;
        for (var slot = Slot(lower, Slots.Length); ; slot = slot + 1 & Slots.Length - 1)
            if (Slots[slot] is var number && (number == None || lower.SequenceEqual(Words[number]))) return number;
    }

    /// <summary>The word of a number other than <see cref="None"/>.</summary>
    public static string Word(ushort number) => Words[number];

    static ushort[] Fill()
    {
        var slots = new ushort[BitOperations.RoundUpToPowerOf2((uint)Words.Length * 8)];
        for (ushort number = 1; number < Words.Length; number++)
        {
            var slot = Slot(Words[number], slots.Length);
            while (slots[slot] != None) slot = slot + 1 & slots.Length - 1;
            slots[slot] = number;
        }
        return slots;
    }

    /// <summary>By its length and three of its letters.</summary>
    static int Slot(ReadOnlySpan<char> word, int slots) =>
        (int)(((uint)word[0] * 0x9E3779B1 ^ (uint)word[^1] * 0x85EBCA77 ^ (uint)word[word.Length / 2] * 0xC2B2AE3D ^ (uint)word.Length * 0x27D4EB2F) >> 15) & slots - 1;
}
