using News.Lexicons;

namespace News.Grammar;

/// <summary>
/// What each word of the lexicons can be. The tagger learns by these uses too, so that a word that its treebanks do not have is
/// tagged as others of its kind. A word that no lexicon has gets no use.
/// </summary>
internal static class KnownWords
{
    const int SlotBits = 17;

    /// <summary>Hashed by the low bits of the word's hash: its other bits above, the uses in the lowest sixteen; 0 is free.</summary>
    static readonly ulong[] Slots = new ulong[1 << SlotBits];

    static KnownWords()
    {
        var endings = new List<string>();
        foreach (var (word, _) in Lexicon.Pairs("english"))
        {
            Add(word, WordUses.Known);
            if (word.Length > 4 && (word.EndsWith("ing", StringComparison.Ordinal) || word[^1] == 's' || word.EndsWith("ly", StringComparison.Ordinal))) endings.Add(word);
        }
        // Verbs before nouns: a plural that is also a verb's form does not show that the word is a noun.
        foreach (var word in endings)
            if (word.EndsWith("ing", StringComparison.Ordinal)) AddVerbOf(word);
        foreach (var row in Lexicon.Rows("irregular-verbs")) AddVerb(row[0]);
        foreach (var lexicon in (string[])["governors", "reporting-verbs", "event-verbs"])
            foreach (var row in Lexicon.Rows(lexicon))
                if (row.Length < 2 || !row[1].StartsWith("noun", StringComparison.Ordinal)) AddVerb(row[0].Split(' ')[0]);
        foreach (var word in endings)
            if (word[^1] == 's') AddNounOf(word);
            else if (word[^1] == 'y') AddAdverb(word);
        foreach (var row in Lexicon.Rows("noun-classes"))
        {
            var people = row[1] is "person" or "organisation" ? WordUses.People : WordUses.None;
            AddNoun(row[0], row.Length > 2 && row[2].Length > 0 ? row[2] : Inflection.WithS(row[0]), people);
        }
        foreach (var row in Lexicon.Rows("roles")) AddNoun(row[0], Inflection.WithS(row[0]), WordUses.People);
        foreach (var row in Lexicon.Rows("reporting-nouns")) AddNoun(row[0], row[1], WordUses.None);
        foreach (var (classes, uses) in ((string, WordUses)[])[("preposition", WordUses.Preposition), ("auxiliary modal", WordUses.Auxiliary),
            ("determiner possessive subject object-pronoun", WordUses.Pronoun), ("subordinator coordinator relative", WordUses.Joining)])
            foreach (var word in FunctionWords.Of(classes)) Add(word, uses);
    }

    /// <param name="hash"><see cref="WordHashes.Word"/> of the word.</param>
    public static WordUses Of(ulong hash)
    {
        for (var slot = (int)hash & Slots.Length - 1; Slots[slot] is not 0 and var found; slot = slot + 1 & Slots.Length - 1)
            if (found >> 16 == hash >> 16) return (WordUses)(ushort)found;
        return WordUses.None;
    }

    static WordUses Of(string word) => Of(WordHashes.Of(word));

    static void Add(ReadOnlySpan<char> word, WordUses uses)
    {
        var hash = WordHashes.Of(word);
        var slot = (int)hash & Slots.Length - 1;
        while (Slots[slot] is not 0 and var found && found >> 16 != hash >> 16) slot = slot + 1 & Slots.Length - 1;
        Slots[slot] |= hash >> 16 << 16 | (ushort)uses;
    }

    static void AddVerb(string lemma)
    {
        foreach (var (form, forms) in Inflection.Verb(lemma)) Add(form, (WordUses)forms);
    }

    static void AddNoun(string singular, string plural, WordUses more)
    {
        if (singular.Contains(' ')) return;
        Add(singular, WordUses.Noun | more);
        Add(plural, WordUses.Plural | more);
    }

    /// <summary>Adds the verb of which the word is the -ing form, if the lexicon has its other forms too: 'nursing', 'nurse', 'nursed'.</summary>
    static void AddVerbOf(string ing)
    {
        var stem = ing[..^3];
        var isDoubled = stem.Length > 3 && stem[^1] == stem[^2];
        var lemma = IsKnown(stem + "e") ? stem + "e" : IsKnown(stem) ? stem : isDoubled && IsKnown(stem[..^1]) ? stem[..^1] : null;
        if (lemma is null) return;
        var past = stem[^1] == 'y' && !IsKnown(stem + "ed") ? stem[..^1] + "ied" : stem + "ed";
        if (!IsKnown(past) && !IsKnown(Inflection.WithS(lemma))) return;
        Add(lemma, WordUses.Base);
        Add(Inflection.WithS(lemma), WordUses.Present);
        Add(ing, WordUses.Gerund);
        if (IsKnown(past)) Add(past, WordUses.Past | WordUses.Participle);
    }

    static bool IsKnown(string word) => Of(word) != 0;

    /// <summary>Adds the noun of which the word is the plural, unless it may as well be a verb.</summary>
    static void AddNounOf(string plural)
    {
        var singular = plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y"
            : plural.EndsWith("es", StringComparison.Ordinal) && IsKnown(plural[..^2]) ? plural[..^2] : plural[..^1];
        if (!IsKnown(singular) || (Of(singular) & WordUses.Base) != 0 || Inflection.WithS(singular) != plural) return;
        Add(singular, WordUses.Noun);
        Add(plural, WordUses.Plural);
    }

    /// <summary>Adds the word if it is made of an adjective, and that too: 'bloodily' and 'bloody'.</summary>
    static void AddAdverb(string adverb)
    {
        var adjective = adverb.EndsWith("ily", StringComparison.Ordinal) && IsKnown(adverb[..^3] + "y") ? adverb[..^3] + "y"
            : IsKnown(adverb[..^2]) ? adverb[..^2] : IsKnown(adverb[..^1] + "e") ? adverb[..^1] + "e" : null;
        if (adjective is null) return;
        Add(adjective, WordUses.Adjective);
        Add(adverb, WordUses.Adverb);
    }
}
