using News.Mentions;

namespace News.Tests.Mentions;

/// <summary>Wire copy all in capitals is read in the case in which it would be written today.</summary>
public class RecasingTests
{
    const string Rest = " It rained in the north and in the south for a week, and the people of the town stayed at home.";

    [Theory]
    [InlineData("Defence minister Rosa Huamán met the mayor, Jorge Salas, in Arequipa on Monday.")]
    [InlineData("The board of the United Nations told us that it may go to Lima in May or March 2021.")]
    [InlineData("U.S. and NATO troops left Turkey at 5 p.m. on Nov. 30, Gen. Tolvar Brendik said.")]
    [InlineData("“We left at dawn,” Brendik’s son said. “I don’t know who told us.”")]
    [InlineData("The mill paid 150 million yuan to the Cobre Copper Council (CCC), which the CCC reaffirmed.")]
    [InlineData("The visit was the first since president Xi Jinping came to see J. K. O’Hara.")]
    public void Capitals_mean_names_again(string sentence) =>
        Assert.Equal(sentence + Rest, Recasing.Open((sentence + Rest).ToUpperInvariant()).Written);

    [Theory]
    [InlineData("RAIN FALLS IN PERU")]
    [InlineData(
        "RAIN FALLS IN PERU\n\nIt rained in Peru on Monday, and the mayor of the town of Tolvar said that it would rain for a week."
    )]
    public void What_has_small_letters_or_is_short_is_read_as_it_is(string text) => Assert.Equal(text, Recasing.Open(text).Written);

    [Fact]
    public void Spans_count_in_the_text_as_it_is_and_actors_have_names_as_people_write_them()
    {
        var text = ("President Ana Wels met Tolvar Brendik in Lima on Monday. “The dam is safe,” Wels said." + Rest).ToUpperInvariant();
        var reading = new Article(text) { Published = new DateOnly(2021, 3, 4) }.Read();
        var found = reading.Annotations;
        Assert.Contains(found.Actors, actor => actor.Name == "Ana Wels");
        Assert.All(found.Mentions, mention => Assert.Equal(text[mention.Span.Start..mention.Span.End], mention.Text));
        Assert.Equal("THE DAM IS SAFE", text[found.Quotes[0].Content[0].Start..found.Quotes[0].Content[0].End]);
        Assert.Equal(["ana-wels"], found.Quotes[0].Speaker);
        Assert.Equal("2021-03-01", found.Dates[0].Value);
        Assert.Contains(found.Events, done => done.Type == EventType.Consult);
    }
}
