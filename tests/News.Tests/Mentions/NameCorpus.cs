namespace News.Tests.Mentions;

/// <summary>Each example of the pages <c>data/corpus/names-*.md</c> holds the names that stand beside it, and no others.</summary>
public class NameCorpus
{
    [Theory]
    [MemberData(nameof(Corpus.Rows), "names-people", MemberType = typeof(Corpus))]
    [MemberData(nameof(Corpus.Rows), "names-bodies", MemberType = typeof(Corpus))]
    [MemberData(nameof(Corpus.Rows), "names-places", MemberType = typeof(Corpus))]
    [MemberData(nameof(Corpus.Rows), "names-text", MemberType = typeof(Corpus))]
    [MemberData(nameof(Corpus.Rows), "names-none", MemberType = typeof(Corpus))]
    public void Example(CorpusExample example) =>
        Assert.Equal(
            example.Values,
            new Article(example.Text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal))
                .Read()
                .Annotations.Mentions.Where(mention => mention.Form is MentionForm.Name or MentionForm.Abbreviation)
                .Select(mention => $"{mention.Text}/{mention.Kind.ToString().ToLowerInvariant()}")
        );
}
