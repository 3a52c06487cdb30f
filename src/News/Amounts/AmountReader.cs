using News.Text;

namespace News.Amounts;

/// <summary>Finds sums of money, and links those that are given in two currencies.</summary>
static class AmountReader
{
    public static IReadOnlyList<Amount> Read(Document document)
    {
        var amounts = new List<Amount>();
        FoundSum? before = null;
        foreach (var found in AmountRules.Set.Find(document))
        {
            var sum = found.Value;
            // '$3 million, or 29 cents a share': cents of the currency just named.
            if (
                before is { Sum.Currency: { } currency }
                && sum.HundredthsOf.Contains(currency)
                && document.SentenceOf(before.First) == document.SentenceOf(found.First)
            )
            {
                sum = sum.In(currency);
                document.Trace?.Note(
                    Topic.Amount,
                    document,
                    found.First,
                    found.End,
                    $"they are hundredths of {currency}, the currency of the sum before it."
                );
            }
            var second = new FoundSum(sum, amounts.Count, found.First, found.End);
            foreach (var figure in sum.Quantities)
            {
                var span = document.Span(figure.First, figure.End);
                amounts.Add(new Amount(span, document.TextOf(span), sum.Currency, Plain(figure.Value), null, found.Rule));
            }
            if (before is { } first && Restatement.Original(document, first, second) is { } original)
            {
                // A range restates a range, figure by figure.
                for (var i = 0; i < second.Sum.Quantities.Count; i++)
                {
                    var (one, other) = (original.Index + i, second.Index + i);
                    amounts[other] = amounts[other] with { RestatedBy = one };
                    if (amounts[one].RestatedBy is null)
                        amounts[one] = amounts[one] with { RestatedBy = other };
                }
                second = second with { Original = original };
            }
            before = second;
        }
        return amounts;
    }

    /// <summary>The same without zeros after the decimal point: '1.50' million are 1500000.</summary>
    static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
