using System.Collections.Frozen;
using System.Globalization;
using News.Rules;
using News.Text;

namespace News.Amounts;

/// <summary>Why a sum is worth what it is: its number, its multiplier, its currency, and which rules were decided against.</summary>
static class AmountExplanation
{
    public static IEnumerable<Told> Of(Account account)
    {
        var tries = new Tries<Sum>(account, Topic.Amount, "the words around it show that it is not money");
        tries.Leave(account.Found.Amounts.Select(row => row.Span));
        foreach (var row in account.Found.Amounts)
            yield return new Told(Topic.Amount, [row.Span], Headline(row), Facts(account, row, tries));
    }

    static string Headline(Amount row) =>
        $"amount '{row.Text}': {row.Value.ToString("G29", CultureInfo.InvariantCulture)} {row.Currency ?? "of a currency left open"}, "
        + $"rule '{row.Rule}'.";

    static IEnumerable<string> Facts(Account account, Amount row, Tries<Sum> tries)
    {
        var first = account.Document.TokenAt(row.Span.Start);
        var end = account.Document.TokenAt(row.Span.End - 1) + 1;
        var taken = tries.At(first) is { } tried && tried.Rule == row.Rule ? tried : null;
        // Of words that were read several times, the last reading counts.
        var parts = (taken?.Parts ?? []).GroupBy(part => (part.First, part.End, part.IsShared)).Select(read => read.Last());
        foreach (var part in parts.OrderBy(part => part.First))
            if (part.IsShared || part.First >= first && part.First < end)
                yield return $"'{account.Words(part.First, part.End)}' {part.What}.";
        foreach (var note in account.Notes(Topic.Amount, row.Span))
            yield return note;
        if (row.RestatedBy is { } other)
            yield return $"it is the same sum as '{account.Found.Amounts[other].Text}', in another currency.";
        if (taken?.First != first)
            yield break;
        foreach (var against in tries.Against(taken))
            yield return against;
    }

    /// <param name="kind">The class under which a rule captured the words.</param>
    /// <param name="code">ISO 4217 code, or null where several currencies have the words.</param>
    public static string OfCurrency(string kind, string? code) =>
        code is null
            ? $"is {Kinds[kind]} of several currencies, which the words leave open"
            : $"is the currency {code}, {Kinds[kind]} of the lexicon of currencies";

    /// <summary>How the classes that name a currency are called.</summary>
    static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["Symbol"] = "a symbol",
        ["Code"] = "a code",
        ["Sign"] = "a sign",
        ["Initial"] = "a letter",
        ["Money"] = "a word",
        ["MillionCode"] = "a code",
    }.ToFrozenDictionary();

    /// <param name="codes">The currencies that have such cents.</param>
    public static string OfCents(IReadOnlyList<string> codes) =>
        codes switch
        {
            [] => "counts hundredths of a currency that the words leave open",
            [var code] => $"counts hundredths of {code}",
            _ => "counts hundredths of one of several currencies",
        };

    public static string OfDigits(decimal value) => $"is the number {Wording.Number(value)}";

    public static string OfWords(decimal value) => $"is the number {Wording.Number(value)}, in words";

    public static string OfScale(decimal scale) => $"multiplies it by {Wording.Number(scale)}";

    public static string OfGlued(decimal value, string? currency) =>
        $"is {Wording.Number(value)} of {(currency is null ? "a currency left open" : $"the currency {currency}")}, in one word";
}
