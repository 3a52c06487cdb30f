namespace News.Tests.Events;

/// <summary>When and where an event was, and whether it is told in somebody's words.</summary>
public class CircumstancesTests
{
    [Theory]
    [InlineData("On Monday, Norway attacked Chile.", "Monday")]
    [InlineData("Norway attacked Chile on 3 May 2020 after a long quarrel.", "3 May 2020")]
    [InlineData("Norway attacked Chile.", null)]
    public void The_nearest_date_of_the_sentence_dates_it(string text, string? date)
    {
        var found = new Article(text).Read().Annotations;
        var told = Assert.Single(found.Events);
        Assert.Equal(date, told.Date is { } index ? found.Dates[index].Text.Replace("on ", "") : null);
    }

    [Theory]
    [InlineData("Norwegian police arrested two Chileans in Lima.", "Lima")]
    [InlineData("Norway attacked Chile.", null)]
    public void The_place_behind_in_is_where_it_was(string text, string? place)
    {
        var found = new Article(text).Read().Annotations;
        var told = Assert.Single(found.Events);
        Assert.Equal(place, found.Actors.SingleOrDefault(actor => actor.Id == told.Place)?.Name);
    }

    [Fact]
    public void What_stands_in_a_quote_is_marked_as_quoted()
    {
        var found = new Article("“Norway attacked Chile on Sunday,” the Peruvian minister said.").Read().Annotations;
        var told = Assert.Single(found.Events);
        Assert.NotNull(told.Quoted);
        Assert.True(found.Quotes[told.Quoted.Value].Direct);
    }
}
