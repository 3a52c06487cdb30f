using News.Grammar;
using News.Lexicons;

namespace News.Events;

// Whether the words and classes that a row asks for are there.
sealed partial class VerbActs
{
    readonly SentenceWords words = new(syntax.Document);

    /// <summary>Whether the sentence has the row's own words at all, which rules out most rows before a clause is looked at.</summary>
    bool MayFit(VerbRule rule, int sentence)
    {
        foreach (var word in rule.Next)
            if (!words.Contains(sentence, word))
                return false;
        foreach (var term in rule.Later)
            if (term is { Kind: TermKind.Word, Length: 1 } && !words.Contains(sentence, term.Word))
                return false;
        return true;
    }

    /// <summary>Whether the clause has what a row asks for.</summary>
    bool Holds(Clause clause, int from, RowTerm term)
    {
        var inner = governed[clause].Take(Children);
        return term.Kind switch
        {
            TermKind.Infinitive => inner.Any(infinitive => infinitive is { Group.Form: VerbForm.Infinitive, Link: Link.Infinitive }),
            TermKind.ObjectInfinitive => inner.Any(infinitive =>
                infinitive.Group.Form is VerbForm.Infinitive && (infinitive.IsOfObject || clause.Group.IsPassive)
            ),
            TermKind.Hostile => inner.Any(warning =>
                warning is { Link: Link.Complement, Group.Modal: >= 0 } && Find(warning) is { Type: > EventType.Retreat }
            ),
            TermKind.Harm => inner.Any(harm => IsHarm(clause, harm)),
            TermKind.Must => inner.Any(IsDemand),
            TermKind.Refused => Modality.IsRefused(document, clause),
            TermKind.Objectless => IsObjectless(clause) && !inner.Any(content => content.Link is Link.Complement),
            TermKind.Undergone => IsObjectless(clause) && clause.Group.Form is VerbForm.Past && clause.Group.First == clause.Group.Verb,
            TermKind.Object => Undergoers(clause, from).Any(thing => conditions.Fits(thing, term)),
            TermKind.Doer => (clause.Group.IsPassive ? After(clause, "by") : clause.Subject).Any(doer =>
                conditions.Fits(doer, term) || Names(doer, term.Word)
            ),
            _ => Follows(clause, from, term.Word),
        };
    }

    /// <summary>'<b>leave</b>' of 'asked that he leave', '<b>must leave</b>'.</summary>
    bool IsDemand(Clause clause) =>
        clause.Link is Link.Complement
        && (
            syntax[clause.Group.First] is PartOfSpeech.VerbInfinitive or PartOfSpeech.AuxInfinitive
            || document.Is(clause.Group.Modal, ActCue.Must)
        );

    /// <summary>'claimed <b>that the army had killed two</b>', but not 'claimed that it had killed two'.</summary>
    bool IsHarm(Clause claim, Clause content) =>
        content is { Link: Link.Complement, Group: { IsPassive: false, Modal: < 0 }, Subject: [{ IsPronoun: false }, ..] subject }
        && subject != claim.Subject
        && Find(content) is { Type: >= EventType.Coerce, Status: Effect.Fact };

    bool IsObjectless(Clause clause) => clause.Object.Count == 0 && Shared(clause) is null && !clause.Group.IsPassive;

    /// <summary>Whether the word follows later in the clause; of a passive, a noun may be its subject.</summary>
    bool Follows(Clause clause, int from, string word)
    {
        // 'took the firm to court'
        if (word.IndexOf(' ') is > 0 and var space && Prepositions.Contains(word[..space]))
            return clause.Obliques.Any(oblique =>
                syntax.PrepositionOf(oblique) == word[..space] && oblique.Phrases.Any(phrase => Names(phrase, word[(space + 1)..]))
            );
        // 'was placed under arrest by soldiers' does not place soldiers.
        var agents = clause.Group.IsPassive ? After(clause, "by") : [];
        foreach (var oblique in clause.Obliques)
            if (
                syntax.PrepositionOf(oblique) == word && oblique.Phrases is not [{ IsTime: true }]
                || Names(oblique.Phrases[0], word)
                    && !(agents.Contains(oblique.Phrases[0]) && conditions.Fits(oblique.Phrases[0], PartyClass.People))
            )
                return true;
        foreach (var thing in Things(clause).Concat(clause.Indirect))
            if (Names(thing, word))
                return true;
        foreach (var inner in governed[clause])
            // 'ordered Peru to leave', 'stopped buying', 'prevented Peru from buying'; 'warned that there would be consequences'
            if (
                IsVerb(inner, word)
                || inner.Link is Link.PrepositionalGerund && inner.Marker >= 0 && document.Lower(inner.Marker) == word
                || inner.Link is Link.Complement
                    && inner.Object.Concat(inner.Obliques.SelectMany(oblique => oblique.Phrases)).Any(thing => Names(thing, word))
            )
                return true;
        // A particle or an adverb: 'blew the bridge up', 'worked together'.
        for (var i = from; i < clause.End; i++)
            if (
                document.Lower(i) == word
                && !syntax[i].IsNoun()
                && syntax[i - 1] is not PartOfSpeech.QuoteMark
                && !(syntax[i].IsMainVerb() && syntax.ClauseAt(i) is not null)
            )
                return true;
        return false;
    }

    bool IsVerb(Clause inner, string word) =>
        inner.Link is Link.Infinitive or Link.Gerund && syntax.VerbOf(inner) == word
        // 'barred her <b>from entering</b>'
        || inner is { Link: Link.PrepositionalGerund, Marker: >= 0 }
            && (syntax.VerbOf(inner) == word || document.Lower(inner.Marker) == word && document.Is(inner.Marker, FunctionWord.From));

    /// <summary>Whether the noun is in the phrase or in what 'of' adds to it.</summary>
    bool Names(NounPhrase? phrase, string noun)
    {
        for (; phrase is not null; phrase = phrase.Of >= 0 ? syntax.NounPhrases[phrase.Of] : null)
        for (var i = phrase.First; i < phrase.End; i++)
            if (
                IsForm(document.Lower(i), noun) && syntax[i] is not (PartOfSpeech.Preposition or PartOfSpeech.Particle)
                || noun.Contains(' ')
                    && document.Lower(i, Math.Min(phrase.End, i + noun.Count(c => c == ' ') + 1)) is var words
                    && IsForm(words, noun)
            )
                return true;
        return false;
    }

    static bool IsForm(string word, string noun) => word == noun || word.AsSpan() is [.. var stem, 's'] && stem.SequenceEqual(noun);

    /// <summary>What the act is done to, person or thing.</summary>
    static IReadOnlyList<NounPhrase> Things(Clause clause) =>
        clause.Group.IsPassive && clause.Object.Count == 0 ? clause.Subject : clause.Object;

    /// <summary>The object on which a class is asked: what the row's own preposition governs, or else what the act is done to.</summary>
    IReadOnlyList<NounPhrase> Undergoers(Clause clause, int from) =>
        clause.Obliques.LastOrDefault(oblique => oblique.Preposition > clause.Group.Verb && oblique.Preposition < from)
            is { Phrases: { Count: > 0 } governed }
            ? governed
        : Things(clause) is [{ Of: >= 0 and var of } thing]
        && thing.Head < from
        && syntax.NounPhrases[of].Head >= from
        && !clause.Group.IsPassive
            ? [syntax.NounPhrases[of]]
        : Things(clause) is { Count: > 0 } things ? things
        : Shared(clause) ?? [];

    /// <summary>'won the vote, <b>allowing Roe to lead</b>': what came of it, and not what anybody allowed.</summary>
    bool IsOutcome(Clause clause, EventType code) =>
        code is EventType.Concede
        && clause is { Link: Link.Participial, Marker: < 0, Group: { Form: VerbForm.Ing, IsPassive: false } }
        && governed[clause].Take(Children).Any(inner => inner is { Link: Link.Infinitive, IsOfObject: true });

    /// <summary>'The veterans interviewed at Volta <b>rallies</b> in Peru agreed', 'are planning dinners and <b>rallies</b> in
    /// Peru': a singular verb where the subject would be a plural is a noun.</summary>
    bool IsNounAfterAll(Clause clause) =>
        syntax[clause.Group.Verb] is PartOfSpeech.VerbPresent3
        && clause.Group.First == clause.Group.Verb
        && (IsNounAfterName(clause) || clause is { Link: Link.Coordinated, Parent: { } partner } && IsOfPlural(partner));

    /// <summary>'are planning', 'plan'</summary>
    bool IsOfPlural(Clause clause) => syntax[clause.Group.First] is PartOfSpeech.AuxPresent or PartOfSpeech.VerbPresent;

    bool IsNounAfterName(Clause clause) =>
        clause.Subject is [var subject]
        && syntax[subject.Head] is PartOfSpeech.NounPlural
        && syntax.PhraseAt(clause.Group.Verb - 1) is { } name
        && name != subject
        && syntax[name.Head].IsName()
        && syntax.PrepositionAt(name) >= 0;
}
