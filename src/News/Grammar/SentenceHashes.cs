using News.Text;

namespace News.Grammar;

/// <summary>The hashes of a sentence's words, with two edges on either side, so that a word's neighbours can always be read.</summary>
readonly ref struct SentenceHashes
{
    const int Margin = 2;

    readonly Span<WordHashes> hashes;

    /// <param name="space">Where the hashes are written: <see cref="LengthFor"/> the tokens at least.</param>
    public SentenceHashes(ReadOnlySpan<Token> tokens, Span<WordHashes> space)
    {
        hashes = space[..LengthFor(tokens.Length)];
        hashes[..Margin].Fill(WordHashes.Edge);
        hashes[^Margin..].Fill(WordHashes.Edge);
        var isCaseless = IsCaseless(tokens);
        var isFirst = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            hashes[i + Margin] = new WordHashes(tokens[i], isFirst, isCaseless, i + 1 < tokens.Length && !tokens[i + 1].SpaceBefore);
            isFirst &= tokens[i].Kind == TokenKind.Punctuation;
        }
    }

    /// <param name="ready">What the other constructor wrote.</param>
    public SentenceHashes(Span<WordHashes> ready) => hashes = ready;

    public static int LengthFor(int tokens) => tokens + 2 * Margin;

    /// <summary>Of a word of the sentence, or of up to two places beyond its ends.</summary>
    public ref readonly WordHashes this[int word] => ref hashes[word + Margin];

    /// <summary>Whether the sentence is a headline in capitals or title case: no longer word begins with a small letter.</summary>
    static bool IsCaseless(ReadOnlySpan<Token> tokens)
    {
        var words = 0;
        foreach (ref readonly var token in tokens)
            if (token.Kind == TokenKind.Word && token.Text.Length > 4)
                if (char.IsLower(token.Text[0]))
                    return false;
                else
                    words++;
        return words >= 3;
    }
}
