namespace News.Quotes.Grammar;

/// <summary>
/// Sentences as the attributions see them: where a quotation runs over a full stop, the sentences that it holds and the
/// words beside it are one stretch.
/// </summary>
internal static class Stretches
{
    public static List<TokenRange> Divide(Syntax syntax)
    {
        var document = syntax.Document;
        var stretches = new List<TokenRange>();
        var first = 0;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var end = document.Sentences[s].End;
            var paragraphEnds = s + 1 == document.Sentences.Count || document.Sentences[s + 1].Paragraph != document.Sentences[s].Paragraph;
            if (!paragraphEnds && syntax.QuotationAt(end) is { } quotation && quotation.Open < end) continue;
            if (!paragraphEnds && syntax.QuotationAt(end - 1) is { Closed: true } && syntax.Lower(end - 2) is "?" or "!" && SaysWho(syntax, end)) continue;
            stretches.Add(new TokenRange(first, end));
            first = end;
        }
        return stretches;
    }

    /// <summary>'“Why?” Name asked.': the full stop of a question does not part it from who asks.</summary>
    static bool SaysWho(Syntax syntax, int first)
    {
        const int longestName = 8;
        for (var i = first; i < first + longestName && !syntax.IsPunctuation(i) && !syntax.IsQuoted(i); i++)
            if (i > first && syntax[i].Verb is { } verb && verb.Has(Frame.Quote) && syntax[i].Is(VerbForm.Past | VerbForm.Third)) return syntax.Lower(i + 1) != "that";
            else if (!syntax.IsNominal(i) && !syntax[i].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Adverb) && !syntax.IsCapitalised(i)) return false;
        return false;
    }
}
