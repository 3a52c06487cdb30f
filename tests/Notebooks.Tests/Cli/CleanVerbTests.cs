using System.Diagnostics;
using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>Notebooks are cleaned where they are, elsewhere, or on their way into a repository.</summary>
public sealed class CleanVerbTests : CliTest
{
    string WriteRun(string name) =>
        Write(
            name,
            [
                new Cell("a", CellKind.Code, "csharp", "1 + 1")
                {
                    Outputs = [new ExecuteResult(MimeBundle.Of("text/plain", "2"))],
                    ExecutionCount = 4,
                },
            ]
        );

    [Fact]
    public async Task Outputs_go_and_a_clean_notebook_is_not_touched()
    {
        var (dirty, clean) = (WriteRun("a.ipynb"), Write("b.ipynb", "1 + 1"));
        File.SetLastWriteTimeUtc(clean, new(2020, 1, 1));
        Assert.Equal($"{dirty} → {dirty}\n", (await RunAsync("clean", Folder)).Succeeds().Output.ReplaceLineEndings("\n"));
        Assert.Equal("", Outputs(dirty, 0));
        Assert.Null(Notebook.Load(dirty).Cells[0].ExecutionCount);
        Assert.Equal(new(2020, 1, 1), File.GetLastWriteTimeUtc(clean));
        Assert.Equal("", (await RunAsync("clean", dirty, clean)).Succeeds().Output);
        Assert.Equal([dirty, clean], Directory.GetFileSystemEntries(Folder).Order());
    }

    [Fact]
    public async Task Elsewhere_all_are_written_and_the_old_ones_stay()
    {
        var (dirty, output) = (WriteRun("a.ipynb"), Path.Combine(Folder, "out"));
        var before = await File.ReadAllBytesAsync(dirty, TestContext.Current.CancellationToken);
        (await RunAsync("clean", dirty, Write("b.ipynb", "1"), "--output", output)).Succeeds();
        Assert.Equal(before, await File.ReadAllBytesAsync(dirty, TestContext.Current.CancellationToken));
        Assert.Equal("", Outputs(Path.Combine(output, "a.ipynb"), 0));
        Assert.True(File.Exists(Path.Combine(output, "b.ipynb")));
    }

    [Fact]
    public async Task What_cannot_be_cleaned_stays()
    {
        var bad = Path.Combine(Folder, "bad.ipynb");
        await File.WriteAllTextAsync(bad, "<<<<<<< HEAD", TestContext.Current.CancellationToken);
        (await RunAsync("clean", bad)).Says(4, bad, "not JSON");
        Assert.Equal("<<<<<<< HEAD", await File.ReadAllTextAsync(bad, TestContext.Current.CancellationToken));
        (await RunAsync("clean", "-", bad)).Says(2, "standard input");
        (await RunAsync("clean", Path.Combine(Folder, "none.ipynb"))).Says(3, "no such file");
    }

    [Fact]
    public async Task Standard_input_goes_clean_to_standard_output()
    {
        var (dirty, clean) = (WriteRun("a.ipynb"), Path.Combine(Folder, "out", "a.ipynb"));
        (await RunAsync("clean", dirty, "--output", Path.GetDirectoryName(clean)!)).Succeeds();
        Assert.Equal(
            await File.ReadAllTextAsync(clean, TestContext.Current.CancellationToken),
            (await FilterAsync(await File.ReadAllTextAsync(dirty, TestContext.Current.CancellationToken))).Succeeds().Output
        );
        // Where it failed, git would take what it was given.
        var unread = (await FilterAsync("{")).Succeeds();
        Assert.Equal("{", unread.Output);
        Assert.Contains("cannot be read as a notebook", unread.Error);
    }

    [Fact]
    public async Task As_gits_filter_it_keeps_outputs_out_of_the_repository()
    {
        WriteRun("a.ipynb");
        await File.WriteAllTextAsync(
            Path.Combine(Folder, ".gitattributes"),
            "*.ipynb filter=notebooks\n",
            TestContext.Current.CancellationToken
        );
        await GitAsync("init", "--quiet");
        await GitAsync("config", "filter.notebooks.clean", $"'{Executable}' clean -");
        await GitAsync("add", "a.ipynb");
        Assert.Equal("2", Outputs(Path.Combine(Folder, "a.ipynb"), 0));
        var staged = Notebook.Parse(await GitAsync("show", ":a.ipynb"), NotebookFormat.Ipynb);
        Assert.Equal("1 + 1", staged.Cells[0].Source);
        Assert.Empty(staged.Cells[0].Outputs);
        Assert.Equal("", await GitAsync("diff", "--name-only"));
    }

    static async Task<CliRun> FilterAsync(string input)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Executable, ["clean", "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await EndAsync(process);
    }
}
