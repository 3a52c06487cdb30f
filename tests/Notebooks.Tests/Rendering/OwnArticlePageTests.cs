using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Notebooks.Documents;
using Notebooks.Rendering;
using Notebooks.Tests.Cli;
using Notebooks.Tests.Documents;

namespace Notebooks.Tests.Rendering;

/// <summary>The pages of somebody's own articles: the notebook for them runs with their paths, and its outputs are rendered.</summary>
public sealed class OwnArticlePageTests : CliTest
{
    static readonly string OwnArticle = ProjectNotebooks.PathOf("05-your-own-article.ipynb");

    string WriteArticle(string name, string title, string day, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, $"---\ntitle: {title}\npublished: {day}\nsource: The Daily\nbyline: Ana Ruiz\n---\n{text}\n");
        return path;
    }

    async Task<IDocument> PageOf(string name) =>
        new HtmlParser().ParseDocument(
            await File.ReadAllTextAsync(Path.Combine(Folder, "pages", name), TestContext.Current.CancellationToken)
        );

    [Fact]
    public async Task Each_bears_its_article_s_title_source_author_and_day_and_the_list_is_sorted_by_day()
    {
        // Their own references, since the runs are in another folder than the notebook.
        var later = WriteArticle(
            "a.md",
            "Mali <attacks> Chad",
            "2021-05-05",
            "Mali attacked Chad on Monday.\n\nChad condemned the attack."
        );
        var earlier = WriteArticle("b.md", "Ruiz visits Peru", "2020-01-15", "General Ana Ruiz visited Peru on Monday.");
        var plain = Path.Combine(Folder, "c.txt");
        await File.WriteAllTextAsync(plain, "It rained.", TestContext.Current.CancellationToken);
        var runs = Path.Combine(Folder, "runs");
        (
            await RunAsync(
                "run",
                OwnArticle,
                "--param",
                $"article={later}",
                "--param",
                $"article={earlier}",
                "--param",
                $"article={plain}",
                "--output",
                Path.Combine(runs, "{article}.ipynb")
            )
        ).Succeeds();
        (await RunAsync("render", runs, "--output", Path.Combine(Folder, "pages"))).Succeeds();

        var page = await PageOf("a.html");
        Assert.Equal("Mali <attacks> Chad", page.Title);
        Assert.Equal(["Mali <attacks> Chad"], page.QuerySelectorAll("h1").Select(heading => heading.TextContent));
        Assert.Equal("Ana Ruiz · The Daily · 5 May 2021", page.QuerySelector(".nr-by")!.TextContent);
        Assert.Equal("2021-05-05", page.QuerySelector("meta[property='article:published_time']")!.GetAttribute("content"));
        Assert.Equal(
            "Mali attacked Chad. Chad condemned the attack.",
            page.QuerySelector("meta[name='description']")!.GetAttribute("content")
        );
        var words = page.QuerySelector("main")!.TextContent;
        Assert.All(
            ["Change one line", "Try it", "render this notebook", "a.md", Folder, "#r \""],
            instruction => Assert.DoesNotContain(instruction, words)
        );
        Assert.DoesNotContain(
            page.QuerySelectorAll("main a[href$='.html']").Select(link => link.GetAttribute("href")),
            link => link!.StartsWith('0')
        );
        Assert.Equal("Ruiz visits Peru", (await PageOf("b.html")).Title);
        Assert.Equal("It rained.", (await PageOf("c.html")).Title);

        var list = await PageOf("index.html");
        Assert.Equal(
            ["Ruiz visits Peru", "Mali <attacks> Chad", "It rained."],
            list.QuerySelectorAll("h2").Select(heading => heading.TextContent)
        );
        Assert.Equal(
            ["Ana Ruiz · The Daily · 15 January 2020", "Ana Ruiz · The Daily · 5 May 2021"],
            list.QuerySelectorAll(".of").Select(line => line.TextContent)
        );
        Assert.Contains("Mali attacked Chad.", list.QuerySelector("main")!.TextContent);
        Assert.Equal("Next: Mali <attacks> Chad", (await PageOf("b.html")).QuerySelector("[rel=next]")!.TextContent);
    }

    [Fact]
    public async Task Of_an_article_without_words_no_chart_is_empty()
    {
        var article = Path.Combine(Folder, "empty.txt");
        await File.WriteAllTextAsync(article, "\n", TestContext.Current.CancellationToken);
        var run = Path.Combine(Folder, "n.ipynb");
        (await RunAsync("run", OwnArticle, "--param", $"article={article}", "--output", run)).Succeeds();
        var page = new HtmlParser().ParseDocument(Page.Render(Notebook.Load(run)));
        Assert.Empty(page.QuerySelectorAll("figure.chart"));
        Assert.Contains("Who does what to whom: No event", page.QuerySelectorAll(".nothing").Select(line => line.TextContent));
    }
}
