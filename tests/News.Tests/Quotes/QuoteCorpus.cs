namespace News.Tests.Quotes;

/// <summary>The page <c>quotes.md</c>.</summary>
public sealed class QuoteCorpus
{
    public static TheoryData<CorpusExample> Examples => Corpus.Rows("quotes");

    [Theory, MemberData(nameof(Examples))]
    public void Says(CorpusExample example)
    {
        var quotes = new Article(example.Text).Read().Annotations.Quotes;
        var said = quotes.SelectMany(quote => quote.Content).Select(span => span.In(example.Text));
        Assert.Equal(example.Expected == "nothing" ? [] : example.Spans.Select(span => span.In(example.Text)), said);
        Assert.Equal(example.Values.Select(value => value.Split(", via ")[0]), quotes.Select(quote => quote.Source?.In(example.Text) ?? "nobody"));
    }
}
