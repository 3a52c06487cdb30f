using News.Grammar;
using News.Grammar.Speech;
using News.Quotes.Finding;
using News.Text;

namespace News.Quotes;

/// <summary>Finds what is said, direct and indirect, and who says it.</summary>
static class QuoteReader
{
    public static IReadOnlyList<Quote> Read(Syntax syntax, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors)
    {
        var document = syntax.Document;
        var speakers = new SpeakerResolver(syntax, mentions);
        var quotes = new List<Quote>();
        foreach (var attribution in AttributionFinder.Find(syntax))
        {
            var content = Trimmed(syntax, attribution.Content);
            if (content.Count == 0)
                continue;
            if (Sorting.Of(syntax, attribution) is not { } sort)
            {
                var end = Math.Min(attribution.Content[^1].End, document.Count);
                document.Trace?.Against(
                    Topic.Quote,
                    document,
                    attribution.Content[0].First,
                    end,
                    attribution.Rule,
                    "it contains no clause"
                );
                continue;
            }
            var speaker = speakers.Of(attribution.Source);
            quotes.Add(
                new Quote(
                    content,
                    Span(document, attribution.Cue),
                    Span(document, attribution.Source),
                    speaker.Actors,
                    speakers.Of(attribution.Relay).Actors is [var via, ..] ? via : null,
                    attribution.Direct,
                    sort,
                    attribution.Rule
                )
            );
            document.Trace?.Keep(new ReadQuote(quotes[^1], attribution, speaker.Heads));
        }
        return quotes;
    }

    static TextSpan? Span(Document document, TokenRange? range) =>
        range is { IsEmpty: false } tokens ? document.Span(tokens.First, tokens.End) : null;

    /// <summary>The pieces without the quotation marks, commas and 'that' at their edges.</summary>
    static List<TextSpan> Trimmed(Syntax syntax, List<TokenRange> pieces)
    {
        var document = syntax.Document;
        var spans = new List<TextSpan>(pieces.Count);
        foreach (var (from, to) in pieces.SelectMany(piece => BySentence(document, piece)))
        {
            var (first, end) = (from, Math.Min(to, document.Count));
            while (end > first && syntax.IsSeparator(end - 1))
                end--;
            while (
                first < end
                && (syntax.IsSeparator(first) || syntax.IsThat(first) && from > 0 && end - first > 1 && !document[first].IsCapitalised)
            )
                first++;
            if (end - first > 1 && QuotationMarks.IsMark(document.Lower(first)) && !Contains(document, first + 1, end, true))
            {
                first++;
                if (end > first && QuotationMarks.IsMark(document.Lower(end - 1)))
                    end--;
            }
            else if (end - first > 1 && QuotationMarks.IsMark(document.Lower(end - 1)) && !Contains(document, first, end - 1, false))
                end--;
            while (end > first && syntax.IsComma(end - 1))
                end--;
            if (end > first)
                spans.Add(document.Span(first, end));
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
            if (end == last && QuotationMarks.IsMark(document.Lower(last)))
                end++;
            if (end > first)
                yield return new TokenRange(first, end);
            first = Math.Max(first, end);
        }
    }

    static bool Contains(Document document, int first, int end, bool opening)
    {
        for (var i = first; i < end - (opening ? 1 : 0); i++)
            if (QuotationMarks.IsOpening(document.Lower(i)))
                return true;
        return false;
    }
}
