using System.Text;

namespace News.Tests.Loading;

public sealed class HtmlTests : Files
{
    const string First =
        "The harbour master of Port Osk, Lena Brandt, said on Monday that the new quay would open in spring, after two years of work and one of delay.";
    const string Second =
        "Shipowners welcomed the news, although several of them, among them the Tarn Line, had asked for a deeper basin, and for cranes that can lift more.";
    const string Third =
        "The town has paid $12 million for the quay, and expects the money back within a decade, according to a report that the council published in May.";

    static string Page(string head, string extra = "") =>
        $"""
            <!doctype html><html><head><title>Quay opens in spring | Osk Courier</title>{head}</head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
            {extra}
            <article><h1>Quay opens in spring</h1>
            <p>{First}</p><p>{Second}</p>
            <h2>Money</h2>
            <p>{Third}</p><p>{First}</p></article>
            <footer>All rights reserved</footer></body></html>
            """;

    [Fact]
    public void Paragraphs_stand_between_blank_lines_and_menus_are_gone()
    {
        var text = Load("a.html", Page("")).Text;
        Assert.Contains($"{First}\n\n{Second}\n\n", text);
        Assert.Contains("\n\nMoney\n\n", text);
        Assert.DoesNotContain("Sport", text);
        Assert.DoesNotContain("rights reserved", text);
    }

    [Fact]
    public void Linked_data_is_believed_first_but_not_about_the_headline_that_the_page_shows()
    {
        var article = Load(
            "a.html",
            Page(
                """
                <meta property="og:title" content="Another title"><meta property="article:published_time" content="2021-06-01">
                <meta property="og:url" content="https://example.org/quay">
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Quay &amp; cranes",
                  "datePublished":"2021-05-04T23:30:00-05:00","dateModified":"2021-06-09","publisher":{"name":"The Osk Courier"}}]}</script>
                """
            )
        );
        Assert.Equal(("Quay opens in spring", new DateOnly(2021, 5, 4)), (article.Title, article.Published));
        Assert.Equal(("The Osk Courier", "https://example.org/quay"), (article.Source, article.Url));
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2021-05-04T08:00:00Z'>")]
    [InlineData("<meta name='date' content='May 4, 2021'><meta name='article:modified_time' content='2022-01-01'>")]
    [InlineData("<meta itemprop='datePublished' content='20210504'>")]
    [InlineData("<script type='application/ld+json'>{ broken</script><meta name='pubdate' content='Tue, 4 May 2021 10:00:00 GMT'>")]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"\\ud800\"}</script><meta name='pubdate' content='2021-05-04'>"
    )]
    public void The_day_of_publication_is_found(string head) =>
        Assert.Equal(new DateOnly(2021, 5, 4), Load("a.html", Page(head)).Published);

    [Theory]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ada Holm\"},{\"name\":\"B\"}]}</script>"
    )]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":\"Ada Holm\"}</script>")]
    [InlineData("<meta name='author' content=' Ada  Holm '>")]
    public void The_byline_is_found(string head) => Assert.Equal("Ada Holm", Load("a.html", Page(head)).Byline);

    [Fact]
    public void A_time_element_dates_a_page_without_metadata() =>
        Assert.Equal(new DateOnly(2021, 5, 4), Load("a.html", Page("", "<time datetime='2021-05-04'>yesterday</time>")).Published);

    [Theory]
    [InlineData(""), InlineData("<meta name='date' content='soon'>"), InlineData("<meta name='date' content='May 4'>")]
    public void No_clock_makes_up_a_day(string head) => Assert.Null(Load("a.html", Page(head)).Published);

    [Fact]
    public void A_cookie_banner_and_a_caption_are_no_article()
    {
        var text = Load(
            "a.html",
            Page("", "<div class='cookie-banner' id='cookie-consent'><p>We value your privacy.</p><button>Accept all</button></div>")
                .Replace("<h2>", "<figure><img src='x.jpg'><figcaption>The quay at night</figcaption></figure><h2>")
        ).Text;
        Assert.DoesNotContain("Accept all", text);
        Assert.DoesNotContain("privacy", text);
        Assert.DoesNotContain("at night", text);
    }

    [Fact]
    public void A_short_notice_is_read_too() =>
        Assert.Equal("The quay is open.\n\nShips may call.", Load("a.htm", "<p>The quay\n  is <b>open</b>.<p>Ships may call.").Text);

    [Fact]
    public void Scripts_and_entities_stay_text() =>
        Assert.Equal("<script>alert(1)</script>", Load("a.html", "<p>&lt;script&gt;alert(1)&lt;/script&gt;<script>alert(2)</script>").Text);

    [Theory]
    [
        InlineData(""),
        InlineData("<html><body></body></html>"),
        InlineData("<body><script>render('article')</script><noscript>Turn on JavaScript</noscript>")
    ]
    public void A_page_without_text_is_said_to_have_none(string html) => Assert.Contains("no text", Complaint("a.html", html));
}
