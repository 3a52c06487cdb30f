using News.Lexicons;

namespace News.Grammar;

/// <summary>
/// What each word of the lexicons can be. The tagger learns by these uses too, so that a word that its treebanks do not have is
/// tagged as others of its kind. A word that no lexicon has gets no use.
/// </summary>
static class KnownWords
{
    static readonly LexiconTable<WordTable> Table = new(rows => new KnownWordsLoader(rows).Table);

    /// <param name="hash"><see cref="WordHashes.Word"/> of the word.</param>
    public static WordUses Of(ulong hash) => (WordUses)Table.Value[hash];

    /// <param name="lower">The word in lower case.</param>
    public static WordUses Of(ReadOnlySpan<char> lower) => Of(WordHashes.Of(lower));
}
