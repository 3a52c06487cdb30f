using System.Text.Json;

namespace News.Tests.Loading;

/// <summary>Small pages, mails and feeds, each of a kind that is easy to read wrongly; <c>kinds/expected.jsonl</c> says what must
/// come out. Null is not asserted.</summary>
public class KindTests
{
    static readonly string Folder = Path.Combine(PageTests.Folder, "../kinds");

    public sealed record Expected(string File, string? Published, string? Title, string? Byline, string[] Has, string[] HasNot);

    static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static TheoryData<string> Files => [.. All.Keys];

    static readonly Dictionary<string, Expected> All = File.ReadLines(Path.Combine(Folder, "expected.jsonl"))
        .Select(line => JsonSerializer.Deserialize<Expected>(line, Options)!)
        .ToDictionary(expected => expected.File);

    [Theory, MemberData(nameof(Files))]
    public void It_is_read_rightly(string file)
    {
        var expected = All[file];
        Assert.All(
            Article.LoadAll(Path.Combine(Folder, file)),
            article =>
            {
                Assert.All(expected.Has, words => Assert.Contains(words, article.Text));
                Assert.All(expected.HasNot, words => Assert.DoesNotContain(words, article.Text));
                Assert.Equal(expected.Title ?? article.Title, article.Title);
                Assert.Equal(expected.Byline ?? article.Byline, article.Byline);
                Assert.Equal(expected.Published ?? $"{article.Published:yyyy-MM-dd}", $"{article.Published:yyyy-MM-dd}");
            }
        );
    }

    [Fact]
    public void Each_item_of_a_feed_has_its_day_however_it_is_written() =>
        Assert.Equal(
            ["2021-09-02", "2021-03-02", "2023-01-07", "2023-02-24", "2015-09-03", "2016-06-29", "2021-03-02", "2013-10-30", "2021-03-02"],
            Article.LoadAll(Path.Combine(Folder, "dates.rss")).Select(article => $"{article.Published:yyyy-MM-dd}")
        );

    [Fact]
    public void An_item_with_a_picture_is_read_and_not_the_picture()
    {
        var article = Article.Load(Path.Combine(Folder, "media.rss"));
        Assert.Equal(("Q&A: why the pier closed", "Nora Lind"), (article.Title, article.Byline));
        Assert.StartsWith("The harbour board of Eastmere", article.Text);
        Assert.Equal((new DateOnly(2021, 3, 2), PublishedFrom.Feed), (article.Published, article.PublishedFrom));
    }

    [Fact]
    public void Marks_are_written_where_a_page_marks_a_quotation()
    {
        var article = Article.Load(Path.Combine(Folder, "q.html"));
        Assert.Contains("Ms Varga said: “We shall build it twice if we must.” Then", article.Text);
        Assert.Contains(article.Read().Annotations.Quotes, quote => quote.Direct);
    }

    [Fact]
    public void What_is_dropped_from_a_page_is_listed_and_makes_no_actor()
    {
        var article = Article.Load(Path.Combine(Folder, "boiler.html"));
        Assert.Contains("Image 1 of 8", article.Dropped);
        Assert.Contains("Reporting by Nora Lind; editing by Paul Ake", article.Dropped);
        Assert.DoesNotContain(article.Read().Annotations.Actors, actor => actor.Name is "Nora Lind" or "Paul Ake" or "Karl Holm");
    }
}
