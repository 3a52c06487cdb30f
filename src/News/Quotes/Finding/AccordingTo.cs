using News.Quotes.Grammar;

namespace News.Quotes.Finding;

/// <summary>'According to X, …' and '…, according to X'.</summary>
internal static class AccordingTo
{
    /// <summary>Where the stretch begins with it: the rest of the sentence is what X says.</summary>
    public static Attribution? Leading(Passage passage)
    {
        var syntax = passage.Syntax;
        var i = passage.Stretch.First;
        if (!IsAt(syntax, i)) return AsReported(passage, i);
        var source = NounPhrase.After(syntax, i + 2, passage.Stretch.End);
        if (source.IsEmpty) return null;
        var comma = source.End;
        while (comma < passage.BodyEnd && syntax.Lower(comma) != "," && !syntax.IsQuoted(comma)) comma++;
        return comma + 1 >= passage.BodyEnd ? null
            : new([new(comma + 1, passage.BodyEnd)], new TokenRange(i, i + 2), source, syntax.Opens(comma + 1), "according to X, …");
    }

    /// <summary>'As X reported, …'</summary>
    static Attribution? AsReported(Passage passage, int i)
    {
        var syntax = passage.Syntax;
        if (syntax[i].Is(WordClass.Coordinator)) i++;
        if (syntax.Lower(i) != "as" || passage.ClauseAt(i + 1) is not { Voice: Voice.Active } verb || !verb.Has(Frame.Quote | Frame.Clause)) return null;
        var comma = Adjuncts.Skip(passage, verb.End);
        return syntax.Lower(comma) != "," || comma + 1 >= passage.BodyEnd ? null
            : new([new(comma + 1, passage.BodyEnd)], new TokenRange(verb.First, verb.End), verb.Subject, syntax.Opens(comma + 1), "as X reported, …");
    }

    /// <summary>The first one from <paramref name="first"/> on, outside quotations.</summary>
    public static Parenthesis? Trailing(Passage passage, int first)
    {
        var syntax = passage.Syntax;
        for (var i = first; i + 2 < passage.Stretch.End; i++)
        {
            if (syntax.QuotationAt(i) is { } quotation) { i = quotation.End - 1; continue; }
            if (!IsAt(syntax, i)) continue;
            var source = NounPhrase.After(syntax, i + 2, passage.Stretch.End);
            if (!source.IsEmpty) return new Parenthesis(i, source.End, new TokenRange(i, i + 2), source, "…, according to X");
        }
        return null;
    }

    static bool IsAt(Syntax syntax, int i) => syntax.Lower(i) == "according" && syntax.Lower(i + 1) == "to";
}
