using Notebooks.Documents;

namespace Notebooks.Tests.Runner;

public sealed class OutputCollectorTests
{
    static MimeBundle Plain(string text) => MimeBundle.Of("text/plain", text);

    [Fact]
    public void Prints_that_follow_each_other_are_one_output()
    {
        var cell = new OutputCollector().Begin();
        foreach (var (name, text) in new[] { ("stdout", "a"), ("stdout", "b"), ("stderr", "c"), ("stdout", "d") })
        {
            cell.Publish(new StreamOutput(name, text));
        }
        cell.End(null);
        Assert.Equal<Output>(
            [new StreamOutput("stdout", "ab"), new StreamOutput("stderr", "c"), new StreamOutput("stdout", "d")],
            cell.Outputs
        );
    }

    [Fact]
    public void A_cell_that_is_offered_is_not_lost_without_a_word()
    {
        var cell = new OutputCollector().Begin();
        cell.Offer(new("csharp", "1"));
        Assert.Equal("stderr", Assert.IsType<StreamOutput>(Assert.Single(cell.Outputs)).Name);
    }

    [Fact]
    public void A_later_cell_updates_every_place_that_shows_a_display()
    {
        var collector = new OutputCollector();
        var first = collector.Begin();
        first.Publish(new DisplayOutput(Plain("old"), "1"));
        first.Publish(new DisplayOutput(Plain("old"), "1"));
        first.End(null);
        var second = collector.Begin();
        second.Update("1", Plain("new"));
        second.Update("1", Plain("newest"));
        Assert.All(first.Outputs, output => Assert.Equal("newest", ((DisplayOutput)output).Data["text/plain"]!.ToString()));
    }

    [Fact]
    public void Clearing_may_wait_for_what_comes_next()
    {
        var cell = new OutputCollector().Begin();
        cell.Publish(new StreamOutput("stdout", "a"));
        cell.Clear(wait: true);
        cell.Publish(new StreamOutput("stdout", "b"));
        cell.End(null);
        Assert.Equal<Output>([new StreamOutput("stdout", "b")], cell.Outputs);
    }

    [Fact]
    public void A_cell_that_prints_without_end_keeps_a_part_and_says_so()
    {
        var cell = new OutputCollector().Begin();
        for (var i = 0; i < 100_000; i++)
            cell.Publish(new StreamOutput("stdout", new string('x', 100)));
        cell.End(null);
        var text = Assert.IsType<StreamOutput>(Assert.Single(cell.Outputs)).Text;
        Assert.InRange(text.Length, 5_000_000, 5_000_200);
        Assert.Contains("more was printed", text);
    }

    [Fact]
    public void The_reason_of_an_interruption_takes_the_place_of_the_mere_word()
    {
        var cell = new OutputCollector().Begin();
        cell.Publish(new ErrorOutput("Interrupted", "The cell was interrupted.", []));
        cell.End(new ErrorOutput("Timeout", "too long", []));
        Assert.Equal("Timeout", Assert.IsType<ErrorOutput>(Assert.Single(cell.Outputs)).Name);
    }

    [Fact]
    public void What_outlives_its_cell_prints_into_its_own()
    {
        var collector = new OutputCollector();
        var first = collector.Begin();
        first.End(null);
        var second = collector.Begin();
        second.Publish(new StreamOutput("stdout", "b"));
        first.Publish(new StreamOutput("stdout", "a"));
        Assert.Equal<Output>([new StreamOutput("stdout", "a")], first.Outputs);
        Assert.Equal<Output>([new StreamOutput("stdout", "b")], second.Outputs);
    }
}
