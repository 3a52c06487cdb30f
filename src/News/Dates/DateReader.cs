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
        foreach (var joined in joins)
        {
            if (joined.Value.IsWeak) continue;
            var found = DateModifiers.Widen(document, joined, Math.Max(floor, document.SentenceAt(joined.First).First));
            floor = found.End;
            if (resolver.Resolve(found) is not { } resolved) continue;
            var span = document.Span(found.First, found.End);
            dates.Add(new DateExpression(span, document.TextOf(span), resolved.Type, resolved.Value,
                resolved.Period?.First, resolved.Period?.Last, Certainty.Of(found.Value), found.Rule));
        }
        return dates;
    }
}
