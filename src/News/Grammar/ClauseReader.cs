namespace News.Grammar;

/// <summary>
/// Finds the clauses of a sentence from left to right: for each verb group what governs it, its subject, and then the
/// objects of the group before it, which end where the new clause begins.
/// </summary>
internal sealed partial class ClauseReader(Syntax syntax, List<Clause> clauses)
{
    /// <summary>How many elements before a verb its subject is sought in, so that time stays linear in sentences without end.</summary>
    const int Sight = 60;

    /// <summary>How many governing clauses are looked at.</summary>
    const int Depth = 12;

    int sentence, first;
    Clause? previous;
    /// <summary>Index of the element after the previous verb group, or of the sentence's first.</summary>
    int floor;
    /// <summary>The phrase before an inserted clause, which still waits for its verb: 'the <b>man</b> who fled was …'.</summary>
    IReadOnlyList<NounPhrase> waiting = [];
    /// <summary>How the interrupted clause is tied to its governor.</summary>
    (Link Link, Clause? Parent, int Marker) waitingFor;
    /// <summary>Participles at the beginning of a sentence, whose subject is that of the clause to come.</summary>
    readonly List<Clause> openers = [];

    public void Read(int sentence, int first, int end)
    {
        (this.sentence, this.first, previous, floor, waiting) = (sentence, first, null, first, []);
        openers.Clear();
        var begin = clauses.Count;
        for (var e = first; e < end; e++)
        {
            if (syntax.Elements[e].Kind != ElementKind.VerbGroup) continue;
            var clause = new Clause(clauses.Count, syntax.Group(syntax.Elements[e]), sentence);
            var start = clause.Group.IsFinite || IsFiniteAfterAll(clause, e, end) ? Finite(clause, e, end) : NonFinite(clause, e);
            if (previous is not null) ComplementReader.Read(syntax, previous, floor, start);
            clauses.Add(clause);
            (previous, floor) = (clause, e + 1);
        }
        if (previous is not null) ComplementReader.Read(syntax, previous, floor, end);
        for (var c = begin; c < clauses.Count; c++) Place(clauses[c]);
    }

    ElementKind Kind(int e) => e >= first && e < syntax.Elements.Count ? syntax.Elements[e].Kind : ElementKind.Break;

    string Word(int e) => e >= first && e < syntax.Elements.Count ? syntax.Document.Lower(syntax.Elements[e].First) : "";

    NounPhrase Phrase(int e) => syntax.Phrase(syntax.Elements[e]);

    int Least => Math.Max(floor, first);

    /// <summary>Passes over adverbs and quotation marks to the left.</summary>
    int Back(int e)
    {
        while (e >= Least && Kind(e) is ElementKind.Adverb or ElementKind.QuoteMark) e--;
        return e;
    }

    /// <summary>
    /// What was tagged as a participle or an infinitive is finite where only that makes sense: a participle with an object
    /// of its own after its subject, a bare form after a subject.
    /// </summary>
    bool IsFiniteAfterAll(Clause clause, int e, int end)
    {
        var before = Back(e - 1);
        var form = clause.Group.Form;
        if (form is VerbForm.Participle && clause.Group.First == clause.Group.Verb && before >= Least && Kind(before) is ElementKind.NounPhrase
            && NextPhrase(e + 1, end) is >= 0 and var next && !Phrase(next).IsTime && !IsNaming(Word(e)))
        {
            clause.Group = clause.Group with { Form = VerbForm.Past, IsPassive = false };
            return true;
        }
        // 'The minister, speaking in Lima, praised Chile.', 'Speaking in Lima, the minister, Ana Wels, praised Chile.'
        if (form is VerbForm.Participle && clause.Group.First == clause.Group.Verb && previous is { Link: Link.Participial, Group.Form: VerbForm.Ing } && (waiting.Count > 0 || openers.Count > 0) && before >= Least && Kind(before) is ElementKind.Comma
            && NextPhrase(e + 1, end) is >= 0 and var follows && !Phrase(follows).IsTime && !IsNaming(Word(e)))
        {
            clause.Group = clause.Group with { Form = VerbForm.Past, IsPassive = false };
            return true;
        }
        // 'Officials emphasized on Monday that …', 'a poll found only a few were …'
        if (form is VerbForm.Participle && clause.Group.First == clause.Group.Verb && before >= Least && Kind(before) is ElementKind.NounPhrase
            && Governors.Of(Verb(clause), Frame.That) is not null
            && (IsComplementAhead(e + 1, end) || Kind(before - 1) is ElementKind.QuoteMark or ElementKind.Comma && (e + 1 == end || Kind(e + 1) is ElementKind.Break)))
        {
            clause.Group = clause.Group with { Form = VerbForm.Past, IsPassive = false };
            return true;
        }
        // 'Officials approved and delivered six visas'
        if (form is VerbForm.Participle && previous is null && clause.Group.First == clause.Group.Verb && before >= Least && Kind(before) is ElementKind.NounPhrase
            && Kind(e + 1) is ElementKind.Coordinator && Kind(e + 2) is ElementKind.VerbGroup && syntax.Group(syntax.Elements[e + 2]) is { Form: VerbForm.Past or VerbForm.Participle } next2 && next2.First == next2.Verb
            && NextPhrase(e + 3, end) >= 0)
        {
            clause.Group = clause.Group with { Form = VerbForm.Past, IsPassive = false };
            return true;
        }
        // 'Unions called on Volta to quit.': a sentence that ends as one has a finite verb.
        if (form is VerbForm.Participle && previous is null && clause.Group.First == clause.Group.Verb && before >= Least && Kind(before) is ElementKind.NounPhrase or ElementKind.Comma
            && Word(e + 1) != "by" && Kind(end - 1) is ElementKind.Break && !HasFinite(e + 1, end, ofRelatives: false))
        {
            clause.Group = clause.Group with { Form = VerbForm.Past, IsPassive = false };
            return true;
        }
        if (form is VerbForm.Bare && before >= Least && Kind(before) is ElementKind.NounPhrase && !(previous is not null && Governors.Of(Verb(previous), Frame.NpBare) is not null))
        {
            clause.Group = clause.Group with { Form = VerbForm.Present };
            return true;
        }
        return false;
    }

    /// <summary>Whether 'that', or a phrase with a finite verb of its own, follows, with no more than a time and a place before it.</summary>
    bool IsComplementAhead(int from, int end)
    {
        for (var e = from; e < end && e < from + 6; e++)
            switch (Kind(e))
            {
                case ElementKind.That: return true;
                case ElementKind.Adverb: continue;
                case ElementKind.Preposition when Kind(e + 1) is ElementKind.NounPhrase: e++; continue;
                case ElementKind.NounPhrase: return e > from && Kind(e - 1) is ElementKind.Adverb && HasFinite(e + 1, end);
                default: return false;
            }
        return false;
    }

    /// <summary>The phrase that follows, past a quotation mark, or -1.</summary>
    int NextPhrase(int e, int end)
    {
        if (e < end && Kind(e) is ElementKind.QuoteMark) e++;
        return e < end && Kind(e) is ElementKind.NounPhrase ? e : -1;
    }

    /// <param name="ofRelatives">Whether the verb of a relative clause counts.</param>
    bool HasFinite(int from, int end, bool ofRelatives = true)
    {
        var isRelative = false;
        for (var e = from; e < end && e < from + Sight; e++)
            if (Kind(e) is ElementKind.Relative) isRelative = !ofRelatives;
            else if (Kind(e) is ElementKind.VerbGroup && syntax.Group(syntax.Elements[e]).IsFinite)
            {
                if (!isRelative) return true;
                isRelative = false;
            }
        return false;
    }

    static bool IsNaming(string word) => word is "called" or "named" or "dubbed" or "titled" or "entitled" or "labelled" or "labeled" or "nicknamed" or "given" or "made";

    string Verb(Clause clause) => syntax.Document.Lower(clause.Group.Verb);

    /// <summary>Notes at the phrases what they are in their clause.</summary>
    static void Place(Clause clause)
    {
        foreach (var phrase in clause.Subject)
            if (phrase.Clause is null) (phrase.Clause, phrase.Role) = (clause, PhraseRole.Subject);
        foreach (var phrase in clause.Object) (phrase.Clause, phrase.Role) = (clause, PhraseRole.Object);
        foreach (var phrase in clause.Indirect) (phrase.Clause, phrase.Role) = (clause, PhraseRole.Object);
        foreach (var oblique in clause.Obliques)
            foreach (var phrase in oblique.Phrases)
                if (phrase.Clause is null) (phrase.Clause, phrase.Role) = (clause, PhraseRole.Oblique);
    }
}
