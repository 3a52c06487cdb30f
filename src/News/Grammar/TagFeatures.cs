using System.Numerics;

namespace News.Grammar;

/// <summary>
/// The features that a tag is chosen by, each a key of 32 bits: a sum of hashes, rotated by their place, and a salt.
/// The model knows nothing else of a word, so a change here asks for a new model.
/// </summary>
static class TagFeatures
{
    /// <summary>How many features depend on the words alone, and how many on the tags before them too.</summary>
    public const int OfWords = 18,
        OfTags = 14,
        Count = OfWords + OfTags;

    static readonly ulong[] Salts = [.. Enumerable.Range(0, Count + 1).Select(n => WordHashes.Mix((ulong)n + 0x5eed))];
    static readonly ulong[] Tags = [.. Enumerable.Range(0, TagContext.Heading + 1).Select(n => WordHashes.Mix((ulong)n + 0x7a95))];

    /// <summary>Under this key the model has the only tag of a word that has no other.</summary>
    public static uint SureKey(in WordHashes word) => Key(Count, word.Cased);

    /// <summary>The keys of all features of a word of the sentence.</summary>
    public static void WriteKeys(Span<uint> keys, SentenceHashes words, int i, in TagContext context)
    {
        WriteWordKeys(keys, words, i);
        WriteTagKeys(keys[OfWords..], words, i, context);
    }

    /// <summary>The keys that depend on the words alone.</summary>
    public static void WriteWordKeys(Span<uint> keys, SentenceHashes words, int i)
    {
        ref readonly var word = ref words[i];
        ref readonly var after = ref words[i + 1];
        keys[0] = Key(0, word.Word);
        keys[1] = Key(1, word.Word, word.Shape);
        keys[2] = Key(2, word.Suffix2);
        keys[3] = Key(3, word.Suffix3);
        keys[4] = Key(4, word.Suffix4);
        keys[5] = Key(5, word.Prefix3);
        keys[6] = Key(6, word.Shape);
        keys[7] = Key(7, words[i - 1].Word);
        keys[8] = Key(8, word.Stem);
        keys[9] = Key(9, after.Word);
        keys[10] = Key(10, word.Word, words[i - 1].Word);
        keys[11] = Key(11, word.Word, after.Word);
        keys[12] = Key(12, after.Suffix3);
        keys[13] = Key(13, after.Shape, word.Shape);
        keys[14] = Key(14, after.Word, words[i + 2].Word);
        keys[15] = Key(15, word.Stem, word.Suffix2);
        keys[16] = Key(16, word.Uses, word.Shape);
        keys[17] = Key(17, word.Uses, after.Uses);
    }

    /// <summary>The keys that depend on tags too.</summary>
    public static void WriteTagKeys(Span<uint> keys, SentenceHashes words, int i, in TagContext context)
    {
        ref readonly var word = ref words[i];
        ref readonly var after = ref words[i + 1];
        ulong before = Tags[context.Last],
            both = before + BitOperations.RotateLeft(Tags[context.BeforeLast], 11);
        ulong clause = Tags[context.Clause],
            clauseBefore = clause + BitOperations.RotateLeft(before, 11);
        keys[0] = Key(OfWords, before);
        keys[1] = Key(OfWords + 1, both);
        keys[2] = Key(OfWords + 2, before, word.Word);
        keys[3] = Key(OfWords + 3, before, word.Suffix3);
        keys[4] = Key(OfWords + 4, before, after.Word);
        keys[5] = Key(OfWords + 5, both, word.Word);
        keys[6] = Key(OfWords + 6, before, word.Stem);
        keys[7] = Key(OfWords + 7, clause, word.Word);
        keys[8] = Key(OfWords + 8, clause, word.Suffix3);
        keys[9] = Key(OfWords + 9, clauseBefore, word.Suffix3);
        keys[10] = Key(OfWords + 10, clauseBefore, word.Uses);
        keys[11] = Key(OfWords + 11, before, word.Uses);
        keys[12] = Key(OfWords + 12, both, word.Uses);
        keys[13] = Key(OfWords + 13, before, word.Uses + BitOperations.RotateLeft(after.Uses, 11));
    }

    static uint Key(int feature, ulong value) => (uint)((value + Salts[feature]) * 0x9e3779b97f4a7c15 >> 32);

    static uint Key(int feature, ulong value, ulong other) => Key(feature, value + BitOperations.RotateLeft(other, 29));
}
