namespace News.Tests.Actors;

/// <summary>In each example of <c>data/corpus/actors.md</c> the marked words stand for the actors beside it.</summary>
public class ActorCorpus
{
    [Theory]
    [MemberData(nameof(Corpus.Rows), "actors", MemberType = typeof(Corpus))]
    public void Example(CorpusExample example)
    {
        var found = new Article(example.Text).Read().Annotations;
        var names = found.Actors.ToDictionary(actor => actor.Id, actor => actor.Name);
        Assert.Equal(example.Values, example.Spans.Select(span =>
            found.Mentions.FirstOrDefault(mention => mention.Span == span) is { Actors.Count: > 0 } mention
                ? string.Join(" + ", mention.Actors.Select(id => names[id])) : "-"));
    }
}
