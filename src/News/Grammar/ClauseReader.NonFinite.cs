namespace News.Grammar;

/// <summary>Infinitives, participles and bare forms: what governs them, and who is understood to act.</summary>
sealed partial class ClauseReader
{
    int NonFinite(Clause clause, int e)
    {
        var before = Back(e - 1);
        return clause.Group.Form switch
        {
            VerbForm.Infinitive => Infinitive(clause, before, e),
            VerbForm.Ing => Ing(clause, before, e),
            VerbForm.Participle => Participle(clause, before, e),
            _ => Bare(clause, before, e),
        };
    }

    int Infinitive(Clause clause, int before, int e)
    {
        clause.Parent = previous;
        clause.Link = Link.Purpose;
        if (before < Least)
        {
            if (previous is null)
                openers.Add(clause);
            else
                (clause.Link, clause.Subject) = (Link.Infinitive, previous.Subject);
            return e;
        }
        switch (Kind(before))
        {
            // 'Wels, unable to pay, left'
            case ElementKind.Adjective when previous is null && Kind(Back(before - 1)) is ElementKind.Comma:
                WaitBefore(Back(before - 1));
                (clause.Link, clause.Subject, clause.Marker) = (Link.Infinitive, waiting, syntax.Elements[before].First);
                return e;
            // 'Ready to leave, Wels thanked them'
            case ElementKind.Adjective when previous is null && before == first:
                (clause.Link, clause.Marker) = (Link.Infinitive, syntax.Elements[before].First);
                openers.Add(clause);
                return before;
            case ElementKind.Adjective when previous is not null:
                (clause.Link, clause.Subject, clause.Marker) = (Link.Infinitive, previous.Subject, syntax.Elements[before].First);
                return e;
            case ElementKind.Coordinator when previous is { Link: Link.Infinitive or Link.Purpose or Link.NounInfinitive }:
                (clause.Link, clause.Parent, clause.Subject, clause.Marker, clause.IsOfObject) = (
                    previous.Link,
                    previous.Parent,
                    previous.Subject,
                    previous.Marker,
                    previous.IsOfObject
                );
                return before;
            // 'failed Wednesday to sign', 'agreed on Monday to sign'
            case ElementKind.NounPhrase when previous is not null && IsTimeOnly(before):
                (clause.Link, clause.Subject) = (Link.Infinitive, previous.Subject);
                return e;
            case ElementKind.NounPhrase:
                AfterNoun(clause, before);
                return e;
            // 'ordered the minister, Ana Wels, to leave'
            case ElementKind.Comma
                when previous is not null
                    && Kind(e - 1) is not ElementKind.QuoteMark
                    && Governors.Of(Verb(previous), Frame.NpTo) is not null
                    && Kind(Least) is ElementKind.NounPhrase
                    && Kind(before - 1) is ElementKind.NounPhrase:
                (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [Phrase(Least)], true);
                return e;
            // 'asked Roe, who is ill, to leave'
            case ElementKind.Comma
                when previous is { Link: Link.Relative, Subject: [var asked, ..], Parent: { } asking }
                    && asked.First > asking.Group.Verb
                    && Governors.Of(Verb(asking), Frame.NpTo) is not null:
                (clause.Link, clause.Parent, clause.Subject, clause.IsOfObject) = (Link.Infinitive, asking, [asked], true);
                return e;
            default:
                clause.Subject = previous?.Subject ?? [];
                // 'The minister, to save money, sold the jet'
                WaitBefore(before);
                if (previous is null)
                    openers.Add(clause);
                return e;
        }
    }

    /// <summary>Whether only a time, with or without a preposition, is between the verb before and the end of this element.</summary>
    bool IsTimeOnly(int at) =>
        Phrase(at).IsTime
        && Phrase(at).Of < 0
        && TimeNouns.IsDay(syntax.Document.Lower(Phrase(at).Head))
        && (at == Least || at - 1 == Least && Kind(Least) is ElementKind.Preposition);

    /// <summary>'urged Peru to sign', 'a plan to sign', 'for Peru to sign', 'met Peru to sign'.</summary>
    void AfterNoun(Clause clause, int at)
    {
        var noun = Phrase(at);
        // 'asked Peru in <b>order</b> to help'
        if (at - 1 >= Least && Word(at) is "order" && Word(at - 1) is "in")
        {
            clause.Subject = previous?.Subject ?? [];
            if (previous is null)
                openers.Add(clause);
            return;
        }
        if (at - 1 >= Least && Kind(at - 1) is ElementKind.Preposition or ElementKind.Subordinator && Word(at - 1) == "for")
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [noun], true);
            return;
        }
        if (previous is not null && Governors.Of(Verb(previous), Frame.NpTo) is not null && Objects(at) is { Count: > 0 } asked)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, asked, true);
            return;
        }
        // 'called on Peru to sign'
        if (
            previous is not null
            && Kind(Least) is ElementKind.Preposition
            && Governors.Of(Verb(previous), Word(Least), Frame.NpTo) is not null
            && Kind(Least + 1) is ElementKind.NounPhrase
        )
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [Phrase(Least + 1)], true);
            return;
        }
        if (Governors.Of(syntax.Document.Lower(noun.Head), Frame.NounTo) is not null)
        {
            (clause.Link, clause.Marker) = (Link.NounInfinitive, noun.Head);
            clause.Subject = noun.Possessor >= 0 ? [syntax.NounPhrases[noun.Possessor]] : previous?.Subject ?? [];
            if (previous is null)
                (waiting, waitingFor) = (WithHead(at), (Link.Main, null, -1));
            return;
        }
        // 'a plan by Chad and Peru to attack'
        if (Planner(at) is >= 0 and var by)
        {
            (clause.Link, clause.Marker, clause.Subject) = (
                Link.NounInfinitive,
                Phrase(by - 1).Head,
                Subject(by + 1, out _, forward: true, limit: at + 1)
            );
            if (previous is null)
                (waiting, waitingFor) = (WithHead(by - 1), (Link.Main, null, -1));
            return;
        }
        clause.Subject = previous is { Group.IsPassive: true } ? [] : previous?.Subject ?? [];
        if (previous is null)
            (clause.Link, waiting, waitingFor) = (Link.NounInfinitive, WithHead(at), (Link.Main, null, -1));
    }

    /// <summary>'a plan <b>by</b> Chad and Peru to attack', 'the right <b>of</b> workers to strike': the preposition after a noun
    /// that governs an infinitive, where the phrases up to here follow it, or -1.</summary>
    int Planner(int at)
    {
        for (var by = at - 1; by - 1 >= Least && by >= at - 7; by -= 2)
            if (Kind(by) is ElementKind.Preposition)
                return
                    Word(by) is "by" or "of"
                    && Kind(by - 1) is ElementKind.NounPhrase
                    && Governors.Of(syntax.Document.Lower(Phrase(by - 1).Head), Frame.NounTo) is not null
                    ? by
                    : -1;
            else if (Kind(by) is not (ElementKind.Coordinator or ElementKind.Comma) || Kind(by - 1) is not ElementKind.NounPhrase)
                return -1;
        return -1;
    }

    /// <summary>'A <b>review</b> of plans to cut spending says': the head of the phrase that the infinitive ends, with
    /// those joined to it.</summary>
    IReadOnlyList<NounPhrase> WithHead(int at) => Subject(at, out _) is { Count: > 0 } heads ? heads : [Phrase(at)];

    /// <summary>'ordered <b>the ministry and the army</b> to leave': the phrases joined by 'and' from the verb to here;
    /// empty where the first does not follow the verb at once.</summary>
    IReadOnlyList<NounPhrase> Objects(int at)
    {
        var found = new List<NounPhrase>();
        for (var e = Head(at, Least); e >= Least && found.Count < 8; e = Head(e - 2, Least))
        {
            found.Insert(0, Phrase(e));
            if (e == Least)
                return found;
            if (Kind(e - 1) is not (ElementKind.Coordinator or ElementKind.Comma) || found.Count == 1 && Kind(e - 1) is ElementKind.Comma)
                break;
        }
        return [];
    }

    int Participle(Clause clause, int before, int e)
    {
        (clause.Link, clause.Parent) = (Link.Participial, previous);
        if (before < Least)
        {
            if (previous is null)
                openers.Add(clause);
            else
            {
                clause.Subject = previous.Subject;
                Describe(previous);
            }
            return e;
        }
        switch (Kind(before))
        {
            case ElementKind.NounPhrase:
                var joined = Kind(before - 1) is ElementKind.Coordinator && previous is { Group.IsPassive: true, Group.IsFinite: true };
                // '36 artists and others killed'
                clause.Subject = Word(before) is "others" ? Subject(before, out _) : Plurals(before);
                clause.Link = joined ? Link.Coordinated : Link.ReducedRelative;
                if (joined)
                    return before - 1;
                Wait(before);
                return e;
            case ElementKind.Coordinator when previous is not null:
                var partner =
                    previous is { Link: Link.Complement, Group.IsFinite: true, Parent: { Group.Form: VerbForm.Past } speaker }
                    && IsOfSubject(before)
                        ? speaker
                        : previous;
                clause.Group = clause.Group with
                {
                    Form = partner.Group.IsFinite ? partner.Group.Form : clause.Group.Form,
                    IsPassive = partner.Group.IsPassive,
                    Modal = partner.Group.Modal,
                    IsNegated = partner.Group.IsNegated,
                };
                (clause.Link, clause.Parent, clause.Subject) = (Link.Coordinated, partner, partner.Subject);
                return before;
            case ElementKind.Comma:
                var at = Back(before - 1);
                if (at >= Least && Kind(at) is ElementKind.NounPhrase)
                {
                    if (previous is null || IsBeforeMain(at))
                        Wait(at);
                    clause.Subject = waiting.Count > 0 && (previous is null || IsBeforeMain(at)) ? waiting : [Phrase(at)];
                }
                else
                    clause.Subject = Partner()?.Subject ?? [];
                return before;
            case ElementKind.Subordinator:
                // 'The minister, when asked about Mali, said'
                WaitBefore(before - 1);
                clause.Subject = previous is null ? waiting : Partner()?.Subject ?? [];
                clause.Marker = syntax.Elements[before].First;
                clause.Link = Link.Adverbial;
                return before;
            default:
                return e;
        }
    }

    /// <summary>'ten people <b>feared</b> kidnapped were found': a past right before a participle is a participle too, and its subject
    /// waits for another verb.</summary>
    void Describe(Clause clause)
    {
        if (
            clause is not { Group: { Form: VerbForm.Past } group, Subject.Count: > 0, Link: Link.Main }
            || group.First != group.Verb
            || syntax[group.Verb].IsAuxiliary()
            || !KnownWords.Of(WordHashes.Of(Verb(clause))).HasFlag(WordUses.Participle)
        )
            return;
        clause.Group = group with { Form = VerbForm.Participle, IsPassive = true };
        clause.Link = Link.ReducedRelative;
        (waiting, waitingFor) = (clause.Subject, (Link.Main, clause.Parent, -1));
    }

    /// <summary>The 'that' with a phrase after it which begins a clause before the element, or -1.</summary>
    int LastThat(int at)
    {
        for (var e = at; e >= Math.Max(Least, at - Sight); e--)
            if (Kind(e) is ElementKind.That)
                return Kind(e + 1) is ElementKind.NounPhrase ? e : -1;
        return -1;
    }

    /// <summary>A bare form: what an auxiliary before the subject governs, the second of two infinitives, or an imperative.</summary>
    int Bare(Clause clause, int before, int e)
    {
        clause.Parent = previous;
        // 'asked that the rector, Ana Wels, resign'
        if (before >= Least && Kind(before) is ElementKind.Comma && previous is not null && LastThat(before) is >= 0 and var that)
        {
            clause.Group = clause.Group with { Form = VerbForm.Present };
            (clause.Link, clause.Marker, clause.Subject) = (
                Link.Complement,
                syntax.Elements[that].First,
                Subject(that + 1, out _, forward: true, limit: before)
            );
            return that;
        }
        if (before >= Least && Kind(before) is ElementKind.Coordinator or ElementKind.Comma && previous is not null)
        {
            var partner = OfBare(clause) ?? previous;
            clause.Group = clause.Group with
            {
                Form = partner.Group.Form,
                IsNegated = partner.Group.IsNegated,
                Modal = partner.Group.Modal,
            };
            (clause.Link, clause.Parent, clause.Subject, clause.Marker, clause.IsOfObject) = partner.Group.IsFinite
                ? (Link.Coordinated, partner, partner.Subject, -1, false)
                : (partner.Link, partner.Parent, partner.Subject, partner.Marker, partner.IsOfObject);
            return before;
        }
        if (before >= Least && Kind(before) is ElementKind.NounPhrase && previous is not null)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [Phrase(before)], true);
            return e;
        }
        if (before < Least && previous is not null)
            (clause.Link, clause.Subject) = (Link.Infinitive, previous.Subject);
        return e;
    }

    /// <summary>'must <b>do</b> all to stop people getting hurt and send troops': the clause before that an infinitive without 'to'
    /// can go on with, where the verb before it is a participle; else null.</summary>
    Clause? OfBare(Clause clause)
    {
        if (syntax[clause.Group.Verb] is not PartOfSpeech.VerbInfinitive)
            return null;
        var partner = previous;
        for (var depth = 0; depth < Depth && partner is { Group.Form: VerbForm.Ing or VerbForm.Participle }; depth++)
            partner = partner.Parent;
        return partner is { Group.Form: VerbForm.Modal or VerbForm.Infinitive or VerbForm.Bare } ? partner : null;
    }

    /// <summary>'Did', also after the words that begin an inversion: 'Not only did'.</summary>
    bool IsAuxiliaryAlone(in VerbGroup group)
    {
        for (var i = group.First; i < group.Verb; i++)
            if (!(syntax[i].IsAdverb() || syntax[i] is PartOfSpeech.Not))
                return false;
        return VerbGroupReader.IsAuxiliary(syntax.Document.Lower(group.Verb), syntax[group.Verb]);
    }

    /// <summary>'Has Peru <b>signed</b>?', 'Nor did Peru <b>sign</b>': whether an auxiliary and its subject are right
    /// before the verb.</summary>
    bool IsAfterInversion(Clause clause, int e) =>
        previous is { Subject: [.., var subject] }
        && IsAuxiliaryAlone(previous.Group)
        && subject.First > previous.Group.Verb
        && clause.Group.First == clause.Group.Verb
        && clause.Group.Form is VerbForm.Bare or VerbForm.Participle or VerbForm.Past or VerbForm.Present or VerbForm.Ing
        && Back(e - 1) is var before
        && before >= Least
        && Kind(before) is ElementKind.NounPhrase
        && Phrase(before) == subject;

    /// <summary>The verb takes what its auxiliary says.</summary>
    int Complete(Clause clause, int e)
    {
        var auxiliary = previous!;
        var isPassive = clause.Group.Form is VerbForm.Participle or VerbForm.Past && VerbGroupReader.IsBe(Verb(auxiliary));
        clause.Group = clause.Group with
        {
            Form = auxiliary.Group.Form,
            IsNegated = auxiliary.Group.IsNegated,
            Modal = auxiliary.Group.Modal,
            IsPassive = isPassive,
        };
        (clause.Link, clause.Parent, clause.Marker, clause.Subject, clause.IsInverted) = (
            auxiliary.Link,
            auxiliary.Parent,
            auxiliary.Marker,
            auxiliary.Subject,
            auxiliary.IsInverted
        );
        return e;
    }
}
