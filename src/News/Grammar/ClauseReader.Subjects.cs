namespace News.Grammar;

/// <summary>Subjects: back from a verb, or forward, to the heads of a coordinated phrase.</summary>
sealed partial class ClauseReader
{
    /// <summary>
    /// The heads of the phrase that ends in the element (or, <paramref name="forward"/>, begins with it): back over the
    /// prepositional phrases after its head and over what 'and' joins. <paramref name="start"/> is the element it begins with.
    /// </summary>
    IReadOnlyList<NounPhrase> Subject(int at, out int start, bool forward = false, int limit = 0, int floor = -1)
    {
        if (floor < 0)
            floor = Least;
        if (forward)
        {
            start = at;
            var heads = new List<NounPhrase> { Phrase(at) };
            for (var e = at + 1; e < limit; e++)
                if (Kind(e) is ElementKind.Coordinator && Kind(e + 1) is ElementKind.NounPhrase && e + 1 < limit)
                    heads.Add(Phrase(++e));
                else if (Kind(e) is ElementKind.Preposition && Kind(e + 1) is ElementKind.NounPhrase && e + 1 < limit)
                    e++;
                else if (Kind(e) is ElementKind.Comma && Kind(e + 1) is ElementKind.NounPhrase && IsList(e + 1, limit))
                    heads.Add(Phrase(++e));
                else
                    break;
            return heads;
        }
        start = at;
        var found = new List<NounPhrase>();
        var coordinated = false;
        while (true)
        {
            start = Head(start, floor);
            if (start < 0)
            {
                start = at;
                return found.Count == 0 && IsAfterOpener(at) ? [Phrase(at)] : found;
            }
            found.Insert(0, Phrase(start));
            var join = start - 1;
            if (join - 1 < floor || Kind(join) is not (ElementKind.Coordinator or ElementKind.Comma))
                break;
            if (Kind(join) is ElementKind.Coordinator)
            {
                // 'Ana Wels, Bo Lund, and Eva Roe met', 'police, nurses, and drivers met'
                if (!coordinated && Kind(join - 1) is ElementKind.Comma && Listed(join - 2, floor) is { Count: > 1 } listed)
                {
                    found.InsertRange(0, listed);
                    start = listed[0].Element;
                    break;
                }
                // 'Ana Wels, head of Volta, and two others met': the words between the commas describe the first.
                if (!coordinated && Kind(join - 1) is ElementKind.Comma && previous is null && IsNamedFirst(floor, join - 1))
                {
                    found.Insert(0, Phrase(floor));
                    start = floor;
                    break;
                }
                if (
                    coordinated
                    || Kind(join - 1) is ElementKind.Comma
                    || Kind(join - 1) is not ElementKind.NounPhrase
                    || IsObject(join - 1, floor)
                )
                    break;
                // 'the talks between Peru and Chile'
                if (
                    join - 2 >= floor
                    && Kind(join - 2) is ElementKind.Preposition
                    && Word(join - 2) is "between"
                    && Head(join - 1, floor) is >= 0 and var both
                )
                {
                    found.RemoveAt(0);
                    start = both;
                    continue;
                }
                // 'the presidents of Peru and Chile': the second name belongs to the same 'of'.
                if (
                    Head(join - 1, floor) is >= 0 and var head
                    && head < join - 1
                    && syntax.IsSharedComplement(Phrase(head), Phrase(join - 1), Phrase(start))
                )
                {
                    found.RemoveAt(0);
                    start = head;
                    continue;
                }
                coordinated = true;
            }
            else if (
                !coordinated
                || Kind(join - 1) is not ElementKind.NounPhrase
                || Phrase(join - 1).IsTime
                || IsObject(join - 1, floor)
                || found.Count > 12
            )
                break;
            else if (Head(join - 1, floor) is var counted && counted != join - 1)
            {
                // '<b>a number</b> of nurses, teachers and drivers'
                if (counted >= 0 && Phrase(counted).Of == Phrase(join - 1).Index)
                {
                    found.Insert(0, Phrase(counted));
                    start = counted;
                }
                break;
            }
            start = join - 1;
        }
        return found;
    }

    /// <summary>The phrases of a list that ends at the element, with commas between them: names, or plurals without a
    /// determiner. Other phrases between commas describe the one before.</summary>
    List<NounPhrase> Listed(int at, int floor)
    {
        var items = new List<NounPhrase>();
        for (var e = at; e >= floor && Kind(e) is ElementKind.NounPhrase && IsItem(Phrase(e)); e -= 2)
        {
            if (Head(e, floor) != e || IsObject(e, floor) || items.Count > 0 && IsName(items[0]) != IsName(Phrase(e)))
                break;
            items.Insert(0, Phrase(e));
            if (e == floor || Kind(e - 1) is not ElementKind.Comma)
                break;
        }
        return items;

        bool IsItem(NounPhrase phrase) =>
            !phrase.IsTime && (IsName(phrase) || phrase.First == phrase.Head && syntax[phrase.Head] is PartOfSpeech.NounPlural);
        bool IsName(NounPhrase phrase) => syntax[phrase.Head].IsName();
    }

    /// <summary>The subject and those that act with it: 'Lund, <b>along with Roe</b>, …'.</summary>
    IReadOnlyList<NounPhrase> WithCompanions(IReadOnlyList<NounPhrase> subject)
    {
        var e = subject[^1].Element + 1;
        if (Kind(e) is ElementKind.Comma)
            e++;
        if (Kind(e) is not ElementKind.Preposition || Word(e) is not ("along" or "together") || Kind(e + 1) is not ElementKind.NounPhrase)
            return subject;
        return [.. subject, Phrase(e + 1)];
    }

    /// <summary>Of 'Ana Wels and chairman of Volta <b>has</b> resigned' the first: a singular verb has one subject.</summary>
    IReadOnlyList<NounPhrase> Agreeing(Clause clause) =>
        clause.Subject.Count > 1
        && clause.Link is not Link.Coordinated
        && syntax.Document.Lower(clause.Group.First) is "has" or "is" or "was"
        && !clause.IsInverted
            // 'Mines and Energy Minister Ana Wels has …'
            ?
            [
                syntax.Document[clause.Subject[^1].First].IsCapitalised
                && syntax[clause.Subject[^1].Head].IsName()
                && clause.Subject[^1].First < clause.Subject[^1].Head
                    ? clause.Subject[^1]
                    : clause.Subject[0],
            ]
            : clause.Subject;

    /// <summary>Back over prepositional phrases to the head: of 'the head of the army' the head. -1 where a preposition
    /// governs all of it.</summary>
    int Head(int at, int floor)
    {
        // A day between subject and verb: 'Peru on Monday said'.
        while (true)
        {
            if (at < floor || Kind(at) is not ElementKind.NounPhrase)
                return -1;
            // 'the inquiry into “fraud” showed'
            if (at - 2 >= floor && Kind(at - 1) is ElementKind.QuoteMark && Kind(at - 2) is ElementKind.Preposition)
                at--;
            if (at - 1 >= floor && Kind(at - 1) is ElementKind.Preposition)
            {
                at -= 2;
                // 'soldiers <b>loyal</b> to the president'
                while (
                    at >= floor
                    && (
                        Kind(at) is ElementKind.Adverb
                        || Kind(at) is ElementKind.Adjective && at > floor && Kind(at - 1) is ElementKind.NounPhrase
                    )
                )
                    at--;
                continue;
            }
            // 'Lund <b>himself</b> said', 'Lund <b>later that year</b> said'
            if (
                Phrase(at).IsTime
                    && BackOver(at - 1, ElementKind.Adverb, floor) is var before
                    && before >= floor
                    && Kind(before) is ElementKind.NounPhrase
                || IsReflexive(at) && (before = at - 1) >= floor
            )
            {
                at = before;
                continue;
            }
            return at;
        }
    }

    /// <summary>Whether a name followed by a comma begins here, and only noun phrases and prepositions come before the
    /// last comma.</summary>
    bool IsNamedFirst(int from, int comma)
    {
        if (
            Kind(from) is not ElementKind.NounPhrase
            || Phrase(from).IsTime
            || !syntax[Phrase(from).Head].IsName()
            || Kind(from + 1) is not ElementKind.Comma
            || from + 2 >= comma
        )
            return false;
        for (var e = from + 2; e < comma; e++)
            if (Kind(e) is not (ElementKind.NounPhrase or ElementKind.Preposition))
                return false;
        return true;
    }

    /// <summary>
    /// 'In his memory <b>Byron</b> wrote …': the name after a phrase that opens the sentence without a comma. The two look like one
    /// phrase, as in 'the carmaker Volta', but the verb has no other subject.
    /// </summary>
    bool IsAfterOpener(int at) =>
        previous is null
        && at == first + 1
        && Kind(first) is ElementKind.Preposition
        && Kind(at + 1) is ElementKind.VerbGroup
        && Phrase(at) is { } phrase
        && syntax[phrase.Head] is PartOfSpeech.Name
        && syntax[phrase.Head - 1] is PartOfSpeech.Noun or PartOfSpeech.NounPlural;

    int BackOver(int e, ElementKind kind, int floor)
    {
        while (e >= floor && Kind(e) == kind)
            e--;
        return e;
    }

    bool IsReflexive(int e) =>
        Kind(e) is ElementKind.NounPhrase
        && Phrase(e) is { IsPronoun: true }
        && Word(e) is "himself" or "herself" or "itself" or "themselves";

    /// <summary>Whether the phrase is an object of the previous verb, so that what 'and' joins to it is a clause of its
    /// own: 'met Roe and the army left'.</summary>
    bool IsObject(int at, int floor)
    {
        if (previous is null || floor > Least)
            return false;
        var head = Head(at, floor);
        if (head < 0)
            return true;
        var frame = Governors.Of(Verb(previous), Frame.That) is not null;
        return !(frame && Back(head - 1) < floor) && !HasComma(floor, head);
    }

    /// <summary>Whether the comma parts a list, which 'and' closes before the limit.</summary>
    bool IsList(int from, int limit)
    {
        for (var e = from; e < limit && e < from + 16; e++)
            if (Kind(e) is ElementKind.Coordinator)
                return Kind(e + 1) is ElementKind.NounPhrase;
            else if (Kind(e) is not (ElementKind.NounPhrase or ElementKind.Comma))
                return false;
        return false;
    }
}
