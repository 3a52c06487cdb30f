using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>What of a reading is marked in its text, and how.</summary>
static class Highlights
{
    public static IEnumerable<Highlight> Of(View view) =>
        [
            .. view
                .Found.Quotes.Index()
                .Where(quote => quote.Item.Sort == QuoteSort.Statement)
                .SelectMany(quote => Of(quote.Item, $"q{quote.Index}", view)),
            .. view.Events.Select(shown => Of(shown, view)),
            .. view.Found.Dates.Index().Select(date => Of(date.Item, $"d{date.Index}", view)),
            .. view.Found.Amounts.Index().Select(sum => Of(sum.Item, $"s{sum.Index}", view)),
            .. view.Found.Mentions.Index().Select(mention => Of(mention.Item, $"m{mention.Index}", view)),
        ];

    /// <summary>What is said, in a colour with who says it; the words of saying; and who says it.</summary>
    static IEnumerable<Highlight> Of(Quote quote, string key, View view)
    {
        var cast = view.Cast;
        var speaker = quote.Speaker.Count > 0 ? cast.Names(quote.Speaker) : "an unknown speaker";
        var title =
            $"{(quote.Direct ? "direct" : "indirect")} speech of {speaker}"
            + (quote.Via is { } via ? $", reported by {cast.Name(via)}" : "")
            + Rule(quote.Rule);
        Highlight Piece(TextSpan span, string classes, string element) =>
            new(span, 0, classes, title)
            {
                Element = element,
                Feature = Features.Quotes,
                Own = key,
                Related = cast.Keys(quote.Speaker),
            };
        var colour = cast.Colour(quote.Speaker.FirstOrDefault());
        foreach (var (i, piece) in quote.Content.Index())
        {
            var mark = Piece(piece, $"nr-q {(quote.Direct ? "nr-direct" : "nr-indirect")} {colour}", "span");
            yield return i == 0 ? mark with { Id = view.Id(key) } : mark;
        }
        if (quote.Cue is { } cue)
            yield return Piece(cue, "nr-cue", "i");
        if (quote.Source is { } source)
            yield return Piece(source, "nr-source", "span");
    }

    static Highlight Of(ShownEvent shown, View view) =>
        new(shown.Event.Span, 1, shown.IsFact ? "nr-e" : "nr-e nr-unsure", shown.InWords(view.Cast) + Rule(shown.Event.Rule))
        {
            Element = "b",
            Id = view.Id(shown.Key),
            Feature = Features.Events,
            Own = shown.Key,
            Related = shown.Related(view.Cast),
        };

    static Highlight Of(DateExpression date, string key, View view)
    {
        var days = (date.From, date.To) switch
        {
            (null, null) => "",
            var (from, to) when from == to => $", {Iso(from)}",
            var (from, to) => $", {Iso(from)} to {Iso(to)}",
        };
        var given = date.Certain.Count > 0 ? $"; the words give: {string.Join(", ", date.Certain)}" : "";
        var label = Days.Of(date);
        return new(date.Span, 2, "nr-d", $"{date.Type.ToString().ToLowerInvariant()} {date.Value}{days}{given}{Rule(date.Rule)}")
        {
            Id = view.Id(key),
            Feature = Features.Dates,
            Own = key,
            Trail = label is not null && !Says(date.Text, label) ? label : null,
        };
    }

    /// <summary>Whether the words give each part themselves, as 'October 2019' does of 'Oct 2019'.</summary>
    static bool Says(string text, string label) => label.Split(' ').All(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    static Highlight Of(Amount amount, string key, View view)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{amount.Value:#,0.##} {amount.Currency ?? "of an unknown currency"}");
        var other = amount.RestatedBy is { } index ? $", the same as {view.Found.Amounts[index].Text}" : "";
        return new(amount.Span, 2, "nr-s", $"amount {value}{other}{Rule(amount.Rule)}")
        {
            Id = view.Id(key),
            Feature = Features.Amounts,
            Own = key,
        };
    }

    static Highlight Of(Mention mention, string key, View view)
    {
        var cast = view.Cast;
        var who = mention.Actors.Count > 0 ? cast.Names(mention.Actors) : "it is not clear who is meant";
        var byName = mention.Form is MentionForm.Name or MentionForm.Abbreviation;
        var (kind, form) = (mention.Kind.ToString().ToLowerInvariant(), mention.Form.ToString().ToLowerInvariant());
        var classes = mention.Actors.Count == 0 ? "nr-m nr-nobody" : $"nr-m {cast.Colour(mention.Actors[0])}";
        return new(mention.Span, 3, byName ? classes + " nr-name" : classes, $"{who} ({kind}, by {form}){Rule(mention.Rule)}")
        {
            Element = byName && cast.Number(mention.Actors.FirstOrDefault()) <= Cast.Coloured ? "mark" : "span",
            Id = view.Id(key),
            Feature = Features.Of(mention, cast),
            Own = cast.Keys(mention.Actors),
            Style = cast.Stripes(mention.Actors),
        };
    }

    static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "open";

    static string Rule(string rule) => $" · rule: {rule}";
}
