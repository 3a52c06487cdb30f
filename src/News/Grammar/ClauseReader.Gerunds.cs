namespace News.Grammar;

/// <summary>-ing forms: what governs them, and who is understood to act.</summary>
sealed partial class ClauseReader
{
    /// <summary>How many elements ahead the last of a list of -ing forms is looked for.</summary>
    const int LongestList = 16;

    int Ing(Clause clause, int before, int e)
    {
        (clause.Link, clause.Parent) = (Link.Participial, previous);
        if (before < Least)
        {
            if (previous is null)
                openers.Add(clause);
            else
                (clause.Link, clause.Subject) = (Link.Gerund, previous.Subject);
            return e;
        }
        switch (Kind(before))
        {
            case ElementKind.Preposition or ElementKind.Subordinator:
                clause.Marker = syntax.Elements[before].First;
                clause.Link = Kind(before) is ElementKind.Preposition ? Link.PrepositionalGerund : Link.Participial;
                // 'The <b>date</b> for cutting the ribbon has …', 'The <b>minister</b>, after meeting Roe, left'
                WaitBefore(before - 1);
                // 'said that <b>by raising</b> it the council …'
                if (previous is null || Kind(before - 1) is ElementKind.That)
                {
                    openers.Add(clause);
                    return before;
                }
                clause.Subject = OfGerund(clause, before);
                return before;
            case ElementKind.Coordinator when previous is not null:
                (clause.Link, clause.Parent, clause.Subject, clause.Marker) = previous.Group.IsFinite
                    ? (Link.Participial, previous, previous.Subject, -1)
                    : (previous.Link, previous.Parent, previous.Subject, previous.Marker);
                return before;
            case ElementKind.Comma when previous is { Link: Link.Gerund or Link.PrepositionalGerund } && IsInList(e):
                (clause.Link, clause.Parent, clause.Subject, clause.Marker) = (
                    previous.Link,
                    previous.Parent,
                    previous.Subject,
                    previous.Marker
                );
                return before;
            // 'talks about breaking pacts, arming rebels, banning talks'
            case ElementKind.Comma when OfTopic() is { } listed:
                (clause.Link, clause.Parent, clause.Subject, clause.Marker) = (listed.Link, listed.Parent, listed.Subject, listed.Marker);
                return before;
            case ElementKind.NounPhrase when OfWith(before) is >= 0 and var own:
                clause.Subject = [Phrase(own)];
                return own - 1;
            case ElementKind.NounPhrase when previous is { Group.IsFinite: true, Subject.Count: > 0 } && IsOfSubject(clause, before):
                clause.Subject = previous.Subject;
                return e;
            case ElementKind.NounPhrase:
                clause.Link = Link.ReducedRelative;
                // 'a campaign against the rebels targeting their leaders'
                clause.Subject =
                    before > Least && Word(before - 1) is "against" && Head(before, Least) is >= 0 and var whole
                        ? [Phrase(whole)]
                        : Plurals(before);
                if (previous is not null || Kind(before - 1) is not ElementKind.Preposition || Head(before, Least) >= 0)
                    Wait(before);
                return e;
            // ', with the minister, Ana Wels, saying …'
            case ElementKind.Comma
                when Kind(before - 1) is ElementKind.NounPhrase
                    && Kind(before - 2) is ElementKind.Comma
                    && Kind(before - 3) is ElementKind.NounPhrase
                    && OfWith(before - 3) is >= 0 and var with:
                clause.Subject = [Phrase(with)];
                return with - 1;
            case ElementKind.Comma or ElementKind.Break:
                var at = Back(before - 1);
                if ((previous is null || IsBeforeMain(at)) && at >= Least && Kind(at) is ElementKind.NounPhrase)
                {
                    Wait(at);
                    clause.Subject = waiting;
                }
                else if (previous is null)
                    openers.Add(clause);
                else
                {
                    clause.Parent = Partner() is { } partner ? Said(partner) : null;
                    clause.Subject = clause.Parent?.Subject ?? [];
                }
                return before;
            default:
                return e;
        }
    }

    /// <summary>Of 'Rebels <b>attacked</b> it, the army said, killing three' the clause that is said; of other clauses
    /// the clause itself.</summary>
    Clause Said(Clause saying) =>
        saying.Index > 0
        && clauses[saying.Index - 1] is { Group.IsFinite: true } said
        && said.Sentence == sentence
        && Governors.Of(Verb(saying), Frame.That) is not null
        && saying.Subject is [{ Element: > 0 } speaker, ..]
        && syntax.Elements[speaker.Element - 1].Kind is ElementKind.Comma
        && speaker.First > said.Group.First
        && syntax.Document.Lower(Math.Max(saying.Group.End, speaker.End)) is ","
            ? said
            : saying;

    /// <summary>'accused of robbing, <b>beating</b> and detaining migrants': whether 'and' with the last -ing form
    /// follows, with no other verb between.</summary>
    bool IsInList(int e)
    {
        for (var next = e + 1; next <= e + LongestList && Kind(next) is not ElementKind.Break; next++)
            if (Kind(next) is ElementKind.VerbGroup && syntax.Group(syntax.Elements[next]).Form is not VerbForm.Ing)
                return false;
            else if (Kind(next) is ElementKind.VerbGroup && Kind(next - 1) is ElementKind.Coordinator)
                return true;
        return false;
    }

    /// <summary>The preceding -ing form that only names a topic of talk or thought, or null.</summary>
    Clause? OfTopic()
    {
        var topic = previous;
        for (var depth = 0; depth < Depth && topic is { IsOfObject: true, Parent: { } letting }; depth++)
            topic = letting;
        return
            topic is { Link: Link.PrepositionalGerund, Marker: > 0 and var marker }
            && Governors.Of($"{syntax.Document.Lower(marker - 1)} {syntax.Document.Lower(marker)}", Frame.Ing) is Effect.Possible
            ? topic
            : null;
    }

    /// <summary>', with <b>the army</b> this week sending doctors': the phrase after a 'with' that a comma precedes, or -1.</summary>
    int OfWith(int at)
    {
        while (
            at - 1 >= Least
            && (Phrase(at).IsTime || Kind(at) is ElementKind.Adverb)
            && Kind(at - 1) is ElementKind.NounPhrase or ElementKind.Adverb
        )
        {
            at--;
            if (Kind(at) is ElementKind.Adverb)
                at = Back(at);
            if (at < Least || Kind(at) is not ElementKind.NounPhrase)
                return -1;
        }
        return
            at - 2 >= Least
            && Kind(at) is ElementKind.NounPhrase
            && !Phrase(at).IsTime
            && Kind(at - 1) is ElementKind.Preposition
            && Word(at - 1) is "with"
            && Kind(at - 2) is ElementKind.Comma
            ? at
            : -1;
    }

    /// <summary>'rallied until late at night <b>demanding</b> justice', 'gathered at the embassy <b>calling</b> for
    /// war': not the night's or the embassy's.</summary>
    bool IsOfSubject(Clause clause, int before) =>
        Phrase(before).IsTime
        // 'contacted Peru asking for help'
        || before == Least
            && previous is { Group: { IsFinite: true, IsPassive: false } }
            && ParticipleVerbs.Contacts.Contains(Verb(previous))
            && (Governors.Of(Verb(clause), Frame.That) is not null || Governors.Of(Verb(clause), Frame.NpTo) is not null)
        // 'opened fire at a party killing one man'
        || Kind(before - 1) is ElementKind.Preposition
            && before - 1 >= Least
            && Word(before - 1) is "in" or "at" or "on" or "outside" or "near" or "inside"
            && ParticipleVerbs.Harms.Contains(Verb(clause))
        // 'wrote a letter to Roe asking him to …'
        || Kind(before - 1) is ElementKind.Preposition
            && before - 2 >= Least
            && Word(before - 1) is "to"
            && Kind(before - 2) is ElementKind.NounPhrase
            && !syntax[Phrase(before).Head].IsPlural()
            && IsWriting(syntax.Document.Lower(Phrase(before - 2).Head))
        || Kind(before - 1) is ElementKind.Preposition
            && before - 1 >= Least
            && Word(before - 1) is "in" or "at" or "on" or "outside" or "near" or "across" or "through" or "before"
            && (
                Governors.Of(Verb(clause), Frame.That) is not null
                || Governors.Of(Verb(clause), syntax.Document.Lower(clause.Group.Verb + 1), Frame.NpTo) is not null
            );

    static bool IsWriting(string noun) =>
        noun
            is "letter"
                or "message"
                or "note"
                or "email"
                or "e-mail"
                or "statement"
                or "petition"
                or "memo"
                or "letters"
                or "messages"
                or "emails";

    /// <summary>'<b>investors and operators</b> calling on Peru': the phrase with those in the plural that a list joins to it.</summary>
    IReadOnlyList<NounPhrase> Plurals(int at)
    {
        var found = new List<NounPhrase> { Phrase(at) };
        for (
            var e = at;
            found.Count < 8
                && IsPlural(e)
                && e - 2 >= Least
                && Kind(e - 1) is ElementKind.Coordinator or ElementKind.Comma
                && (found.Count > 1 || Kind(e - 1) is ElementKind.Coordinator)
                && IsPlural(e - 2);
            e -= 2
        )
            found.Insert(0, Phrase(e - 2));
        return found;

        bool IsPlural(int e) => Kind(e) is ElementKind.NounPhrase && syntax[Phrase(e).Head] is PartOfSpeech.NounPlural;
    }

    /// <summary>Who acts in 'accused Peru of <b>jamming</b>', 'left after <b>signing</b>', 'a charge of <b>jamming</b>'.</summary>
    IReadOnlyList<NounPhrase> OfGerund(Clause clause, int preposition)
    {
        var word = Word(preposition);
        if (
            word is "of" or "for" or "from" or "over" or "about" or "to" or "in"
            && preposition - 1 >= Least
            && Kind(preposition - 1) is ElementKind.NounPhrase
        )
        {
            // 'questioned <b>Roe's</b> judgment in backing the war', 'kept <b>his</b> promise of leaving', but not 'accused her
            // brother of leaving', 'praised her brother for leaving'
            if (
                Phrase(preposition - 1).Possessor is >= 0 and var owner
                && word is "of" or "in" or "to"
                && Phrase(preposition - 1) is var owned
                && !syntax[owned.Head].IsName()
                && !IsPeople(owned)
                && Governors.Of(Verb(previous!), Frame.NpIng) is null
            )
                return [syntax.NounPhrases[owner]];
            // 'imposed sanctions on <b>Chad</b> for arming rebels'
            if (
                word is "for"
                && preposition - 2 > Least
                && Kind(preposition - 2) is ElementKind.Preposition
                && Word(preposition - 2) is "on"
            )
                return [Phrase(preposition - 1)];
            var at = Head(preposition - 1, Least);
            if (at == Least)
                return previous!.Group.IsPassive ? previous.Subject
                    : word is "of" or "for" or "from" ? Subject(preposition - 1, out _)
                    // 'issued a statement about resistance to arming rebels'
                    : at == preposition - 1 ? previous.Subject
                    : [];
            return [];
        }
        // 'imposed sanctions, including a ban, for arming rebels'
        if (word is "for" && Kind(preposition - 1) is ElementKind.Comma)
            return [];
        // 'on issues like <b>banning</b> gas': an example
        if (word is "like")
            return [];
        // 'a man they suspected of <b>jamming</b>', 'Roe, whom they accuse of jamming'
        if (
            word is "of" or "with"
            && previous is { Link: Link.Relative, Group.IsPassive: false, Subject: [{ Element: var subject }, ..] }
            && Kind(preposition - 1) is ElementKind.VerbGroup
            && Governors.Of(Verb(previous), Frame.Of) is not null
        )
        {
            var antecedent = subject - 1;
            while (antecedent >= first && Kind(antecedent) is ElementKind.Relative or ElementKind.That or ElementKind.Comma)
                antecedent--;
            return Kind(antecedent) is ElementKind.NounPhrase ? [Phrase(antecedent)] : [];
        }
        // 'charged <b>Peru</b> with jamming'
        if (
            word is "with"
            && !previous!.Group.IsPassive
            && preposition - 1 >= Least
            && Kind(preposition - 1) is ElementKind.NounPhrase
            && Governors.Of(Verb(previous), Frame.Of) is not null
        )
            return Subject(preposition - 1, out _);
        return previous!.Group.IsPassive && word is "by" ? [] : previous.Subject;
    }
}
