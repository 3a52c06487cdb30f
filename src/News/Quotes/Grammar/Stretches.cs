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
            stretches.Add(new TokenRange(first, end));
            first = end;
        }
        return stretches;
    }
}
