namespace News.Tests.Events;

/// <summary>Each example of <c>data/corpus/events.md</c> holds the events that stand beside it.</summary>
public class EventCorpus
{
    [Theory]
    [MemberData(nameof(Corpus.Rows), "events", MemberType = typeof(Corpus))]
    public void Example(CorpusExample example)
    {
        var found = new Article(example.Text) { Published = example.Published }.Read().Annotations.Events;
        Assert.Equal(example.Values, found.Select(told => told.Type.ToString().ToUpperInvariant()));
    }
}
