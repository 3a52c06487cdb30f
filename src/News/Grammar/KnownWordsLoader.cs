using News.Lexicons;

namespace News.Grammar;

/// <summary>Collects the uses of words from the lexicons.</summary>
sealed class KnownWordsLoader
{
    public WordTable Table { get; } = new(slotBits: 17);

    public KnownWordsLoader(LexiconRows rows)
    {
        var english = Lexicon.Lines("english");
        foreach (var line in english)
            Add(WordHashes.Of(line.First), WordUses.Known);
        // Verbs before nouns: a plural that is also a verb's form does not show that the word is a noun.
        foreach (var line in english)
            if (line.First is { Length: > 4 } and [.., 'i', 'n', 'g'])
                AddVerbOf(line.First);
        AddVerbs(rows);
        foreach (var line in english)
            if (line.First is { Length: > 4 } and [.., 's'])
                AddNounOf(line.First);
            else if (line.First is { Length: > 4 } and [.., 'l', 'y'])
                AddAdverb(line.First);
        foreach (var row in rows["noun-classes"])
        {
            var people = row[1] is "person" or "organisation" ? WordUses.People : WordUses.None;
            AddNoun(row[0], row.Length > 2 && row[2].Length > 0 ? row[2] : Inflection.WithS(row[0]), people);
        }
        foreach (var row in rows["roles"])
            AddNoun(row[0], Inflection.WithS(row[0]), WordUses.People);
        foreach (var row in rows["reporting-nouns"])
            AddNoun(row[0], row[1], WordUses.None);
        AddAll(FunctionWord.Preposition, WordUses.Preposition);
        AddAll(FunctionWord.Auxiliary | FunctionWord.Modal, WordUses.Auxiliary);
        AddAll(FunctionWord.Determiner | FunctionWord.Possessive | FunctionWord.Subject | FunctionWord.ObjectPronoun, WordUses.Pronoun);
        AddAll(FunctionWord.Subordinator | FunctionWord.Coordinator | FunctionWord.Relative, WordUses.Joining);
    }

    void Add(ulong hash, WordUses uses) => Table.Add(hash, (uint)uses);

    void AddVerbs(LexiconRows rows)
    {
        foreach (var row in Lexicon.Rows("irregular-verbs"))
            AddVerb(row[0]);
        foreach (var row in Lexicon.Rows("governors"))
            if (!row[1].StartsWith("noun", StringComparison.Ordinal))
                AddVerb(row[0].Split(' ')[0]);
        foreach (var row in rows["reporting-verbs"])
            AddVerb(row[0].Split(' ')[0]);
        foreach (var row in rows.User("event-verbs"))
            AddVerb(row[0].Split(' ')[0]);
        // The rows of this lexicon are many, and those of one verb mostly together.
        var last = "";
        foreach (var line in Lexicon.Lines("event-verbs"))
        {
            var lemma = line.First.IndexOf(' ') is > 0 and var space ? line.First[..space] : line.First;
            if (lemma.SequenceEqual(last))
                continue;
            AddVerb(last = lemma.ToString());
        }
    }

    void AddVerb(string lemma)
    {
        foreach (var (form, forms) in Inflection.Verb(lemma))
            Add(WordHashes.Of(form), (WordUses)forms);
    }

    void AddNoun(string singular, string plural, WordUses more)
    {
        if (singular.Contains(' '))
            return;
        Add(WordHashes.Of(singular), WordUses.Noun | more);
        Add(WordHashes.Of(plural), WordUses.Plural | more);
    }

    void AddAll(FunctionWord classes, WordUses uses)
    {
        foreach (var word in FunctionWords.Of(classes))
            Add(WordHashes.Of(word), uses);
    }

    /// <summary>Adds the verb of which the word is the -ing form, if the lexicon has its other forms too: 'nursing',
    /// 'nurse', 'nursed'.</summary>
    void AddVerbOf(ReadOnlySpan<char> ing)
    {
        var stem = ing[..^3];
        Span<char> space = stackalloc char[ing.Length];
        var isDoubled = stem.Length > 3 && stem[^1] == stem[^2];
        var lemma =
            IsKnown(stem, "e") ? Join(stem, "e", space)
            : IsKnown(stem) ? stem
            : isDoubled && IsKnown(stem[..^1]) ? stem[..^1]
            : default;
        if (lemma.Length == 0)
            return;
        var isIed = stem[^1] == 'y' && !IsKnown(stem, "ed");
        var past = isIed ? WordHashes.Of(stem[..^1], "ied") : WordHashes.Of(stem, "ed");
        var s = Inflection.S(lemma);
        var present = WordHashes.Of(s.Stem(lemma), s.Text);
        if (!IsKnown(past) && !IsKnown(present))
            return;
        Add(WordHashes.Of(lemma), WordUses.Base);
        Add(present, WordUses.Present);
        Add(WordHashes.Of(ing), WordUses.Gerund);
        if (IsKnown(past))
            Add(past, WordUses.Past | WordUses.Participle);
    }

    /// <summary>Adds the noun of which the word is the plural, unless it may as well be a verb.</summary>
    void AddNounOf(ReadOnlySpan<char> plural)
    {
        Span<char> space = stackalloc char[plural.Length];
        var singular =
            plural.EndsWith("ies") ? Join(plural[..^3], "y", space)
            : plural.EndsWith("es") && IsKnown(plural[..^2]) ? plural[..^2]
            : plural[..^1];
        var uses = Of(WordHashes.Of(singular));
        if (uses == 0 || (uses & WordUses.Base) != 0)
            return;
        var s = Inflection.S(singular);
        var stem = s.Stem(singular);
        if (!plural.StartsWith(stem) || !plural[stem.Length..].SequenceEqual(s.Text))
            return;
        Add(WordHashes.Of(singular), WordUses.Noun);
        Add(WordHashes.Of(plural), WordUses.Plural);
    }

    /// <summary>Adds the word if it is made of an adjective, and that too: 'bloodily' and 'bloody'.</summary>
    void AddAdverb(ReadOnlySpan<char> adverb)
    {
        var adjective = adverb.EndsWith("ily") ? WordHashes.Of(adverb[..^3], "y") : 0;
        if (adjective == 0 || !IsKnown(adjective))
            adjective = WordHashes.Of(adverb[..^2]);
        if (!IsKnown(adjective))
            adjective = WordHashes.Of(adverb[..^1], "e");
        if (!IsKnown(adjective))
            return;
        Add(adjective, WordUses.Adjective);
        Add(WordHashes.Of(adverb), WordUses.Adverb);
    }

    bool IsKnown(ReadOnlySpan<char> word, ReadOnlySpan<char> ending = default) => IsKnown(WordHashes.Of(word, ending));

    bool IsKnown(ulong hash) => Of(hash) != 0;

    WordUses Of(ulong hash) => (WordUses)Table[hash];

    static ReadOnlySpan<char> Join(ReadOnlySpan<char> word, ReadOnlySpan<char> ending, Span<char> space)
    {
        word.CopyTo(space);
        ending.CopyTo(space[word.Length..]);
        return space[..(word.Length + ending.Length)];
    }
}
