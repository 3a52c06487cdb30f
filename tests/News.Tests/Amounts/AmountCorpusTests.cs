using News.Amounts;
using News.Text;

namespace News.Tests.Amounts;

public sealed class AmountCorpusTests
{
    public static TheoryData<CorpusExample> Examples => [.. Corpus.Read("amounts"), .. Corpus.Read("currencies")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_the_sums_and_their_values(CorpusExample example)
    {
        var amounts = AmountReader.Read(new Document(example.Text));
        var expected = example.Values.Zip(example.Spans, (value, span) => $"{span.In(example.Text)} is {value}");
        Assert.Equal(expected, amounts.Select(amount => $"{amount.Text} is {Told(amount)}"));
    }

    static string Told(Amount amount) =>
        FormattableString.Invariant($"{amount.Currency} {amount.Value:0.####}").Trim()
        + (amount.RestatedBy is { } other ? $" = {other}" : "");
}
