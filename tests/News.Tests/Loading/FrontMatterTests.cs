using News.Loading;

namespace News.Tests.Loading;

public class FrontMatterTests
{
    [Theory]
    [InlineData("title: A")]
    [InlineData("title:")]
    [InlineData("_key: A")]
    [InlineData("first published.on-line 2: A")]
    [InlineData("Re\u0301sume\u0301: A")]
    public void Is_made_of_keys_and_values(string line) => Assert.True(FrontMatter.Of($"---\n{line}\n---\nText.").End > 0);

    [Theory]
    [InlineData("1: A")]
    [InlineData("title:A")]
    [InlineData("Ministers met, he said: A")]
    [InlineData("title")]
    public void Is_nothing_else(string line) => Assert.Equal(0, FrontMatter.Of($"---\n{line}\n---\nText.").End);
}
