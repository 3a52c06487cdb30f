using News.Text;

namespace News.Grammar;

/// <summary>A word of a sentence with two on either side, moved from the first word to the last.</summary>
internal ref struct WordWindow
{
    readonly ReadOnlySpan<Token> tokens;
    readonly bool isCaseless;
    WordHashes before2, before, word, after, after2;
    int next;
    bool isStarted;

    /// <summary>Stands before the first word.</summary>
    public WordWindow(ReadOnlySpan<Token> tokens)
    {
        this.tokens = tokens;
        isCaseless = IsCaseless(tokens);
        before2 = before = word = after = after2 = WordHashes.Edge;
        MoveNext();
        MoveNext();
    }

    public readonly ref readonly WordHashes Word => ref System.Runtime.CompilerServices.Unsafe.AsRef(in word);

    public void MoveNext()
    {
        (before2, before, word, after) = (before, word, after, after2);
        after2 = next < tokens.Length ? Read(next++) : WordHashes.Edge;
    }

    /// <summary>The keys of all features of the word, given the tags before it.</summary>
    public readonly void WriteKeys(Span<uint> keys, TagHistory tags)
    {
        TagFeatures.WriteWordKeys(keys, before2, before, word, after, after2);
        TagFeatures.WriteTagKeys(keys[TagFeatures.OfWords..], tags, word, after);
    }

    WordHashes Read(int i)
    {
        var isFirst = !isStarted;
        isStarted |= tokens[i].Kind != TokenKind.Punctuation;
        return new WordHashes(tokens[i], isFirst, isCaseless, i + 1 < tokens.Length && !tokens[i + 1].SpaceBefore);
    }

    /// <summary>Whether the sentence is a headline in capitals or title case: no longer word begins with a small letter.</summary>
    static bool IsCaseless(ReadOnlySpan<Token> tokens)
    {
        var words = 0;
        foreach (var token in tokens)
            if (token.Kind == TokenKind.Word && token.Text.Length > 4)
                if (char.IsLower(token.Text[0])) return false;
                else words++;
        return words >= 3;
    }
}
