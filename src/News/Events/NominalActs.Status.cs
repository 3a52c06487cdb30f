using News.Grammar;
using News.Lexicons;

namespace News.Events;

// Whether a noun's act happened, and whether it is one act at all.
sealed partial class NominalActs
{
    /// <summary>'the raid', 'his arrest': an act that the reader is taken to know of.</summary>
    static bool IsKnown(NounPhrase phrase) => phrase.Possessor >= 0 || phrase.IsDefinite;

    /// <summary>'a wave <b>of attacks</b>'</summary>
    bool IsPhase(NounPhrase phrase) => Whole(phrase) is { } whole && document.Is(whole.Head, ActCue.Phase);

    /// <summary>The phrase before the 'of' that governs this one, or null.</summary>
    NounPhrase? Whole(NounPhrase phrase) =>
        phrase.Element > 1
        && document.Is(syntax.PrepositionAt(phrase), FunctionWord.Of)
        && syntax.Elements[phrase.Element - 2] is { Kind: ElementKind.NounPhrase } whole
            ? syntax.Phrase(whole)
            : null;

    /// <summary>Whether the words mean one act and not a kind of act: 'the raid', 'an inquiry began', 'after clashes'.</summary>
    bool IsOneAct(NounPhrase phrase)
    {
        if (phrase.IsNegative || IsStatistic(phrase))
            return false;
        if (IsKnown(phrase) || phrase.Role is PhraseRole.Subject)
            return true;
        if (syntax.PrepositionAt(phrase) is >= 0 and var preposition)
            return document.Is(preposition, ActCue.Time) || IsPhase(phrase);
        return phrase.First < phrase.Head
            && phrase.Role is PhraseRole.Object
            && phrase.Clause is { Group: { Modal: < 0, IsNegated: false } };
    }

    /// <summary>'had 30 murders', 'the number of arrests', 'shootings have become rarer': crimes as a figure or in general.</summary>
    bool IsStatistic(NounPhrase phrase)
    {
        if (IsKnown(phrase) || Match(phrase) is not { Code: EventType.Assault or EventType.Coerce or EventType.Accuse })
            return false;
        // 'Murder is rare.'
        if (!syntax[phrase.Head].IsPlural())
            return phrase.First == phrase.Head
                && syntax[phrase.Head] is PartOfSpeech.Noun
                && !KnownWords.Of(WordHashes.Of(document.Lower(phrase.Head))).HasFlag(WordUses.Gerund);
        for (var i = phrase.First; i < phrase.Head; i++)
            if (syntax[i] is PartOfSpeech.Number)
                return true;
        if (Whole(phrase) is { IsDefinite: true } measure && document.Is(measure.Head, ActCue.Rate))
            return true;
        // 'Such killings are rare'
        if (
            phrase is { Role: PhraseRole.Subject, Clause: { Adjective: >= 0, Group: { Form: VerbForm.Present } be } }
            && be.First == be.Verb
        )
            return true;
        return phrase is { Role: PhraseRole.Subject, Clause.Group: { Form: VerbForm.Present } group } && group.First != group.Verb;
    }

    /// <summary>'is <b>not</b> currently <b>in talks</b>'; not 'is right in his attack'.</summary>
    bool IsHeld(Clause holder, int preposition) =>
        syntax[holder.Group.Verb].IsAuxiliary()
        && holder.Object.Count == 0
        && preposition > holder.Group.Verb
        && !syntax[holder.Group.End].IsAdjective();

    /// <summary>Whether the act happened, or null where it is only a topic.</summary>
    Effect? Status(NounPhrase phrase)
    {
        var own = phrase.IsNegative ? Effect.Denied : Effect.Fact;
        for (var i = phrase.First; i < phrase.Head; i++)
            if (document.Is(i, ActCue.Planned))
                own = Effect.Planned;
            else if (document.Is(i, ActCue.Possible))
                own = Effect.Possible;
        // 'the meeting <b>scheduled</b> for Monday'
        if (document.Is(phrase.End, ActCue.Planned))
            own = Factuality.Under(own, Effect.Planned);
        if (syntax.PrepositionAt(phrase) is >= 0 and var word)
        {
            if (document.Is(word, FunctionWord.Without))
                return Effect.Denied;
            // 'rather than a clash', 'instead of an attack'
            if (document.Is(word, ActCue.Instead) || document.Is(word - 1, ActCue.Instead))
                return null;
            if (Charge(phrase) is { } charge)
                return Factuality.Under(Factuality.Under(own, charge), Factuality.Of(syntax, phrase.Clause!));
            if (document.Is(word, ActCue.Holding) && phrase.Clause is { } holder && IsHeld(holder, word))
                return Factuality.Under(own, Factuality.Of(syntax, holder));
            if (document.Is(word, ActCue.Topic) && !IsKnown(phrase) && !IsPhase(phrase))
                return null;
            // 'asked for Peru's endorsement'
            if (
                phrase.Clause is { } asking
                && word == asking.Group.End
                && Governors.Of(syntax.VerbOf(asking), document.Lower(word), Frame.Np) is { } asked
                && Governors.Of(syntax.VerbOf(asking), Frame.Np) is null
            )
                return Factuality.Under(Factuality.Under(own, asked), Factuality.Of(syntax, asking));
            return own;
        }
        if (phrase.Clause is not { } clause)
            return own;
        var verb = syntax.VerbOf(clause);
        // 'is accused of ordering the killing of …'
        if (phrase.Role is PhraseRole.Object && Governors.Of(verb, Frame.Np) is { } effect)
            return Factuality.Under(Factuality.Under(own, effect), Factuality.Of(syntax, clause));
        // 'promised to hold talks', 'may order an inquiry': not there before the verb makes it.
        if (
            phrase is { Role: PhraseRole.Object, IsNegative: false }
            && !IsKnown(phrase)
            && Factuality.Of(syntax, clause) is var making and not Effect.Fact
        )
            return Factuality.Under(own, making);
        var happens =
            phrase.Role is PhraseRole.Subject
                && (syntax.IsVerb(clause, ActCue.Happening) || syntax[clause.Group.Verb].IsAuxiliary() && clause.Group.Modal >= 0)
            || phrase.Role is PhraseRole.Object && clause.Group.Modal >= 0;
        // Of 'no attack had begun' the clause is denied by its subject.
        return happens
            ? Factuality.Under(phrase is { Role: PhraseRole.Subject, IsNegative: true } ? Effect.Fact : own, Factuality.Of(syntax, clause))
            : own;
    }
}
