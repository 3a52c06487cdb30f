namespace News.Grammar;

/// <summary>Infinitives, -ing forms and participles: what governs them, and who is understood to act.</summary>
internal sealed partial class ClauseReader
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
            if (previous is null) openers.Add(clause);
            else (clause.Link, clause.Subject) = (Link.Infinitive, previous.Subject);
            return e;
        }
        switch (Kind(before))
        {
            case ElementKind.Adjective when previous is not null:
                (clause.Link, clause.Subject, clause.Marker) = (Link.Infinitive, previous.Subject, syntax.Elements[before].First);
                return e;
            case ElementKind.Coordinator when previous is { Link: Link.Infinitive or Link.Purpose or Link.NounInfinitive }:
                (clause.Link, clause.Parent, clause.Subject, clause.Marker, clause.IsOfObject) = (previous.Link, previous.Parent, previous.Subject, previous.Marker, previous.IsOfObject);
                return before;
            case ElementKind.NounPhrase:
                AfterNoun(clause, before);
                return e;
            default:
                clause.Subject = previous?.Subject ?? [];
                if (previous is null) openers.Add(clause);
                return e;
        }
    }

    /// <summary>'urged Peru to sign', 'a plan to sign', 'for Peru to sign', 'met Peru to sign'.</summary>
    void AfterNoun(Clause clause, int at)
    {
        var head = Head(at, Least);
        var noun = Phrase(at);
        if (Kind(at - 1) is ElementKind.Preposition && Word(at - 1) == "for" && at - 1 >= Least)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [noun], true);
            return;
        }
        if (previous is not null && Governors.Of(Verb(previous), Frame.NpTo) is not null && head == Least)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, Subject(at, out _), true);
            return;
        }
        // 'called on Peru to sign'
        if (previous is not null && Kind(Least) is ElementKind.Preposition && Governors.Of(Verb(previous), Word(Least), Frame.NpTo) is not null && Kind(Least + 1) is ElementKind.NounPhrase)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [Phrase(Least + 1)], true);
            return;
        }
        if (Governors.Of(syntax.Document.Lower(noun.Head), Frame.NounTo) is not null)
        {
            (clause.Link, clause.Marker) = (Link.NounInfinitive, noun.Head);
            clause.Subject = noun.Possessor >= 0 ? [syntax.NounPhrases[noun.Possessor]] : previous?.Subject ?? [];
            if (previous is null) waiting = [noun];
            return;
        }
        clause.Subject = previous is { Group.IsPassive: true } ? [] : previous?.Subject ?? [];
        if (previous is null) (clause.Link, waiting) = (Link.NounInfinitive, [noun]);
    }

    int Ing(Clause clause, int before, int e)
    {
        (clause.Link, clause.Parent) = (Link.Participial, previous);
        if (before < Least)
        {
            if (previous is null) openers.Add(clause);
            else (clause.Link, clause.Subject) = (Link.Gerund, previous.Subject);
            return e;
        }
        switch (Kind(before))
        {
            case ElementKind.Preposition or ElementKind.Subordinator:
                clause.Marker = syntax.Elements[before].First;
                clause.Link = Kind(before) is ElementKind.Preposition ? Link.PrepositionalGerund : Link.Participial;
                if (previous is null) { openers.Add(clause); return before; }
                clause.Subject = OfGerund(clause, before);
                return before;
            case ElementKind.Coordinator when previous is not null:
                (clause.Link, clause.Parent, clause.Subject, clause.Marker) = previous.Group.IsFinite
                    ? (Link.Participial, previous, previous.Subject, -1) : (previous.Link, previous.Parent, previous.Subject, previous.Marker);
                return before;
            case ElementKind.NounPhrase when OfWith(before) is >= 0 and var own:
                clause.Subject = [Phrase(own)];
                return own - 1;
            case ElementKind.NounPhrase when previous is { Group.IsFinite: true, Subject.Count: > 0 } && IsOfSubject(clause, before):
                clause.Subject = previous.Subject;
                return e;
            case ElementKind.NounPhrase:
                clause.Link = Link.ReducedRelative;
                clause.Subject = Plurals(before);
                if (previous is not null || Kind(before - 1) is not ElementKind.Preposition) Wait(before);
                return e;
            case ElementKind.Comma or ElementKind.Break:
                var at = Back(before - 1);
                if (previous is null && at >= Least && Kind(at) is ElementKind.NounPhrase)
                {
                    Wait(at);
                    clause.Subject = waiting;
                }
                else if (previous is null) openers.Add(clause);
                else (clause.Parent, clause.Subject) = (Partner(), Partner()?.Subject ?? []);
                return before;
            default:
                return e;
        }
    }

    /// <summary>'rallied until late at night <b>demanding</b> justice', 'gathered at the embassy <b>calling</b> for war': not the night's or the embassy's.</summary>
    bool IsOfSubject(Clause clause, int before) =>
        Phrase(before).IsTime
        || Kind(before - 1) is ElementKind.Preposition && before - 1 >= Least && Word(before - 1) is "in" or "at" or "on" or "outside" or "near" or "across" or "through" or "before"
            && (Governors.Of(Verb(clause), Frame.That) is not null || Governors.Of(Verb(clause), syntax.Document.Lower(clause.Group.Verb + 1), Frame.NpTo) is not null);

    /// <summary>', with <b>the army</b> this week sending doctors': the phrase after a 'with' that a comma precedes, or -1.</summary>
    int OfWith(int at)
    {
        while (at - 1 >= Least && (Phrase(at).IsTime || Kind(at) is ElementKind.Adverb) && Kind(at - 1) is ElementKind.NounPhrase or ElementKind.Adverb)
        {
            at--;
            if (Kind(at) is ElementKind.Adverb) at = Back(at);
            if (at < Least || Kind(at) is not ElementKind.NounPhrase) return -1;
        }
        return at - 2 >= Least && Kind(at) is ElementKind.NounPhrase && !Phrase(at).IsTime && Kind(at - 1) is ElementKind.Preposition && Word(at - 1) is "with" && Kind(at - 2) is ElementKind.Comma ? at : -1;
    }

    /// <summary>'<b>investors and operators</b> calling on Peru': the phrase with those in the plural that a list joins to it.</summary>
    IReadOnlyList<NounPhrase> Plurals(int at)
    {
        var found = new List<NounPhrase> { Phrase(at) };
        for (var e = at; found.Count < 8 && IsPlural(e) && e - 2 >= Least && Kind(e - 1) is ElementKind.Coordinator or ElementKind.Comma && (found.Count > 1 || Kind(e - 1) is ElementKind.Coordinator) && IsPlural(e - 2); e -= 2) found.Insert(0, Phrase(e - 2));
        return found;

        bool IsPlural(int e) => Kind(e) is ElementKind.NounPhrase && syntax[Phrase(e).Head] is PartOfSpeech.NounPlural;
    }

    /// <summary>Who acts in 'accused Peru of <b>jamming</b>', 'left after <b>signing</b>', 'a charge of <b>jamming</b>'.</summary>
    IReadOnlyList<NounPhrase> OfGerund(Clause clause, int preposition)
    {
        var word = Word(preposition);
        if (word is "of" or "for" or "from" or "over" or "about" or "to" or "in" && preposition - 1 >= Least && Kind(preposition - 1) is ElementKind.NounPhrase)
        {
            var at = Head(preposition - 1, Least);
            if (at == Least) return previous!.Group.IsPassive ? previous.Subject : word is "of" or "for" or "from" ? Subject(preposition - 1, out _) : previous.Subject;
            return [];
        }
        return previous!.Group.IsPassive && word is "by" ? [] : previous.Subject;
    }

    int Participle(Clause clause, int before, int e)
    {
        (clause.Link, clause.Parent) = (Link.Participial, previous);
        if (before < Least)
        {
            if (previous is null) openers.Add(clause);
            else clause.Subject = previous.Subject;
            return e;
        }
        switch (Kind(before))
        {
            case ElementKind.NounPhrase:
                var joined = Kind(before - 1) is ElementKind.Coordinator && previous is { Group.IsPassive: true, Group.IsFinite: true };
                // '36 artists and others killed'
                clause.Subject = Word(before) is "others" ? Subject(before, out _) : Plurals(before);
                clause.Link = joined ? Link.Coordinated : Link.ReducedRelative;
                if (joined) return before - 1;
                Wait(before);
                return e;
            case ElementKind.Coordinator when previous is not null:
                var partner = previous;
                clause.Group = clause.Group with { Form = partner.Group.IsFinite ? partner.Group.Form : clause.Group.Form, IsPassive = partner.Group.IsPassive, Modal = partner.Group.Modal, IsNegated = partner.Group.IsNegated };
                (clause.Link, clause.Parent, clause.Subject) = (Link.Coordinated, partner, partner.Subject);
                return before;
            case ElementKind.Comma:
                var at = Back(before - 1);
                if (at >= Least && Kind(at) is ElementKind.NounPhrase)
                {
                    if (previous is null) Wait(at);
                    clause.Subject = previous is null ? waiting : [Phrase(at)];
                }
                else clause.Subject = Partner()?.Subject ?? [];
                return before;
            case ElementKind.Subordinator:
                clause.Subject = Partner()?.Subject ?? [];
                clause.Marker = syntax.Elements[before].First;
                clause.Link = Link.Adverbial;
                return before;
            default:
                return e;
        }
    }

    /// <summary>The 'that' with a phrase after it which begins a clause before the element, or -1.</summary>
    int LastThat(int at)
    {
        for (var e = at; e >= Math.Max(Least, at - Sight); e--)
            if (Kind(e) is ElementKind.That) return Kind(e + 1) is ElementKind.NounPhrase ? e : -1;
        return -1;
    }

    /// <summary>A bare form: what an auxiliary before the subject governs, the second of two infinitives, or an imperative.</summary>
    int Bare(Clause clause, int before, int e)
    {
        clause.Parent = previous;
        if (previous is { IsInverted: true } && syntax[previous.Group.Verb].IsAuxiliary())
        {
            clause.Group = clause.Group with { Form = previous.Group.Form, First = clause.Group.First, IsNegated = previous.Group.IsNegated, Modal = previous.Group.Modal };
            (clause.Link, clause.Subject, clause.IsInverted) = (Link.Main, previous.Subject, true);
            return e;
        }
        // 'asked that the rector, Ana Wels, resign'
        if (before >= Least && Kind(before) is ElementKind.Comma && previous is not null && LastThat(before) is >= 0 and var that)
        {
            clause.Group = clause.Group with { Form = VerbForm.Present };
            (clause.Link, clause.Marker, clause.Subject) = (Link.Complement, syntax.Elements[that].First, Subject(that + 1, out _, forward: true, limit: before));
            return that;
        }
        if (before >= Least && Kind(before) is ElementKind.Coordinator or ElementKind.Comma && previous is not null)
        {
            clause.Group = clause.Group with { Form = previous.Group.Form, IsNegated = previous.Group.IsNegated, Modal = previous.Group.Modal };
            (clause.Link, clause.Parent, clause.Subject, clause.Marker, clause.IsOfObject) = previous.Group.IsFinite
                ? (Link.Coordinated, previous, previous.Subject, -1, false) : (previous.Link, previous.Parent, previous.Subject, previous.Marker, previous.IsOfObject);
            return before;
        }
        if (before >= Least && Kind(before) is ElementKind.NounPhrase && previous is not null)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [Phrase(before)], true);
            return e;
        }
        if (before < Least && previous is not null) (clause.Link, clause.Subject) = (Link.Infinitive, previous.Subject);
        return e;
    }
}
