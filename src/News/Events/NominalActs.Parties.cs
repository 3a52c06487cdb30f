using News.Grammar;
using News.Lexicons;

namespace News.Events;

// Where the parties of a noun's act are named.
sealed partial class NominalActs
{
    (List<NounPhrase> Source, List<NounPhrase> Target) Parties(NounPhrase phrase, Nominal nominal, out int end)
    {
        var (source, target) = (new List<NounPhrase>(), new List<NounPhrase>());
        end = phrase.Head + 1;
        var isOfFirst = false;
        if (phrase.Possessor >= 0 && !nominal.IsOwnerTarget)
            source.AddRange(Owner(phrase));
        var e = phrase.Element + 1;
        for (var n = 0; n < Reach && Follows(e, out var preposition, out var named); n++)
        {
            List<NounPhrase> all = [named];
            e += 2;
            while (
                e + 1 < syntax.Elements.Count
                && syntax.Elements[e].Kind is ElementKind.Coordinator
                && syntax.Elements[e + 1].Kind is ElementKind.NounPhrase
            )
            {
                all.Add(syntax.Phrase(syntax.Elements[e + 1]));
                e += 2;
            }
            // 'a protest against the violations <b>by the army</b>' is not the army's.
            if (document.Is(preposition, FunctionWord.By) && target is [.., { } wronged] && !IsParty(wronged))
                break;
            if (document.Is(preposition, FunctionWord.By))
            {
                // 'the threat of war by Peru'
                if (isOfFirst)
                    source.Clear();
                source.AddRange(all);
                isOfFirst = false;
            }
            else if (document.Is(preposition, FunctionWord.Between))
                source.AddRange(all);
            else if (nominal.Prepositions.Contains(document.Lower(preposition)) && target.Count == 0)
                target.AddRange(all);
            else if (
                document.Is(preposition, FunctionWord.Of | FunctionWord.From)
                && source.Count == 0
                && target.Count == 0
                && !nominal.IsOwnerTarget
            )
            {
                source.AddRange(all);
                isOfFirst = true;
            }
            else if (!named.IsTime && !document.Is(preposition, ActCue.At))
                break;
        }
        // 'Clashes <b>erupted</b> between Peru and Chile'
        if (
            source.Count + target.Count == 0
            && phrase is { Role: PhraseRole.Subject, Clause: { Group.IsPassive: false, Object.Count: 0 } verb }
        )
            foreach (var oblique in verb.Obliques)
                if (document.Is(oblique.Preposition, ActCue.Sides))
                    (oblique.Phrases.Count > 1 ? source : target).AddRange(oblique.Phrases);
        // 'a meeting <b>held</b> today between Peru and Chile'
        if (
            source.Count + target.Count == 0
            && e < syntax.Elements.Count
            && syntax.Elements[e].Kind is ElementKind.VerbGroup
            && syntax.ClauseAt(syntax.Elements[e].First) is { Link: Link.ReducedRelative, Group.IsPassive: true } told
        )
            foreach (var oblique in told.Obliques)
                if (
                    document.Is(oblique.Preposition, FunctionWord.Between)
                    || document.Is(oblique.Preposition, FunctionWord.By) && syntax.IsVerb(told, ActCue.Doing)
                )
                    source.AddRange(oblique.Phrases);
                else if (nominal.Prepositions.Contains(syntax.PrepositionOf(oblique)))
                    target.AddRange(oblique.Phrases);
        // 'Mali's arrest of the envoy' is Mali's; 'the envoy's arrest' is not the envoy's.
        if (phrase.Possessor >= 0 && nominal.IsOwnerTarget)
            (target.Count > 0 ? source : target).AddRange(OwnerTarget(phrase));
        // The 'Nepal visit' is one to Nepal.
        if (source.Count == 0 && !IsJourney(nominal) && Adjective(phrase, nominal) is { } adjective)
            source.Add(adjective);
        if (
            source.Count == 0
            && (!nominal.IsOwnerTarget || target.Count > 0)
            && AttributiveAgents.Of(syntax, phrase, nominal.Code) is { } agent
        )
            source.Add(agent);
        if (target.Count == 0 && nominal.Code is EventType.Reject or EventType.Threaten or EventType.Agree)
            target.AddRange(OfInfinitive(phrase));
        if (source.Count == 0 && Claimant(phrase) is { Count: > 0 } claimant)
            source.AddRange(claimant);
        if (source.Count == 0 && target.Count > 0 && Accused(phrase) is { Count: > 0 } accused)
            source.AddRange(accused);
        if (source.Count == 0 && target.Count > 0 && nominal.Code is EventType.Consult && Participants(phrase) is { } participants)
            source.AddRange(participants);
        if (source.Count == 0 && Holder(phrase) is { Count: > 0 } holder)
            source.AddRange(holder);
        if (
            source.Count == 0
            && phrase is { Role: PhraseRole.Object, Clause: { Group.IsPassive: false } planner }
            && syntax.IsVerb(planner, ActCue.Planner)
        )
            source.AddRange(planner.Subject);
        if (target.Count == 0 && source.Count > 0 && nominal.Noun is "invitation")
            target.AddRange(Guests(phrase));
        return (source, target);
    }

    bool IsParty(NounPhrase phrase) =>
        mentionAt(phrase.Head) is not null
        || NounClasses.Of(syntax, phrase) is NounClass.Person or NounClass.Organisation
        || phrase.IsPronoun;

    /// <summary>Who owns the noun; 'the envoy ended <b>his</b> visit': the subject of its clause.</summary>
    IEnumerable<NounPhrase> Owner(NounPhrase phrase)
    {
        var owner = syntax.NounPhrases[phrase.Possessor];
        // 'his first official trip' is not that of an official.
        var isKnown =
            mentionAt(owner.Head) is { Actors.Count: > 0, Form: not MentionForm.Role }
            && phrase.Clause is not ({ Link: Link.Relative } or { IsOfObject: true });
        return
            !isKnown
            && syntax[owner.Head] is PartOfSpeech.PronounPossessive
            && phrase.Clause is { Subject: [{ IsPronoun: false }] subject }
            && phrase.Role is not PhraseRole.Subject
            ? subject
            : [owner];
    }

    /// <summary>'was freed after <b>his</b> arrest': the subject of a passive, where the text does not say more of the pronoun.</summary>
    IReadOnlyList<NounPhrase> OwnerTarget(NounPhrase phrase)
    {
        var owner = syntax.NounPhrases[phrase.Possessor];
        return
            syntax[owner.Head] is PartOfSpeech.PronounPossessive
            && mentionAt(owner.Head) is not { Actors.Count: > 0 }
            && phrase.Clause is { Group.IsPassive: true, Subject: { Count: > 0 } subject }
            ? subject
            : [owner];
    }

    bool Follows(int e, out int preposition, out NounPhrase named)
    {
        (preposition, named) = (0, null!);
        if (
            e < 1
            || e + 1 >= syntax.Elements.Count
            || syntax.Elements[e].Kind is not ElementKind.Preposition
            || syntax.Elements[e + 1].Kind is not ElementKind.NounPhrase
        )
            return false;
        (preposition, named) = (syntax.Elements[e].First, syntax.Phrase(syntax.Elements[e + 1]));
        return document.SentenceOf(preposition) == document.SentenceOf(syntax.Elements[e - 1].First);
    }

    static bool IsJourney(Nominal nominal) => ActCues.Is(nominal.Noun, ActCue.Journey);

    /// <summary>The demonym or the body before the noun: 'the <b>Spanish</b> raid'; of 'the <b>Lima</b> protests' the
    /// name says where they are.</summary>
    NounPhrase? Adjective(NounPhrase phrase, Nominal nominal)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
            if (
                mentionAt(i)
                    is {
                        Form: MentionForm.Demonym or MentionForm.Name or MentionForm.Abbreviation,
                        Kind: MentionKind.Country or MentionKind.Organisation or MentionKind.Media
                    } body
                && !(
                    body is { Form: MentionForm.Name, Kind: MentionKind.Country } && nominal.Code is EventType.Protest or EventType.Consult
                )
            )
                return phrase with { First = i, Head = i, End = i + 1, Possessor = -1, Of = -1 };
        return null;
    }

    /// <summary>'is on a visit to X', 'paid a visit', 'is in talks with': who holds it is the subject.</summary>
    IReadOnlyList<NounPhrase> Holder(NounPhrase phrase)
    {
        if ((phrase.Clause ?? Introduced(phrase)) is not { } clause)
            return [];
        // 'Police plan the arrest of …'
        if (phrase.Role is PhraseRole.Object)
            return !clause.Group.IsPassive && Governors.Of(syntax.VerbOf(clause), Frame.Np) is Effect.Planned ? clause.Subject : [];
        if (phrase.Clause is not null && phrase.Role is not PhraseRole.Oblique)
            return [];
        var before = syntax.PrepositionAt(phrase);
        // 'trained teachers in partnership with Peru', 'resigned in protest'
        if (document.Is(before, FunctionWord.In) && phrase.First == phrase.Head && document.Is(phrase.Head, ActCue.Manner))
            return clause.Group.IsPassive
                ? clause.Obliques.FirstOrDefault(oblique => document.Is(oblique.Preposition, FunctionWord.By)).Phrases ?? []
                : clause.Subject;
        var isBe = syntax[clause.Group.Verb].IsAuxiliary();
        return isBe && document.Is(before, ActCue.Holding) && !clause.Group.IsPassive ? clause.Subject : [];
    }

    /// <summary>'his refusal to meet <b>Peru</b>': to whom the infinitive does something.</summary>
    IReadOnlyList<NounPhrase> OfInfinitive(NounPhrase phrase) =>
        syntax.ClauseAt(phrase.End) is { Link: Link.NounInfinitive, Group.IsPassive: false } inner && inner.Marker == phrase.Head
            ? inner.Object
            : [];

    /// <summary>'<b>A man</b> was charged with the murder of …', 'accused <b>him</b> of the attack': who is said to have done it.</summary>
    static IReadOnlyList<NounPhrase> OfCharge(Clause clause) => clause.Group.IsPassive ? clause.Subject : clause.Object;

    IReadOnlyList<NounPhrase> Accused(NounPhrase phrase) => Charge(phrase) is null ? [] : OfCharge(phrase.Clause!);

    /// <summary>'<b>Rebels</b> claimed responsibility for the attack': who says that they did it.</summary>
    IReadOnlyList<NounPhrase> Claimant(NounPhrase phrase) =>
        document.Is(syntax.PrepositionAt(phrase), FunctionWord.For)
        && phrase.Element > 1
        && syntax.Elements[phrase.Element - 2] is { Kind: ElementKind.NounPhrase } before
        && syntax.Phrase(before) is { Role: PhraseRole.Object, Clause: { Group: { IsPassive: false, IsNegated: false } } clause } claim
        && document.Is(claim.Head, ActCue.Claimed)
            ? clause.Subject
            : [];

    /// <summary>What a verb of accusing says of the act that follows its preposition ('charged <b>with</b> the murder',
    /// 'convicted <b>of</b> it'), or null.</summary>
    Effect? Charge(NounPhrase phrase) =>
        phrase is { Role: PhraseRole.Oblique, Clause: { } clause } && document.Is(syntax.PrepositionAt(phrase), ActCue.Charge)
            ? Governors.Of(syntax.VerbOf(clause), Frame.Of)
            : null;

    /// <summary>'In a meeting with Peru, <b>she</b> praised …', '<b>He</b> left after talks with Peru': who takes part,
    /// where the noun does not say.</summary>
    IReadOnlyList<NounPhrase>? Participants(NounPhrase phrase)
    {
        if (!document.Is(syntax.PrepositionAt(phrase), ActCue.During))
            return null;
        return (phrase.Clause ?? Introduced(phrase)) is { Group.IsPassive: false } clause ? clause.Subject : null;
    }

    /// <summary>'<b>In cooperation</b> with Peru, the army …': the main clause after a phrase that begins its sentence, or null.</summary>
    Clause? Introduced(NounPhrase phrase) =>
        phrase.Element == syntax.FirstElement(document.SentenceOf(phrase.Head)) + 1
        && syntax.FirstClause(phrase.Head) is var next
        && next < syntax.Clauses.Count
        && syntax.Clauses[next] is { Link: Link.Main } main
        && document.SentenceOf(main.Group.First) == document.SentenceOf(phrase.Head)
            ? main
            : null;

    /// <summary>'visited Peru <b>at the invitation</b> of its king': who was invited is the subject.</summary>
    IReadOnlyList<NounPhrase> Guests(NounPhrase phrase) =>
        syntax.PrepositionAt(phrase) is >= 0 and var preposition && !document.Is(preposition, ActCue.Topic)
            ? (phrase.Clause ?? Introduced(phrase))?.Subject ?? []
            : [];
}
