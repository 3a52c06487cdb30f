namespace News.Grammar;

/// <summary>
/// Finds the clauses of a sentence from left to right: for each verb group what governs it, its subject, and then the
/// objects of the group before it, which end where the new clause begins.
/// </summary>
sealed partial class ClauseReader(Syntax syntax, List<Clause> clauses)
{
    /// <summary>How many elements before a verb its subject is sought in, so that time stays linear in sentences without end.</summary>
    const int Sight = 60;

    /// <summary>How many governing clauses are looked at.</summary>
    const int Depth = 12;

    int sentence,
        first;
    Clause? previous;

    /// <summary>Index of the element after the previous verb group, or of the sentence's first.</summary>
    int floor;

    /// <summary>The phrase before an inserted clause, which still waits for its verb: 'the <b>man</b> who fled was …'.</summary>
    IReadOnlyList<NounPhrase> waiting = [];

    /// <summary>How the interrupted clause is tied to its governor.</summary>
    (Link Link, Clause? Parent, int Marker) waitingFor;

    /// <summary>The phrase right after a verb of saying and before a comma, with that verb's clause: 'said
    /// <b>rebels</b>, backed by Chad, had …'.</summary>
    (IReadOnlyList<NounPhrase> Subject, int Element, Clause Saying)? afterSaying;

    /// <summary>Participles at the beginning of a sentence, whose subject is that of the clause to come.</summary>
    readonly List<Clause> openers = [];

    public void Read(int sentence, int first, int end)
    {
        (this.sentence, this.first, previous, floor, waiting, afterSaying) = (sentence, first, null, first, [], null);
        openers.Clear();
        var begin = clauses.Count;
        for (var e = first; e < end; e++)
        {
            if (syntax.Elements[e].Kind != ElementKind.VerbGroup)
                continue;
            var clause = new Clause(clauses.Count, syntax.Group(syntax.Elements[e]), sentence);
            var start =
                IsAfterInversion(clause, e) ? Complete(clause, e)
                : clause.Group.IsFinite && !IsParticipleAfterAll(clause, e, end) && !IsBareAfterAll(clause, e)
                || IsFiniteAfterAll(clause, e, end)
                    ? Finite(clause, e, end)
                : NonFinite(clause, e);
            if (previous is not null)
                ComplementReader.Read(syntax, previous, floor, start);
            clauses.Add(clause);
            (previous, floor) = (clause, e + 1);
            if (clause.Group.IsFinite && clause.Link is not Link.Relative)
                afterSaying = AfterSaying(clause, e + 1, end);
        }
        if (previous is not null)
            ComplementReader.Read(syntax, previous, floor, end);
        TakePasts(begin);
        for (var c = begin; c < clauses.Count; c++)
            Place(clauses[c]);
    }

    /// <summary>'Villagers said soldiers <b>beat</b> them': a form that is present and past alike is the past, beside another
    /// past.</summary>
    void TakePasts(int begin)
    {
        var hasPast = false;
        for (var c = begin; c < clauses.Count; c++)
            hasPast |= clauses[c].Group.Form is VerbForm.Past;
        for (var c = begin; c < clauses.Count && hasPast; c++)
            if (
                clauses[c].Group is { Form: VerbForm.Present } group
                && group.First == group.Verb
                && syntax[group.Verb] is PartOfSpeech.VerbPresent
                && KnownWords.Of(WordHashes.Of(Verb(clauses[c]))).HasFlag(WordUses.Past)
            )
                clauses[c].Group = group with { Form = VerbForm.Past };
    }

    ElementKind Kind(int e) => e >= first && e < syntax.Elements.Count ? syntax.Elements[e].Kind : ElementKind.Break;

    string Word(int e) => e >= first && e < syntax.Elements.Count ? syntax.Document.Lower(syntax.Elements[e].First) : "";

    NounPhrase Phrase(int e) => syntax.Phrase(syntax.Elements[e]);

    int Least => Math.Max(floor, first);

    /// <summary>Passes over adverbs and quotation marks to the left, and over the comma of 'repeatedly, openly'.</summary>
    int Back(int e)
    {
        while (
            e >= Least
            && (
                Kind(e) is ElementKind.Adverb or ElementKind.QuoteMark
                || e > Least && Kind(e) is ElementKind.Comma && Kind(e - 1) is ElementKind.Adverb && Kind(e + 1) is ElementKind.Adverb
            )
        )
            e--;
        return e;
    }

    string Verb(Clause clause) => syntax.Document.Lower(clause.Group.Verb);

    /// <summary>Notes at the phrases what they are in their clause.</summary>
    static void Place(Clause clause)
    {
        foreach (var phrase in clause.Subject)
            // 'says <b>it</b> made': a subject, where the verb before could have it as its object.
            if (phrase.Clause is null || phrase is { IsPronoun: true, Role: PhraseRole.Object } && clause.Group.IsFinite)
                (phrase.Clause, phrase.Role) = (clause, PhraseRole.Subject);
        foreach (var phrase in clause.Object)
            (phrase.Clause, phrase.Role) = (clause, PhraseRole.Object);
        foreach (var phrase in clause.Indirect)
            (phrase.Clause, phrase.Role) = (clause, PhraseRole.Object);
        foreach (var oblique in clause.Obliques)
        foreach (var phrase in oblique.Phrases)
            if (phrase.Clause is null)
                (phrase.Clause, phrase.Role) = (clause, PhraseRole.Oblique);
    }
}
