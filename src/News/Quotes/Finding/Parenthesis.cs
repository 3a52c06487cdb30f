using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>An attribution after or within what is said: '“…,” he said', '…, said X, …', '…, according to X'.</summary>
/// <param name="First">Index of its first token, the comma before it left out.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Word">The verb of the lexicon that reports it, or null.</param>
readonly record struct Parenthesis(int First, int End, TokenRange Cue, TokenRange Source, string Rule, ReportingWord? Word = null)
{
    public static Parenthesis? At(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        if (verb.Voice == Voice.Participle)
            return QuotedAsSaying(passage, verb);
        if (verb.Voice != Voice.Active)
            return null;
        if (
            !verb.Has(ReportingFrame.Quote | ReportingFrame.Clause | ReportingFrame.Person)
            && !(verb.First == verb.Head && syntax[verb.Head].Is(WordKinds.Past) && AfterSpeech(passage, verb))
        )
            return null;
        var inverted = !verb.OwnSubject || verb.Subject.End < verb.First - 1 && syntax.IsQuoted(verb.First - 1);
        var first = inverted ? verb.First : verb.Subject.First;
        // '…, as the radio reported'
        if (first - 1 > passage.Stretch.First && syntax.IsAs(first - 1) && syntax.IsComma(first - 2) && !syntax.StartsNominal(verb.End))
            first--;
        if (first <= passage.Stretch.First || !(syntax.IsCommaOrDash(first - 1) || syntax.IsQuoted(first - 1)))
            return null;
        // 'began' says something only after a quotation.
        if (!syntax.IsQuoted(first - 1) && !verb.Has(ReportingFrame.Clause | ReportingFrame.Person) && !syntax.IsQuoted(first - 2))
            return null;
        // 'In years that were “hard for the town,” Lind kept the staff'
        if (
            !inverted
            && syntax.QuotationAt(first - 1) is { } within
            && within.Open > passage.Stretch.First
            && !verb.Has(ReportingFrame.Person)
            && TakesObject(syntax, verb)
        )
            return null;
        if (syntax.IsQuoted(first - 1) && !EndsSaid(syntax, first - 2) && !IsWhole(passage, first) && !(inverted && IsAll(passage, verb)))
            return null;
        var source = verb.Subject;
        if (!inverted && syntax[source.First].Is(WordKinds.Relative))
            return null;
        var end = verb.End;
        if (inverted)
        {
            source = PhraseSpans.After(syntax, end, passage.Stretch.End);
            // 'Name, after all that, said it rained': what follows is said.
            if (source.IsEmpty || passage.ClauseAt(verb.End) is not null && !syntax.IsQuoted(first - 1))
                return null;
            end = source.End;
            // 'said X, a spokesman for Y, …': the apposition goes with the name.
        }
        else if (verb.Has(ReportingFrame.Person) && syntax.StartsNominal(end))
            end = PhraseSpans.After(syntax, end, passage.Stretch.End).End;
        end = Adjuncts.Skip(passage, end);
        var closes =
            end >= passage.BodyEnd
            || syntax.EndsAttribution(end)
            || syntax[end].Is(WordKinds.Subordinator)
            || passage.VerbAt(end) is { Voice: Voice.Participle }
            || syntax.IsQuoted(first - 1)
                && (!syntax.IsThat(end) || AfterSpeech(passage, verb))
                && !(syntax.QuotationAt(first - 1)!.Value.Open > passage.Stretch.First && passage.ClauseAt(end) is not null)
            || syntax.JoinsClauses(end);
        if (!closes || syntax.IsColon(end) && !syntax.IsQuoted(first - 1))
            return null;
        return new Parenthesis(
            first,
            end,
            new TokenRange(verb.First, verb.End),
            source,
            inverted ? "“…,” said X" : "“…,” X said",
            verb.Verb
        );
    }

    /// <summary>Whether a noun phrase follows the verb that does not say when.</summary>
    static bool TakesObject(QuotedSyntax syntax, ClauseVerb verb) =>
        syntax.StartsNominal(verb.End)
        && !syntax.Opens(verb.End)
        && !syntax[verb.End].Is(WordKinds.Time)
        && Adjuncts.EndOfTime(syntax, verb.End) == 0;

    /// <summary>'“It rains,” beamed X', '“It rains,” X riffed': after a sentence in quotation marks and its comma, any
    /// verb is one of saying.</summary>
    static bool AfterSpeech(Passage passage, ClauseVerb verb)
    {
        var first = verb.OwnSubject ? verb.Subject.First : verb.First;
        return passage.Syntax.QuotationAt(first - 1) is { } quotation
            && quotation.Open == passage.Stretch.First
            && quotation.End == first
            && passage.Syntax.EndsSpeech(quotation.Close - 1);
    }

    /// <summary>'“…,” X was quoted as saying': the participle shows how it is said, the verb before it by whom.</summary>
    static Parenthesis? QuotedAsSaying(Passage passage, ClauseVerb saying)
    {
        var syntax = passage.Syntax;
        var g = passage.GroupFrom(saying.First) - 1;
        if (
            g < 0
            || !syntax.IsAs(saying.First - 1)
            || passage.Groups[g] is not { Voice: Voice.Passive, OwnSubject: true, Verb: not null } quoted
        )
            return null;
        var first = quoted.Subject.First;
        if (first <= passage.Stretch.First || !(syntax.IsComma(first - 1) || syntax.IsQuoted(first - 1)))
            return null;
        var end = Adjuncts.Skip(passage, saying.End);
        return end >= passage.BodyEnd || syntax.EndsAttribution(end)
            ? new Parenthesis(
                first,
                end,
                new TokenRange(quoted.First, saying.End),
                quoted.Subject,
                "“…,” X said",
                saying.Verb ?? quoted.Verb
            )
            : null;
    }

    /// <summary>'“Dead man walking” read one banner': the quotation, the verb and who is quoted are the whole sentence.</summary>
    static bool IsAll(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        return syntax.QuotationAt(verb.First - 1) is { } quotation
            && quotation.Open == passage.Stretch.First
            && verb.Has(ReportingFrame.Quote | ReportingFrame.Clause)
            && Adjuncts.EndOfTime(syntax, verb.End) == 0
            && PhraseSpans.After(syntax, verb.End, passage.Stretch.End) is { IsEmpty: false } source
            && Adjuncts.Skip(passage, source.End) >= passage.BodyEnd;
    }

    /// <summary>A quotation from the sentence's first word on, though no comma closes it.</summary>
    static bool IsWhole(Passage passage, int first)
    {
        const int aSentence = 8;
        return passage.Syntax.QuotationAt(first - 1) is { } quotation
            && quotation.Open == passage.Stretch.First
            && quotation.Close - quotation.Open > aSentence;
    }

    static bool EndsSaid(QuotedSyntax syntax, int i) => syntax.IsQuoted(i) && syntax.MayEndSpeech(i);
}
