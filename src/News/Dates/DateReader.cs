using News.Grammar;
using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>Finds date expressions and gives them their values: rules, joins, modifiers, then the resolver.</summary>
static class DateReader
{
    /// <param name="mentions">In order of start. Part of a person's name is not a date: the 'May' of 'Theresa May'.</param>
    public static IReadOnlyList<DateExpression> Read(Syntax syntax, DateOnly? published, IReadOnlyList<Mention>? mentions = null)
    {
        var document = syntax.Document;
        var dates = new List<DateExpression>();
        var resolver = new DateResolver(syntax, published);
        var floor = 0;
        var joins = DateJoins.Apply(
            document,
            DateRanges.Complete(document, OutsideNames(document, DateRules.Set.Find(document), mentions ?? []))
        );
        DateRanges.ShareYears(document, joins);
        PastEvents.Mark(document, joins);
        (Found<Temporal> Found, Resolved Resolved)? before = null;
        foreach (var joined in joins)
        {
            if (joined.Value.IsWeak)
            {
                var because = joined.Value is ImpossibleDate ? "no calendar has such a day" : "too little to be a time by itself";
                Against(document, joined, because);
                continue;
            }
            var found = DateModifiers.Widen(document, joined, Math.Max(floor, document.SentenceAt(joined.First).First));
            floor = found.End;
            var range = before is { } last && DateRanges.IsRange(document, last.Found, joined) ? before : null;
            if (resolver.Resolve(found, range?.Found) is not { } resolved)
            {
                Against(document, found, "it has no value in the calendar");
                continue;
            }
            if (range is var (start, begin) && resolver.InOrder(start, begin, joined, resolved) is var (first, second))
            {
                resolved = second;
                foreach (var end in (Found<Temporal>[])[start, joined])
                    document.Trace?.Note(Topic.Date, document, end.First, end.End, "it is one end of a range, which is put in order.");
                dates[^1] = dates[^1] with { Value = first.Value, From = first.Period?.First, To = first.Period?.Last };
            }
            before = (joined, resolved);
            var span = document.Span(found.First, found.End);
            dates.Add(
                new DateExpression(
                    span,
                    document.TextOf(span),
                    resolved.Type,
                    resolved.Value,
                    resolved.Period?.First,
                    resolved.Period?.Last,
                    Certainty.Of(found.Value),
                    found.Rule
                )
            );
        }
        return dates;
    }

    static List<Found<Temporal>> OutsideNames(Document document, List<Found<Temporal>> found, IReadOnlyList<Mention> mentions)
    {
        var names = mentions
            .Where(mention => mention is { Kind: MentionKind.Person, Form: MentionForm.Name })
            .Select(mention => mention.Span)
            .ToList();
        var next = 0;
        found.RemoveAll(time =>
        {
            var span = document.Span(time.First, time.End);
            while (next < names.Count && names[next].End <= span.Start)
                next++;
            var isOfName = next < names.Count && names[next].Start <= span.Start && span.End <= names[next].End;
            if (isOfName)
                Against(document, time, "it is part of a person's name");
            return isOfName;
        });
        return found;
    }

    static void Against(Document document, Found<Temporal> found, string because) =>
        document.Trace?.Against(Topic.Date, document, found.First, found.End, found.Rule, because);
}
