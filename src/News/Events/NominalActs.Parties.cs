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
        var isOwn = true; // Whether what 'of' adds belongs to the act: of 'his arrest in a raid of 100 homes' it does not.
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
            else if (!isOwn && document.Is(preposition, FunctionWord.Of))
                break;
            else if (nominal.Prepositions.Contains(document.Lower(preposition)) && target.Count == 0)
                target.AddRange(all);
            else if (
                document.Is(preposition, FunctionWord.Of | FunctionWord.From)
                && source.Count == 0
                && target.Count == 0
                && !nominal.IsOwnerTarget
                // 'an audience of students'
                && nominal.Noun is not "audience"
                // 'the promise of America', 'a pledge of aid': what is promised.
                && !(nominal.Code is EventType.Agree && mentionAt(named.Head) is null or { Kind: MentionKind.Country or MentionKind.Place })
            )
            {
                source.AddRange(all);
                isOfFirst = true;
            }
            else if (!named.IsTime && !document.Is(preposition, ActCue.At))
                break;
            isOwn &= named.IsTime || mentionAt(named.Head) is { Kind: MentionKind.Country or MentionKind.Place };
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
            (target.Count > 0 || IsState(syntax.NounPhrases[phrase.Possessor]) ? source : target).AddRange(OwnerTarget(phrase));
        // 'her assault' may be what she suffered, and 'her assault by Roe' is.
        if (
            phrase.Possessor >= 0
            && target.Count == 0
            && document.Is(phrase.Head, ActCue.Suffered)
            && MaySuffer(syntax.NounPhrases[phrase.Possessor])
        )
        {
            var owners = Owner(phrase).ToList();
            source.RemoveAll(owners.Contains);
            if (source.Count > 0)
                target.AddRange(owners);
        }
        // 'the <b>Kuwait</b> invasion' was not Kuwait's.
        if (source.Count == 0 && target.Count == 0 && Attacked(phrase, nominal) is { } attacked)
            target.Add(attacked);
        // The 'Nepal visit' is one to Nepal.
        if (
            source.Count == 0
            && IsDoneByModifier(nominal, target)
            && Attacked(phrase, nominal) is null
            && Adjective(phrase, nominal) is { } adjective
        )
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

    /// <summary>'<b>Peru's</b> trials': where they are held, and not who is tried.</summary>
    bool IsState(NounPhrase phrase) => mentionAt(phrase.Head) is { Kind: MentionKind.Country, Form: MentionForm.Name };

    bool IsParty(NounPhrase phrase) =>
        mentionAt(phrase.Head) is not null
        || NounClasses.Of(syntax, phrase) is NounClass.Person or NounClass.Organisation
        || phrase.IsPronoun;

    /// <summary>Whether the phrase is a pronoun or a description of people: 'Lund's attack' and 'Peru's attack' are theirs.</summary>
    bool MaySuffer(NounPhrase phrase) =>
        mentionAt(phrase.Head) is { } mention
            ? mention is { Kind: MentionKind.Person or MentionKind.Group, Form: not MentionForm.Name }
            : NounClasses.Of(syntax, phrase) is not NounClass.Organisation;

    /// <summary>Who owns the noun; 'the envoy ended <b>his</b> visit': the subject of its clause.</summary>
    IEnumerable<NounPhrase> Owner(NounPhrase phrase)
    {
        var owner = syntax.NounPhrases[phrase.Possessor];
        if (MayBeObject(phrase, owner))
            return [];
        // 'his first official trip' is not that of an official. In a relative clause it is mostly the subject's, but
        // 'who travelled with Roe on his trip' may be with Roe's.
        var isKnown =
            mentionAt(owner.Head) is { Actors.Count: > 0, Form: not MentionForm.Role } mention
            && (phrase.Clause is not ({ Link: Link.Relative } or { IsOfObject: true }) || IsOfOther(phrase.Clause, mention));
        return
            !isKnown
            && syntax[owner.Head] is PartOfSpeech.PronounPossessive
            && (phrase.Clause ?? Introduced(phrase)) is { Subject: [{ IsPronoun: false } first] subject }
            && phrase.Role is not PhraseRole.Subject
            && PronounAgreement.Allows(syntax, mentionAt, owner.Head, first)
            ? subject
            : [owner];
    }

    /// <summary>Whether an object of the clause is the same actor.</summary>
    bool IsOfOther(Clause clause, Mention mention) =>
        clause
            .Object.Concat(clause.Obliques.SelectMany(oblique => oblique.Phrases))
            .Any(other => mentionAt(other.Head) is { } named && named.Actors.SequenceEqual(mention.Actors));

    /// <summary>'Officers watched demonstrators during <b>their</b> marches': either may have marched. 'his' cannot be that
    /// of two.</summary>
    bool MayBeObject(NounPhrase phrase, NounPhrase owner) =>
        Mentions.Finders.Pronouns.Of(document.Lower(owner.Head)) is { Person: 3 or 6 } pronoun
        && phrase is { Role: PhraseRole.Oblique, Clause: { Group.IsPassive: false } clause }
        // 'The ministers met Roe during his visit': not theirs.
        && (pronoun.Person == 6 || clause.Subject.Count > 1)
        && clause
            .Object.Concat(clause.Obliques.SelectMany(oblique => oblique.Phrases))
            .Any(other =>
                other.Head < owner.Head
                && (pronoun.Person == 6 ? syntax[other.Head].IsPlural() : mentionAt(other.Head) is { Kind: MentionKind.Person })
                && IsParty(other)
                && !(mentionAt(other.Head) is { } mention && mentionAt(owner.Head) is { } own && mention.Actors.SequenceEqual(own.Actors))
            );

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

    /// <summary>Whether a name before the noun may be that of the doer: not in 'the Kraft shooting', nor on a journey.</summary>
    static bool IsDoneByModifier(Nominal nominal, List<NounPhrase> target) =>
        !IsJourney(nominal) && (!nominal.IsOwnerTarget || target.Count > 0);

    /// <summary>The country, by its name, before a noun of violence that takes its target with 'of': 'the <b>Kuwait</b>
    /// invasion'; null elsewhere. 'US' may be either.</summary>
    NounPhrase? Attacked(NounPhrase phrase, Nominal nominal)
    {
        if (nominal is not { Code: EventType.Assault, IsOwnerTarget: false } || !nominal.Prepositions.Contains("of"))
            return null;
        for (var i = phrase.First; i < phrase.Head; i++)
            if (
                mentionAt(i) is { Form: MentionForm.Name, Kind: MentionKind.Country or MentionKind.Place }
                && syntax[i] is PartOfSpeech.Name
                && !document[i].IsAllCapitals
                && !document.Lower(i).Contains('.')
            )
                return phrase with { First = i, Head = i, End = i + 1, Possessor = -1, Of = -1 };
        return null;
    }

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
                && !(nominal.Code is EventType.Assault && AttackSites.IsSite(body))
                // 'the Volta allegations' may be about Volta.
                && !(body.Form is not MentionForm.Demonym && nominal.Code is EventType.Accuse && nominal.Prepositions.Contains("against"))
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
        if (!document.Is(syntax.PrepositionAt(phrase), ActCue.During) || phrase.Possessor >= 0)
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
