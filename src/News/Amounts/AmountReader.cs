using News.Text;

namespace News.Amounts;

/// <summary>Finds sums of money, and links those that are told in two currencies.</summary>
internal static class AmountReader
{
    public static IReadOnlyList<Amount> Read(Document document)
    {
        var amounts = new List<Amount>();
        var tokens = new List<(int First, int End)>();
        foreach (var found in AmountRules.Set.Find(document))
            foreach (var figure in found.Value.Figures)
            {
                var span = document.Span(figure.First, figure.End);
                amounts.Add(new Amount(span, document.TextOf(span), found.Value.Currency, figure.Value, null, found.Rule));
                tokens.Add((figure.First, figure.End));
            }
        for (var i = 0; i + 1 < amounts.Count; i++)
            if (amounts[i].RestatedBy is null && Restatement.Between(document, tokens[i].End, tokens[i + 1].First, tokens[i + 1].End)
                && amounts[i].Currency != amounts[i + 1].Currency)
                (amounts[i], amounts[i + 1]) = (amounts[i] with { RestatedBy = i + 1 }, amounts[i + 1] with { RestatedBy = i });
        return amounts;
    }
}
