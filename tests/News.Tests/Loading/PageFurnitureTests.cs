namespace News.Tests.Loading;

/// <summary>Text copied from a PDF, or made by a program that writes its text.</summary>
public class PageFurnitureTests
{
    const string Copied = """
        THE HARBOUR POST 3 March 2021
        The board of the northern grain trade met on Monday in Tolvenne and
        chose a chief. The new chief, Ana Wels, said that the govern-
        ment would pay for the mill. She accused Dov Lind of hiding the re-
        port on the dam, which was written in 2019 by the engineers of
        1
        THE HARBOUR POST 3 March 2021
        the harbour. Lind denied it.
        The police arrested two men on Tuesday. They had robbed a shop in
        Tolvenne, the mayor said, and were to be brought before a judge on
        2
        THE HARBOUR POST 3 March 2021
        Friday.

        """;

    static Article Load(string text) => Article.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "copied.txt");

    [Theory]
    [InlineData("{0}")]
    [InlineData("- {0} -")]
    [InlineData("Page {0} of 2")]
    [InlineData("{0}/2\n\f")]
    public void Page_numbers_and_running_heads_go_and_a_sentence_goes_on(string number)
    {
        var text = Copied.Replace("\n1\n", $"\n{string.Format(number, 1)}\n").Replace("\n2\n", $"\n{string.Format(number, 2)}\n");
        var article = Load(text);
        Assert.Contains("by the engineers of\nthe harbour. Lind denied it.\nThe police", article.Text);
        Assert.Contains("before a judge on\nFriday.", article.Text);
        Assert.DoesNotContain("HARBOUR POST", article.Text);
        Assert.Equal(5, article.Dropped.Count);
    }

    [Fact]
    public void Spans_count_in_what_is_kept_and_names_are_whole()
    {
        var article = Load(Copied) with { Published = new DateOnly(2021, 3, 5) };
        var found = article.Read().Annotations;
        Assert.DoesNotContain(found.Actors, actor => actor.Name.Contains('\n'));
        Assert.Contains(found.Actors, actor => actor.Name == "government");
        Assert.Contains(found.Dates, date => date.Text == "Friday" && date.Value == "2021-03-05");
        Assert.All(found.Mentions, mention => Assert.Equal(article.Text[mention.Span.Start..mention.Span.End], mention.Text));
    }

    [Theory]
    [InlineData("It rained.\n\n1\n\nIt snowed.")]
    [InlineData("1\nMexico\n\n2\nPeru was first, and the others came later than they had said they would.")]
    [InlineData("Bread for all\n\nThe harvest is safe.\n\nBread for all\n\nThe mill is not.")]
    public void What_is_no_page_stays(string text)
    {
        var article = Load(text);
        Assert.Contains("It rained|Mexico|Bread for all".Split('|'), article.Text.Contains);
        Assert.True(article.Text == text || article.Dropped.Count > 0);
    }
}
