using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>'According to X, …' and '…, according to X'.</summary>
internal static class AccordingTo
{
    /// <summary>Where the stretch begins with it: the rest of the sentence is what X says.</summary>
    public static Attribution? Leading(Passage passage)
    {
        var syntax = passage.Syntax;
        var i = passage.Stretch.First;
        if (!syntax.English.IsAccordingTo(i)) return AsReported(passage, i);
        var source = PhraseSpans.After(syntax, i + 2, passage.Stretch.End);
        if (source.IsEmpty) return null;
        if (WithoutComma(passage, i + 2) is { } bare) return bare;
        var comma = source.End;
        while (comma < passage.BodyEnd && !syntax.IsComma(comma) && !syntax.IsQuoted(comma)) comma++;
        return comma + 1 >= passage.BodyEnd ? null
            : new([new(comma + 1, passage.BodyEnd)], new TokenRange(i, i + 2), source, syntax.Opens(comma + 1), "according to X, …");
    }

    /// <summary>'According to X the road is closed': the clause begins where X's phrase ends.</summary>
    static Attribution? WithoutComma(Passage passage, int first)
    {
        var syntax = passage.Syntax;
        if (syntax.English.PhraseAt(first) is not { } phrase) return null;
        while (phrase.Of >= 0) phrase = syntax.English.NounPhrases[phrase.Of];
        var end = phrase.End;
        var verb = passage.GroupFrom(end);
        if (verb >= passage.Groups.Count || passage.Groups[verb].Voice is not (Voice.Active or Voice.Passive) || passage.Groups[verb].First - end < 2) return null;
        for (var i = end; i < passage.Groups[verb].First; i++)
            if (syntax.IsPunctuation(i) || syntax.IsQuoted(i) || syntax[i].Is(WordKinds.Relative | WordKinds.Coordinator)) return null;
        return syntax.English.PhraseAt(end) is null && !syntax[end].Is(WordKinds.Determiner | WordKinds.Preposition | WordKinds.Adverb) ? null
            : new([new(end, passage.BodyEnd)], new TokenRange(first - 2, first), new TokenRange(first, end), false, "according to X, …");
    }

    /// <summary>'As X reported, …'</summary>
    static Attribution? AsReported(Passage passage, int i)
    {
        var syntax = passage.Syntax;
        if (syntax[i].Is(WordKinds.Coordinator)) i++;
        if (!syntax.IsAs(i) || passage.ClauseAt(i + 1) is not { Voice: Voice.Active } verb || !verb.Has(ReportingFrame.Quote | ReportingFrame.Clause | ReportingFrame.Person)) return null;
        var after = verb.Has(ReportingFrame.Person) && syntax.StartsNominal(verb.End) ? PhraseSpans.After(syntax, verb.End, passage.Stretch.End).End : verb.End;
        var comma = Adjuncts.Skip(passage, after);
        return !syntax.IsComma(comma) || comma + 1 >= passage.BodyEnd ? null
            : new([new(comma + 1, passage.BodyEnd)], new TokenRange(verb.First, verb.End), verb.Subject, syntax.Opens(comma + 1), "as X reported, …");
    }

    /// <summary>The first one from <paramref name="first"/> on, outside quotations.</summary>
    public static Parenthesis? Trailing(Passage passage, int first)
    {
        var syntax = passage.Syntax;
        for (var i = first; i + 2 < passage.Stretch.End; i++)
        {
            if (syntax.QuotationAt(i) is { } quotation) { i = quotation.End - 1; continue; }
            if (!syntax.English.IsAccordingTo(i)) continue;
            var source = PhraseSpans.After(syntax, i + 2, passage.Stretch.End);
            if (!source.IsEmpty) return new Parenthesis(i, source.End, new TokenRange(i, i + 2), source, "…, according to X");
        }
        return null;
    }
}
