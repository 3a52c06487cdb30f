using News.Interactive.Readings;

namespace News.Tests.Interactive;

/// <summary>The lines at the head of a reading.</summary>
public class LeadTests
{
    static IEnumerable<string> Lines(string text)
    {
        var view = new View(new Article(text).Read());
        return Lead.Of(view).Select(line => line.InWords(view.Cast));
    }

    [Theory]
    [InlineData("Mali attacked Chad on Monday.", "Mali attacked Chad")]
    [InlineData("Ana Ruiz met with Bo Tern in Lima.", "Ana Ruiz met with Bo Tern")]
    [InlineData("Ana Ruiz was arrested by Mali.", "Ana Ruiz was arrested by Mali")]
    [InlineData("Peru and Chile have signed a treaty.", "Peru and Chile have signed a treaty")]
    [InlineData("General Ana Ruiz called on Peru's Defence Minister Bo Tern in Lima.", "Ana Ruiz called on Bo Tern")]
    public void An_act_is_told_in_the_words_of_the_article(string text, string line) => Assert.Equal([line], Lines(text));

    [Theory]
    [InlineData("Mali did not attack Chad.")]
    [InlineData("Mali will attack Chad.")]
    [InlineData("Mali may have attacked Chad.")]
    [InlineData("Ana Ruiz said that Mali had attacked Chad.")]
    [InlineData("It rained.\n\nIt was cold.\n\nIt was dark at noon.\n\nMali attacked Chad on Monday.")]
    public void What_is_not_a_fact_of_the_first_paragraphs_does_not_lead(string text) =>
        Assert.DoesNotContain(Lines(text), line => line.Contains("Chad", StringComparison.Ordinal));

    [Fact]
    public void There_are_three_at_most_in_the_order_of_the_text() =>
        Assert.Equal(
            ["Mali attacked Chad", "Peru attacked Chile", "Ghana attacked Togo"],
            Lines("Mali attacked Chad. Mali attacked Chad. Peru attacked Chile.\n\nGhana attacked Togo.\n\nNiger attacked Benin.")
        );
}
