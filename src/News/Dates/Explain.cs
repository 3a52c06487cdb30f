using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>Why a time is what it is: what each word gave, what it was counted from, and the rules decided against.</summary>
static class DateExplanation
{
    public static IEnumerable<Told> Of(Account account)
    {
        var tries = new Tries<Temporal>(account, Topic.Date, "the words around it say no");
        tries.Leave(account.Found.Dates.Select(row => row.Span));
        var anchors = account.Kept<Anchors>().ToLookup(kept => (kept.Found.First, kept.Found.End));
        foreach (var row in account.Found.Dates)
            yield return new Told(Topic.Date, [row.Span], Headline(row), Facts(account, row, tries, anchors));
    }

    static string Headline(DateExpression row) =>
        $"date '{row.Text}': {row.Type.ToString().ToUpperInvariant()} {row.Value}{Days(row)}, rule '{row.Rule}'.";

    static IEnumerable<string> Facts(
        Account account,
        DateExpression row,
        Tries<Temporal> tries,
        ILookup<(int First, int End), Anchors> anchors
    )
    {
        var first = account.Document.TokenAt(row.Span.Start);
        var end = account.Document.TokenAt(row.Span.End - 1) + 1;
        var parts = tries.Within(first, end).ToList();
        foreach (var part in parts)
            yield return $"'{account.Words(part.First, part.End)}' gives {TimeInWords.Of(part.Value!)}, by the rule '{part.Rule}'.";
        if (parts is [{ First: var begin }, ..] && begin > first)
            yield return $"'{account.Words(first, begin)}' before it bounds it.";
        if (parts.Count > 1)
            yield return $"together they are one time, by the rule '{row.Rule}'.";
        if (row.Type is DateType.Date or DateType.Time)
            yield return row.Certain.Count == 0
                ? "the words alone fix no day."
                : $"the words give {Wording.List(row.Certain)}{(row.Certain.Contains("year") ? "" : "; the rest is implied")}.";
        if (anchors[(first, end)].FirstOrDefault() is { } anchor && TimeInWords.From(anchor) is { Length: > 0 } from)
            yield return from;
        foreach (var note in account.Notes(Topic.Date, row.Span))
            yield return note;
        foreach (var part in parts)
        foreach (var against in tries.Against(part))
            yield return against;
    }

    static string Days(DateExpression row) =>
        (row.From, row.To) switch
        {
            ({ } from, { } to) when from == to => $", the day {Wording.Day(from)}",
            ({ } from, { } to) => $", from {Wording.Day(from)} to {Wording.Day(to)}",
            _ => ", open in the calendar",
        };
}
