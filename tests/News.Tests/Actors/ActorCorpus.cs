namespace News.Tests.Actors;

/// <summary>In each example of the pages of actors the marked words stand for the actors beside it; of two with one
/// name the second is 'man-2'.</summary>
public class ActorCorpus
{
    [Theory]
    [MemberData(nameof(Corpus.Rows), "actors", MemberType = typeof(Corpus))]
    [MemberData(nameof(Corpus.Rows), "actors-pronouns", MemberType = typeof(Corpus))]
    [MemberData(nameof(Corpus.Rows), "actors-descriptions", MemberType = typeof(Corpus))]
    public void Example(CorpusExample example)
    {
        var found = new Article(example.Text).Read().Annotations;
        var names = found
            .Actors.GroupBy(actor => actor.Name)
            .SelectMany(same => same.Select((actor, n) => (actor.Id, Name: n == 0 ? actor.Name : $"{actor.Name}-{n + 1}")))
            .ToDictionary(pair => pair.Id, pair => pair.Name);
        Assert.Equal(
            example.Values,
            example.Spans.Select(span =>
                found.Mentions.FirstOrDefault(mention => mention.Span == span) is { Actors.Count: > 0 } mention
                    ? string.Join(" + ", mention.Actors.Select(id => names[id]))
                    : "-"
            )
        );
    }
}
