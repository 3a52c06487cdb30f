using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Tests.Jupyter.Clients;

/// <summary>A notebook that a client executed and saved has a page in which its outputs act; those of others do not.</summary>
[Collection(nameof(ClientTest))] // One at a time: each starts several processes, and waits for them.
public sealed class KernelTrustTests : ClientTest
{
    const string First = "<script>document.title='1'</script>",
        Second = "<script>document.title='2'</script>";

    protected override (string, string)[] Needs => [("nbconvert", "python3-nbconvert"), ("nbclient", "python3-nbclient")];

    [Fact]
    public async Task What_the_kernel_made_here_acts_in_a_page_and_what_another_changed_does_not()
    {
        var path = Write(
            "a.ipynb",
            new List<Cell>
            {
                new("a", CellKind.Code, "csharp", $"#!html\n<p>ü</p>\n{First}"),
                new("b", CellKind.Code, "csharp", $"HTML(\"\"\"<p>two</p>{Second}\"\"\")"),
                new("c", CellKind.Code, "csharp", "new[] { 1.0, 2.5 }.Display(); \"plain\""),
            }
        );
        await RunClientAsync(
            TimeSpan.FromSeconds(120),
            Folder,
            Python,
            "-m",
            "nbconvert",
            "--to",
            "notebook",
            "--execute",
            "--ExecutePreprocessor.kernel_name=.net-csharp",
            path,
            "--output",
            "b.ipynb"
        );
        path = Path.Combine(Folder, "b.ipynb");
        var (said, page) = await RenderAsync(path);
        Assert.DoesNotContain("made here", said);
        Assert.DoesNotContain("not trusted", page);
        Assert.Contains(First, page);
        Assert.Contains(Second, page);

        // Saved by another client, its cells moved, without what is known of them.
        await RunClientAsync(
            TimeSpan.FromSeconds(60),
            Folder,
            Python,
            "-c",
            $"""
            import nbformat
            book = nbformat.read('{path}', 4)
            book.cells.reverse()
            for cell in book.cells:
                cell.metadata, cell.execution_count = {"{}"}, None
                for output in cell.outputs:
                    output.metadata = {"{}"}
                    if 'execution_count' in output: output.execution_count = 7
            nbformat.write(book, '{path}')
            """
        );
        Assert.DoesNotContain("made here", (await RenderAsync(path)).Said);

        var changed = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        var html = changed["cells"]!
            .AsArray()
            .SelectMany(cell => cell!["outputs"]!.AsArray())
            .Select(output => output!["data"]?["text/html"])
            .First(lines => $"{lines?[0]}".Contains("two"))!;
        html[0] = $"{html[0]}".Replace("two", "twO");
        await File.WriteAllTextAsync(path, changed.ToJsonString(), TestContext.Current.CancellationToken);
        (said, page) = await RenderAsync(path);
        Assert.Contains("1 of its outputs not made here: without 1 thing (1 script)", said);
        Assert.Contains("1 output of this notebook is not trusted. Left out: 1 thing (1 script).", page);
        Assert.Contains("twO", page);
        Assert.Contains(First, page);
        Assert.DoesNotContain(Second, page);

        (said, page) = await RenderAsync(path, dataFolder: Path.Combine(Folder, "somebody-else"));
        Assert.Contains("2 of its outputs not made here: without 2 things (2 scripts)", said);
        Assert.DoesNotContain(First, page);
    }

    async Task<(string Said, string Page)> RenderAsync(string path, string? dataFolder = null)
    {
        using var process = Start(["render", path], ("XDG_DATA_HOME", dataFolder ?? DataFolder));
        var said = (await EndAsync(process)).Succeeds().Output;
        return (said, await File.ReadAllTextAsync(Path.ChangeExtension(path, ".html"), TestContext.Current.CancellationToken));
    }
}
