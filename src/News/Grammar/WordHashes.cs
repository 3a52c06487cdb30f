using System.Numerics;
using News.Text;

namespace News.Grammar;

/// <summary>What the tagger sees of one word: hashes of its lower-cased form, its ends and its shape.</summary>
readonly struct WordHashes
{
    /// <summary>Of the whole word in lower case, every digit as 0.</summary>
    public readonly ulong Word;

    /// <summary>Of the whole word and of whether it is capitalised.</summary>
    public readonly ulong Cased;
    public readonly ulong Suffix2,
        Suffix3,
        Suffix4,
        Prefix3;

    /// <summary>Of the word without the endings of verbs and plurals, so that what is learned of 'resigned' helps with 'resigns'.</summary>
    public readonly ulong Stem;

    /// <summary>Of the letters' case, digits, position in the sentence, and whether spaces part it from its neighbours.</summary>
    public readonly ulong Shape;

    /// <summary>Of what the lexicons know that the word can be.</summary>
    public readonly ulong Uses;

    /// <summary>Represents the words beyond the ends of a sentence.</summary>
    public static readonly WordHashes Edge = new("", 0, 0);

    /// <param name="isFirst">Only marks precede it in the sentence, so a capital shows little.</param>
    /// <param name="isCaseless">Every word of the sentence has a capital, so a capital shows nothing.</param>
    public WordHashes(in Token token, bool isFirst, bool isCaseless, bool isGluedToNext)
        : this(
            token.Lower,
            LetterCase(token.Text),
            (isFirst ? 8u : 0)
                | (isCaseless ? 16u : 0)
                | (token.SpaceBefore ? 0 : 32u)
                | (isGluedToNext ? 64u : 0)
                | (token.Kind == TokenKind.Word ? 128u : 0)
        ) { }

    WordHashes(string lower, uint letterCase, uint position)
    {
        ulong word = 14695981039346656037,
            ends = 0;
        var shape = letterCase | position;
        foreach (var c in lower)
        {
            var seen = c;
            if (char.IsAsciiDigit(c))
                (seen, shape) = ('0', shape | 256);
            else if (!char.IsAsciiLetterLower(c))
                shape |= char.IsLetter(c) ? 512u : 1024u;
            word = (word ^ seen) * 1099511628211;
            ends = ends << 16 | seen;
        }
        Word = Mix(word);
        Cased = Mix(word + letterCase);
        Suffix2 = Mix(ends & 0xffff_ffff);
        Suffix3 = Mix(ends & 0xffff_ffff_ffff);
        Suffix4 = Mix(ends);
        Prefix3 = Mix(Prefix(lower));
        ulong stem = 14695981039346656037;
        foreach (var c in WordStem.Of(lower))
            stem = (stem ^ c) * 1099511628211;
        Stem = Mix(stem);
        Shape = Mix(shape + 1);
        Uses = Mix((ulong)KnownWords.Of(Word) + 1);
    }

    /// <summary>The hash of a word in lower case that <see cref="Word"/> is.</summary>
    /// <param name="ending">What comes after <paramref name="lower"/> in the word.</param>
    public static ulong Of(ReadOnlySpan<char> lower, ReadOnlySpan<char> ending = default)
    {
        ulong word = 14695981039346656037;
        foreach (var c in lower)
            word = (word ^ (char.IsAsciiDigit(c) ? '0' : c)) * 1099511628211;
        foreach (var c in ending)
            word = (word ^ (char.IsAsciiDigit(c) ? '0' : c)) * 1099511628211;
        return Mix(word);
    }

    static ulong Prefix(string lower)
    {
        ulong prefix = 1;
        for (var i = 0; i < lower.Length && i < 3; i++)
            prefix = prefix << 16 | lower[i];
        return prefix;
    }

    /// <summary>1 a capital first, 2 capitals only, 4 a capital inside, 0 none of these.</summary>
    static uint LetterCase(string text)
    {
        int capitals = 0,
            letters = 0;
        foreach (var c in text)
            if (char.IsUpper(c))
            {
                capitals++;
                letters++;
            }
            else if (char.IsLower(c))
                letters++;
        if (capitals == 0)
            return 0;
        if (capitals == letters && letters > 1)
            return 2;
        return char.IsUpper(text[0]) ? 1u : 4u;
    }

    /// <summary>Spreads every bit of the value over all 64.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ value >> 32) * 0xd6e8feb86659fd93;
        value = (value ^ value >> 32) * 0xd6e8feb86659fd93;
        return BitOperations.RotateLeft(value, 17);
    }
}
