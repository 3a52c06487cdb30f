using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Rendering.Trust;

namespace Notebooks.Tests.Rendering;

/// <summary>What an untrusted notebook's page loses, and what it keeps.</summary>
public class TrustTests
{
    static Cell Html(string html) =>
        new("c", CellKind.Code, "csharp", "x") { Outputs = [new DisplayOutput(MimeBundle.Of("text/html", html))] };

    static string Render(string html, out Dropped dropped) =>
        Page.Render(new(NotebookFormat.Ipynb, [Html(html)]), new() { Trusted = false }, out dropped);

    [Theory]
    [InlineData("01-the-article", "93 further table rows, 1 script")]
    [InlineData("02-who-is-who", "2 further table rows")]
    [InlineData("03-when", "")]
    [InlineData("04-who-says-what", "14 further table rows")]
    [InlineData("05-your-own-article", "1 script")]
    [InlineData("06-why", "1 script")]
    public void Nothing_is_missing_but_what_acts(string name, string left)
    {
        var notebook = Notebook.Load(Path.Combine(Documents.Oddities.Folder, "../../../../notebooks", name + ".ipynb"));
        var page = Page.Render(notebook, new() { Trusted = false }, out var dropped);
        Assert.Contains($"({left})", dropped.ToString()); // the script of an article, and the rows that a table does not show
        Assert.Equal(Shown(Page.Render(notebook)), Shown(page));
    }

    // But for scripts and the note of them, for style sheets, which are kept to the outputs as ids are, for what links are
    // kept from, for white space, and for the place of styles among attributes.
    static string Shown(string page)
    {
        var document = new HtmlParser().ParseDocument(page);
        foreach (var element in document.QuerySelectorAll("style, script, .note").ToList())
            element.Remove();
        foreach (var scope in document.QuerySelectorAll("[class^=theirs-]").ToList())
            scope.Replace([.. scope.ChildNodes]);
        foreach (var element in document.QuerySelectorAll("div.html"))
            element.RemoveAttribute("style");
        foreach (var element in document.QuerySelectorAll("[style]"))
        {
            var style = element.GetAttribute("style");
            element.RemoveAttribute("style");
            element.SetAttribute("style", style);
        }
        return string.Concat(
            document
                .QuerySelector("main")!
                .InnerHtml.Replace("theirs-", "")
                .Replace(" rel=\"noopener noreferrer\"", "")
                .Where(c => !char.IsWhiteSpace(c))
        );
    }

    [Theory]
    [InlineData("<b class=\"x\" title=\"t\">b</b>")]
    [InlineData(
        "<table><tbody><tr><td colspan=\"2\" data-x=\"1\" style=\"color:color-mix(in srgb,red 10%,blue)\">1</td></tr></tbody></table>"
    )]
    [InlineData("<svg viewBox=\"0 0 9 9\"><linearGradient></linearGradient><path d=\"M0 0\" fill=\"red\"></path></svg>")]
    [InlineData("<math><mfrac><mi>x</mi><mn>2</mn></mfrac></math>")]
    [InlineData("<details open=\"\"><summary>s</summary>x</details>")]
    [InlineData("<img src=\"data:image/png;base64,AAAA\" alt=\"a\">")]
    public void What_stands_still_stays(string html)
    {
        Assert.Contains(html, Render(html, out var dropped));
        Assert.Equal(0, dropped.Count);
    }

    [Fact]
    public void The_page_tells_what_it_lacks()
    {
        var page = Render("<script>1</script><script>2</script><p onclick=x>p<iframe></iframe><style>@import 'x'</style>", out var dropped);
        Assert.Equal("5 things (1 event handler, 1 frame, 2 scripts, 1 style sheet)", dropped.ToString());
        Assert.Contains($"1 output of this notebook is not trusted. Left out: {dropped}.</p>", page);
        Assert.Equal(1, dropped.Outputs);
        Assert.DoesNotContain("not trusted", Render("<p>p", out _));
    }

    [Fact]
    public void Names_are_kept_apart_and_links_between_them_hold()
    {
        var page = Render(
            "<p id=code>p</p><a href='#code'>x</a><svg><g id=g></g><path fill='url(#g)'></path></svg><a href='https://example.org/'>y</a>",
            out _
        );
        Assert.Contains("<p id=\"theirs-code\">", page);
        Assert.Contains("href=\"#theirs-code\"", page);
        Assert.Contains("fill=\"url(#theirs-g)\"", page);
        Assert.Contains("<a href=\"https://example.org/\" rel=\"noopener noreferrer\">", page);
    }

    [Fact]
    public void A_chart_keeps_its_data_and_harmless_markup()
    {
        var figure = JsonNode
            .Parse(
                """{"data":[{"y":[1,null,2.50],"name":"a < b <b>c</b>","hovertemplate":"%{y}<extra></extra>"}],"layout":{"title":{"text":"x<br><span style=\"color:#009e73\">y</span>"}},"config":{"responsive":true}}"""
            )!
            .AsObject();
        var dropped = new Dropped();
        Assert.Equal(figure.ToJsonString(), GuardedFigure.Of(figure, dropped).ToJsonString());
        Assert.Equal(0, dropped.Count);
    }

    /// <summary>Rows that only a script shows are counted, and the others stay.</summary>
    [Fact]
    public void Of_a_table_the_page_says_how_many_rows_it_lacks()
    {
        const string table =
            "<table><tr><td>first</td></tr></table><script type=\"application/json\" class=\"more-rows\">[[\"the 2nd\"],[\"the 3rd\"]]</script>";
        var page = Render(table + "<p>1 of 3 rows</p>", out var dropped);
        Assert.Equal("2 things (2 further table rows)", dropped.ToString());
        Assert.Contains("Left out: 2 things (2 further table rows).", page);
        Assert.Contains("<td>first</td>", page);
        Assert.Contains("1 of 3 rows", page);
        Assert.DoesNotContain("the 2nd", page);
        Render(table.Replace("[[\"the 2nd\"],[\"the 3rd\"]]", "alert(1)"), out dropped);
        Assert.Equal("1 thing (1 script)", dropped.ToString());
    }
}
