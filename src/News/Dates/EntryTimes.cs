using News.Text;

namespace News.Dates;

/// <summary>What an entry of a live blog reports happened at the time above it, where it gives no other.</summary>
static class EntryTimes
{
    public static IReadOnlyList<Event> Give(Document document, IReadOnlyList<DateExpression> dates, IReadOnlyList<Event> events)
    {
        if (document.Paragraphs.All(paragraph => paragraph.Kind is not ParagraphKind.Stamp))
            return events;
        var dateOf = new int?[document.Paragraphs.Count];
        int? stamp = null;
        var next = 0;
        for (var p = 0; p < dateOf.Length; p++)
        {
            var paragraph = document.Paragraphs[p];
            var span = document.Span(paragraph.First, paragraph.End);
            while (next < dates.Count && dates[next].Span.Start < span.Start)
                next++;
            if (paragraph.Kind is ParagraphKind.Stamp)
                stamp = next < dates.Count && dates[next].Span.Start < span.End ? next : null;
            dateOf[p] = stamp;
        }
        return
        [
            .. events.Select(done =>
                done.Date is null && dateOf[document.SentenceAt(document.TokenAt(done.Span.Start)).Paragraph] is { } date
                    ? done with
                    {
                        Date = date,
                    }
                    : done
            ),
        ];
    }
}
