using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>A quotation without a verb of saying, whose speaker the sentence shows.</summary>
static class LooseQuotation
{
    public static Attribution? Find(Passage passage, Quotation quotation) => Predicate(passage, quotation) ?? Sentence(passage, quotation);

    /// <summary>'She shot back, “It rains.”': a whole sentence after a comma or colon, at the end of its own.</summary>
    static Attribution? Sentence(Passage passage, Quotation quotation)
    {
        const int shortest = 5;
        var syntax = passage.Syntax;
        if (
            quotation.Close - quotation.Open < shortest
            || !syntax.Document[quotation.Open + 1].IsCapitalised && !syntax.IsPunctuation(quotation.Open + 1)
        )
            return null;
        if (quotation.End < passage.BodyEnd || !syntax.EndsSentence(quotation.Close - 1) || !syntax.IsCommaOrColon(quotation.Open - 1))
            return null;
        var g = passage.GroupFrom(quotation.Open) - 1;
        if (g < 0 || passage.Groups[g] is not { Voice: Voice.Active or Voice.Participle, Subject.IsEmpty: false } verb)
            return null;
        return new Attribution([new(quotation.Open, quotation.End)], new TokenRange(verb.First, verb.End), verb.Subject, true, "X did: “…”")
        {
            Word = verb.Verb,
        };
    }

    /// <summary>'both sides “reaffirmed …”': the quotation is what the words before it do.</summary>
    static Attribution? Predicate(Passage passage, Quotation quotation)
    {
        var syntax = passage.Syntax;
        if (!IsPredicate(syntax, quotation))
            return null;
        var source = PhraseSpans.Before(syntax, quotation.Open, passage.Stretch.First);
        return source.IsEmpty || syntax.IsIndefiniteOrDefinite(source.End - 1)
            ? null
            : new Attribution([new(quotation.Open, quotation.End)], null, source, true, "X “did …”");
    }

    /// <summary>Whether the quotation begins with the verb of its sentence.</summary>
    public static bool IsPredicate(QuotedSyntax syntax, Quotation quotation) =>
        syntax[quotation.Open + 1].Is(WordKinds.Past | WordKinds.Third)
        || syntax[quotation.Open + 1].Is(WordKinds.Auxiliary | WordKinds.Modal);

    /// <summary>'“The Long Winter”': short, with capitals, and no sentence.</summary>
    public static bool IsTitle(QuotedSyntax syntax, Quotation quotation)
    {
        const int longest = 9;
        if (quotation.Close - quotation.Open > longest || syntax.IsPunctuation(quotation.Close - 1) || !quotation.Closed)
            return false;
        for (var i = quotation.Open + 1; i < quotation.Close; i++)
            if (syntax.IsWord(i) && !syntax.Document[i].IsCapitalised && (syntax.Document[i].Text.Length > 3 || i == quotation.Open + 1))
                return false;
        return true;
    }
}
