using News.Grammar;
using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>'According to X, …' and '…, according to X'.</summary>
static class AccordingTo
{
    /// <summary>Where the stretch begins with it: the rest of the sentence is what X says.</summary>
    public static Attribution? Leading(Passage passage)
    {
        var syntax = passage.Syntax;
        var i = passage.Stretch.First;
        if (syntax.English.AfterAccordingTo(i) is not (> 0 and var first))
            return AsReported(passage, i);
        var source = PhraseSpans.After(syntax, first, passage.Stretch.End);
        if (source.IsEmpty)
            return null;
        if (WithoutComma(passage, i, first) is { } bare)
            return bare;
        source = source with { End = Apposed(passage, source.End) };
        var comma = source.End;
        while (comma < passage.BodyEnd && !syntax.IsComma(comma) && !syntax.IsQuoted(comma))
            comma++;
        return comma + 1 >= passage.BodyEnd
            ? null
            : new([new(comma + 1, passage.BodyEnd)], new TokenRange(i, first), source, syntax.Opens(comma + 1), "according to X, …");
    }

    /// <summary>Index of the comma after the name or title that explains the source ('the coach<b>, Ana Ruiz</b>, …'),
    /// or <paramref name="comma"/> where none does.</summary>
    static int Apposed(Passage passage, int comma)
    {
        var syntax = passage.Syntax;
        if (
            !syntax.IsComma(comma)
            || !syntax.English[comma + 1].IsName() && !syntax[comma + 1].Is(WordKinds.Determiner)
            || syntax.English.PhraseAt(comma + 1) is { Role: PhraseRole.Subject }
        )
            return comma;
        var end = PhraseSpans.After(syntax, comma + 1, passage.BodyEnd).End;
        return syntax.IsComma(end) && end > comma + 1 && syntax.HoldsFinite(new TokenRange(end, passage.BodyEnd)) ? end : comma;
    }

    /// <summary>'According to X the road is closed': the clause begins where X's phrase ends.</summary>
    static Attribution? WithoutComma(Passage passage, int cue, int first)
    {
        var syntax = passage.Syntax;
        if (syntax.English.PhraseAt(first) is not { } phrase)
            return null;
        while (phrase.Of >= 0)
            phrase = syntax.English.NounPhrases[phrase.Of];
        var end = phrase.End;
        var verb = passage.GroupFrom(end);
        if (
            verb >= passage.Groups.Count
            || passage.Groups[verb].Voice is not (Voice.Active or Voice.Passive)
            || passage.Groups[verb].First - end < 2
        )
            return null;
        for (var i = end; i < passage.Groups[verb].First; i++)
            if (syntax.IsPunctuation(i) || syntax.IsQuoted(i) || syntax[i].Is(WordKinds.Relative | WordKinds.Coordinator))
                return null;
        return syntax.English.PhraseAt(end) is null && !syntax[end].Is(WordKinds.Determiner | WordKinds.Preposition | WordKinds.Adverb)
            ? null
            : new([new(end, passage.BodyEnd)], new TokenRange(cue, first), new TokenRange(first, end), false, "according to X, …");
    }

    /// <summary>'As X reported, …'</summary>
    static Attribution? AsReported(Passage passage, int i)
    {
        var syntax = passage.Syntax;
        if (syntax[i].Is(WordKinds.Coordinator))
            i++;
        if (
            !syntax.IsAs(i)
            || passage.ClauseAt(i + 1) is not { Voice: Voice.Active } verb
            || !verb.Has(ReportingFrame.Quote | ReportingFrame.Clause | ReportingFrame.Person)
        )
            return null;
        var after =
            verb.Has(ReportingFrame.Person) && syntax.StartsNominal(verb.End)
                ? PhraseSpans.After(syntax, verb.End, passage.Stretch.End).End
                : verb.End;
        var comma = Adjuncts.Skip(passage, after);
        return !syntax.IsComma(comma) || comma + 1 >= passage.BodyEnd
            ? null
            : new(
                [new(comma + 1, passage.BodyEnd)],
                new TokenRange(verb.First, verb.End),
                verb.Subject,
                syntax.Opens(comma + 1),
                "as X reported, …"
            )
            {
                Word = verb.Verb,
            };
    }

    /// <summary>The first one from <paramref name="first"/> on, outside quotations.</summary>
    public static Parenthesis? Trailing(Passage passage, int first)
    {
        var syntax = passage.Syntax;
        for (var i = first; i + 2 < passage.Stretch.End; i++)
        {
            if (syntax.QuotationAt(i) is { } quotation)
            {
                i = quotation.End - 1;
                continue;
            }
            if (syntax.English.AfterAccordingTo(i) is not (> 0 and var after) || syntax.IsThat(i - 1))
                continue;
            var source = PhraseSpans.After(syntax, after, passage.Stretch.End);
            if (!source.IsEmpty)
                return new Parenthesis(i, source.End, new TokenRange(i, after), source, "…, according to X");
        }
        return null;
    }
}
