using System.Globalization;

namespace News.Interactive.Readings;

/// <summary>What of a reading is marked in its text, and how.</summary>
internal static class Marks
{
    public static IEnumerable<Mark> Of(Reading reading, Cast cast)
    {
        var found = reading.Annotations;
        return [.. found.Quotes.SelectMany(quote => Of(quote, cast)), .. found.Dates.Select(Of),
            .. found.Amounts.Select(amount => Of(amount, found)), .. found.Mentions.Select(mention => Of(mention, cast))];
    }

    static IEnumerable<Mark> Of(Quote quote, Cast cast)
    {
        var speaker = quote.Speaker.Count > 0 ? cast.Names(quote.Speaker) : "a speaker who could not be told";
        var title = $"{(quote.Direct ? "direct" : "indirect")} speech of {speaker}"
            + (quote.Via is { } via ? $", as told by {cast.Name(via)}" : "") + Rule(quote.Rule);
        var classes = (quote.Direct ? "nr-q nr-direct" : "nr-q") + cast.Classes(quote.Speaker.Take(1));
        return quote.Content.Select((piece, i) =>
            new Mark(piece, 0, classes, title, Lead: i == 0 ? cast.Label(quote.Speaker) + ":" : null));
    }

    static Mark Of(DateExpression date)
    {
        var days = (date.From, date.To) switch
        {
            (null, null) => "",
            var (from, to) when from == to => $", {Iso(from)}",
            var (from, to) => $", {Iso(from)} to {Iso(to)}",
        };
        var given = date.Certain.Count > 0 ? $"; the words give: {string.Join(", ", date.Certain)}" : "";
        var title = $"{date.Type.ToString().ToLowerInvariant()} {date.Value}{days}{given}{Rule(date.Rule)}";
        return new Mark(date.Span, 1, "nr-d", title, Trail: date.Value);
    }

    static Mark Of(Amount amount, Annotations found)
    {
        var value = string.Create(
            CultureInfo.InvariantCulture, $"{amount.Value:#,0.##} {amount.Currency ?? "of an unknown currency"}");
        var other = amount.RestatedBy is { } index ? $", the same as {found.Amounts[index].Text}" : "";
        return new Mark(amount.Span, 1, "nr-s", $"amount {value}{other}{Rule(amount.Rule)}", Trail: amount.Currency);
    }

    static Mark Of(Mention mention, Cast cast)
    {
        var who = mention.Actors.Count > 0 ? cast.Names(mention.Actors) : "it could not be told who is meant";
        var byName = mention.Form is MentionForm.Name or MentionForm.Abbreviation;
        var (kind, form) = (mention.Kind.ToString().ToLowerInvariant(), mention.Form.ToString().ToLowerInvariant());
        return new Mark(mention.Span, 2, (byName ? "nr-m nr-name" : "nr-m") + cast.Classes(mention.Actors),
            $"{who} ({kind}, by {form}){Rule(mention.Rule)}",
            Trail: cast.Label(mention.Actors), Style: cast.Stripes(mention.Actors));
    }

    static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "open";

    static string Rule(string rule) => $" · rule: {rule}";
}
