using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Rendering.Plain;
using Notebooks.Rendering.Slides;

namespace Notebooks.Tests.Rendering;

/// <summary>What of a notebook is left out of its pages, and where its code is.</summary>
public class ShownCellsTests
{
    static Cell Code(string code, string? shown = null, params string[] tags) =>
        new($"c{code.Length}", CellKind.Code, "csharp", code)
        {
            Tags = tags,
            Outputs = shown is null ? [] : [new DisplayOutput(MimeBundle.Of("text/plain", shown))],
        };

    static Cell Text(string text, params string[] tags) => new($"m{text.Length}", CellKind.Markdown, "markdown", text) { Tags = tags };

    static Notebook Of(params Cell[] cells) => new(NotebookFormat.Ipynb, cells);

    [Fact]
    public void Tags_leave_out_cells_code_and_outputs_in_every_form()
    {
        var notebook = Of(
            Text("# For me alone", "remove-cell"),
            Text("## Question"),
            Code("secret code", "an answer", "remove-input"),
            Code("code to be seen", "loud output", "remove-output"),
            Code("nothing of it", "nor this", "remove-cell")
        );
        string[] forms = [Page.Render(notebook), SlideShow.Make(notebook, new()).Html, MarkdownDocument.Of(notebook, new(), "files").Text];
        foreach (var form in forms)
        {
            Assert.All(["Question", "an answer", "code"], kept => Assert.Contains(kept, form));
            Assert.All(
                ["For me alone", "secret code", "loud output", "nothing of it", "nor this"],
                left => Assert.DoesNotContain(left, form)
            );
        }
        Assert.Equal("Question", Page.TitleOf(notebook));
        Assert.Equal(5, notebook.Cells.Count);
    }

    [Fact]
    public void Folded_code_comes_after_the_first_result()
    {
        var notebook = Of(Code("one"), Code("three", "first"), Code("sixsix", "second"));
        string[] Places(CodeView view)
        {
            var page = Page.Render(notebook, new() { Code = view });
            string[] parts = [">one<", ">three<", ">first<", ">sixsix<", ">second<"];
            return [.. parts.OrderBy(part => page.IndexOf(part, StringComparison.Ordinal))];
        }
        Assert.Equal([">first<", ">one<", ">three<", ">sixsix<", ">second<"], Places(CodeView.Folded));
        Assert.Equal([">one<", ">three<", ">first<", ">sixsix<", ">second<"], Places(CodeView.Shown));
    }

    [Fact]
    public void A_link_to_a_page_that_is_not_there_is_words_alone()
    {
        var notebook = Of(Text("[here](here.ipynb#x) [gone](sub/gone%20now.ipynb)"));
        var page = Page.Render(notebook, new() { HasPage = page => page == "here.html" });
        Assert.Contains("<a href=\"here.html#x\">here</a> gone", page);
        Assert.Contains("<a href=\"sub/gone%20now.html\">gone</a>", Page.Render(notebook));
    }

    [Fact]
    public void Articles_are_read_from_outputs_of_which_all_is_text()
    {
        static Cell Article(string json) =>
            new("a", CellKind.Code, "csharp", "x")
            {
                Outputs = [new DisplayOutput(new([new("application/ld+json", System.Text.Json.Nodes.JsonNode.Parse(json)!)]))],
            };
        var one = Article("""{"@type": "NewsArticle", "headline": "<b>A</b>", "publisher": "P", "datePublished": "2021-02-31"}""");
        Assert.Contains("<h1>&lt;b&gt;A&lt;/b&gt;</h1>", Page.Render(Of(one)));
        Assert.Equal(new("<b>A</b>", null, "P", null, null), PageArticle.Of(Of(one, one)));
        Assert.Null(PageArticle.Of(Of(one, Article("""{"@type": "Article", "name": "B"}"""))));
        Assert.Null(PageArticle.Of(Of(Article("""{"@type": "Person", "name": "B"}"""), Article("""{"headline": 1}"""))));
        Assert.Equal("Mine", Page.TitleOf(Of(Text("# Mine"), one)));
    }
}
