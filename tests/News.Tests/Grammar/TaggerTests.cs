using News.Grammar;
using News.Tests.Robust;
using News.Text;

namespace News.Tests.Grammar;

[Collection(Alone.Name)]
public class TaggerTests
{
    [Fact]
    public void Every_token_has_a_part_of_speech()
    {
        var document = new Document(
            "Peru attacked.\n\nTHE TALKS GO ON\n\nNobody (it said) left; \ud83d\ude00 won’t, 5% of AT&T’s “day-long” plan…"
        );
        var tags = Tagger.Tag(document);
        Assert.Equal(document.Count, tags.Length);
        Assert.All(tags, tag => Assert.True(Enum.IsDefined(tag)));
    }

    [Fact]
    public void No_tokens_have_no_tags() => Assert.Empty(Tagger.Tag(new Document(" \n")));

    [Fact]
    public void A_sentence_has_the_same_tags_wherever_it_is()
    {
        const string sentence = "Fishermen fear that the strike hosts talks.";
        var alone = Tagger.Tag(new Document(sentence));
        var document = new Document($"He left. {sentence} They plan to march.\n\n{sentence}");
        var tags = Tagger.Tag(document);
        foreach (var found in document.Sentences.Where(found => document.TextOf(document.Span(found.First, found.End)) == sentence))
            Assert.Equal(alone, tags[found.First..found.End]);
        Assert.Equal(4, document.Sentences.Count);
    }

    /// <summary>However long the text, tagging allocates only what it returns.</summary>
    [Fact]
    public void Allocates_one_byte_per_token()
    {
        var document = new Document(HostileTexts.Make("ordinary sentences", 200_000));
        Tagger.Tag(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Tagger.Tag(document);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, document.Count, document.Count + 1000);
    }

    [Theory]
    [InlineData("one sentence")]
    [InlineData("capital headings")]
    [InlineData("one mark")]
    [InlineData("hyphens")]
    [InlineData("names all different")]
    [InlineData("apostrophes alone")]
    [InlineData("ordinary sentences")]
    public void Cost_grows_with_length_alone(string kind) => LinearCost.Check(length => Cost(kind, length), 1_000_000);

    static TimeSpan Cost(string kind, int length)
    {
        var document = new Document(HostileTexts.Make(kind, length));
        var before = Environment.CpuUsage.TotalTime;
        Tagger.Tag(document);
        return Environment.CpuUsage.TotalTime - before;
    }
}
