namespace News.Tests.Actors;

/// <summary>What the text tells of an actor besides its mentions.</summary>
public class ActorTests
{
    const string Text =
        "Peru’s Defence Minister and Coastal Rampart Army (CRA) General Bram Tolvar met Lt. Gen. Cato Tolvar. The CRA sang.";

    static readonly Annotations Found = new Article(Text).Read().Annotations;

    [Fact]
    public void Rank_role_and_country_stand_with_the_person()
    {
        var actor = Found.Actors.Single(actor => actor.Name == "Bram Tolvar");
        Assert.Equal(("bram-tolvar", "General", "Defence Minister", "PE"), (actor.Id, actor.Rank, actor.Role, actor.Country));
    }

    [Fact]
    public void An_army_belongs_to_the_state_of_its_minister() =>
        Assert.Equal("PE", Found.Actors.Single(actor => actor.Name == "Coastal Rampart Army").Country);

    [Fact]
    public void Aliases_are_the_other_names_and_roles() =>
        Assert.Equal(["CRA"], Found.Actors.Single(actor => actor.Name == "Coastal Rampart Army").Aliases);

    [Fact]
    public void Mentions_are_in_order_and_read_as_the_text_does()
    {
        Assert.Equal(Found.Mentions.Select(mention => mention.Span).Order(), Found.Mentions.Select(mention => mention.Span));
        Assert.All(Found.Mentions, mention => Assert.Equal(mention.Span.In(Text), mention.Text));
    }

    [Fact]
    public void Every_id_of_a_mention_is_an_actor_and_counted()
    {
        var counts = Found.Mentions.SelectMany(mention => mention.Actors).CountBy(id => id).ToDictionary();
        Assert.Equal(counts, Found.Actors.ToDictionary(actor => actor.Id, actor => actor.Mentions));
    }

    [Theory]
    [
        InlineData(""),
        InlineData(" "),
        InlineData("’s"),
        InlineData("(("),
        InlineData("\uD800"),
        InlineData("Gen."),
        InlineData("of the"),
        InlineData("Both")
    ]
    public void Odd_texts_are_read(string text) => Assert.NotNull(new Article(text).Read());
}
