using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>The notebook that reads an article, for one of the user's own.</summary>
public sealed class ArticleVerbTests : CliTest
{
    [Fact]
    public async Task The_notebook_has_the_path_and_runs_in_another_folder()
    {
        var article = Path.Combine(Folder, "the \"summit\".md");
        await File.WriteAllTextAsync(
            article,
            "---\npublished: 2020-11-30\n---\nGeneral Wei Fenghe met Ana Ruiz in Lima on Monday.",
            TestContext.Current.CancellationToken
        );
        var printed = (await RunAsync("article", article)).Succeeds().Output;
        var notebook = Notebook.Parse(printed, NotebookFormat.Ipynb);
        Assert.Equal(
            $"var article = \"{article.Replace("\"", "\\\"")}\";",
            notebook.Cells.Single(cell => cell.Tags.Contains("parameters")).Source
        );
        Assert.All(notebook.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.DoesNotContain(".ipynb", string.Concat(notebook.Cells.Select(cell => cell.Source)));

        var elsewhere = Directory.CreateDirectory(Path.Combine(Folder, "elsewhere")).FullName;
        var path = Path.Combine(elsewhere, "n.ipynb");
        await File.WriteAllTextAsync(path, printed, TestContext.Current.CancellationToken);
        (await RunAsync("run", path)).Succeeds();
        var plain = string.Concat(
            Notebook.Load(path).Cells.SelectMany(cell => cell.Outputs).OfType<DisplayOutput>().Select(output => output.Data["text/plain"])
        );
        Assert.Contains("Wei Fenghe", plain);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be() =>
        (await RunAsync("article", Path.Combine(Folder, "none.md"))).Says(3, "no such file", "none.md");
}
