using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>A notebook becomes a file of another kind, by that file's extension.</summary>
public sealed class ConvertVerbTests : CliTest
{
    [Fact]
    public async Task A_notebook_becomes_a_script_or_is_told_why_not()
    {
        var (path, csx, fsx) = (Write("a.ipynb", "var a = 1;", "#!html\n<b/>"), Path.Combine(Folder, "a.csx"), Path.Combine(Folder, "a.fsx"));
        (await RunAsync("convert", path, csx)).Succeeds();
        Assert.Equal("var a = 1;\n\n// #!html\n// <b/>\n", await File.ReadAllTextAsync(csx, TestContext.Current.CancellationToken));
        (await RunAsync("convert", path, fsx)).Says(3, path, "no cell of F#", "a.fsx");
        Assert.False(File.Exists(fsx));
    }

    [Fact]
    public async Task A_dib_and_an_ipynb_become_each_other()
    {
        var (path, dib, back) = (Write("a.ipynb", "var a = 1;", "2"), Path.Combine(Folder, "a.dib"), Path.Combine(Folder, "b.ipynb"));
        (await RunAsync("convert", path, dib)).Succeeds();
        (await RunAsync("convert", dib, back)).Succeeds();
        Assert.Equal(["var a = 1;", "2"], Notebook.Load(back).Cells.Select(cell => cell.Source));
    }
}
