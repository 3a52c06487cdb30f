using News.Text;

namespace News.Events;

/// <summary>When and where an event was, and in whose words it stands.</summary>
internal sealed class Circumstances(Document document, IReadOnlyList<DateExpression> dates, IReadOnlyList<Quote> quotes)
{
    int firstDate, firstQuote;

    /// <summary>
    /// Index of the date that stands nearest to the event in its clause, those behind it first; of a sentence's only event also
    /// one that stands elsewhere in it. Null where there is none. Asked in the order of the text.
    /// </summary>
    public int? Date(Trigger trigger, Sentence sentence, int from, int to)
    {
        var start = document[sentence.First].Start;
        while (firstDate < dates.Count && dates[firstDate].Span.Start < start) firstDate++;
        var (clauseStart, clauseEnd) = (document[from].Start, document[to - 1].End);
        var verb = document[trigger.Verb].Span;
        int? best = null;
        var bestDistance = int.MaxValue;
        for (var d = firstDate; d < dates.Count && dates[d].Span.Start < document[sentence.End - 1].End; d++)
        {
            var span = dates[d].Span;
            if (span.Start < clauseStart || span.End > clauseEnd) continue;
            var distance = span.Start >= verb.End ? span.Start - verb.End : 2 * (verb.Start - span.End);
            if (distance < bestDistance) (best, bestDistance) = (d, distance);
        }
        return best;
    }

    /// <summary>Index of the quote whose content holds the event's words, or null. Asked in the order of the text.</summary>
    public int? Quoted(TextSpan span)
    {
        while (firstQuote < quotes.Count && quotes[firstQuote].Span.End <= span.Start - 4000) firstQuote++;
        for (var q = firstQuote; q < quotes.Count && quotes[q].Span.Start <= span.Start; q++)
            foreach (var content in quotes[q].Content)
                if (content.Contains(span)) return q;
        return null;
    }
}
