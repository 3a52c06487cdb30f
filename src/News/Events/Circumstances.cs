using News.Grammar;
using News.Text;

namespace News.Events;

/// <summary>When and where an act was, and in whose words it is told. Asked in the order of the text.</summary>
sealed class Circumstances(Syntax syntax, IReadOnlyList<DateExpression> dates, IReadOnlyList<Quote> quotes, Roster roster)
{
    /// <summary>How many quotes that begin before an act are looked at: they nest no deeper.</summary>
    const int Depth = 12;

    /// <summary>How far from an act, in UTF-16 units, a date may be.</summary>
    const int Near = 400;

    readonly Document document = syntax.Document;

    int firstDate,
        nextQuote;

    /// <summary>Index of the date nearest to the act in its sentence, those after it first, or null.</summary>
    public int? Date(Act act)
    {
        var sentence = document.SentenceAt(act.First);
        var (start, end) = (document[sentence.First].Start, document[sentence.End - 1].End);
        var verb = document[act.First].Span;
        (start, end) = (Math.Max(start, verb.Start - Near), Math.Min(end, verb.End + Near));
        while (firstDate < dates.Count && dates[firstDate].Span.Start < start)
            firstDate++;
        int? best = null;
        var least = int.MaxValue;
        for (var d = firstDate; d < dates.Count && dates[d].Span.End <= end; d++)
        {
            var span = dates[d].Span;
            if (dates[d].Type == DateType.Duration && span.Start < verb.Start)
                continue; // 'a day-long visit' does not say when
            var distance = span.Start >= verb.End ? span.Start - verb.End : 2 * (verb.Start - span.End);
            if (distance < least)
                (best, least) = (d, distance);
        }
        return best;
    }

    /// <summary>The id of the place or country named after 'in' or 'at', or null.</summary>
    public string? Place(Act act)
    {
        foreach (var oblique in act.Clause?.Obliques ?? [])
            if (syntax.Document.Is(oblique.Preposition, ActCue.Where) && oblique.Preposition > act.First)
                foreach (var phrase in oblique.Phrases)
                    if (
                        roster.At(phrase.Head) is
                        { Kind: MentionKind.Place or MentionKind.Country, Form: not MentionForm.Demonym, Actors: [var id, ..] }
                    )
                        return id;
        return null;
    }

    /// <summary>Index of the innermost statement whose content holds the act's words, or null.</summary>
    public int? Quoted(TextSpan span)
    {
        while (nextQuote < quotes.Count && quotes[nextQuote].Span.Start <= span.Start)
            nextQuote++;
        for (var q = nextQuote - 1; q >= Math.Max(0, nextQuote - Depth); q--)
            if (quotes[q].Sort == QuoteSort.Statement && quotes[q].Content.Any(content => content.Contains(span)))
                return q;
        return null;
    }
}
