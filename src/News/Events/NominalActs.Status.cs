using News.Grammar;

namespace News.Events;

// Whether a noun's act happened, and whether it is one act at all.
internal sealed partial class NominalActs
{
    /// <summary>'the raid', 'his arrest': an act that the reader is taken to know of.</summary>
    static bool IsKnown(NounPhrase phrase) => phrase.Possessor >= 0 || phrase.IsDefinite;

    /// <summary>'a wave <b>of attacks</b>'</summary>
    bool IsPhase(NounPhrase phrase) => Whole(phrase) is { } whole && Phases.Contains(document.Lower(whole.Head));

    /// <summary>The phrase before the 'of' that governs this one, or null.</summary>
    NounPhrase? Whole(NounPhrase phrase) =>
        phrase.Element > 1 && syntax.PrepositionOf(phrase) == "of" && syntax.Elements[phrase.Element - 2] is { Kind: ElementKind.NounPhrase } whole ? syntax.Phrase(whole) : null;

    /// <summary>Whether the words mean one act and not a kind of act: 'the raid', 'an inquiry began', 'after clashes'.</summary>
    bool IsOneAct(NounPhrase phrase)
    {
        if (phrase.IsNegative || IsStatistic(phrase)) return false;
        if (IsKnown(phrase) || phrase.Role is PhraseRole.Subject) return true;
        if (syntax.PrepositionOf(phrase) is { Length: > 0 } preposition) return Times.Contains(preposition) || IsPhase(phrase);
        return phrase.First < phrase.Head && phrase.Role is PhraseRole.Object && phrase.Clause is { Group: { Modal: < 0, IsNegated: false } };
    }

    /// <summary>'had 30 murders', 'the number of arrests', 'shootings have become rarer': crimes as a figure or in general.</summary>
    bool IsStatistic(NounPhrase phrase)
    {
        if (IsKnown(phrase) || Match(phrase) is not { Code: EventType.Assault or EventType.Coerce or EventType.Accuse }) return false;
        // 'Murder is rare.'
        if (!syntax[phrase.Head].IsPlural()) return phrase.First == phrase.Head && syntax[phrase.Head] is PartOfSpeech.Noun && !KnownWords.Of(WordHashes.Of(document.Lower(phrase.Head))).HasFlag(WordUses.Gerund);
        for (var i = phrase.First; i < phrase.Head; i++)
            if (syntax[i] is PartOfSpeech.Number) return true;
        if (Whole(phrase) is { IsDefinite: true } measure && Rates.Contains(document.Lower(measure.Head))) return true;
        return phrase is { Role: PhraseRole.Subject, Clause.Group: { Form: VerbForm.Present } group } && group.First != group.Verb;
    }

    /// <summary>Whether the act happened, or null where it is only a topic.</summary>
    Effect? Status(NounPhrase phrase)
    {
        var own = phrase.IsNegative ? Effect.Denied : Effect.Fact;
        for (var i = phrase.First; i < phrase.Head; i++)
            if (Planned.Contains(document.Lower(i))) own = Effect.Planned;
            else if (Possible.Contains(document.Lower(i))) own = Effect.Possible;
        // 'the meeting <b>scheduled</b> for Monday'
        if (Planned.Contains(document.Lower(phrase.End))) own = Factuality.Under(own, Effect.Planned);
        if (syntax.PrepositionOf(phrase) is { Length: > 0 } word)
        {
            if (word == "without") return Effect.Denied;
            if (Charge(phrase) is { } charge) return Factuality.Under(Factuality.Under(own, charge), Factuality.Of(syntax, phrase.Clause!));
            if (word is "on" or "under" && phrase.Clause is { } holder && syntax[holder.Group.Verb].IsAuxiliary()) return Factuality.Under(own, Factuality.Of(syntax, holder));
            if (Topics.Contains(word) && !IsKnown(phrase) && !IsPhase(phrase)) return null;
            return own;
        }
        if (phrase.Clause is not { } clause) return own;
        var verb = syntax.VerbOf(clause);
        // 'is accused of ordering the killing of …'
        if (phrase.Role is PhraseRole.Object && Governors.Of(verb, Frame.Np) is { } effect) return Factuality.Under(Factuality.Under(own, effect), Factuality.Of(syntax, clause));
        // 'promised to hold talks', 'may order an inquiry': not there before the verb makes it.
        if (phrase is { Role: PhraseRole.Object, IsNegative: false } && !IsKnown(phrase) && Factuality.Of(syntax, clause) is var making and not Effect.Fact) return Factuality.Under(own, making);
        var happens = phrase.Role is PhraseRole.Subject && verb is "take" or "takes" or "took" or "taken" or "held" or "occur" or "occurred" or "happen" or "happened" or "begin" or "began" or "start" or "started" or "be" or "is" or "was" or "were"
            || phrase.Role is PhraseRole.Object && clause.Group.Modal >= 0;
        return happens ? Factuality.Under(own, Factuality.Of(syntax, clause)) : own;
    }
}
