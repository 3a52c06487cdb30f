using System.Globalization;
using News.Amounts;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Explaining;

/// <summary>Why a sum is worth what it is: its number, its multiplier, its currency, and what it was not.</summary>
internal static class AmountWords
{
    static readonly Phrases<(string Kind, string Code)> Currencies =
        new(Lexicon.Rows("currencies").Where(row => row[1] is not ("comma" or "pays" or "weighs")).Select(row => (row[0], (row[1], row.ElementAtOrDefault(2) ?? ""))));

    public static IEnumerable<Told> Of(Account account)
    {
        var covered = 0;
        foreach (var row in account.Found.Amounts)
        {
            var first = account.Document.TokenAt(row.Span.Start);
            var end = account.Document.TokenAt(row.Span.End - 1) + 1;
            LeaveBetween(account, covered, first);
            covered = end;
            yield return new Told(Topic.Amount, [row.Span], Headline(row), Facts(account, row, first, end));
        }
        LeaveBetween(account, covered, account.Document.Count);
    }

    static string Headline(Amount row) =>
        $"amount '{row.Text}': {row.Value.ToString("G29", CultureInfo.InvariantCulture)} {row.Currency ?? "of a currency left open"}, rule '{row.Rule}'.";

    static IEnumerable<string> Facts(Account account, Amount row, int first, int end)
    {
        for (var i = first; i < end;)
        {
            var (length, fact) = Part(account.Document, i);
            if (fact is not null) yield return $"'{account.Words(i, Math.Min(end, i + length))}' {fact}.";
            i += Math.Max(1, length);
        }
        if (row.RestatedBy is { } other) yield return $"it is the same sum as '{account.Found.Amounts[other].Text}', in another currency.";
        account.Document.Trace?.TakeReason();
        foreach (var (rule, to, value) in AmountRules.Set.Tries(account.Document, first))
        {
            var reason = account.Document.Trace?.TakeReason();
            if (rule == row.Rule) continue;
            yield return $"decided against '{rule}' for '{account.Words(first, to)}': {(value is null ? reason ?? "the words around it say no" : to < end ? "it reads less of the words" : "it comes later in the order of the rules")}.";
        }
    }

    /// <summary>What the words from the token on give, and how many they are.</summary>
    static (int Length, string? Fact) Part(Document document, int at)
    {
        if (Numerals.TryScale(document.Lower(at), out var scale)) return (1, $"multiplies it by {Wording.Number(scale)}");
        if (document[at].Kind == TokenKind.Number && Numerals.Digits(document.Lower(at), out var digits)) return (1, $"is the number {Wording.Number(digits)}");
        if (Currencies.Match(document, at, out var currency) is > 0 and var length)
            return (length, currency.Code.Length > 0 ? $"is the currency {currency.Code}, a {currency.Kind} of the lexicon of currencies" : $"is a {currency.Kind} of several currencies, which the words leave open");
        return Numerals.Read(document, at, out var words) is > 0 and var taken ? (taken, $"is the number {Wording.Number(words)}, in words") : (1, null);
    }

    static void LeaveBetween(Account account, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            account.Document.Trace?.TakeReason();
            foreach (var (rule, end, value) in AmountRules.Set.Tries(account.Document, i))
                if (value is null) account.Leave(Topic.Amount, i, end, $"by the rule '{rule}'", account.Document.Trace?.TakeReason() ?? "the words around it show that it is not money");
        }
    }
}
