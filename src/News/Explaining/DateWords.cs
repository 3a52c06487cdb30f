using News.Dates;
using News.Rules;
using News.Text;

namespace News.Explaining;

/// <summary>Why a time is what it is: what each word gave, what it was counted from, and the rules decided against.</summary>
internal static class DateWords
{
    public static IEnumerable<Told> Of(Account account)
    {
        var anchors = account.Kept<Anchors>().ToLookup(kept => (kept.Found.First, kept.Found.End));
        var parts = DateRules.Set.Find(new Document(account.Article.Text));
        var covered = 0;
        var part = 0;
        foreach (var row in account.Found.Dates)
        {
            var first = account.Document.TokenAt(row.Span.Start);
            var end = account.Document.TokenAt(row.Span.End - 1) + 1;
            LeaveBetween(account, covered, first);
            covered = end;
            while (part < parts.Count && parts[part].First < first) part++;
            var own = new List<Found<Temporal>>();
            while (part < parts.Count && parts[part].End <= end) own.Add(parts[part++]);
            var anchor = anchors[(first, end)].FirstOrDefault();
            yield return new Told(Topic.Date, [row.Span], Headline(row), Facts(account, row, own, first, anchor));
        }
        LeaveBetween(account, covered, account.Document.Count);
    }

    static string Headline(DateExpression row) =>
        $"date '{row.Text}': {row.Type.ToString().ToUpperInvariant()} {row.Value}{Days(row)}, rule '{row.Rule}'.";

    static IEnumerable<string> Facts(Account account, DateExpression row, List<Found<Temporal>> parts, int first, Anchors? anchor)
    {
        foreach (var part in parts)
            yield return $"'{account.Words(part.First, part.End)}' gives {TimeInWords.Of(part.Value)}, by the rule '{part.Rule}'.";
        if (parts is [{ First: var begin }, ..] && begin > first) yield return $"'{account.Words(first, begin)}' before it bounds it.";
        if (parts.Count > 1) yield return $"together they are one time, by the rule '{row.Rule}'.";
        if (row.Type is DateType.Date or DateType.Time) yield return row.Certain.Count > 0 ? $"the words give {Wording.List(row.Certain)}{(row.Certain.Contains("year") ? "" : "; the rest is implied")}." : "the words alone fix no day.";
        if (anchor is not null)
            foreach (var line in TimeInWords.From(anchor, account.Article.Published)) yield return line;
        if (anchor is not null && TimeInWords.IsOpen(anchor.Found.Value))
            foreach (var note in account.Notes(Topic.Date, row.Span)) yield return note;
        foreach (var part in parts)
            foreach (var line in Against(account, part)) yield return line;
    }

    static IEnumerable<string> Against(Account account, Found<Temporal> part)
    {
        account.Document.Trace?.TakeReason();
        foreach (var (rule, end, value) in DateRules.Set.Tries(account.Document, part.First))
        {
            var reason = account.Document.Trace?.TakeReason();
            if (rule == part.Rule) continue;
            var why = value is null ? reason ?? "the words around it say no" : end < part.End ? "it reads less of the words" : "it comes later in the order of the rules";
            yield return $"decided against '{rule}' for '{account.Words(part.First, end)}': {why}.";
        }
    }

    /// <summary>The words between two rows at which a rule tried to read a time.</summary>
    static void LeaveBetween(Account account, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            account.Document.Trace?.TakeReason();
            foreach (var (rule, end, value) in DateRules.Set.Tries(account.Document, i))
                account.Leave(Topic.Date, i, end, $"by the rule '{rule}'", account.Document.Trace?.TakeReason()
                    ?? (value is null ? "the words around it say no" : value.IsWeak ? "too little to be a time by itself" : "it has no value in the calendar"));
        }
    }

    static string Days(DateExpression row) => (row.From, row.To) switch
    {
        ({ } from, { } to) when from == to => $", the day {Wording.Day(from)}",
        ({ } from, { } to) => $", from {Wording.Day(from)} to {Wording.Day(to)}",
        _ => ", open in the calendar",
    };
}
