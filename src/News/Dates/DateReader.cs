using News.Grammar;
using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>Finds date expressions and gives them their values: rules, joins, modifiers, then the resolver.</summary>
internal static class DateReader
{
    /// <param name="mentions">In order of start. Part of a person's name is not a date: the 'May' of 'Theresa May'.</param>
    public static IReadOnlyList<DateExpression> Read(Syntax syntax, DateOnly? published, IReadOnlyList<Mention>? mentions = null)
    {
        var document = syntax.Document;
        var dates = new List<DateExpression>();
        var resolver = new DateResolver(syntax, published);
        var floor = 0;
        var joins = DateJoins.Apply(document, DateRanges.Complete(document, OutsideNames(document, DateRules.Set.Find(document), mentions ?? [])));
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

    static List<Found<Temporal>> OutsideNames(Document document, List<Found<Temporal>> found, IReadOnlyList<Mention> mentions)
    {
        var names = mentions.Where(mention => mention is { Kind: MentionKind.Person, Form: MentionForm.Name }).Select(mention => mention.Span).ToList();
        var next = 0;
        found.RemoveAll(time =>
        {
            var span = document.Span(time.First, time.End);
            while (next < names.Count && names[next].End <= span.Start) next++;
            return next < names.Count && names[next].Start <= span.Start && span.End <= names[next].End;
        });
        return found;
    }
}
