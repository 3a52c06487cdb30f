namespace News.Tests.Corpora;

/// <summary>Shares: each article belongs to exactly one of them, whoever asks.</summary>
public class ShareTests
{
    static readonly string[] Ids = [.. Enumerable.Range(0, 6400).Select(i => $"wire/2020/{i:D5}.txt")];

    [Theory]
    [InlineData(1), InlineData(2), InlineData(7), InlineData(64)]
    public void Every_article_is_in_one_share_and_the_shares_are_alike(int count)
    {
        var shares = Enumerable.Range(1, count).Select(number => new Share(number, count)).ToList();
        Assert.All(Ids, id => Assert.Single(shares, share => share.Contains(id)));
        var mean = Ids.Length / (double)count;
        Assert.All(shares, share => Assert.InRange(Ids.Count(share.Contains), mean - 5 * Math.Sqrt(mean), mean + 5 * Math.Sqrt(mean)));
    }

    /// <summary>Shares made by one version and machine go on with another.</summary>
    [Fact]
    public void A_share_never_changes() =>
        Assert.Equal(
            [4, 1, 3, 8, 1],
            new[] { "a", "b", "wire/a.txt", "#1", "Zürich" }.Select(id =>
                Enumerable.Range(1, 8).Single(number => new Share(number, 8).Contains(id))
            )
        );

    [Theory]
    [InlineData("3/64", 3, 64), InlineData("1/1", 1, 1), InlineData("64/64", 64, 64)]
    public void A_share_is_written_as_a_fraction(string text, int number, int count)
    {
        Assert.Equal(new Share(number, count), Share.Parse(text));
        Assert.Equal(text, Share.Parse(text).ToString());
    }

    [Theory]
    [InlineData("0/64"), InlineData("65/64"), InlineData("3"), InlineData("a/b"), InlineData("-1/2"), InlineData("1/2/3"), InlineData("")]
    public void What_is_not_a_share_is_refused(string text) => Assert.Null(Share.Parse(text));
}
