using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>Finds date expressions and gives them their values: rules, joins, modifiers, then the resolver.</summary>
internal static class DateReader
{
    public static IReadOnlyList<DateExpression> Read(Document document, DateOnly? published)
    {
        var dates = new List<DateExpression>();
        var resolver = new DateResolver(document, published);
        var floor = 0;
        var joins = DateJoins.Apply(document, DateRanges.Complete(document, DateRules.Set.Find(document)));
        DateRanges.ShareYears(document, joins);
        PastEvents.Mark(document, joins);
        (Found<Temporal> Found, Resolved Resolved)? before = null;
        foreach (var joined in joins)
        {
            if (joined.Value.IsWeak) continue;
            var found = DateModifiers.Widen(document, joined, Math.Max(floor, document.SentenceAt(joined.First).First));
            floor = found.End;
            var range = before is { } last && DateRanges.IsRange(document, last.Found, joined) ? before : null;
            if (resolver.Resolve(found, range?.Found) is not { } resolved) continue;
            if (range is var (start, begin) && resolver.InOrder(start, begin, joined, resolved) is var (first, second))
            {
                resolved = second;
                dates[^1] = dates[^1] with { Value = first.Value, From = first.Period?.First, To = first.Period?.Last };
            }
            before = (joined, resolved);
            var span = document.Span(found.First, found.End);
            dates.Add(new DateExpression(span, document.TextOf(span), resolved.Type, resolved.Value,
                resolved.Period?.First, resolved.Period?.Last, Certainty.Of(found.Value), found.Rule));
        }
        return dates;
    }
}
