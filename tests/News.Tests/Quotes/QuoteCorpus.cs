namespace News.Tests.Quotes;

/// <summary>The page <c>quotes.md</c>.</summary>
public sealed class QuoteCorpus
{
    public static TheoryData<CorpusExample> Examples => Corpus.Rows("quotes");

    [Theory, MemberData(nameof(Examples))]
    public void Says(CorpusExample example)
    {
        // As long as the pilcrow with its spaces, so that the brackets stay where they are.
        var text = example.Text.Replace(" ¶ ", "\n\n\n");
        var quotes = new Article(text).Read().Annotations.Quotes;
        var said = quotes.SelectMany(quote => quote.Content).Select(span => span.In(text));
        Assert.Equal(example.Expected == "nothing" ? [] : example.Spans.Select(span => span.In(text)), said);
        Assert.Equal(
            example.Values.Select(value => value.Split(", via ")[0]),
            quotes.Select(quote => (quote.Source?.In(text) ?? "nobody") + (quote.Sort == QuoteSort.Stance ? " (stance)" : ""))
        );
    }
}
