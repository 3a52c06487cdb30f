namespace News.Tests.Twins;

/// <summary>No rule hangs on a name: with every name exchanged the article is read as well as before.</summary>
public class TwinTests
{
    [Fact]
    public void The_article_itself_is_read_well()
    {
        var measures = Read(Gold());
        Assert.True(measures.Names >= 97 && measures.Actors >= 95, measures.ToString());
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void A_twin_is_read_within_three_points(int seed)
    {
        var gold = Gold();
        var (original, twin) = (Read(gold), Read(gold.With(new InventedNames(seed).Exchange())));
        Assert.True(
            twin.Names >= original.Names - 3 && twin.NamedActors >= original.NamedActors - 3 && twin.Actors >= original.Actors - 3,
            $"original {original}, twin {twin}"
        );
    }

    [Fact]
    public void A_twin_has_none_of_the_names_left()
    {
        var exchange = new InventedNames(1).Exchange();
        var twin = Gold().With(exchange);
        Assert.DoesNotContain("Bajwa", twin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("PLA", twin.Text, StringComparison.Ordinal);
        Assert.Contains($"General {exchange["Wei"]} {exchange["Fenghe"]} visited", twin.Text, StringComparison.Ordinal);
    }

    static GoldArticle Gold()
    {
        var gold = GoldArticle.Load();
        Assert.SkipUnless(gold is not null, "The article's gold mentions do not lie beside the project.");
        return gold!;
    }

    static Measures Read(GoldArticle gold) =>
        Measures.Of(
            gold,
            new Article(gold.Text) { Published = gold.Published }
                .Read()
                .Annotations
        );
}
