using News.Grammar;
using News.Grammar.Speech;
using News.Lexicons;
using News.Quotes;
using News.Quotes.Finding;
using News.Text;

namespace News.Tests.Quotes;

public sealed class AttributionTests
{
    public static TheoryData<CorpusExample> Relayed =>
        new(Corpus.Read("quotes").Where(example => example.Expected.Contains(", via ", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Relayed))]
    public void Who_passes_it_on_is_not_who_said_it(CorpusExample example)
    {
        var document = new Document(example.Text);
        var attribution = Assert.Single(AttributionFinder.Find(Syntax.Of(document)));
        var relay = Assert.NotNull(attribution.Relay);
        Assert.Equal(example.Expected.Split(", via ")[1], document.TextOf(document.Span(relay.First, relay.End)));
    }

    [Theory]
    [InlineData("“A ‘b’ c”", 0, 9)]
    [InlineData("‘The sides’ talks’ ended", 0, 18)]
    [InlineData("\"A 'b' c\" d", 0, 9)]
    [InlineData("``A'' b", 0, 5)]
    [InlineData("“A b", 0, 4)]
    [InlineData("the '90s weren't", -1, -1)]
    public void Marks_are_paired(string text, int start, int end)
    {
        var document = new Document(text);
        var found = QuotationMarks.Pair(document).Select(quotation => document.Span(quotation.Open, quotation.End));
        Assert.Equal(start < 0 ? [] : [new TextSpan(start, end)], found);
    }

    [Fact]
    public void A_quotation_goes_on_over_paragraphs()
    {
        const string text = "“We left at dawn,” she said. “The road was bad.\n\n“Then it rained.”\n\nNobody came.";
        var quote = Assert.Single(new Article(text).Read().Annotations.Quotes);
        Assert.Equal(["We left at dawn", "The road was bad.", "Then it rained."], quote.Content.Select(span => span.In(text)));
    }

    [Theory]
    [InlineData("“")]
    [InlineData("\" ")]
    [InlineData("“‘")]
    [InlineData("``a'' ")]
    [InlineData("he said that ")]
    [InlineData("“A,” he said. ")]
    [InlineData("A “b”, he said, ")]
    [InlineData("\"a\" said b, according to c, ")]
    public void Cost_grows_with_the_text_and_no_faster(string unit)
    {
        const int small = 60_000,
            factor = 8;
        Cost(small);
        var ratio = Math.Min(Cost(small * factor) / Cost(small), Cost(small * factor) / Cost(small));
        Assert.True(ratio < factor * 4, $"{factor} times the text cost {ratio:0.0} times the time.");

        double Cost(int length)
        {
            var document = new Document(string.Concat(Enumerable.Repeat(unit, length / unit.Length)));
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            QuoteReader.Read(Syntax.Of(document), [], []);
            return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds + 1;
        }
    }

    [Fact]
    public void An_article_of_three_kilobytes_costs_little_memory()
    {
        const string unit =
            "The mayor said on Friday that “the bridge is safe”, adding that the port was open. “We wait,” a docker told her.\n\n";
        var document = new Document(string.Concat(Enumerable.Repeat(unit, 3000 / unit.Length)));
        var syntax = Syntax.Of(document);
        QuoteReader.Read(syntax, [], []);
        var before = GC.GetAllocatedBytesForCurrentThread();
        QuoteReader.Read(syntax, [], []);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 200_000);
    }

    [Fact]
    public void Every_verb_names_frames_that_a_rule_reads()
    {
        var read = Complements.Rules.Aggregate(
            ReportingFrame.Noun | ReportingFrame.Claim | ReportingFrame.Naming | ReportingFrame.Thought,
            (all, rule) => all | rule.Frames
        );
        foreach (var row in Lexicon.Rows("reporting-verbs"))
            Assert.True((ReportingWord.Parse(new LexiconRow(row), row[2]).Frames & ~read) == 0, row[0]);
    }
}
