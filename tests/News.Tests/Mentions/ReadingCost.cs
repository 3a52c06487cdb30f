using System.Diagnostics;
using News.Actors;
using News.Mentions;
using News.Text;

namespace News.Tests.Mentions;

/// <summary>What finding and resolving an article's mentions costs, once warm.</summary>
public class ReadingCost
{
    [Fact]
    public void An_article_costs_little()
    {
        var text = string.Concat(Enumerable.Repeat(
            "Gen. Ada Zorbal, the defence minister of Chad, met Oman's envoy Bob Quent at the Northern Grain Board (NGB) on Monday. He said both sides agreed. ", 20));
        for (var i = 0; i < 300; i++) Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 50; i++) Read(text);
        var milliseconds = watch.Elapsed.TotalMilliseconds / 50;
        TestContext.Current.SendDiagnosticMessage($"{text.Length} units: {milliseconds:0.00} ms, {allocated / 1024} KiB");
        Assert.True(allocated < 600 * 1024 && milliseconds < 8, $"{milliseconds:0.00} ms, {allocated / 1024} KiB");
    }

    static void Read(string text)
    {
        var document = new Document(text);
        ActorResolver.Resolve(document, MentionFinder.Find(document));
    }
}
