using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

// Where the parties of a verb's act are named.
sealed partial class VerbActs
{
    static IReadOnlyList<NounPhrase> After(Clause clause, Func<Oblique, bool> isRight)
    {
        foreach (var oblique in clause.Obliques)
            if (isRight(oblique))
                return oblique.Phrases;
        return [];
    }

    /// <summary>The phrases after a preposition that is repeated: 'with the families <b>and with the police</b>'.</summary>
    IReadOnlyList<NounPhrase> Repeated(Clause clause, IReadOnlyList<NounPhrase> first)
    {
        if (first.Count == 0)
            return first;
        var found = first.ToList();
        for (var o = 1; o < clause.Obliques.Count; o++)
            if (
                ReferenceEquals(clause.Obliques[o - 1].Phrases[^1], found[^1])
                && syntax.PrepositionOf(clause.Obliques[o]) == syntax.PrepositionOf(clause.Obliques[o - 1])
                && (
                    document.Is(clause.Obliques[o].Preposition - 1, FunctionWord.And | FunctionWord.Or)
                    || document.Is(clause.Obliques[o].Preposition - 1, Mark.Comma)
                )
            )
                found.AddRange(clause.Obliques[o].Phrases);
        return found;
    }

    IReadOnlyList<NounPhrase> After(Clause clause, string preposition) =>
        After(clause, oblique => syntax.PrepositionOf(oblique) == preposition);

    /// <summary>Who acts, of a passive verb; what is given may also come 'from' somebody.</summary>
    IReadOnlyList<NounPhrase> By(Clause clause, VerbRule rule) =>
        OfVerb(clause, "by") is { Count: > 0 } by ? by
        // 'were beaten and detained by soldiers'
        : governed[clause]
            .FirstOrDefault(inner =>
                inner is { Link: Link.Coordinated, Group.IsPassive: true } && inner.Group.First - clause.Group.End <= 3
            )
            is { } joined
        && After(joined, "by") is { Count: > 0 } both
            ? both
        // 'was accused of spying by Peru', 'was banned from holding rallies by the ministry', but not 'of covering up
        // abuse by priests'
        : governed[clause].FirstOrDefault(inner => inner.Link is Link.PrepositionalGerund) is { } gerund
        && gerund.Obliques.FirstOrDefault(oblique => document.Is(oblique.Preposition, FunctionWord.By))
            is { Phrases: { Count: > 0 } agent, Preposition: var own }
        && (
            gerund.Object.Count == 0 && own == gerund.Group.End
            || !IsOfAct(own - 1) && agent.All(phrase => conditions.Fits(phrase, PartyClass.Party))
        )
            ? agent
        // 'was forced to pay damages by the court'
        : governed[clause].FirstOrDefault(inner => inner is { Link: Link.Infinitive, Group.IsPassive: false }) is { } infinitive
        && After(infinitive, "by") is { Count: > 0 } forcing
        && forcing.All(phrase => conditions.Fits(phrase, PartyClass.Party))
            ? forcing
        // 'talks were held between Peru and Chile'
        : OfVerb(clause, "between") is { Count: > 1 } sides ? sides
        : rule.Light is "give" && rule.Preposition == "to" ? After(clause, "from")
        : [];

    /// <summary>Whether the phrase with the token names an act; true where no phrase is there.</summary>
    bool IsOfAct(int token) =>
        syntax.PhraseAt(token) is not { } phrase
        || EventLexicon.Nominals.Match(document, phrase.Head, out _) > 0
        || EventLexicon.Nouns.Match(document, phrase.Head, out _) > 0;

    IReadOnlyList<NounPhrase> OfVerb(Clause clause, string preposition) =>
        After(clause, oblique => syntax.PrepositionOf(oblique) == preposition && !IsOfNoun(oblique));

    /// <summary>'freed after his arrest <b>by the police</b>': the preposition belongs to a noun that names an act.</summary>
    bool IsOfNoun(Oblique oblique) =>
        syntax.PhraseAt(oblique.Preposition - 1) is { Role: PhraseRole.Oblique } before
        && !before.IsTime
        && EventLexicon.Nominals.Match(document, before.Head, out _) == 1;

    /// <summary>'broke up a protest <b>against the bank</b>': it belongs to the noun of those on whom the verb acts.</summary>
    bool IsOfProtest(int preposition)
    {
        if (syntax.PhraseAt(preposition - 1) is not { } before)
            return false;
        for (var i = before.First; i <= before.Head; i++)
            if (EventLexicon.Nominals.Match(document, i, out var noun) is > 0 and var length && i + length > before.Head)
                return noun is { Code: EventType.Protest or EventType.Accuse or EventType.Threaten };
        return false;
    }

    /// <summary>'demanded the release of the miners' is not a request to the miners.</summary>
    IReadOnlyList<NounPhrase> Asked(Clause clause, EventType code, IReadOnlyList<NounPhrase> phrases) =>
        code is EventType.Request
            ?
            [
                .. phrases.Where(phrase =>
                    !IsWanted(clause, phrase)
                    && !(EventLexicon.Nominals.Match(document, phrase.Head, out var noun) == 1 && noun is { IsOwnerTarget: true })
                ),
            ]
            : phrases;

    /// <summary>'demanded <b>a hospital</b>': a body that is not there yet, and has nothing to do.</summary>
    bool IsWanted(Clause clause, NounPhrase phrase) =>
        document.Is(phrase.First, FunctionWord.Indefinite)
        && phrase.Role is PhraseRole.Object
        && syntax[phrase.Head] is PartOfSpeech.Noun
        && NounClasses.Of(syntax, phrase) is NounClass.Organisation
        && !governed[clause].Take(Children).Any(inner => inner.IsOfObject);

    IReadOnlyList<NounPhrase> Target(Clause clause, VerbRule rule, EventType code, int verb, int end)
    {
        if (rule.Preposition == "-")
            return [];
        if (Direct(clause, rule, code, verb, end) is { Count: > 0 } direct)
            return Asked(clause, code, Repeated(clause, direct));
        return Embedded(clause, rule);
    }

    /// <summary>The target where the row says that it is: the object, or what follows its preposition.</summary>
    IReadOnlyList<NounPhrase> Direct(Clause clause, VerbRule rule, EventType code, int verb, int end)
    {
        if (rule.Preposition == "")
        {
            // 'the money requested from the city'
            if (code is EventType.Request && clause.Group.IsPassive && After(clause, "from") is { Count: > 0 } asked)
                return asked;
            if (IsPassive(clause, rule) && !rule.TakesInfinitive)
                return clause.Subject;
            // 'called on Peru', 'carried out …': the object follows the last of the row's own words.
            if (
                rule.Next.Length > 0
                && clause.Obliques.LastOrDefault(oblique => oblique.Preposition > verb && oblique.Preposition < end)
                    is { Phrases: { Count: > 0 } governed }
            )
                return governed;
            // 'seized control of <b>a base</b>'
            if (clause.Object is [{ Of: >= 0 and var of } part] && part.Head < end && syntax.NounPhrases[of].Head >= end)
                return [syntax.NounPhrases[of]];
            return clause.Indirect.Count > 0 && rule.Code is not null ? clause.Indirect
                : clause.Object.Count > 0 ? clause.Object
                : Shared(clause) ?? [];
        }
        // 'was denied entry to Peru'
        if (
            rule.Preposition is "to" or "from"
            && clause.Group.IsPassive
            && clause.Object.Count > 0
            && clause.Subject.Any(subject => conditions.Fits(subject, PartyClass.Party))
        )
            return clause.Subject;
        // 'condemned the attacks” by Peru against Chile': who is to blame, and not whom the attacks hit
        if (code is EventType.Accuse && clause.Object.Any(IsHarm) && After(clause, "by") is { Count: > 0 } blamed)
            return blamed;
        if (
            code >= EventType.Request
            && !clause.Object.Any(IsHarm)
            && After(clause, "against") is [var opposed, ..] against
            && !(code is EventType.Request or >= EventType.Coerce && IsOfProtest(syntax.PrepositionAt(opposed)))
        )
            return against;
        var after = After(
            clause,
            oblique =>
                Governs(syntax.PrepositionOf(oblique), rule.Preposition)
                && oblique.Phrases is not [{ IsTime: true }]
                && !BeginsAside(oblique.Preposition)
        );
        if (after.Count > 0)
            return after;
        // 'came to the aid of Peru', 'wrote off Peru's debt'
        if (rule.Preposition == "of")
            return
                Things(clause)
                    .Concat(
                        clause
                            .Obliques.SelectMany(oblique => oblique.Phrases)
                            .Where(phrase => phrase.Head < end || rule.Later.Any(term => Names(phrase, term.Word)))
                    )
                    .Select(OfOrOwner)
                    .OfType<NounPhrase>()
                    .FirstOrDefault()
                    is { } owner
                ? [owner]
                : [.. Things(clause).Where(thing => clause.Group.IsPassive || thing.First < thing.Head)];
        // 'gave Peru ships', 'Peru was given ships'
        if (rule.Preposition is "to" && clause.Indirect.Count > 0)
            return clause.Indirect;
        if (rule.Preposition is "to" or "from" && clause.Group.IsPassive && clause.Object.Count > 0)
            return clause.Subject;
        return rule.Light == "" && !clause.Group.IsPassive && (rule.Later.Length == 0 || IsParty(clause, rule)) ? clause.Object : [];
    }

    /// <summary>'hosted <b>the envoy</b> for a meeting': the object is somebody, and not one of the row's own words.</summary>
    bool IsParty(Clause clause, VerbRule rule) =>
        clause.Object is [var thing, ..] && conditions.Fits(thing, PartyClass.Party) && !rule.Later.Any(term => Names(thing, term.Word));

    /// <summary>The subject and those that act with it: 'Lund called on Peru <b>along with Roe</b>'.</summary>
    IReadOnlyList<NounPhrase> Together(Clause clause) =>
        clause.Subject.Count > 0
        && After(
            clause,
            oblique => document.Is(oblique.Preposition, ActCue.Along) && document.Is(oblique.Preposition + 1, FunctionWord.With)
        )
            is { Count: > 0 } companions
            ? [.. clause.Subject, .. companions]
            : clause.Subject;

    /// <summary>'out of' is one preposition, which begins with 'out'.</summary>
    static bool Governs(string preposition, string wanted) =>
        preposition == wanted || ActCues.Is(preposition, ActCue.Out) && ActCues.Is(wanted, ActCue.OutOf);

    NounPhrase? OfOrOwner(NounPhrase phrase) =>
        phrase.Of >= 0 ? syntax.NounPhrases[phrase.Of]
        : phrase.Possessor >= 0 ? syntax.NounPhrases[phrase.Possessor]
        : null;

    /// <summary>'halted talks with Peru', 'lifted a ban on ships of Peru', 'agreed to lift a ban on Peru': what the
    /// act's noun governs, whatever its preposition.</summary>
    IReadOnlyList<NearbyPhrase> Nearby(Clause clause, VerbRule rule, EventType code)
    {
        if (rule.Preposition is "-" || rule.IsReversed)
            return [];
        var plain = rule.Preposition == "" && rule.Light == "" && !rule.TakesInfinitive;
        if (plain && (IsPassive(clause, rule) || rule.Code is EventType.Assault or EventType.Consult or EventType.Cooperate))
            return [];
        var found = new List<NearbyPhrase>();
        Add(clause);
        foreach (var inner in governed[clause].Take(Children))
            // 'threatened to stop talks if <b>Peru</b> goes ahead'
            if (code is EventType.Threaten && governed[inner].Prepend(inner).Take(Children).FirstOrDefault(IsCondition) is { } condition)
                found.AddRange(condition.Subject.Select(Named));
            // 'went on strike to demand <b>Peru's</b> withdrawal'
            else if (
                code is EventType.Protest
                && inner.Link is Link.Purpose
                && Find(inner) is { Type: EventType.Protest or EventType.Request or EventType.Accuse } aim
            )
                found.AddRange(aim.Target.Select(Close).Concat(aim.Nearby).Take(Children));
            // 'used tear gas to disperse <b>the crowd</b>'
            else if (
                code is EventType.Coerce or EventType.Assault
                && inner.Link is Link.Purpose
                && Find(inner) is { Type: EventType.Coerce or EventType.Assault } harm
            )
                found.AddRange(harm.Target.Select(Close).Take(Children));
            else if (
                claimed.Contains(inner)
                || ActFinder.IsOfWords(code)
                    && inner.Link is Link.Infinitive or Link.NounInfinitive or Link.Gerund or Link.PrepositionalGerund
                    && !inner.IsOfObject
            )
            {
                found.AddRange(
                    (Find(inner) is { } act ? act.Target.Select(Named).Concat(act.Nearby) : inner.Object.Select(Named)).Take(Children)
                );
                Add(inner);
            }
        return found;

        bool IsCondition(Clause inner) => inner is { Link: Link.Adverbial } && document.Is(inner.Marker, ActCue.Condition);

        static NearbyPhrase Named(NounPhrase phrase) => new(phrase, IsClose: false);
        static NearbyPhrase Close(NounPhrase phrase) => new(phrase, IsClose: true);

        // 'a missile fired from Chad', 'blocked the road to the port': where from, and which road.
        bool IsPath(int preposition) =>
            code is EventType.Assault or EventType.Mobilize or EventType.Protest && document.Is(preposition, FunctionWord.From)
            || code is EventType.Protest && clause.Object.Count > 0 && document.Is(preposition, FunctionWord.To);

        bool IsToward(int preposition) =>
            !IsPath(preposition)
            && !(code is EventType.Request or >= EventType.Coerce && IsOfProtest(preposition))
            && (
                plain
                    ? document.Is(preposition, ActCue.Opposed) || code is EventType.Reject && document.Is(preposition, FunctionWord.With)
                    : document.Is(preposition, code is EventType.Consult ? ActCue.Meeting : ActCue.Toward) && !BeginsAside(preposition)
            );

        bool IsClose(int preposition) =>
            document.Is(preposition, ActCue.Close)
            || document.Is(preposition, FunctionWord.On) && code > EventType.Cooperate
            || document.Is(preposition, FunctionWord.For) && code is EventType.Aid or EventType.Sanction;

        void Add(Clause from)
        {
            foreach (var oblique in from.Obliques)
                if (
                    // 'apologised for the plan of Peru'
                    !(
                        code is EventType.Support
                        && rule is { Preposition: "to", Light: "" }
                        && document.Is(oblique.Preposition, FunctionWord.For)
                    )
                    && (
                        IsToward(oblique.Preposition)
                        || code is EventType.Reject or EventType.Agree or EventType.Concede
                            && document.Is(oblique.Preposition, FunctionWord.From)
                    )
                    && oblique.Phrases is not [{ IsTime: true }, ..]
                    && !IsHelp(oblique)
                    && !(from != clause && IsOfOwned(oblique))
                )
                    foreach (var phrase in oblique.Phrases)
                        for (var named = phrase; named is not null; named = named.Of >= 0 ? syntax.NounPhrases[named.Of] : null)
                            found.Add(new(named, named == phrase && IsClose(oblique.Preposition)));
            // 'lifted the ban <b>imposed on Peru</b>'
            foreach (var thing in Things(from))
                if (
                    syntax.ClauseAt(thing.End) is { Link: Link.ReducedRelative, Group.IsPassive: true } told
                    && syntax.IsVerb(told, ActCue.Imposing)
                )
                    found.AddRange(After(told, oblique => document.Is(oblique.Preposition, ActCue.Onto)).Select(Close));
            if (code is EventType.Reject or EventType.Accuse or EventType.Agree or EventType.Concede)
                found.AddRange(
                    from.Object.Concat(from.Obliques.SelectMany(oblique => oblique.Phrases))
                        .SelectMany(Authors)
                        .Take(Children)
                        .Select(Close)
                );
            // 'Sanctions against <b>Peru</b> were lifted'
            if (from.Group.IsPassive && rule.Light != "")
                found.AddRange(from.Subject.Select(Against).OfType<NounPhrase>().Select(Close));
            // 'donated the proceeds of his firm', 'demanded the release of the miners': the owner is not the one who
            // receives it or is asked.
            if (code is not EventType.Request && rule.Preposition is not "to" || rule.Light == "lift")
                found.AddRange(Things(from).Where(thing => !IsHarmTo(thing)).Select(OfOrOwner).OfType<NounPhrase>().Select(Named));
            // 'gave Peru emergency funds'
            if (rule.Light is "give")
                found.AddRange(
                    from.Object.Where(thing => thing.First < thing.Head && syntax[thing.First] is PartOfSpeech.Name).Select(Named)
                );
        }
    }

    /// <summary>'rejected a plan <b>made by Peru</b>', 'an appeal that <b>Peru</b> filed': who made what is rejected.</summary>
    IReadOnlyList<NounPhrase> Authors(NounPhrase thing) =>
        NounClasses.Of(syntax, thing) is NounClass.Person or NounClass.Organisation ? []
        : syntax.ClauseAt(thing.End) is { Link: Link.ReducedRelative, Group.IsPassive: true } made && IsMaking(made) ? After(made, "by")
        : thing.End < document.Count
        && syntax.PhraseAt(thing.End + 1) is { Role: PhraseRole.Subject, Clause: { Link: Link.Relative, Group.IsPassive: false } relative }
        && relative.Marker == thing.End
        && IsMaking(relative)
            ? relative.Subject
        : [];

    bool IsMaking(Clause clause) => syntax.IsVerb(clause, ActCue.Doing | ActCue.Issuing);

    /// <summary>'tightened the blockade <b>with Peru's help</b>'</summary>
    bool IsHelp(Oblique oblique) =>
        document.Is(oblique.Preposition, FunctionWord.With)
        && oblique.Phrases is [{ Possessor: >= 0 } help]
        && document.Is(help.Head, ActCue.Help);

    /// <summary>'declined to resign over his ties <b>with Roe</b>': it belongs to what somebody owns.</summary>
    bool IsOfOwned(Oblique oblique) =>
        document.Is(oblique.Preposition, FunctionWord.With)
        && syntax.PhraseAt(oblique.Preposition - 1) is { Role: PhraseRole.Oblique, Possessor: >= 0 };

    /// <summary>'sanctions against <b>Peru</b>', 'talks with <b>Peru</b>': what a preposition right after the phrase
    /// governs, or null.</summary>
    NounPhrase? Against(NounPhrase phrase) =>
        phrase.Element >= 0
        && phrase.Element + 2 < syntax.Elements.Count
        && syntax.Elements[phrase.Element + 1].First is var preposition
        && (document.Is(preposition, ActCue.Onto) || document.Is(preposition, FunctionWord.With))
        && syntax.Elements[phrase.Element + 2].Kind is ElementKind.NounPhrase
            ? syntax.Phrase(syntax.Elements[phrase.Element + 2])
            : null;

    /// <summary>'announced a curfew, <b>with</b> the minister saying …'; not after the comma that closes an apposition: 'held talks
    /// in the capital, Lima, <b>with</b> Roe'.</summary>
    bool BeginsAside(int preposition) =>
        document.Is(preposition, FunctionWord.With)
        && document.Is(preposition - 1, Mark.Comma)
        && !(
            syntax.PhraseAt(preposition - 2) is { First: > 1 } name
            && syntax[name.Head].IsName()
            && document.Is(name.First - 1, Mark.Comma)
            && syntax.PhraseAt(name.First - 2) is { Role: PhraseRole.Oblique }
        );

    /// <summary>'condemned <b>the bombing</b> of the embassy': what 'of' adds was harmed, and is not accused.</summary>
    bool IsHarmTo(NounPhrase phrase) => phrase.Of >= 0 && IsHarm(phrase);

    bool IsHarm(NounPhrase phrase) => EventLexicon.NominalAt(document, phrase.Head) is { Code: EventType.Assault or EventType.Coerce };

    /// <summary>'refused to meet Peru', 'demanded that Peru withdraw': the target is in the clause that is refused or demanded.</summary>
    IReadOnlyList<NounPhrase> Embedded(Clause clause, VerbRule rule)
    {
        foreach (var inner in governed[clause].Take(Children))
            if (inner.Link is Link.Complement && rule.Code is EventType.Request or EventType.Accuse && !clause.Group.IsPassive)
                // 'alleged that Roe was beaten by soldiers'
                return rule.Code is EventType.Accuse && inner.Group.IsPassive ? After(inner, "by") : inner.Subject;
            else if (inner.Link is Link.Complement && rule.Code is EventType.Threaten && Find(inner) is { } threat)
                return threat.Target;
            else if (
                inner.Link is Link.Infinitive
                && !inner.IsOfObject
                && (rule.Light is "future" or "intent" || rule.Code is EventType.Reject or EventType.Threaten or EventType.Agree)
                && rule.TakesInfinitive
            )
                // 'threatened to let refugees in' does not threaten them, and 'refused to let Volta fail' refuses it nothing.
                return Find(inner)?.Target
                    ?? (
                        rule.Code is EventType.Reject && !governed[inner].Take(Children).Any(content => content.IsOfObject)
                            ? inner.Object
                            : []
                    );
        return [];
    }
}
