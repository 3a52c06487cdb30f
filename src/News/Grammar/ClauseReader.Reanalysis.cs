namespace News.Grammar;

/// <summary>Verbs whose form only the clause can decide: pasts that were tagged as participles, and participles that
/// were tagged as pasts.</summary>
sealed partial class ClauseReader
{
    /// <summary>
    /// What was tagged as a participle or an infinitive is finite where only that makes sense: a participle with an object
    /// of its own after its subject, a bare form after a subject.
    /// </summary>
    bool IsFiniteAfterAll(Clause clause, int e, int end)
    {
        var before = Back(e - 1);
        if (before < Least)
            return false;
        if (clause.Group.Form is VerbForm.Participle && clause.Group.First == clause.Group.Verb && IsPast(clause, before, e, end))
        {
            clause.Group = clause.Group with { Form = VerbForm.Past, IsPassive = false };
            return true;
        }
        if (
            clause.Group.Form is VerbForm.Bare
            && Kind(before) is ElementKind.NounPhrase
            && !(previous is not null && Governors.Of(Verb(previous), Frame.NpBare) is not null)
        )
        {
            clause.Group = clause.Group with { Form = VerbForm.Present };
            return true;
        }
        return false;
    }

    bool IsPast(Clause clause, int before, int e, int end)
    {
        var hasObject = NextPhrase(e + 1, end) is >= 0 and var next && !Phrase(next).IsTime && !IsNaming(e, next);
        // 'The minister, speaking in Lima, praised Chile.', 'Speaking in Lima, the minister, Ana Wels, praised Chile.'
        if (
            hasObject
            && Kind(before) is ElementKind.Comma
            && previous is { Link: Link.Participial, Group.Form: VerbForm.Ing }
            && (waiting.Count > 0 || openers.Count > 0)
        )
            return true;
        // 'the minister, who yesterday resigned', 'The court yesterday ruled in a case that was …'
        if (
            Kind(before) is ElementKind.NounPhrase
            && Phrase(before) is { IsTime: true } day
            && TimeNouns.IsDay(syntax.Document.Lower(day.Head))
            && Word(e + 1) != "by"
            && (Kind(before - 1) is ElementKind.Relative || previous is null && Kind(before - 1) is ElementKind.NounPhrase)
        )
            return true;
        // 'Lund, whose brother fled to Mali, praised Chile.'
        if (
            hasObject
            && Kind(before) is ElementKind.Comma
            && previous is { Link: Link.Relative } or { Group.IsFinite: false }
            && waiting.Count > 0
        )
            return true;
        // 'The widow of a man who, they said, was tortured by soldiers, called for an inquiry.'
        if (
            Kind(before) is ElementKind.Comma
            && previous is { Link: Link.Relative, Group.IsFinite: true } or { Link: Link.Complement, Parent.Link: Link.Relative }
            && waiting.Count > 0
            && (
                hasObject
                || Kind(e + 1) is ElementKind.Preposition && Word(e + 1) is not "by" && Governors.Of(Verb(clause), Frame.NpIng) is null
            )
        )
            return true;
        // 'The rebels who hold the town refused.'
        if (
            Kind(before) is ElementKind.NounPhrase
            && previous is { Link: Link.Relative, Group.IsFinite: true }
            && waiting.Count > 0
            && (e + 1 >= end || Kind(e + 1) is ElementKind.Break)
        )
            return true;
        // ', an offer the party rebuffed at a meeting'
        if (
            Kind(before) is ElementKind.NounPhrase
            && before - 2 >= Least
            && Kind(before - 1) is ElementKind.NounPhrase
            && !Phrase(before - 1).IsTime
            && syntax[Phrase(before).First] is PartOfSpeech.Determiner
            && IsAside(before - 1, e, end)
        )
            return true;
        if (Kind(before) is ElementKind.NounPhrase && IsContact(before))
            return true;
        // 'in May, when the firm balked at paying'
        if (
            Kind(before) is ElementKind.NounPhrase
            && Kind(before - 1) is ElementKind.Subordinator
            && Word(before - 1) is "when" or "because" or "although" or "though" or "while"
            && Word(e + 1) != "by"
            && !HasFinite(e + 1, end)
        )
            return true;
        if (Kind(before) is ElementKind.NounPhrase)
        {
            if (hasObject)
                return true;
            // 'Officials emphasized on Monday that …', 'a poll found only a few were …'
            if (
                Governors.Of(Verb(clause), Frame.That) is not null
                && (
                    IsComplementAhead(e + 1, end)
                    || Kind(before - 1) is ElementKind.QuoteMark or ElementKind.Comma && (e + 1 == end || Kind(e + 1) is ElementKind.Break)
                )
            )
                return true;
            // 'Officials approved and delivered six visas'
            if (
                previous is null
                && Kind(e + 1) is ElementKind.Coordinator
                && Kind(e + 2) is ElementKind.VerbGroup
                && syntax.Group(syntax.Elements[e + 2]) is { Form: VerbForm.Past or VerbForm.Participle } joined
                && joined.First == joined.Verb
                && NextPhrase(e + 3, end) >= 0
            )
                return true;
        }
        // 'Unions called on Volta to quit.': a sentence that ends as one has a finite verb.
        if (
            Word(e + 1) == "by"
            || Kind(end - 1) is not ElementKind.Break
            || HasFinite(e + 1, end, ofRelatives: false, ofJoined: false, ofSpeakers: false)
        )
            return false;
        // 'The mayor, accused of fraud, resigned.': the later one
        if (previous is null)
            return Kind(before) is ElementKind.NounPhrase
                ? !HasPast(e + 1, end, withObject: true)
                : Kind(before) is ElementKind.Comma && !HasPast(e + 1, end);
        // 'Protesters angered by the arrest of the mayor clashed with police.'
        if (Partner() is { Link: Link.ReducedRelative, Parent: null, Subject.Count: 1 })
            return Kind(before) is ElementKind.NounPhrase && !HasPast(e + 1, end);
        // 'Accused of fraud, the mayor resigned.'
        return Partner() is { Group.IsFinite: false, Link: not (Link.NounInfinitive or Link.Infinitive) }
            && (
                Kind(before) is ElementKind.NounPhrase && openers.Count > 0 && !HasPast(e + 1, end)
                || Kind(before) is ElementKind.Comma && waiting.Count > 0
            );
    }

    /// <summary>'The captain, <b>killed</b> years ago, was a hero.': no comma parts a subject from its verb, so what was
    /// tagged as a past is a participle.</summary>
    bool IsParticipleAfterAll(Clause clause, int e, int end)
    {
        var comma = Back(e - 1);
        if (
            previous is not null
            || clause.Group.Form is not VerbForm.Past
            || clause.Group.First != clause.Group.Verb
            || comma <= first
            || Kind(comma) is not ElementKind.Comma
            || Head(comma - 1, first) != first
            || Phrase(first).IsTime
            || NextPhrase(e + 1, end) is >= 0 and var next && !Phrase(next).IsTime
            || !KnownWords.Of(WordHashes.Of(Verb(clause))).HasFlag(WordUses.Participle)
            || !HasFinite(e + 1, end, ofRelatives: false, ofJoined: false, ofSpeakers: false)
        )
            return false;
        clause.Group = clause.Group with { Form = VerbForm.Participle, IsPassive = true };
        return true;
    }

    /// <summary>'letting more countries <b>get</b> ships', 'has asked them to stand and <b>pledge</b> loyalty': what was tagged as a
    /// present.</summary>
    bool IsBareAfterAll(Clause clause, int e)
    {
        if (
            syntax[clause.Group.Verb] is not PartOfSpeech.VerbPresent
            || clause.Group.First != clause.Group.Verb
            || previous is null
            || !(
                Verb(previous) is "let" or "lets" or "letting" && Kind(e - 1) is ElementKind.NounPhrase && Head(e - 1, Least) == Least
                || previous.Group.Form is VerbForm.Infinitive
                    && Kind(e - 1) is ElementKind.Coordinator
                    && Partner() is { } partner
                    && syntax[partner.Group.First] is PartOfSpeech.AuxPresent3 or PartOfSpeech.VerbPresent3
            )
        )
            return false;
        clause.Group = clause.Group with { Form = VerbForm.Bare };
        return true;
    }

    /// <summary>Whether a verb after a comma follows that may be a past as well as a participle.</summary>
    bool HasPast(int from, int end, bool withObject = false)
    {
        for (var e = from; e < end && e < from + Sight; e++)
            if (
                Kind(e) is ElementKind.VerbGroup
                && Kind(e - 1) is ElementKind.Comma
                && syntax.Group(syntax.Elements[e]) is { Form: VerbForm.Participle } group
                && group.First == group.Verb
                && KnownWords.Of(WordHashes.Of(syntax.Document.Lower(group.Verb))).HasFlag(WordUses.Past)
                && (!withObject || NextPhrase(e + 1, end) >= 0)
            )
                return true;
        return false;
    }

    /// <summary>Whether 'that', or a phrase with a finite verb of its own, follows, with no more than a time and a
    /// place before it.</summary>
    bool IsComplementAhead(int from, int end)
    {
        for (var e = from; e < end && e < from + 6; e++)
            switch (Kind(e))
            {
                case ElementKind.That:
                    return true;
                case ElementKind.Adverb:
                    continue;
                case ElementKind.Preposition when Kind(e + 1) is ElementKind.NounPhrase:
                    e++;
                    continue;
                case ElementKind.NounPhrase:
                    return e > from && Kind(e - 1) is ElementKind.Adverb && HasFinite(e + 1, end);
                default:
                    return false;
            }
        return false;
    }

    /// <summary>The phrase that follows, past a quotation mark, or -1.</summary>
    int NextPhrase(int e, int end)
    {
        if (e < end && Kind(e) is ElementKind.QuoteMark)
            e++;
        return e < end && Kind(e) is ElementKind.NounPhrase ? e : -1;
    }

    /// <summary>Whether a finite verb follows in the sentence.</summary>
    /// <param name="ofRelatives">Whether the verb of a relative clause counts.</param>
    /// <param name="ofJoined">Whether a verb counts that 'and' joins without a subject of its own.</param>
    /// <param name="ofSpeakers">Whether the verb counts of ', the agency said' at the end.</param>
    bool HasFinite(int from, int end, bool ofRelatives = true, bool ofJoined = true, bool ofSpeakers = true)
    {
        var isRelative = false;
        for (var e = from; e < end && e < from + Sight; e++)
            if (Kind(e) is ElementKind.Relative)
                isRelative = !ofRelatives;
            else if (Kind(e) is ElementKind.VerbGroup && syntax.Group(syntax.Elements[e]).IsFinite)
            {
                if (
                    !isRelative
                    && (ofJoined || Kind(Back(e - 1)) is not ElementKind.Coordinator)
                    && (ofSpeakers || !EndsAttribution(e, end))
                )
                    return true;
                isRelative = false;
            }
        return false;
    }

    /// <summary>'…, the agency <b>said</b>.'</summary>
    bool EndsAttribution(int e, int end) =>
        Kind(e - 1) is ElementKind.NounPhrase
        && Kind(e - 2) is ElementKind.Comma
        && Governors.Of(syntax.Document.Lower(syntax.Group(syntax.Elements[e]).Verb), Frame.That) is not null
        && (
            e + 1 >= end
            || Kind(e + 1) is ElementKind.Break
            || Kind(e + 1) is ElementKind.Preposition or ElementKind.NounPhrase
                && Kind(end - 1) is ElementKind.Break
                && !HasFinite(e + 1, end)
        );

    /// <summary>'the man named chairman', 'the man made chairman', but not 'the men made threats'.</summary>
    bool IsNaming(int e, int next) =>
        Word(e) is "called" or "named" or "dubbed" or "titled" or "entitled" or "labelled" or "labeled" or "nicknamed" or "given"
        || Word(e) is "made" && !syntax[Phrase(next).Head].IsPlural() && syntax[Phrase(next).First] is not PartOfSpeech.Determiner;

    /// <summary>
    /// 'The member <b>found</b> guilty of fraud was …', 'people <b>arrested</b> in the raid were …': a past form before a verb
    /// that has no subject of its own is a participle, and its subject is that of both.
    /// </summary>
    void Reanalyse(Clause clause, int e)
    {
        var partner = Partner();
        if (
            partner is not { Group: { Form: VerbForm.Past } group, Subject.Count: > 0, Link: Link.Main or Link.Complement }
            || group.First != group.Verb
            || partner.Object is [{ IsPronoun: false }, ..]
            || Governors.Of(Verb(partner), Frame.That) is not null
            || !KnownWords.Of(WordHashes.Of(syntax.Document.Lower(group.Verb))).HasFlag(WordUses.Participle)
        )
            return;
        for (var back = e - 1; back >= Math.Max(first, e - Sight); back--)
            if (
                Kind(back)
                is ElementKind.Comma
                    or ElementKind.Break
                    or ElementKind.Coordinator
                    or ElementKind.That
                    or ElementKind.Relative
                    or ElementKind.Subordinator
            )
                return;
            else if (Kind(back) is ElementKind.VerbGroup && syntax.Elements[back].First == group.First)
            {
                if (Kind(back + 1) is ElementKind.NounPhrase || Kind(back - 1) is not ElementKind.NounPhrase)
                    return;
                (clause.Link, clause.Parent, clause.Marker, clause.Subject, clause.IsUncertain) = (
                    partner.Link,
                    partner.Parent,
                    partner.Marker,
                    partner.Subject,
                    false
                );
                partner.Group = group with { Form = VerbForm.Participle, IsPassive = true };
                (partner.Link, partner.Parent, partner.Subject) = (Link.ReducedRelative, null, [partner.Subject[^1]]);
                return;
            }
    }
}
