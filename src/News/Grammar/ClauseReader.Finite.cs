namespace News.Grammar;

/// <summary>Finite clauses: what begins them, and where their subject is.</summary>
sealed partial class ClauseReader
{
    /// <summary>Finds the subject of a finite clause. Returns the element with which the clause begins.</summary>
    int Finite(Clause clause, int e, int end)
    {
        var before = Back(e - 1);
        var start =
            before < Least
                ? WithoutMaterial(clause, e)
                : Kind(before) switch
                {
                    ElementKind.Coordinator => Joined(clause, before),
                    ElementKind.Relative or ElementKind.That => Relative(clause, before),
                    ElementKind.Comma or ElementKind.Break => AfterComma(clause, before, e, end),
                    ElementKind.NounPhrase => AfterPhrase(clause, before, e, end),
                    _ => e,
                };
        if (
            Kind(e + 1) is ElementKind.NounPhrase
            && !HasGerund(clause)
            && (clause.Subject.Count == 0 || IsAuxiliaryAlone(clause.Group) && Inversions.Of(syntax, clause) is not Inversion.Question)
        )
            start = Inverted(clause, e, start, end);
        if ((clause.Subject.Count == 0 || clause.IsUncertain) && clause.Link is not Link.Adverbial && previous?.Parent != clause)
            Reanalyse(clause, e);
        if (clause.Subject.Count > 0)
        {
            clause.Subject = WithCompanions(Agreeing(clause));
            // 'Besides attacking Peru, while the crowd booed, Lund praised Chile': not the crowd's.
            if (clause.Link is not (Link.Adverbial or Link.Relative) && !IsInsertedSpeaker(clause, e))
            {
                foreach (var opener in openers)
                    (opener.Subject, opener.Parent) = (clause.Subject, clause);
                openers.Clear();
            }
        }
        // 'Criticising Peru should not be a crime, Lund said.': the text does not say who criticises.
        else if (openers.Count > 0 && clause.Group.Modal >= 0)
            TakeGerunds(clause);
        return start;
    }

    /// <summary>A verb right after another, or at the beginning: the phrase that waits is its subject.</summary>
    int WithoutMaterial(Clause clause, int e)
    {
        if (previous is not null && Told(previous) is { } told)
            (clause.Subject, clause.Link, clause.Parent) = ([told], Link.Complement, previous);
        else if (previous is not null && waiting.Count > 0)
            Take(clause);
        return e;
    }

    /// <summary>'the man <b>who police say</b> killed …', 'the ship that Peru said had …': the phrase before the
    /// relative pronoun, of which something is said, or null.</summary>
    NounPhrase? Told(Clause saying)
    {
        if (
            saying is not { Link: Link.Relative or Link.Complement, Marker: > 1 and var marker, Subject.Count: > 0 }
            || saying.Subject[0].First < marker
            || Governors.Of(Verb(saying), Frame.That) is null
        )
            return null;
        for (var e = Least - 1; e > Math.Max(first, Least - Sight); e--)
            if (syntax.Elements[e].First == marker)
            {
                var at = Kind(e - 1) is ElementKind.Comma ? e - 2 : e - 1;
                return Word(e) is "who" or "which" or "that" && Kind(at) is ElementKind.NounPhrase ? Phrase(at) : null;
            }
        return null;
    }

    /// <summary>Whether a comma follows the token.</summary>
    bool IsAfterComma(int token) => syntax[token + 1] is PartOfSpeech.Comma;

    void Take(Clause clause)
    {
        clause.Subject = waiting;
        (clause.Link, clause.Parent, clause.Marker) = waitingFor;
        waiting = [];
    }

    /// <summary>'… and fled': the verb shares the subject of the finite clause before.</summary>
    int Joined(Clause clause, int coordinator)
    {
        var partner = Partner();
        if (
            partner is { Link: Link.Complement, Parent: { Group.Form: VerbForm.Past, Link: Link.Main or Link.Coordinated } speaker }
            && clause.Group.Form is VerbForm.Past
            && IsOfSpeaker(clause, partner, coordinator)
        )
            partner = speaker;
        // 'met Lund, who leads Volta, <b>and left</b>', 'lives where Roe died, <b>and fled</b>'
        if (Kind(coordinator - 1) is ElementKind.Comma && clause.Group.Form is VerbForm.Past)
            while (
                partner is { Link: Link.Relative or Link.Adverbial, Parent: { Group.IsFinite: true } outer }
                && outer.Group.First < partner.Group.First
            )
                partner =
                    outer is { Link: Link.Complement, Parent: { Group.Form: VerbForm.Past, Link: Link.Main or Link.Coordinated } saying }
                    && IsOfSpeaker(clause, outer, coordinator)
                        ? saying
                        : outer;
        if (partner is null)
            return coordinator;
        (clause.Link, clause.Parent, clause.Subject) = (Link.Coordinated, partner, partner.Subject);
        return Kind(coordinator - 1) is ElementKind.Comma ? coordinator - 1 : coordinator;
    }

    /// <summary>
    /// 'said that Peru would talk <b>and reaffirmed</b> its support', 'said that Peru left, <b>and urged</b> Chile to stay': whether
    /// the verb goes on with the verb of saying, and not with what was said.
    /// </summary>
    bool IsOfSpeaker(Clause clause, Clause content, int coordinator) =>
        content.Group.Form is VerbForm.Modal
        || Kind(coordinator - 1) is ElementKind.Comma && Word(coordinator) is not "but"
        || IsOfSubject(coordinator)
        // 'said that Lund fled and was charged with theft'
        || !clause.Group.IsPassive
            && (
                Governors.Of(Verb(clause), Frame.That) ?? Governors.Of(Verb(clause), Frame.NpThat) ?? Governors.Of(Verb(clause), Frame.NpTo)
            )
                is not null;

    /// <summary>'felt that Roe was late <b>and blamed him</b>': nobody else is named to whom the pronoun could refer.</summary>
    bool IsOfSubject(int coordinator)
    {
        if (
            Kind(coordinator + 1) is not ElementKind.VerbGroup
            || Kind(coordinator + 2) is not ElementKind.NounPhrase
            || Word(coordinator + 2) is not ("him" or "her")
            || Phrase(coordinator + 2) is not { IsPronoun: true }
        )
            return false;
        for (var e = Least; e < coordinator; e++)
            if (Kind(e) is ElementKind.NounPhrase && !Phrase(e).IsTime && !syntax[Phrase(e).Head].IsPlural())
                return false;
        return true;
    }

    /// <summary>Whether the phrase begins an aside that ends with the verb: 'accused the army of theft, <b>a charge</b> the
    /// army denied.'</summary>
    bool IsAside(int at, int e, int end) =>
        !Phrase(at).IsTime
        && Kind(at - 1) is ElementKind.Comma
        && (
            e + 1 >= end
            || Kind(e + 1) is ElementKind.Comma or ElementKind.Break
            || Kind(e + 1) is ElementKind.Preposition && Word(e + 1) is not "by"
        );

    /// <summary>'an attack <b>officials</b> blamed on rebels': people right after a noun with 'a' or 'an', whose relative clause they
    /// begin.</summary>
    bool IsContact(int at) =>
        at - 1 >= Least
        && Kind(at - 1) is ElementKind.NounPhrase
        && Phrase(at) is { Possessor: < 0 } people
        && people.First == people.Head
        && (syntax[people.Head] is PartOfSpeech.NounPlural && IsPeople(people) || syntax.Document.Lower(people.Head) is "police")
        && Phrase(at - 1) is { IsTime: false } thing
        && syntax[thing.Head] is PartOfSpeech.Noun
        && syntax.Document.Lower(thing.First) is "a" or "an";

    /// <summary>The finite clause before in the sentence that a verb without a subject goes on with.</summary>
    Clause? Partner()
    {
        var partner = previous;
        for (var depth = 0; depth < Depth && partner is { Group.IsFinite: false, Parent: not null }; depth++)
            partner = partner.Parent;
        return partner;
    }

    /// <summary>Keeps the subject that an inserted clause interrupts, with what governs it; an object of the verb
    /// before waits for nothing.</summary>
    void Wait(int at)
    {
        if (waiting.Count > 0)
            return;
        var marker = LastMarker(Math.Max(Least, at - Sight), at);
        if (previous is not null && (marker < 0 || Kind(marker) is ElementKind.Relative) && !IsBeforeMain(at) && Word(at - 1) is not "but")
            return;
        var subject = Subject(at, out _, floor: marker >= 0 ? marker + 1 : Least);
        if (subject.Count == 0)
            return;
        waiting = subject;
        waitingFor =
            marker < 0
                ? (Link.Main, null, -1)
                : (Kind(marker) is ElementKind.That ? Link.Complement : Link.Adverbial, previous, syntax.Elements[marker].First);
    }

    /// <summary>'As he sat there, <b>the police</b>, …': whether only a clause that depends on the one to come precedes the phrase
    /// that ends at the element, and a comma.</summary>
    bool IsBeforeMain(int at)
    {
        if (previous is null || Head(at, Least) is not (> 0 and var head) || head <= Least || Kind(head - 1) is not ElementKind.Comma)
            return false;
        var outer = previous;
        for (var depth = 0; depth < Depth && outer.Parent is { } parent; depth++)
            outer = parent;
        return outer is { Link: Link.Adverbial, Parent: null };
    }

    /// <summary>Keeps a subject that the sentence begins with and that an insertion interrupts; <paramref name="at"/>
    /// is its last element or the comma after it.</summary>
    void WaitBefore(int at)
    {
        if (at >= Least && Kind(at) is ElementKind.Comma)
            at--;
        if (previous is null && at >= Least && Kind(at) is ElementKind.NounPhrase && !Phrase(at).IsTime)
            Wait(at);
    }

    /// <summary>Right after a noun phrase: that, or the phrase it belongs to, is the subject.</summary>
    int AfterPhrase(Clause clause, int at, int e, int end)
    {
        var marker = LastMarker(Math.Max(Least, at - Sight), at);
        if (marker >= 0 && IsPrepositionAfterAll(marker, at, e, end))
            marker = -1;
        // 'The houses they burned were …'
        if (
            previous is null
            && Phrase(at).IsPronoun
            && syntax[Phrase(at).Head] is PartOfSpeech.PronounSubject
            && at - 1 >= Least
            && Kind(at - 1) is ElementKind.NounPhrase
            && !Phrase(at - 1).IsTime
            && HasFinite(e + 1, end, ofRelatives: false)
        )
        {
            (clause.Link, clause.Subject) = (Link.Relative, [Phrase(at)]);
            Wait(at - 1);
            return at;
        }
        // 'The man who attacked the embassy fled', 'Farmers trying to sell grain say'
        if (
            marker < 0
            && waiting.Count > 0
            && previous is { Link: Link.Relative or Link.ReducedRelative or Link.NounInfinitive } or { Group.IsFinite: false }
            && !HasComma(Least, at)
            && !IsSaidInRelative(at, e, end)
        )
        {
            Take(clause);
            return e;
        }
        if (marker < 0 && IsCondition(at))
        {
            (clause.Subject, clause.Parent, clause.IsInverted) = (Subject(at, out _), previous, true);
            return at;
        }
        clause.Subject = Subject(at, out var start, floor: marker >= 0 ? marker + 1 : Least);
        if (
            marker < 0
            && start == Least
            && previous is { Group.Form: VerbForm.Ing } gerund
            && (openers.Contains(gerund) || IsAfterThat(gerund))
        )
            return AfterGerundSubject(clause, gerund, e);
        if (clause.Subject.Count == 0)
        {
            // 'The chairman, Ana Wels, in a speech thanked …': a phrase put in after the comma.
            while (at - 1 >= Least && Kind(at) is ElementKind.NounPhrase && Kind(at - 1) is ElementKind.Preposition)
                at = Back(at - 2);
            return marker < 0 && at > Least && Kind(at) is ElementKind.Comma ? AfterComma(clause, at, e, e + 1) : e;
        }
        // 'the fund, which last year gave them money'
        if (marker >= 0 && Kind(marker) is ElementKind.Relative && clause.Subject is [{ IsTime: true } time] && time.Element == marker + 1)
            return Relative(clause, marker);
        if (marker >= 0)
            return Marked(clause, marker, at);
        if (previous is null)
        {
            // 'Volta, the carmaker of Peru said': the comma after the apposition is missing.
            if (
                clause.Subject is [var only]
                && start - 2 == first
                && Kind(start - 1) is ElementKind.Comma
                && Kind(first) is ElementKind.NounPhrase
                && !Phrase(first).IsTime
                && syntax[only.First] is PartOfSpeech.Determiner
                && syntax[Phrase(first).Head].IsName()
            )
                clause.Subject = [Phrase(first)];
            return first;
        }
        var join = start - 1;
        if (Kind(join) is ElementKind.QuoteMark)
            join--;
        if (Kind(join) is ElementKind.Coordinator)
        {
            (clause.Link, clause.Parent) = (Link.Coordinated, Partner());
            return Kind(join - 1) is ElementKind.Comma ? join - 1 : join;
        }
        if (Kind(join) is ElementKind.Comma or ElementKind.Break)
            return join;
        // 'said (on Friday) Peru had …'
        var verb = Verb(previous);
        (clause.Link, clause.Parent) = (Link.Complement, previous);
        // 'made sure Peru had …'
        clause.IsUncertain =
            Governors.Of(verb, Frame.That) is null
            && Governors.Of(verb, Frame.NpThat) is null
            && Word(Least) is not ("sure" or "certain" or "clear");
        // 'This followed a meeting held today'
        if (
            clause is { IsUncertain: true, Group: { Form: VerbForm.Past } group }
            && group.First == group.Verb
            && previous.Group.IsFinite
            && Kind(e + 1) is not (ElementKind.NounPhrase or ElementKind.That)
                | (Kind(e + 1) is ElementKind.NounPhrase && Phrase(e + 1).IsTime)
            && KnownWords.Of(WordHashes.Of(Verb(clause))).HasFlag(WordUses.Participle)
            && !Phrase(at).IsPronoun
            && !(join >= Least && Kind(join) is ElementKind.NounPhrase && IsAside(join, e, end))
            && !IsContact(at)
        )
        {
            clause.Group = group with { Form = VerbForm.Participle, IsPassive = true };
            (clause.Link, clause.IsUncertain, clause.Subject) = (Link.ReducedRelative, false, [Phrase(at)]);
            return e;
        }
        // 'freed soldiers they had captured': a relative clause without its pronoun
        if (
            clause.IsUncertain
            && Kind(join) is ElementKind.NounPhrase
            && join >= Least
            && (clause.Subject[0].IsPronoun || IsAside(join, e, end) || IsContact(at))
        )
            (clause.Link, clause.IsUncertain) = (Link.Relative, false);
        else if (clause.IsUncertain && previous.Group.IsFinite)
            clause.Link = Link.Main;
        return start;
    }

    /// <summary>'Roe, who said <b>Lund</b> robbed her, left': the phrase right after the verb of saying is the subject of what is
    /// said, since another verb follows for the one who waits.</summary>
    bool IsSaidInRelative(int at, int e, int end) =>
        at == Least
        && previous is { Link: Link.Relative, Group: { IsFinite: true, IsPassive: false } }
        && Governors.Of(Verb(previous), Frame.That) is not null
        && HasFinite(e + 1, end, ofRelatives: false, ofJoined: false, ofSpeakers: false);

    /// <summary>'<b>Attacking the rebels</b> angered Peru', 'said that <b>arresting Lund</b> would …': the act is the
    /// subject, and what follows its verb is the object.</summary>
    int AfterGerundSubject(Clause clause, Clause gerund, int e)
    {
        clause.Subject = [];
        if (!openers.Remove(gerund))
            (clause.Link, clause.Parent, clause.Marker) = (Link.Complement, gerund.Parent, gerund.Group.First - 1);
        (gerund.Link, gerund.Parent) = (Link.Gerund, clause);
        return e;
    }

    bool IsAfterThat(Clause gerund) => syntax[gerund.Group.First - 1] is PartOfSpeech.Subordinator && Word(Least - 2) is "that";

    /// <summary>
    /// 'Lund <b>as</b> a minister signed …', 'citizens who have settled <b>since</b> the beginning of the year came': the sentence
    /// would have no main verb if the word began a clause.
    /// </summary>
    bool IsPrepositionAfterAll(int marker, int at, int e, int end) =>
        Kind(marker) is ElementKind.Preposition
        && !HasComma(Least, at)
        && !HasFinite(e + 1, end, ofRelatives: false, ofJoined: false)
        && (
            previous is null
                ? marker > Least && Kind(marker - 1) is ElementKind.NounPhrase
                : waiting.Count > 0 && previous is { Link: Link.Relative }
        );

    /// <summary>'<b>Had</b> Iran attacked …', '<b>Should</b> they win …', '<b>Did</b> Iran attack?': the auxiliary
    /// before the subject begins the sentence.</summary>
    bool IsCondition(int at) =>
        previous is { IsUncertain: false }
        && previous.Group.First == previous.Group.Verb
        && Least == first + 1
        && Kind(Head(at, Least) - 1) is ElementKind.VerbGroup
        && syntax.Document.Lower(previous.Group.Verb)
            is "had"
                or "should"
                or "were"
                or "did"
                or "does"
                or "do"
                or "has"
                or "have"
                or "will"
                or "would"
                or "could"
                or "can"
                or "may"
                or "is"
                or "are"
                or "was";

    bool HasComma(int from, int to)
    {
        for (var e = Math.Max(from, to - Sight); e < to; e++)
            if (Kind(e) is ElementKind.Comma or ElementKind.Break)
                return true;
        return false;
    }

    /// <summary>'Did Iran attack', 'said Ruiz': the subject follows its verb.</summary>
    int Inverted(Clause clause, int e, int start, int end)
    {
        if (Kind(e - 1) is ElementKind.Comma or ElementKind.QuoteMark or ElementKind.Break && IsAttribution(clause, e, end))
        {
            clause.Subject = [Phrase(e + 1)];
            return start;
        }
        if (IsAuxiliaryAlone(clause.Group))
        {
            clause.Subject = Subject(e + 1, out _, forward: true, limit: e + 8);
            clause.IsInverted = Inversions.Of(syntax, clause) is Inversion.Question;
            if (Inversions.Of(syntax, clause) is Inversion.Negation)
                clause.Group = clause.Group with { IsNegated = true };
        }
        return start;
    }
}
