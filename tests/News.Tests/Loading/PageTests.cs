namespace News.Tests.Loading;

/// <summary>Pages as browsers save them, in the markup of the systems that news sites use: the article, and nothing around it.</summary>
public class PageTests
{
    internal static readonly string Folder = Pages();

    static string Pages()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Notebooks.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "tests/News.Tests/Loading/pages");
    }

    static Article Load(string name) => Article.Load(Path.Combine(Folder, name + ".html"));

    public static TheoryData<string, string, string, string?, string?> Known =>
        new()
        {
            { "wordpress", "Grain board hires second pilot", "2022-03-14", "Tarn Valley Post", "Maren Oduya" },
            { "arc", "Ferry crew freed after eleven hours", "2023-11-02", "Osk Courier", "Ilse Tamm" },
            { "drupal", "Ministers meet in Osttal over water", "2020-06-19", null, "Relay staff" },
            { "amp", "Court frees two editors", "2019-08-30", "Karsk Daily", null },
            { "script-filled", "Mill in Tarn to close after 140 years", "2024-01-09", "Tarn Valley Post", "Maren Oduya" },
            { "paywall", "Why the dam at Karsk was closed", "2020-05-02", null, "Ilse Tamm" },
            { "table", "Harvest falls by a tenth", "2021-10-05", null, null },
            { "live-blog", "Ferry aground: live", "2023-11-01", "Osk Courier", null },
        };

    [Theory, MemberData(nameof(Known))]
    public void What_is_known_about_it_is_found(string name, string title, string published, string? source, string? byline)
    {
        var article = Load(name);
        Assert.Equal(
            (title, published, source, byline),
            (article.Title, article.Published?.ToString("yyyy-MM-dd"), article.Source, article.Byline)
        );
    }

    [Theory]
    [InlineData(
        "wordpress",
        "The Northern Grain Board has hired",
        "a week of sowing",
        "1.2 million crowns",
        "cheaper than hunger",
        "not at all in 2020."
    )]
    [InlineData("arc", "PORT OSK — The nine crew", "walk on water.”", "$300,000", "Old charts, new sand", "perhaps read the letter.”")]
    [InlineData("drupal", "OSTTAL (Relay) - The water ministers", "people who are thirsty", "treaty of 1974", "That is all.\"")]
    [InlineData("amp", "A court in Karsk on Friday", "annoy a minister", "went home by tram", "90,000 crowns each.")]
    [InlineData("script-filled", "The mill in Tarn will close", "from the baker first", "since 2021 & would not fall soon.")]
    [InlineData("paywall", "For three weeks nobody", "thought to be empty", "as two officials confirmed.")]
    [InlineData(
        "table",
        "The harvest of the Tarn valley",
        "56",
        "advised farmers to sow",
        "what was harvested was wet",
        "until the spring, it said."
    )]
    [InlineData(
        "live-blog",
        "The harbour was closed",
        "second tug",
        "we have had soup",
        "counted twice",
        "touched ground",
        "the wind is rising."
    )]
    public void Its_words_are_all_there_in_order(string name, params string[] words)
    {
        var text = Load(name).Text;
        var at = -1;
        foreach (var word in words)
        {
            var next = text.IndexOf(word, StringComparison.Ordinal);
            Assert.True(next > at, $"'{word}' is not where it should be in:\n{text}");
            at = next;
        }
    }

    [Theory]
    [InlineData(
        "wordpress",
        "cookies",
        "Home",
        "Furrow",
        "Share",
        "Related",
        "Drought",
        "thoughts on",
        "First!",
        "Recent Posts",
        "WordPress",
        "last summer"
    )]
    [InlineData(
        "arc",
        "Sections",
        "ADVERTISEMENT",
        "READ MORE",
        "low tide",
        "Photos:",
        "afraid of it",
        "Mayor finds key",
        "Most Read",
        "redistributed",
        "nobody reads"
    )]
    [InlineData("drupal", "Main menu", "Business", "You are here", "Submitted by", "Tags", "Printer-friendly", "Grain prices")]
    [InlineData("amp", "743 partners", "I agree", "Sections", "More from Courts")]
    [InlineData("script-filled", "Loading", "JavaScript")]
    [InlineData("paywall", "Keep reading", "unlimited access", "Subscribe now", "free articles")]
    [InlineData("live-blog", "Key events", "Share", "rights reserved")]
    public void What_stands_around_it_is_left_out(string name, params string[] words)
    {
        var text = Load(name).Text;
        Assert.All(words, word => Assert.DoesNotContain(word, text));
    }

    [Fact]
    public void A_page_of_a_hundred_thousand_elements_is_cleared_of_what_stands_around_it()
    {
        var page = File.ReadAllText(Path.Combine(Folder, "arc.html"))
            .Replace("</main>", string.Concat(Enumerable.Repeat("<i></i>", 100_000)) + "</main>");
        var path = Path.Combine(Path.GetTempPath(), $"large-{Environment.ProcessId}.html");
        File.WriteAllText(path, page);
        try
        {
            var text = Article.Load(path).Text;
            Assert.StartsWith("PORT OSK — The nine crew", text);
            Assert.EndsWith("perhaps read the letter.”", text);
            Assert.DoesNotContain("READ MORE", text);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
