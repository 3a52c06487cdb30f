using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>Nouns that report: 'her claim that …', 'the senator's support for …'.</summary>
static class Nouns
{
    public static Attribution? Find(Passage passage, int noun)
    {
        var syntax = passage.Syntax;
        var word = syntax[noun].Noun!;
        var next = noun + 1;
        if (next >= passage.BodyEnd || syntax.IsQuoted(next))
            return null;
        var cue = new TokenRange(noun, noun + 1);
        // 'the announcement <b>by Lund</b> that …'
        if (syntax.IsBy(next) && word.Has(ReportingFrame.Clause) && AfterDoer(syntax, next) is > 0 and var that)
            return new(
                [new(that, ClauseEnd.OfClause(passage, that, Predicate(passage, noun, that, 1)))],
                cue,
                new TokenRange(next + 1, that),
                false,
                "the claim that …"
            )
            {
                Word = word,
            };
        if (syntax.IsThat(next) && word.Has(ReportingFrame.Clause))
            return syntax[next + 1].Is(WordKinds.Auxiliary | WordKinds.Modal) || syntax[next + 1].Is(WordKinds.Past | WordKinds.Third)
                ? null
                : new(
                    [new(next, ClauseEnd.OfClause(passage, next, Predicate(passage, noun, next, 1)))],
                    cue,
                    Owner(passage, noun) ?? Doer(passage, noun),
                    false,
                    "the claim that …"
                )
                {
                    Word = word,
                };
        if (Owner(passage, noun) is not { } owner)
            return null;
        // 'He laid out his plan': he, not 'his'.
        if (syntax[owner.First].Is(WordKinds.Possessive) && Doer(passage, noun) is { } doer)
            owner = doer;
        if (syntax.IsTo(next) && word.Has(ReportingFrame.To) && syntax.IsWord(next + 1))
            return new(
                [new(next, ClauseEnd.OfInfinitive(passage, next + 1, Predicate(passage, noun, next, 0)))],
                cue,
                owner,
                false,
                "X's promise to …"
            )
            {
                Word = word,
            };
        if (!syntax.LeadsToContent(next, word) || syntax.IsPunctuation(next + 1))
            return null;
        return new(
            [new(next + 1, ClauseEnd.OfPhrase(passage, next + 1, Predicate(passage, noun, next, 0)))],
            new TokenRange(noun, next + 1),
            owner,
            false,
            "X's support for …"
        )
        {
            Word = word,
        };
    }

    /// <summary>The 'that' right after the name or phrase that 'by' governs, or 0.</summary>
    static int AfterDoer(QuotedSyntax syntax, int by)
    {
        const int longest = 8;
        for (var i = by + 1; i < by + longest && syntax.IsWord(i) && !syntax.IsQuoted(i); i++)
            if (syntax.IsThat(i))
                return i > by + 1 ? i : 0;
        return 0;
    }

    /// <summary>'Her plan to sell the port is bad': the verb whose subject the noun is, which ends what hangs on it.</summary>
    static int Predicate(Passage passage, int noun, int first, int verbsOfItsOwn)
    {
        const int farthest = 8;
        var syntax = passage.Syntax;
        var before = passage.GroupFrom(noun) - 1;
        if (before >= 0 && !Parted(syntax, passage.Groups[before].End, noun))
            return int.MaxValue;
        var next = passage.GroupFrom(first + 1);
        for (var g = next; g < Math.Min(passage.Groups.Count, next + farthest); g++)
        {
            var verb = passage.Groups[g];
            if (verb.Voice is not (Voice.Active or Voice.Passive) || verbsOfItsOwn-- > 0)
                continue;
            if (
                verb.OwnSubject
                && (
                    syntax[verb.Subject.First].Is(WordKinds.Relative | WordKinds.Subject)
                    || syntax[verb.Subject.First - 1].Is(WordKinds.Relative | WordKinds.Subordinator)
                )
            )
                continue;
            return verb.First;
        }
        return int.MaxValue;
    }

    /// <summary>Whether a new clause begins between the two.</summary>
    static bool Parted(QuotedSyntax syntax, int first, int end)
    {
        const int near = 40;
        if (end - first > near)
            return true;
        for (var i = first; i < end; i++)
            if (syntax.PartsClauses(i))
                return true;
        return false;
    }

    /// <summary>Whose claim it is: 'her', 'the senator's', or null.</summary>
    static TokenRange? Owner(Passage passage, int noun)
    {
        const int farthest = 4;
        var syntax = passage.Syntax;
        for (
            var i = noun - 1;
            i >= passage.Stretch.First && i >= noun - farthest && (syntax.IsWord(i) || syntax.IsPossessive(i)) && !syntax.IsQuoted(i);
            i--
        )
        {
            if (syntax[i].Is(WordKinds.Possessive))
                return new TokenRange(i, i + 1);
            if (syntax.IsPossessive(i))
                return PhraseSpans.Before(syntax, i, passage.Stretch.First) is { IsEmpty: false } owner ? owner : null;
            if (syntax[i].Is(WordKinds.Determiner | WordKinds.Preposition | WordKinds.Auxiliary | WordKinds.Coordinator))
                return null;
        }
        return null;
    }

    /// <summary>The subject of the verb that has the noun as its object: 'made the claim that …'.</summary>
    static TokenRange? Doer(Passage passage, int noun)
    {
        const int farthest = 6;
        var g = passage.GroupFrom(noun) - 1;
        return
            g >= 0
            && passage.Groups[g] is { Voice: not Voice.Passive, Subject.IsEmpty: false } verb
            && noun - verb.End < farthest
            && !passage.Syntax.IsExpletive(verb.Subject)
            ? verb.Subject
            : null;
    }
}
