namespace News.Tests.Mentions;

/// <summary>Each example of <c>data/corpus/mentions.md</c> holds the mentions that stand beside it.</summary>
public class MentionCorpus
{
    [Theory]
    [MemberData(nameof(Corpus.Rows), "mentions", MemberType = typeof(Corpus))]
    public void Example(CorpusExample example) =>
        Assert.Equal(
            example.Values,
            new Article(example.Text)
                .Read()
                .Annotations.Mentions.Select(mention => $"{mention.Text}/{Lower(mention.Kind)}/{Lower(mention.Form)}")
        );

    static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
