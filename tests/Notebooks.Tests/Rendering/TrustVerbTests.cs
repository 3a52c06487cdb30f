using Notebooks.Documents;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Rendering;

/// <summary>Which outputs <c>notebooks render</c> trusts.</summary>
public sealed class TrustVerbTests : CliTest
{
    const string Script = "<script>document.title</script>",
        Own = "<script>document.body</script>";

    [Fact]
    public async Task An_output_that_was_made_here_is_trusted_until_somebody_else_changes_it()
    {
        var path = Write(
            "a.ipynb",
            new List<Cell> { new("c", CellKind.Code, "html", $"<p>1</p>{Script}"), new("d", CellKind.Code, "html", $"<p>own</p>{Own}") }
        );
        (await Here("run", path)).Succeeds();
        Assert.Contains(Script, await RenderedAsync(path));

        var notebook = Notebook.Load(path);
        notebook.Cells[0].Outputs = [new DisplayOutput(MimeBundle.Of("text/html", $"<p>2</p>{Script}"))];
        notebook.Save(path);
        var page = await RenderedAsync(path, "1 of its outputs not made here: without 1 thing (1 script)");
        Assert.DoesNotContain(Script, page);
        Assert.Contains(Own, page);
        Assert.Contains(Script, await RenderedAsync(path, "→", "--trusted"));
    }

    [Theory]
    [InlineData("throw new Exception();", 1)]
    [InlineData("Environment.Exit(3);", 7)]
    public async Task Outputs_made_here_are_trusted_beside_a_cell_that_failed(string failing, int exitCode)
    {
        var foreign = new Cell("e", CellKind.Code, "html", Own) { Outputs = [new DisplayOutput(MimeBundle.Of("text/html", Own))] };
        var path = Write(
            "a.ipynb",
            new List<Cell> { new("c", CellKind.Code, "html", Script), new("d", CellKind.Code, "csharp", failing), foreign }
        );
        Assert.Equal(exitCode, (await Here("run", path)).ExitCode);
        var notebook = Notebook.Load(path);
        notebook.Cells[2].Outputs = foreign.Outputs;
        notebook.Save(path);
        var page = await RenderedAsync(path);
        Assert.Contains(Script, page);
        Assert.DoesNotContain(Own, page);
    }

    [Fact]
    public async Task Trust_can_be_refused_and_not_both_given_and_refused()
    {
        var path = Write("a.ipynb", new List<Cell> { new("c", CellKind.Code, "html", Script) });
        (await Here("run", path)).Succeeds();
        Assert.DoesNotContain(Script, await RenderedAsync(path, "1 of its outputs not trusted: without 1 thing (1 script)", "--untrusted"));
        (await Here("render", path, "--trusted", "--untrusted")).Says(2, "contradict");
    }

    async Task<string> RenderedAsync(string path, string told = "→", params string[] options)
    {
        Assert.Contains(told, (await Here(["render", path, .. options])).Succeeds().Output);
        return await File.ReadAllTextAsync(Path.ChangeExtension(path, ".html"), TestContext.Current.CancellationToken);
    }

    /// <summary>With a data folder of the test's own.</summary>
    async Task<CliRun> Here(params string[] args)
    {
        using var process = Start(args, ("XDG_DATA_HOME", Folder));
        return await EndAsync(process);
    }
}
