using House;

namespace News.Tests.House;

/// <summary>The public API of the packages is a text that reviewers read.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_API_of_News_is_as_it_was() => PublicApi.Check(typeof(Article).Assembly, "News.Tests");

    [Fact]
    public void The_API_of_News_Interactive_is_as_it_was() =>
        PublicApi.Check(typeof(News.Interactive.NewsFormatters).Assembly, "News.Tests");
}
