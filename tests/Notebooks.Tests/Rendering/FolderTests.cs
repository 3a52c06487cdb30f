using Notebooks.Documents;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Rendering;

/// <summary>The pages that <c>notebooks render</c> makes of a folder.</summary>
public sealed class FolderTests : CliTest
{
    string Pages => Path.Combine(Folder, "pages");

    void WriteText(string name, string markdown) => Write(name, [new Cell("m", CellKind.Markdown, "markdown", markdown)]);

    Task<string> Page(string name) => File.ReadAllTextAsync(Path.Combine(Pages, name), TestContext.Current.CancellationToken);

    [Fact]
    public async Task An_index_lists_the_notebooks_in_the_order_of_their_names()
    {
        WriteText("2 <b>&x#y.ipynb", "# Two <i>& more\n\nThe *second*.\n\n## Part\n### Deeper");
        WriteText("1.ipynb", "# One");
        var run = (await RunAsync("render", Folder, "--output", Pages)).Succeeds();
        Assert.Contains($"their list → {Path.Combine(Pages, "index.html")}", run.Output);
        var index = await Page("index.html");
        Assert.Contains($"<h1>{Path.GetFileName(Folder)}</h1>", index);
        Assert.InRange(
            index.IndexOf("<a href=\"1.html\">One</a>", StringComparison.Ordinal),
            0,
            index.IndexOf("<a href=\"2%20%3Cb%3E%26x%23y.html\">Two &lt;i&gt;&amp; more</a>", StringComparison.Ordinal)
        );
        Assert.Contains("<p>The second.</p>", index);
        Assert.Contains("<li class=\"level-0\"><a href=\"2%20%3Cb%3E%26x%23y.html#part\">Part</a></li>", index);
        Assert.Contains("<a rel=\"next\" href=\"2%20%3Cb%3E%26x%23y.html\">Next: Two &lt;i&gt;&amp; more</a>", await Page("1.html"));
        Assert.Contains(
            "<a rel=\"prev\" href=\"1.html\">Previous: One</a>\n<a rel=\"up\" href=\"index.html\">All notebooks</a>\n</nav>",
            await Page("2 <b>&x#y.html")
        );
        (await RunAsync("render", Folder, "--output", Pages)).Succeeds();
        Assert.Equal(index, await Page("index.html"));
    }

    [Fact]
    public async Task The_page_of_a_notebook_called_index_stays_its_own()
    {
        WriteText("index.ipynb", "# Mine");
        WriteText("1.ipynb", "# One");
        Assert.Contains("no page that lists the notebooks: ", (await RunAsync("render", Folder, "--output", Pages)).Succeeds().Output);
        Assert.Contains("<title>Mine</title>", await Page("index.html"));
        Assert.DoesNotContain("rel=\"up\"", await Page("1.html"));
        File.Delete(Path.Combine(Folder, "index.ipynb"));
        Assert.Contains("was not made as one", (await RunAsync("render", Folder, "--output", Pages)).Succeeds().Output);
        Assert.Contains("<title>Mine</title>", await Page("index.html"));
    }

    [Fact]
    public async Task Notebooks_that_are_named_one_by_one_have_no_index()
    {
        WriteText("1.ipynb", "# One");
        (await RunAsync("render", Path.Combine(Folder, "1.ipynb"), "--output", Pages)).Succeeds();
        Assert.Equal(["1.html"], Directory.EnumerateFiles(Pages).Select(Path.GetFileName));
        Assert.DoesNotContain("series", (await Page("1.html")).Split("<body")[1].Split("<script")[0]);
    }

    [Fact]
    public async Task Two_notebooks_of_one_name_are_refused()
    {
        WriteText("1.ipynb", "# One");
        await File.WriteAllTextAsync(Path.Combine(Folder, "1.dib"), "#!markdown\n\n# Other", TestContext.Current.CancellationToken);
        (await RunAsync("render", Folder, "--output", Pages)).Says(2, "1.html");
    }
}
