using News.Grammar;
using News.Text;

namespace News.Tests.Grammar;

/// <summary>The page of examples of parts of speech: <c>data/corpus/grammar.md</c>.</summary>
public class GrammarCorpus
{
    public static TheoryData<CorpusExample> Examples => Corpus.Rows("grammar");

    [Theory, MemberData(nameof(Examples))]
    public void Tags_the_words(CorpusExample example)
    {
        var document = new Document(example.Text);
        var tags = Tagger.Tag(document);
        Assert.Equal(
            example.Spans.Zip(example.Values, (span, tag) => $"{span.In(example.Text)}: {tag}"),
            example.Spans.Select(span => $"{span.In(example.Text)}: {tags[document.TokenAt(span.Start)]}")
        );
        Assert.All(example.Spans, span => Assert.Equal(span, document[document.TokenAt(span.Start)].Span));
    }
}
