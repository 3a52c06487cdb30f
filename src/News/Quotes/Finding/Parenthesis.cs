using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>An attribution that stands behind or within what is said: '“…,” he said', '…, said X, …', '…, according to X'.</summary>
/// <param name="First">Index of its first token, the comma before it left out.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct Parenthesis(int First, int End, TokenRange Cue, TokenRange Source, string Rule)
{
    public static Parenthesis? At(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        if (verb.Voice != Voice.Active) return null;
        if (!verb.Has(ReportingFrame.Quote | ReportingFrame.Clause | ReportingFrame.Person) && !(verb.First == verb.Head && syntax[verb.Head].Is(WordKinds.Past) && BehindSpeech(passage, verb))) return null;
        var inverted = !verb.OwnSubject || verb.Subject.End < verb.First - 1 && syntax.IsQuoted(verb.First - 1);
        var first = inverted ? verb.First : verb.Subject.First;
        // '…, as the radio reported'
        if (first - 1 > passage.Stretch.First && syntax.IsAs(first - 1) && syntax.IsComma(first - 2) && !syntax.StartsNominal(verb.End)) first--;
        if (first <= passage.Stretch.First || !(syntax.IsCommaOrDash(first - 1) || syntax.IsQuoted(first - 1))) return null;
        if (syntax.IsQuoted(first - 1) && !EndsSaid(syntax, first - 2) && !IsWhole(passage, first)) return null;
        var source = verb.Subject;
        if (!inverted && syntax[source.First].Is(WordKinds.Relative)) return null;
        var end = verb.End;
        if (inverted)
        {
            source = PhraseSpans.After(syntax, end, passage.Stretch.End);
            // 'Name, after all that, said it rained': what follows is said.
            if (source.IsEmpty || passage.ClauseAt(verb.End) is not null && !syntax.IsQuoted(first - 1)) return null;
            end = source.End;
            // 'said X, a spokesman for Y, …': the apposition goes with the name.
        }
        else if (verb.Has(ReportingFrame.Person) && syntax.StartsNominal(end)) end = PhraseSpans.After(syntax, end, passage.Stretch.End).End;
        end = Adjuncts.Skip(passage, end);
        var closes = end >= passage.BodyEnd || syntax.EndsAttribution(end) || syntax[end].Is(WordKinds.Subordinator) || passage.VerbAt(end) is { Voice: Voice.Participle }
            || syntax.IsQuoted(first - 1) && (!syntax.IsThat(end) || BehindSpeech(passage, verb)) && !(syntax.QuotationAt(first - 1)!.Value.Open > passage.Stretch.First && passage.ClauseAt(end) is not null) || syntax.JoinsClauses(end);
        if (!closes || syntax.IsColon(end) && !syntax.IsQuoted(first - 1)) return null;
        return new Parenthesis(first, end, new TokenRange(verb.First, verb.End), source, inverted ? "“…,” said X" : "“…,” X said");
    }

    /// <summary>'“It rains,” beamed X', '“It rains,” X riffed': behind a sentence in quotation marks and its comma, any verb says.</summary>
    static bool BehindSpeech(Passage passage, ClauseVerb verb)
    {
        var first = verb.OwnSubject ? verb.Subject.First : verb.First;
        return passage.Syntax.QuotationAt(first - 1) is { } quotation && quotation.Open == passage.Stretch.First && quotation.End == first
            && passage.Syntax.EndsSpeech(quotation.Close - 1);
    }

    /// <summary>A quotation from the sentence's first word on, though no comma closes it.</summary>
    static bool IsWhole(Passage passage, int first)
    {
        const int aSentence = 8;
        return passage.Syntax.QuotationAt(first - 1) is { } quotation && quotation.Open == passage.Stretch.First && quotation.Close - quotation.Open > aSentence;
    }

    static bool EndsSaid(QuotedSyntax syntax, int i) => syntax.IsQuoted(i) && syntax.MayEndSpeech(i);
}
