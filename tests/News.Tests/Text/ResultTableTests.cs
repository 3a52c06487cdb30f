namespace News.Tests.Text;

/// <summary>Tables of results within an article: what they list did nothing. What only looks like one is read.</summary>
public class ResultTableTests
{
    static List<string> Names(string text) =>
        [
            .. new Article(text)
                .Read()
                .Annotations.Mentions.Where(mention => mention.Form is MentionForm.Name)
                .Select(mention => mention.Text)
                .Distinct(),
        ];

    [Theory]
    [InlineData("Oslo 3, Bergen 1\nLima 2, Quito 2\nAccra 0, Lagos 4")]
    [InlineData("Peru\t12\t4\t3\nChile\t9\t5\t8\nBolivia\t7\t7\t1")]
    [InlineData("Ana Ruiz   51.2   12,004\nBo Tern   44.0   10,310\nIna Holm   4.8   1,120")]
    public void Rows_of_results_have_no_actors(string rows) =>
        Assert.Equal(["Lena Brandt", "Norway"], Names($"Lena Brandt praised Norway on Monday.\n\n{rows}\n\nShe left."));

    [Theory]
    [InlineData("Peru Beat Chile 20-13\n\nDecember 23, 2012\n\nThe crowd cheered.")]
    [InlineData("Peru, Chile Sign 5 Accords\nMarch 3, 2012 4:15 PM\n\nThe crowd cheered.")]
    [InlineData("Peru Sends 2,000 Troops To Chile\n\nPublished: 28 July 2004\n\nThe crowd cheered.")]
    public void A_headline_with_a_number_above_a_day_is_read(string text)
    {
        var names = Names(text);
        Assert.Contains("Peru", names);
        Assert.Contains("Chile", names);
    }
}
