namespace News.Grammar;

/// <summary>Finite verbs after a comma: what the comma closes, and whose verb it is.</summary>
sealed partial class ClauseReader
{
    /// <summary>After a comma: the subject precedes an insertion, or the verb goes on with the subject of the clause before.</summary>
    int AfterComma(Clause clause, int comma, int e, int end)
    {
        if (Kind(comma) is ElementKind.Break && Kind(Back(comma - 1)) is not ElementKind.NounPhrase)
            return e;
        // '…, said Ruiz'
        if (waiting.Count == 0 && IsAttribution(clause, e, end))
            return e;
        if (afterSaying is { } said && comma > said.Element + 1 && IsInsertion(said.Saying))
        {
            (clause.Link, clause.Parent, clause.Subject) = (Link.Complement, said.Saying, said.Subject);
            if (previous != said.Saying)
                said.Saying.Object = [];
            waiting = [];
            return previous == said.Saying ? said.Element : comma;
        }
        // 'a man who, <b>she says,</b> was beaten'
        if (previous is { Link: Link.Relative } && Told(previous) is { } told && IsAfterComma(previous.Marker))
        {
            (clause.Subject, clause.Link, clause.Parent) = ([told], Link.Complement, previous);
            return comma;
        }
        if (waiting.Count > 0)
        {
            Take(clause);
            return comma;
        }
        if (previous is { Link: Link.Main, Group.IsFinite: true } && openers.Count > 0)
        {
            (clause.Link, clause.Parent) = (Link.Complement, previous);
            TakeGerunds(clause);
            return comma;
        }
        if (FirstOfSegments(comma) is >= 0 and var at)
        {
            clause.Subject = Subject(at, out var from, forward: true, limit: comma);
            return from;
        }
        // 'ended as the party, to the dismay of many, left'
        if (Interrupted(comma) is >= 0 and var marker)
        {
            (clause.Link, clause.Parent, clause.Marker, clause.Subject) = (
                Link.Adverbial,
                previous,
                syntax.Elements[marker].First,
                [Phrase(marker + 1)]
            );
            return marker;
        }
        if (Partner() is { } partner)
        {
            (clause.Link, clause.Parent, clause.Subject) = (Link.Coordinated, partner, partner.Subject);
            return comma;
        }
        return e;
    }

    /// <summary>'Attacking Peru, <b>Lund said</b>, would harm Chile': the speaker, who need not be the one who attacks, is put in
    /// before the verb whose subject is the act.</summary>
    bool IsInsertedSpeaker(Clause clause, int e) =>
        openers is [{ Group.Form: VerbForm.Ing, Link: not Link.PrepositionalGerund }]
        && clause.Link is Link.Main
        && Governors.Of(Verb(clause), Frame.That) is not null
        && Kind(e + 1) is ElementKind.Comma
        && Kind(e + 2) is ElementKind.VerbGroup
        && syntax.Group(syntax.Elements[e + 2]).IsFinite;

    /// <summary>Whether the subject of the clause is an -ing form.</summary>
    bool HasGerund(Clause clause) =>
        previous is not null && clauses.TakeLast(3).Any(act => act.Link is Link.Gerund && act.Parent == clause);

    /// <summary>Makes the -ing forms at the beginning of the sentence the subject of the clause. Their own doer is not named.</summary>
    void TakeGerunds(Clause clause)
    {
        foreach (var opener in openers)
            (opener.Link, opener.Parent) = (Link.Gerund, clause);
        openers.Clear();
    }

    /// <summary>What follows a verb of saying at once and is followed by a comma: it may be the subject of what is
    /// said. Null where nothing of the kind follows.</summary>
    (IReadOnlyList<NounPhrase>, int, Clause)? AfterSaying(Clause saying, int e, int end)
    {
        if (saying.Group.IsPassive || saying.Subject.Count == 0 || Governors.Of(Verb(saying), Frame.That) is null)
            return null;
        // 'said on Monday rebels, …'
        while (
            e < end
            && (
                Kind(e) is ElementKind.NounPhrase && Phrase(e).IsTime
                || Kind(e) is ElementKind.Preposition && Kind(e + 1) is ElementKind.NounPhrase && Phrase(e + 1).IsTime
            )
        )
            e += Kind(e) is ElementKind.Preposition ? 2 : 1;
        if (e >= end || Kind(e) is not ElementKind.NounPhrase || saying.Subject.Contains(Phrase(e)))
            return null;
        var last = e;
        while (
            last + 2 < end
            && Kind(last + 1) is ElementKind.Preposition or ElementKind.Coordinator
            && Kind(last + 2) is ElementKind.NounPhrase
        )
            last += 2;
        return last + 1 < end && Kind(last + 1) is ElementKind.Comma
            ? (Subject(e, out _, forward: true, limit: last + 1), e, saying)
            : null;
    }

    /// <summary>Whether only a description came since: no clause, a participle or a relative clause.</summary>
    bool IsInsertion(Clause saying) =>
        previous == saying
        || previous is { Parent: { } parent, Link: Link.Participial or Link.ReducedRelative or Link.Relative } && parent == saying;

    /// <summary>The word that begins a clause whose subject is followed by a comma at once, or -1.</summary>
    int Interrupted(int comma)
    {
        for (var e = comma - 2; e >= Math.Max(Least, comma - Sight); e--)
            if (
                (Kind(e) is ElementKind.Subordinator || Kind(e) is ElementKind.Preposition && MayBeginClause(Word(e)))
                && Kind(e + 1) is ElementKind.NounPhrase
                && !Phrase(e + 1).IsTime
                && Kind(e + 2) is ElementKind.Comma
                && e + 2 < comma
            )
                return e;
        return -1;
    }

    /// <summary>'…, said Ruiz': a verb of saying between what is said and its subject.</summary>
    bool IsAttribution(Clause clause, int e, int end) =>
        clause.Group.First == clause.Group.Verb
        && Kind(e + 1) is ElementKind.NounPhrase
        && (Governors.Of(Verb(clause), Frame.That) is not null || EndsQuotation(e))
        && (previous is not null || syntax.Elements[e].First > 0 && Kind(e - 1) is ElementKind.QuoteMark)
        && (
            e + 2 >= end
            || Kind(e + 2)
                is ElementKind.Comma
                    or ElementKind.Break
                    or ElementKind.Preposition
                    or ElementKind.QuoteMark
                    or ElementKind.Coordinator
                    or ElementKind.NounPhrase
                    or ElementKind.Relative
            || Kind(e + 2) is ElementKind.VerbGroup && !syntax.Group(syntax.Elements[e + 2]).IsFinite
        );

    /// <summary>'"They expelled her," <b>denounced</b> Ruiz': whether the sentence until here is a quotation.</summary>
    bool EndsQuotation(int e) =>
        Kind(e - 1) is ElementKind.QuoteMark
        && Kind(e - 2) is ElementKind.Comma or ElementKind.Break
        && Kind(first) is ElementKind.QuoteMark;

    /// <summary>Of the parts that commas make before the verb, the first that is a noun phrase of its own, or -1. After
    /// a verb the first part is that verb's.</summary>
    int FirstOfSegments(int comma)
    {
        var from = Math.Max(Least, comma - Sight);
        var begin = previous is null;
        for (var e = from; e < comma; e++)
        {
            if (begin && Kind(e) is ElementKind.NounPhrase && !Phrase(e).IsTime)
                return e;
            if (Kind(e) is ElementKind.Adverb or ElementKind.QuoteMark or ElementKind.Coordinator && begin)
                continue;
            begin = Kind(e) is ElementKind.Comma or ElementKind.Break or ElementKind.That or ElementKind.Subordinator;
        }
        return -1;
    }
}
