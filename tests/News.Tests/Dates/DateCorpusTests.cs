namespace News.Tests.Dates;

public sealed class DateCorpusTests
{
    public static TheoryData<CorpusExample> Examples =>
        new(new[] { "dates", "dates-relative", "dates-lengths", "dates-none" }.SelectMany(Corpus.Read));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_the_times_and_their_values(CorpusExample example)
    {
        var dates = new Article(example.Text) { Published = example.Published }
            .Read()
            .Annotations.Dates;
        var expected = example.Values.Zip(example.Spans, (value, span) => $"{span.In(example.Text)} = {value}");
        Assert.Equal(expected, dates.Select(date => $"{date.Text} = {date.Value}"));
    }
}
