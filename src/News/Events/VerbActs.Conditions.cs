using News.Grammar;

namespace News.Events;

// Whether the words and classes that a row asks for are there.
internal sealed partial class VerbActs
{
    readonly SentenceWords words = new(syntax.Document);

    /// <summary>Whether the sentence has the row's own words at all, which rules out most rows before a clause is looked at.</summary>
    bool MayFit(VerbRule rule, int sentence)
    {
        foreach (var word in rule.Next)
            if (!words.Contains(sentence, word)) return false;
        foreach (var word in rule.Later)
            if (word[0] is not ('=' or '@') && word[^1] != '+' && !(word.Contains(' ') || words.Contains(sentence, word))) return false;
        return true;
    }

    /// <summary>Whether the word follows later in the clause; of a passive, a noun may be its subject.</summary>
    bool Holds(Clause clause, int from, string word)
    {
        if (word is "to+") return governed[clause].Take(Children).Any(inner => inner.Group.Form is VerbForm.Infinitive && inner.Link is Link.Infinitive);
        if (word is "*to+") return governed[clause].Take(Children).Any(inner => inner.Group.Form is VerbForm.Infinitive && (inner.IsOfObject || clause.Group.IsPassive));
        if (word is "hostile+") return governed[clause].Take(Children).Any(inner => inner is { Link: Link.Complement, Group.Modal: >= 0 } && Find(inner) is { Type: > EventType.Retreat });
        if (word is "refused+") return Modality.IsRefused(document, clause);
        if (word is "must+") return governed[clause].Take(Children).Any(inner => inner.Link is Link.Complement && (syntax[inner.Group.First] is PartOfSpeech.VerbInfinitive or PartOfSpeech.AuxInfinitive || inner.Group is { Modal: >= 0 and var modal } && document.Lower(modal) is "must" or "should" or "shall"));
        if (word is "objectless+" or "undergone+")
            return clause.Object.Count == 0 && Shared(clause) is null && !clause.Group.IsPassive
                && (word[0] == 'o' ? !governed[clause].Take(Children).Any(inner => inner.Link is Link.Complement) : clause.Group.Form is VerbForm.Past && clause.Group.First == clause.Group.Verb);
        if (word[0] == '=') return Undergoers(clause, from).Any(thing => conditions.Fits(thing, word[1..]));
        if (word[0] == '@') return (clause.Group.IsPassive ? After(clause, "by") : clause.Subject).Any(doer => conditions.Fits(doer, word[1..]) || Names(doer, word[1..]));
        // 'took the firm to court'
        if (word.IndexOf(' ') is > 0 and var space && Prepositions.Contains(word[..space]))
            return clause.Obliques.Any(oblique => syntax.PrepositionOf(oblique) == word[..space] && oblique.Phrases.Any(phrase => Names(phrase, word[(space + 1)..])));
        foreach (var oblique in clause.Obliques)
            if (syntax.PrepositionOf(oblique) == word || Names(oblique.Phrases[0], word)) return true;
        foreach (var thing in Things(clause).Concat(clause.Indirect))
            if (Names(thing, word)) return true;
        foreach (var inner in governed[clause])
            // 'ordered Peru to leave', 'stopped buying', 'prevented Peru from buying'; 'warned that there would be consequences'
            if (IsVerb(inner, word) || inner.Link is Link.PrepositionalGerund && inner.Marker >= 0 && document.Lower(inner.Marker) == word || inner.Link is Link.Complement && inner.Object.Concat(inner.Obliques.SelectMany(oblique => oblique.Phrases)).Any(thing => Names(thing, word))) return true;
        // A particle or an adverb: 'blew the bridge up', 'worked together'.
        for (var i = from; i < clause.End; i++)
            if (document.Lower(i) == word && !syntax[i].IsNoun() && !(syntax[i].IsMainVerb() && syntax.ClauseAt(i) is not null)) return true;
        return false;
    }

    bool IsVerb(Clause inner, string word) =>
        inner.Link is Link.Infinitive or Link.Gerund && syntax.VerbOf(inner) == word
        // 'barred her <b>from entering</b>'
        || inner is { Link: Link.PrepositionalGerund, Marker: >= 0 } && (syntax.VerbOf(inner) == word || document.Lower(inner.Marker) == word && word == "from");

    /// <summary>Whether the noun is in the phrase or in what 'of' adds to it.</summary>
    bool Names(NounPhrase? phrase, string noun)
    {
        for (; phrase is not null; phrase = phrase.Of >= 0 ? syntax.NounPhrases[phrase.Of] : null)
            for (var i = phrase.First; i < phrase.End; i++)
                if (IsForm(document.Lower(i), noun) && syntax[i] is not (PartOfSpeech.Preposition or PartOfSpeech.Particle) || noun.Contains(' ') && document.Lower(i, Math.Min(phrase.End, i + noun.Count(c => c == ' ') + 1)) is var words && IsForm(words, noun)) return true;
        return false;
    }

    static bool IsForm(string word, string noun) => word == noun || word.Length == noun.Length + 1 && word[^1] == 's' && word.StartsWith(noun, StringComparison.Ordinal);

    /// <summary>What the act is done to, person or thing.</summary>
    static IReadOnlyList<NounPhrase> Things(Clause clause) => clause.Group.IsPassive && clause.Object.Count == 0 ? clause.Subject : clause.Object;

    /// <summary>The object on which a class is asked: what the row's own preposition governs, or else what the act is done to.</summary>
    IReadOnlyList<NounPhrase> Undergoers(Clause clause, int from) =>
        clause.Obliques.LastOrDefault(oblique => oblique.Preposition > clause.Group.Verb && oblique.Preposition < from) is { Phrases: { Count: > 0 } governed } ? governed
            : Things(clause) is [{ Of: >= 0 and var of } thing] && thing.Head < from && syntax.NounPhrases[of].Head >= from && !clause.Group.IsPassive ? [syntax.NounPhrases[of]]
            : Things(clause) is { Count: > 0 } things ? things : Shared(clause) ?? [];
}
