using News.Tests.Robust;

namespace News.Tests.Loading;

/// <summary>Files made to hurt: each is read, or refused in one sentence, and soon. Alone, since the processor time is the whole process's.</summary>
[Collection(Alone.Name)]
public sealed class HostileFileTests : Files
{
    static string Many(string text, int count = 100_000) => string.Concat(Enumerable.Repeat(text, count));

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "nested.html", Many("<div>") + "x" },
            { "formatting.html", Many("<b><p>", 50_000) + "x" },
            { "paragraphs.html", Many("<p>x") },
            { "shapes.html", Many("<path>") + "x" },
            { "lists.html", Many("<ul><li>") },
            { "open.html", Many("<") },
            { "comment.html", "<!--" + Many("<!-- ") },
            { "nested.rss", "<rss>" + Many("<item>") },
            { "entities.rss", "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><rss><item><title>&b;</title></item></rss>" },
            {
                "external.rss",
                "<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><item><description>&a;</description></item></rss>"
            },
            { "cut.rss", "<rss><item>" },
            { "other.xml", "<a/>" },
            { "empty.sgm", "" },
            { "open.sgm", Many("<REUTERS><BODY>") },
            { "nested.eml", Many("Content-Type: multipart/mixed; boundary=x\n\n--x\n", 20_000) },
            { "folded.eml", "Subject: x\n" + Many(" x\n", 1_000_000) + "\nIt rained." },
            {
                "folded-part.eml",
                "Content-Type: multipart/mixed; boundary=x\n\n--x\nSubject: x\n" + Many(" x\n", 1_000_000) + "\nIt rained."
            },
            { "figures.txt", Many("1-", 15_500_000) },
            { "utf-7.html", "<meta charset=utf-7>+ADw-script+AD4- He said." },
            { "no-such.html", "<meta charset=x-no-such-encoding>He said \u00e9." },
            { "ebcdic.html", "<meta charset=ibm037>He said \u00e9." },
            { "deep.jsonl", Many("[") },
            { "null.html", "<p>\0" },
        };

    [Theory, MemberData(nameof(Hostile))]
    public void It_is_read_or_refused_in_seconds(string name, string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            Assert.All(Article.LoadAll(File(name, text)), article => Assert.DoesNotContain("root:", article.Text));
        }
        catch (ArticleFormatException error)
        {
            Assert.Contains(name, error.Message);
        }
        var cost = Environment.CpuUsage.TotalTime - before;
        Assert.True(cost < TimeSpan.FromSeconds(10), $"took {cost}");
    }

    [Fact]
    public void A_file_too_large_is_refused_before_it_is_read()
    {
        var path = File("a.html", "");
        using (var file = new FileStream(path, FileMode.Open))
            file.SetLength(100 << 20);
        Assert.Contains("larger than 32 MB", Assert.Throws<ArticleFormatException>(() => Article.Load(path)).Message);
    }
}
