namespace News.Grammar;

/// <summary>Relative clauses: which of the phrases before 'who', 'which' or 'that' they describe.</summary>
sealed partial class ClauseReader
{
    int Relative(Clause clause, int marker)
    {
        clause.Marker = syntax.Elements[marker].First;
        clause.Link = Link.Relative;
        clause.Parent = previous;
        var at = marker - 1;
        if (Kind(at) is ElementKind.Preposition)
            at--; // 'of whom'
        if (Kind(at) is ElementKind.Comma)
            at--;
        at = Back(at);
        // 'Chad rather than Peru that …': not Peru.
        if (
            at - 2 >= Least
            && Kind(at) is ElementKind.NounPhrase
            && Kind(at - 1) is ElementKind.Preposition
            && Word(at - 1) is "than"
            && Head(at, Least) is >= 0 and var first
        )
            at = first;
        if (at >= Least && Kind(at) is ElementKind.NounPhrase)
        {
            // 'the owner of Volta who …': not Volta.
            var head =
                Word(marker) is "who"
                && Kind(at - 1) is ElementKind.Preposition
                && (
                    IsOfPlace(Word(at - 1), at)
                    || syntax[Phrase(at).Head] is PartOfSpeech.Name
                        && Word(at - 1) is "of" or "at" or "from" or "for"
                        // 'the acts of Roe, who …'
                        && !(at - 2 >= Least && Kind(at - 2) is ElementKind.NounPhrase && IsThing(Phrase(at - 2)))
                    // 'heads of state who …'
                    || Word(at - 1) is "of" && IsThing(Phrase(at)) && Head(at, Least) is >= 0 and var whole && IsPeople(Phrase(whole))
                )
                    ? Head(at, Least)
                    : at;
            // 'embassies in Peru, which <b>have</b> …', 'the leader of rebels that <b>has</b> …'
            if (AgreeingHead(clause.Group, at, Word(marker) is "who") is >= 0 and var agreeing)
                (head, at) = (agreeing, agreeing);
            // 'an ad about Peru that …', 'an ad targeting Peru that …': a name needs no description to be known.
            if (Word(marker) is "that" && at == marker - 1 && IsBareName(Phrase(at)) && Described(at) is { } described)
            {
                clause.Subject = [described];
                Wait(at);
                return marker;
            }
            // 'a defender of rights who …': not the rights.
            if (Word(marker) is "who" && IsThing(Phrase(at)) && Head(at, Least) is >= 0 and var person && !IsThing(Phrase(person)))
                (head, at) = (person, person);
            var isParted = at < marker - 1; // 'a defendant of Volta, who …'
            clause.Subject =
            [
                Phrase(
                    head >= 0
                    && (
                        isParted
                        || IsOfPlace(Word(at - 1), at)
                        || syntax[Phrase(head).Head] is PartOfSpeech.Noun
                        // 'heads of State who …'
                        || syntax[Phrase(head).Head].IsPlural() && IsThing(Phrase(at))
                    )
                        ? head
                        : at
                ),
            ];
            // 'Lund and others who …'
            if (Word(at) is "others" && Kind(at - 1) is ElementKind.Coordinator && Subject(at, out _) is { Count: > 1 } joined)
                clause.Subject = joined;
            Wait(at);
        }
        return marker;
    }

    bool IsBareName(NounPhrase phrase) => phrase.First == phrase.Head && syntax[phrase.Head] is PartOfSpeech.Name && phrase.Possessor < 0;

    /// <summary>The common noun before the name at the element, which the name only adds to: the one that its preposition follows, or
    /// that a participle describes; null where there is none.</summary>
    NounPhrase? Described(int at)
    {
        var before = at - 2;
        while (before >= Least && (Kind(before) is ElementKind.Adverb || Kind(before) is ElementKind.NounPhrase && Phrase(before).IsTime))
            before--;
        var noun =
            before >= Least && Kind(at - 1) is ElementKind.Preposition && Kind(before) is ElementKind.NounPhrase ? Phrase(before)
            : at == Least && previous is { Link: Link.ReducedRelative, Subject: [var subject] } ? subject
            : null;
        return noun is not null && syntax[noun.Head] is PartOfSpeech.Noun or PartOfSpeech.NounPlural ? noun : null;
    }

    /// <summary>The element of the phrase before this one that agrees in number with the verb, where this one does not; -1
    /// where the verb has no number of its own, or no such phrase is there.</summary>
    int AgreeingHead(in VerbGroup group, int at, bool ofPerson)
    {
        var verb = syntax.Document.Lower(group.First);
        var isPlural = verb is "have" or "are" or "were" or "do";
        if (!isPlural && verb is not ("has" or "is" or "was" or "does") || IsNumber(at, isPlural) || Phrase(at).IsPronoun)
            return -1;
        if (ofPerson)
            return Head(at, Least) is >= 0 and var person && IsNumber(person, isPlural) && !IsThing(Phrase(person)) ? person : -1;
        for (var e = at; e - 2 >= Least && e > at - 8; e -= 2)
            if (Kind(e - 1) is ElementKind.Coordinator && isPlural && e == at && Kind(e - 2) is ElementKind.NounPhrase && !IsPlace(e))
                return -1; // 'Lund and Roe, who are …'
            else if (Kind(e - 1) is not (ElementKind.Preposition or ElementKind.Coordinator) || Kind(e - 2) is not ElementKind.NounPhrase)
                return -1;
            else if (Kind(e - 1) is ElementKind.Preposition && IsNumber(e - 2, isPlural))
                return e - 2;
        return -1;

        bool IsNumber(int e, bool plural) => syntax[Phrase(e).Head].IsPlural() == plural;
        // 'in Kenya and Peru, which are …' may be either, but two places in a phrase of place rarely act.
        bool IsPlace(int e) => Kind(e - 3) is ElementKind.Preposition && Word(e - 3) is "in" or "at" or "near";
    }

    /// <summary>'people <b>outside the government</b> who …': a place or body in which somebody is or is not.</summary>
    bool IsOfPlace(string preposition, int at) =>
        preposition is "in" or "during" or "under" or "outside" or "inside" or "within" or "across" or "throughout" or "at"
        && syntax[Phrase(at).Head] is PartOfSpeech.Noun or PartOfSpeech.Name
        && !Phrase(at).IsPronoun;

    bool IsPeople(NounPhrase phrase) => KnownWords.Of(WordHashes.Of(syntax.Document.Lower(phrase.Head))).HasFlag(WordUses.People);

    /// <summary>Whether the noun is known and stands for no people; 'State' with a capital is one as well.</summary>
    bool IsThing(NounPhrase phrase) =>
        syntax[phrase.Head] is PartOfSpeech.Noun or PartOfSpeech.NounPlural or PartOfSpeech.Name
        && KnownWords.Of(WordHashes.Of(syntax.Document.Lower(phrase.Head))) is var uses
        && (
            syntax[phrase.Head] is PartOfSpeech.Name
                ? uses.HasFlag(WordUses.Noun) && phrase.First == phrase.Head
                : uses is not WordUses.None && !uses.HasFlag(WordUses.People)
        );
}
