namespace News.Grammar.Speech;

/// <summary>
/// Sentences as the attributions see them: where a quotation runs over a full stop, the sentences that it holds and the
/// words beside it are one stretch.
/// </summary>
static class Stretches
{
    public static List<TokenRange> Divide(QuotedSyntax syntax)
    {
        var document = syntax.Document;
        var stretches = new List<TokenRange>();
        var first = 0;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var end = document.Sentences[s].End;
            var paragraphEnds = s + 1 == document.Sentences.Count || document.Sentences[s + 1].Paragraph != document.Sentences[s].Paragraph;
            if (!paragraphEnds && syntax.QuotationAt(end) is { } quotation && quotation.Open < end)
                continue;
            if (
                !paragraphEnds
                && syntax.QuotationAt(end - 1) is { Closed: true }
                && LastSaid(syntax, end) is "?" or "!"
                && SaysWho(syntax, end)
            )
                continue;
            if (
                !paragraphEnds
                && syntax.QuotationAt(end - 1) is { Closed: true }
                && LastSaid(syntax, end) == "."
                && OnlySaysWho(syntax, end, document.Sentences[s + 1].End)
            )
                continue;
            stretches.Add(new TokenRange(first, end));
            first = end;
        }
        return stretches;
    }

    /// <summary>The last token before the marks that close before <paramref name="end"/>.</summary>
    static string LastSaid(QuotedSyntax syntax, int end)
    {
        var i = end - 2;
        while (i > 0 && syntax.Lower(i) is "’" or "'" or "”" or "\"" or "''")
            i--;
        return syntax.Lower(i);
    }

    /// <summary>'“It rains.” Name told reporters.': nothing more is said in the sentence.</summary>
    static bool OnlySaysWho(QuotedSyntax syntax, int first, int end)
    {
        const int longest = 14;
        if (end - first > longest || !SaysWho(syntax, first))
            return false;
        for (var i = first + 1; i < end; i++)
            if (
                syntax.IsQuoted(i)
                || syntax.Lower(i) is "," or ":" or "that" or "to"
                || syntax[i].Is(WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Subject | WordKinds.Relative)
            )
                return false;
        return true;
    }

    /// <summary>'“Why?” Name asked.': the full stop of a question does not part it from who asks.</summary>
    static bool SaysWho(QuotedSyntax syntax, int first)
    {
        const int longestName = 8;
        for (var i = first; i < first + longestName && !syntax.IsPunctuation(i) && !syntax.IsQuoted(i); i++)
            if (
                i > first
                && syntax[i].Verb is { } verb
                && verb.Has(ReportingFrame.Quote | ReportingFrame.Person)
                && syntax[i].Is(WordKinds.Past | WordKinds.Third)
            )
                return syntax.Lower(i + 1) != "that";
            else if (
                !syntax.IsNominal(i)
                && !syntax[i].Is(WordKinds.Determiner | WordKinds.Possessive | WordKinds.Adverb)
                && !syntax.IsCapitalised(i)
            )
                return false;
        return false;
    }
}
