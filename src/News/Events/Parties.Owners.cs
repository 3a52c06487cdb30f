using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

// Whose a thing is: a weapon, a letter and a killing act for somebody.
sealed partial class Parties
{
    /// <summary>Whose thing it is: its possessor, what 'of' adds, the nation before it, or the named body whose thing it is.</summary>
    IReadOnlyList<string> Owner(NounPhrase phrase)
    {
        if (phrase.Of >= 0 && IsMeasure(syntax, phrase))
            return Party(syntax.NounPhrases[phrase.Of]) ?? Owner(syntax.NounPhrases[phrase.Of]);
        // 'the ministry's website' may be a mention as a whole.
        if (
            phrase.Possessor >= 0
            && syntax.NounPhrases[phrase.Possessor] is var possessing
            && roster.Covers(phrase.Head) is { } whole
            && roster.Covers(possessing.Head) == whole
            && NounClasses.Of(syntax, possessing) is NounClass.Person or NounClass.Organisation
        )
            return [roster.Describe(possessing, NounClasses.Of(syntax, possessing))];
        if (phrase.Possessor >= 0 && Party(syntax.NounPhrases[phrase.Possessor]) is { Count: > 0 } possessor)
            return possessor;
        if (Agent(phrase) is { } agentOf && Party(agentOf) is { Count: > 0 } by)
            return by;
        if (phrase.Of >= 0 && IsOfVictim(phrase))
            return Agent(syntax.NounPhrases[phrase.Of]) is { } killer ? Party(killer) ?? [] : [];
        if (Held(phrase) is { } holders)
            return holders;
        // 'a camp for refugees'
        if (
            document.Is(phrase.Head, ActCue.Site)
            && syntax[phrase.Head] is PartOfSpeech.Noun or PartOfSpeech.NounPlural
            && After(phrase, FunctionWord.For) is { } people
            && syntax[people.Head].IsPlural()
            && Party(people) is { Count: > 0 } housed
        )
            return housed;
        // 'condemned the Lima bombing': not Peru.
        var isAttack = EventLexicon.NominalAt(document, phrase.Head) is { Code: EventType.Assault };
        for (var i = phrase.First; i < phrase.Head && !IsCivilian(phrase); i++)
            if (
                roster.At(i)
                    is {
                        Kind: not (MentionKind.Place or MentionKind.Initiative or MentionKind.Other),
                        Form: MentionForm.Name or MentionForm.Abbreviation or MentionForm.Demonym,
                        Actors: [_] owner
                    } named
                && !(isAttack && AttackSites.IsSite(named))
                && !(named.Form is MentionForm.Demonym && (document.Is(i + 1, Mark.Hyphen) || document.Is(i - 1, Mark.Hyphen)))
            )
                return owner;
        if (phrase.Of >= 0 && Party(syntax.NounPhrases[phrase.Of]) is { Count: > 0 } of)
            return of;
        if (AttributiveAgents.Of(syntax, phrase, null) is { } agent && Party(agent) is { Count: > 0 } force)
            return force;
        return Holder(phrase);
    }

    /// <summary>'Peruvian <b>rebel-held</b> territory': who holds it; empty where that is only described, null where nothing like it is
    /// said.</summary>
    IReadOnlyList<string>? Held(NounPhrase phrase)
    {
        for (var i = phrase.First; i + 2 < phrase.Head; i++)
            if (document.Is(i + 1, Mark.Hyphen) && syntax[i].IsNoun() && document.IsVerb(i + 2, ActCue.Owning))
                return roster.At(i)?.Actors ?? [];
        return null;
    }

    /// <summary>'a Peruvian cruise ship': a vehicle that is not a state's, whatever flag it flies.</summary>
    bool IsCivilian(NounPhrase phrase)
    {
        if (NounClasses.Of(syntax, phrase) is NounClass.Vehicle)
            for (var i = phrase.First; i <= phrase.Head; i++)
                if (document.Is(i, ActCue.Civilian))
                    return true;
        return false;
    }

    /// <summary>'the killing <b>of villagers</b>': what 'of' adds is to whom the act was done.</summary>
    bool IsOfVictim(NounPhrase phrase) =>
        EventLexicon.NominalAt(document, phrase.Head) is { Code: EventType.Assault or EventType.Coerce } noun
        && noun.Prepositions.Contains("of");

    /// <summary>'the violations <b>by Peru</b>'</summary>
    NounPhrase? Agent(NounPhrase phrase) => After(phrase, FunctionWord.By);

    /// <summary>'a letter <b>from Peru</b>'</summary>
    NounPhrase? Sender(NounPhrase phrase) => After(phrase, FunctionWord.From);

    /// <summary>What the preposition right after the phrase governs, or null.</summary>
    NounPhrase? After(NounPhrase phrase, FunctionWord preposition)
    {
        if (phrase.Element < 0)
            return null;
        var e = phrase.Element + 1;
        // 'a letter <b>Thursday</b> from Peru'
        if (e < syntax.Elements.Count && syntax.Elements[e].Kind is ElementKind.NounPhrase && syntax.Phrase(syntax.Elements[e]).IsTime)
            e++;
        return
            e + 1 < syntax.Elements.Count
            && syntax.Elements[e].Kind is ElementKind.Preposition
            && document.Is(syntax.Elements[e].First, preposition)
            && syntax.Elements[e + 1].Kind is ElementKind.NounPhrase
            && document.SentenceOf(syntax.Elements[e + 1].First) == document.SentenceOf(phrase.Head)
            ? syntax.Phrase(syntax.Elements[e + 1])
            : null;
    }

    /// <summary>'ships <b>owned by</b> Peru', 'trucks <b>belonging to</b> Peru'</summary>
    IReadOnlyList<string> Holder(NounPhrase phrase)
    {
        if (
            phrase.Element < 0
            || phrase.Element + 1 >= syntax.Elements.Count
            || syntax.ClauseAt(syntax.Elements[phrase.Element + 1].First) is not { Link: Link.ReducedRelative } clause
        )
            return [];
        if (!syntax.IsVerb(clause, ActCue.Owning))
            return [];
        return clause.Obliques is [var by, ..] && document.Is(by.Preposition, FunctionWord.By | FunctionWord.To)
            ? [.. by.Phrases.SelectMany(owner => Party(owner) ?? [])]
            : [];
    }
}
