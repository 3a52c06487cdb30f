namespace News.Tests.Loading;

public sealed class SeveralTests : Files
{
    const string Rss = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Osk Courier</title>
        <item><title>Quay opens</title><link>https://example.org/1</link><pubDate>Tue, 04 May 2021 10:00:00 +0200</pubDate>
        <description>Short.</description><content:encoded><![CDATA[<p>The quay is open.</p><p>Ships may call.</p>]]></content:encoded></item>
        <item><title>Crane falls</title><description>&lt;p&gt;A crane fell.&lt;/p&gt;</description></item></channel></rss>
        """;

    const string Sgml = """
        <!DOCTYPE lewis SYSTEM "lewis.dtd">
        <REUTERS TOPICS="YES" NEWID="1"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT>&#2;
        <TITLE>OSK &lt;OSK.L> BUYS TARN</TITLE><DATELINE>    PORT OSK, Feb 26 - </DATELINE><BODY>Osk Corp said it
        bought Tarn &amp; Co.
            The price was 5 mln dlrs.
         Reuter
        &#3;</BODY></TEXT></REUTERS>
        <REUTERS NEWID="2"><DATE>27-FEB-1987</DATE><TEXT TYPE="BRIEF">Tarn rises. </TEXT></REUTERS>
        """;

    List<Article> All(string name, string text) => [.. Article.LoadAll(File(name, text))];

    [Fact]
    public void Items_of_a_feed_are_articles()
    {
        var articles = All("a.rss", Rss);
        Assert.Equal(["The quay is open.\n\nShips may call.", "A crane fell."], articles.Select(a => a.Text));
        Assert.Equal(
            ("Quay opens", new DateOnly(2021, 5, 4), "Osk Courier", "https://example.org/1"),
            (articles[0].Title, articles[0].Published!.Value, articles[0].Source, articles[0].Url)
        );
        Assert.Null(articles[1].Published);
    }

    [Fact]
    public void Entries_of_Atom_are_articles()
    {
        var article = Load(
            "a.atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Osk Courier</title><entry><title>Quay</title><author><name>Ada Holm</name></author><link href="https://example.org/1"/>
            <updated>2021-06-01T00:00:00Z</updated><published>2021-05-04T00:00:00Z</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Open.</p><p>At last.</p></div></content></entry></feed>
            """
        );
        Assert.Equal("Ada Holm", article.Byline);
        Assert.Equal(
            ("Open.\n\nAt last.", new DateOnly(2021, 5, 4), "https://example.org/1"),
            (article.Text, article.Published!.Value, article.Url)
        );
    }

    [Fact]
    public void Reuters_SGML_holds_articles_and_briefs()
    {
        var articles = All("a.sgm", Sgml);
        Assert.Equal("Osk Corp said it\nbought Tarn & Co.\n\nThe price was 5 mln dlrs.\n Reuter", articles[0].Text);
        Assert.Equal(
            ("OSK <OSK.L> BUYS TARN", "PORT OSK", new DateOnly(1987, 2, 26)),
            (articles[0].Title, articles[0].Place, articles[0].Published!.Value)
        );
        Assert.Equal(("Tarn rises.", new DateOnly(1987, 2, 27)), (articles[1].Text, articles[1].Published!.Value));
    }

    [Fact]
    public void Lines_of_JSON_are_articles_and_a_wrong_one_is_named()
    {
        Assert.Equal(["one", "two"], All("a.jsonl", "{\"text\":\"one\"}\n\n{\"text\":\"two\"}\n").Select(a => a.Text));
        Assert.Contains("line 2", Complaint("a.jsonl", "{\"text\":\"one\"}\n{"));
    }

    [Fact]
    public void Feeds_may_write_entities_of_HTML_and_bare_ampersands()
    {
        var article = Load(
            "a.rss",
            "\r\n<?xml version='1.0'?><rss><channel><title>Tarn&nbsp;&amp; Osk</title><item><title>R&D at Osk &mdash; \u000B again</title>"
                + "<description>&lt;p&gt;Salt&nbsp;&amp;amp; grain, &xxe; AT&T; 5 &#60; 6.&lt;/p&gt;</description></item></channel></rss>"
        );
        Assert.Equal("R&D at Osk —  again", article.Title);
        Assert.Equal("Tarn\u00A0& Osk", article.Source);
        Assert.Equal("Salt\u00A0& grain, &xxe; AT&T; 5 < 6.", article.Text);
    }

    [Fact]
    public void What_a_document_type_defines_stays_text() =>
        Assert.Equal(
            "&bomb;",
            Load("a.rss", "<!DOCTYPE r [<!ENTITY bomb \"boom\">]><rss><item><description>&bomb;</description></item></rss>").Text
        );

    [Fact]
    public void The_whole_items_of_a_feed_that_breaks_off_are_given()
    {
        var bad = new List<ArticleFormatException>();
        var path = File("a.rss", Rss[..Rss.IndexOf("<description>&lt;")]);
        Assert.Equal("The quay is open.\n\nShips may call.", Assert.Single(Article.LoadAll(path, bad.Add)).Text);
        Assert.Contains("not well-formed XML after its 1 whole items", Assert.Single(bad).Message);
    }

    [Fact]
    public void An_item_that_cannot_be_read_costs_no_other()
    {
        var deep = string.Concat(Enumerable.Repeat("&lt;div&gt;", 1000));
        var path = File("a.rss", Rss.Replace("<item><title>Crane", $"<item><description>{deep}</description></item><item><title>Crane"));
        var bad = new List<ArticleFormatException>();
        Assert.Equal(["Quay opens", "Crane falls"], Article.LoadAll(path, bad.Add).Select(article => article.Title));
        Assert.Contains("a.rss#2' nests its tags", Assert.Single(bad).Message);
    }

    [Fact]
    public void Where_nobody_listens_the_others_are_given_first_and_the_complaint_comes_last()
    {
        var path = File("a.jsonl", "{\"text\":\"one\"}\n{\n{\"text\":\"two\"}\n7\n");
        var given = new List<string>();
        var error = Assert.Throws<ArticleFormatException>(() =>
        {
            foreach (var article in Article.LoadAll(path))
                given.Add(article.Text);
        });
        Assert.Equal(["one", "two"], given);
        Assert.Contains("line 2", error.Message);
        Assert.Contains("1 more could not be read either", error.Message);
    }

    [Fact]
    public void A_file_that_is_no_text_costs_no_other_file_of_its_folder()
    {
        File("a.txt", "%PDF-1.7 and so on");
        File("b.txt", "second");
        var bad = new List<ArticleFormatException>();
        Assert.Equal("second", Assert.Single(Article.LoadAll(Folder.FullName, bad.Add)).Text);
        Assert.Contains("a.txt' is a PDF", Assert.Single(bad).Message);
    }

    [Fact]
    public void Load_opens_one_and_explains_where_there_are_several()
    {
        var error = Assert.Throws<ArticleFormatException>(() => Load("a.rss", Rss));
        Assert.Contains("LoadAll", error.Message);
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_names_without_what_is_no_article()
    {
        File("b.txt", "second");
        File("a.sgm", Sgml);
        File("c.png", "picture");
        Assert.Equal(3, Article.LoadAll(Folder.FullName).Count());
        Assert.Equal("second", Article.LoadAll(Folder.FullName).Last().Text);
    }
}
