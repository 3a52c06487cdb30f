using Notebooks.Documents;

namespace Notebooks.Tests.Runner;

public sealed class OutputCollectorTests
{
    static MimeBundle Plain(string text) => MimeBundle.Of("text/plain", text);

    [Fact]
    public void Prints_that_follow_each_other_are_one_output()
    {
        var collector = new OutputCollector();
        var cell = collector.Begin();
        foreach (var (name, text) in new[] { ("stdout", "a"), ("stdout", "b"), ("stderr", "c"), ("stdout", "d") })
        {
            collector.Publish(new StreamOutput(name, text));
        }
        collector.End(null);
        Assert.Equal<Output>([new StreamOutput("stdout", "ab"), new StreamOutput("stderr", "c"), new StreamOutput("stdout", "d")], cell);
    }

    [Fact]
    public void A_later_cell_updates_every_place_that_shows_a_display()
    {
        var collector = new OutputCollector();
        var first = collector.Begin();
        collector.Publish(new DisplayOutput(Plain("old"), "1"));
        collector.Publish(new DisplayOutput(Plain("old"), "1"));
        collector.End(null);
        collector.Begin();
        collector.Update("1", Plain("new"));
        collector.Update("1", Plain("newest"));
        Assert.All(first, output => Assert.Equal("newest", ((DisplayOutput)output).Data["text/plain"]!.ToString()));
    }

    [Fact]
    public void Clearing_may_wait_for_what_comes_next()
    {
        var collector = new OutputCollector();
        var cell = collector.Begin();
        collector.Publish(new StreamOutput("stdout", "a"));
        collector.Clear(wait: true);
        collector.Publish(new StreamOutput("stdout", "b"));
        collector.End(null);
        Assert.Equal<Output>([new StreamOutput("stdout", "b")], cell);
    }

    [Fact]
    public void A_cell_that_prints_without_end_keeps_a_part_and_says_so()
    {
        var collector = new OutputCollector();
        var cell = collector.Begin();
        for (var i = 0; i < 100_000; i++) collector.Publish(new StreamOutput("stdout", new string('x', 100)));
        collector.End(null);
        var text = Assert.IsType<StreamOutput>(Assert.Single(cell)).Text;
        Assert.InRange(text.Length, 5_000_000, 5_000_200);
        Assert.Contains("more was printed", text);
    }

    [Fact]
    public void The_reason_of_an_interruption_takes_the_place_of_the_mere_word()
    {
        var collector = new OutputCollector();
        var cell = collector.Begin();
        collector.Publish(new ErrorOutput("Interrupted", "The cell was interrupted.", []));
        collector.End(new ErrorOutput("Timeout", "too long", []));
        Assert.Equal("Timeout", Assert.IsType<ErrorOutput>(Assert.Single(cell)).Name);
    }
}
