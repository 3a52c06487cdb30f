using System.Text;

namespace News.Tests.Loading;

public sealed class ArticleFileTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("articles");

    public void Dispose() => folder.Delete(recursive: true);

    Article Load(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return Article.Load(path);
    }

    Article Load(string name, string text) => Load(name, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Plain_text_is_kept_to_the_character()
    {
        const string text = "  Line one\r\n\r\n“Two” – té \uD83D\uDE00\n\n---\nthree\t\r";
        var article = Load("a.txt", text);
        Assert.Equal(text, article.Text);
        Assert.Null(article.Published);
    }

    [Theory]
    [InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE")]
    public void A_byte_order_mark_tells_the_encoding_and_is_no_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("Ünïcode “x”", Load("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Ünïcode “x”")]).Text);
    }

    [Fact]
    public void What_is_no_UTF8_is_Windows_1252() =>
        Assert.Equal(
            "“Zoë’s” €5",
            Load("a.txt", [0x93, (byte)'Z', (byte)'o', 0xEB, 0x92, (byte)'s', 0x94, (byte)' ', 0x80, (byte)'5']).Text
        );

    [Fact]
    public void Front_matter_is_cut_off_and_read()
    {
        var article = Load(
            "a.md",
            """
            ---
            title: "A \"deal\": signed"
            published: 2021-05-04
            source: 'The Osk Courier'
            place: Port Osk # where it was filed
            url: https://example.org/a#b
            tags:
              - harbours
            mood: fine
            ---

            Text: begins.
            """.ReplaceLineEndings("\r\n")
        );
        Assert.Equal("\r\nText: begins.", article.Text);
        Assert.Equal("A \"deal\": signed", article.Title);
        Assert.Equal(new DateOnly(2021, 5, 4), article.Published);
        Assert.Equal(("The Osk Courier", "Port Osk", "https://example.org/a#b"), (article.Source, article.Place, article.Url));
    }

    [Theory]
    [InlineData("No front matter\n---\nat all")]
    [InlineData("---\nnever: closed\ntext")]
    [InlineData("---\nProse between two rules, which is the article.\n---\nMore of it.")]
    [InlineData("")]
    public void What_is_no_front_matter_stays_text(string text) => Assert.Equal(text, Load("a.md", text).Text);

    [Theory]
    [
        InlineData("---\n---\nx"),
        InlineData("---\ntitle: x\n---\nx"),
        InlineData("---\npublished:\n---\nx"),
        InlineData("---\npublished: ~\n---\nx")
    ]
    public void A_missing_date_is_ordinary(string text)
    {
        var article = Load("a.md", text);
        Assert.Null(article.Published);
        Assert.Equal("x", article.Text);
    }

    [Fact]
    public void A_time_of_day_is_dropped_and_the_day_stays_as_written() =>
        Assert.Equal(new DateOnly(2021, 5, 4), Load("a.md", "---\npublished: 2021-05-04T23:30:00-05:00\n---\nx").Published);

    [Theory]
    [InlineData("4 May 2021"), InlineData("2021-13-01"), InlineData("04/05/2021"), InlineData("soon")]
    public void A_date_that_cannot_be_read_names_the_mend(string date)
    {
        var error = Assert.Throws<ArticleFormatException>(() => Load("a.md", $"---\npublished: {date}\n---\nx"));
        Assert.Contains(date, error.Message);
        Assert.Contains("2020-11-30", error.Message);
    }

    [Fact]
    public void Other_kinds_of_file_are_told_which_are_read()
    {
        Assert.Contains(".txt, .md", Assert.Throws<ArticleFormatException>(() => Load("a.odt", "%PDF")).Message);
        Assert.Contains("folder", Assert.Throws<ArticleFormatException>(() => Article.Load(folder.FullName)).Message);
        Assert.Contains("none.txt", Assert.Throws<FileNotFoundException>(() => Article.Load("none.txt")).Message);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0, 0, 0, (byte)'b' }), InlineData(new byte[] { 0xFF, 0xFE, (byte)'a' })]
    public void What_is_not_text_is_said_to_be_none(byte[] bytes) =>
        Assert.Contains("UTF-8", Assert.Throws<ArticleFormatException>(() => Load("a.txt", bytes)).Message);

    [Fact]
    public void The_article_of_the_notebooks_opens()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Notebooks.sln")))
            folder = folder.Parent;
        var article = Article.Load(Path.Combine(folder.FullName, "data/articles/china-pakistan-mou.md"));
        Assert.Equal(new DateOnly(2020, 11, 30), article.Published);
        Assert.StartsWith("Both sides discussed ‘matters", article.Text);
    }
}
