using News.Actors;
using News.Grammar;
using News.Mentions;
using News.Text;

namespace News.Tests.Mentions;

/// <summary>What finding and resolving an article's mentions allocates, once warm. Its time is measured in the benchmarks.</summary>
public class ReadingCost
{
    [Fact]
    public void An_article_costs_little()
    {
        var text = string.Concat(
            Enumerable.Repeat(
                "Gen. Ada Zorbal, the defence minister of Chad, met Oman's envoy Bob Quent at the Northern Grain Board (NGB) on Monday. He said both sides agreed. ",
                20
            )
        );
        var syntax = Syntax.Of(new Document(text));
        for (var i = 0; i < 30; i++)
            Read(syntax);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(syntax);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 600 * 1024, $"{allocated / 1024} KiB for {text.Length} units of text");
    }

    static void Read(Syntax syntax) => ActorResolver.Resolve(syntax, MentionFinder.Find(new Document(syntax.Document.Text)));
}
