using News.Text;

namespace News.Events;

/// <summary>When an event was, and in whose words it stands. Asked in the order of the text.</summary>
internal sealed class Circumstances(Document document, IReadOnlyList<DateExpression> dates, IReadOnlyList<Quote> quotes)
{
    /// <summary>How many quotes that begin before an event are looked at: they nest no deeper.</summary>
    const int Depth = 12;

    int firstDate, nextQuote;

    /// <summary>Index of the date nearest to the event between the tokens, those behind it first, or null.</summary>
    public int? Date(Trigger trigger, int from, int to)
    {
        var (start, end) = (document[from].Start, document[to - 1].End);
        while (firstDate < dates.Count && dates[firstDate].Span.Start < start) firstDate++;
        var verb = document[trigger.Verb].Span;
        int? best = null;
        var least = int.MaxValue;
        for (var d = firstDate; d < dates.Count && dates[d].Span.End <= end; d++)
        {
            var span = dates[d].Span;
            if (dates[d].Type == DateType.Duration && span.Start < verb.Start) continue; // 'a day-long visit' tells not when
            var distance = span.Start >= verb.End ? span.Start - verb.End : 2 * (verb.Start - span.End);
            if (distance < least) (best, least) = (d, distance);
        }
        return best;
    }

    /// <summary>Index of the innermost quote whose content holds the event's words, or null.</summary>
    public int? Quoted(TextSpan span)
    {
        while (nextQuote < quotes.Count && quotes[nextQuote].Span.Start <= span.Start) nextQuote++;
        for (var q = nextQuote - 1; q >= Math.Max(0, nextQuote - Depth); q--)
            foreach (var content in quotes[q].Content)
                if (content.Contains(span)) return q;
        return null;
    }
}
