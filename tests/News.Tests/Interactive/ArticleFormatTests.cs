using System.Text.Json.Nodes;
using News.Interactive.Readings;
using News.Tests.Tables;

namespace News.Tests.Interactive;

/// <summary>A reading in the formats that are not for a screen: as data about the article, and as Markdown.</summary>
public class ArticleFormatTests
{
    static JsonNode Data(Article article)
    {
        var json = new StringWriter();
        ArticleLinkedData.Write(article.Read(), json);
        return JsonNode.Parse(json.ToString())!;
    }

    [Fact]
    public void What_is_known_of_an_article_is_data()
    {
        var data = Data(
            new Article("Mali attacked Chad on Monday.")
            {
                Title = "War <b>",
                Source = "The Daily",
                Byline = "Ana Ruiz",
                Published = new(2021, 5, 5),
            }
        );
        Assert.Equal(
            """{"@context":"https://schema.org","@type":"NewsArticle","headline":"War <b>","abstract":"Mali attacked Chad.","author":{"@type":"Person","name":"Ana Ruiz"},"publisher":{"@type":"Organization","name":"The Daily"},"datePublished":"2021-05-05"}""",
            data.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
        );
    }

    [Theory]
    [InlineData("It rained.", "It rained.")]
    [InlineData("", null)]
    [InlineData(
        "It rained in the whole of the north on every day of the month, and in the south, on some days only.",
        "It rained in the whole of the north on every day of the month, and in the south…"
    )]
    public void An_article_without_a_title_is_named_by_its_first_words(string text, string? name) =>
        Assert.Equal(name, (string?)Data(new Article(text))["name"]);

    [Fact]
    public void As_Markdown_it_has_its_lines_and_its_text()
    {
        var markdown = new StringWriter();
        ReadingMarkdown.Write(Sample.Reading, markdown);
        Assert.StartsWith(
            """
            **A harbour for two**

            The Osk Courier · 5 May 2021

            - Freedonia and Sylvania signed a harbour agreement
            - Ada Quill met Bo Tern

            **Harbour deal signed**

            Freedonia and Sylvania on Tuesday signed
            """.ReplaceLineEndings("\n"),
            markdown.ToString()
        );
        var hostile = new StringWriter();
        ReadingMarkdown.Write(new Article("<script>alert(1)</script> [x](javascript:y) *z*").Read(), hostile);
        Assert.Contains(@"&lt;script\>alert(1)&lt;/script\> \[x\](javascript:y) \*z\*", hostile.ToString());
    }
}
