using News.Grammar.Speech;
using News.Grammar;
using News.Quotes.Finding;
using News.Text;

namespace News.Quotes;

/// <summary>Finds what is said, direct and indirect, and who says it.</summary>
internal static class QuoteReader
{
    public static IReadOnlyList<Quote> Read(Syntax syntax, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors)
    {
        var document = syntax.Document;
        var speakers = new SpeakerResolver(document, mentions);
        var quotes = new List<Quote>();
        foreach (var attribution in AttributionFinder.Find(syntax))
        {
            document.Trace?.Keep(attribution);
            var content = Trimmed(document, attribution.Content);
            if (content.Count == 0 || Sorting.Of(syntax, attribution) is not { } sort) continue;
            quotes.Add(new Quote(
                content, Span(document, attribution.Cue), Span(document, attribution.Source),
                speakers.Of(attribution.Source), speakers.Of(attribution.Relay) is [var via, ..] ? via : null,
                attribution.Direct, sort, attribution.Rule));
        }
        return quotes;
    }

    static TextSpan? Span(Document document, TokenRange? range) =>
        range is { IsEmpty: false } tokens ? document.Span(tokens.First, tokens.End) : null;

    /// <summary>The pieces without the quotation marks, commas and 'that' at their edges.</summary>
    static List<TextSpan> Trimmed(Document document, List<TokenRange> pieces)
    {
        var spans = new List<TextSpan>(pieces.Count);
        foreach (var (from, to) in pieces.SelectMany(piece => BySentence(document, piece)))
        {
            var (first, end) = (from, Math.Min(to, document.Count));
            while (end > first && document.Lower(end - 1) is "," or ";" or ":" or "—" or "--") end--;
            while (first < end && (document.Lower(first) is "," or ";" or ":" || document[first].Text == "that" && from > 0 && end - first > 1)) first++;
            if (end - first > 1 && IsMark(document.Lower(first)) && !Contains(document, first + 1, end, true))
            {
                first++;
                if (end > first && IsMark(document.Lower(end - 1))) end--;
            }
            else if (end - first > 1 && IsMark(document.Lower(end - 1)) && !Contains(document, first, end - 1, false)) end--;
            while (end > first && document.Lower(end - 1) is "," ) end--;
            if (end > first) spans.Add(document.Span(first, end));
        }
        return spans;
    }

    /// <summary>A piece per sentence.</summary>
    static IEnumerable<TokenRange> BySentence(Document document, TokenRange piece)
    {
        var first = piece.First;
        var last = Math.Min(piece.End, document.Count) - 1;
        for (var s = document.SentenceOf(first); first <= last && s < document.Sentences.Count; s++)
        {
            var end = Math.Min(document.Sentences[s].End, last + 1);
            // A mark alone belongs to the piece before it.
            if (end == last && IsMark(document.Lower(last))) end++;
            if (end > first) yield return new TokenRange(first, end);
            first = Math.Max(first, end);
        }
    }

    static bool IsMark(string text) => text is "“" or "”" or "\"" or "''" or "``" or "‘" or "’" or "«" or "»" or "„" or "'";

    static bool Contains(Document document, int first, int end, bool opening)
    {
        for (var i = first; i < end - (opening ? 1 : 0); i++)
            if (IsMark(document.Lower(i)) && document.Lower(i) is "“" or "\"" or "''" or "``") return true;
        return false;
    }
}
