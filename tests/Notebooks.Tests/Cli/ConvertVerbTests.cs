using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>A notebook becomes a file of another kind, by that file's extension.</summary>
public sealed class ConvertVerbTests : CliTest
{
    [Fact]
    public async Task A_notebook_becomes_a_script_or_is_told_why_not()
    {
        var (path, csx, fsx) = (
            Write("a.ipynb", "var a = 1;", "#!html\n<b/>"),
            Path.Combine(Folder, "a.csx"),
            Path.Combine(Folder, "a.fsx")
        );
        (await RunAsync("convert", path, csx)).Succeeds();
        Assert.Equal("var a = 1;\n\n// #!html\n// <b/>\n", await File.ReadAllTextAsync(csx, TestContext.Current.CancellationToken));
        (await RunAsync("convert", path, fsx)).Says(3, path, "no cell of F#", "a.fsx");
        Assert.False(File.Exists(fsx));
    }

    [Fact]
    public async Task Names_that_a_script_would_declare_twice_are_told_with_their_cells()
    {
        var path = Write(
            "a.ipynb",
            "var a = 1; var b = 1;",
            "# not code",
            "a = 2; { var b = 3; }",
            "#!fsharp\nlet f x = x\nlet mutable y = 1",
            "int F(int x) => x;",
            "string a = \"\"; string F(string x) => x;",
            "int.TryParse(\"1\", out var b);",
            "#!fsharp\nlet f = 2\nfor y in [] do\n  let y = 2\n  ()"
        );
        var run = (await RunAsync("convert", path, Path.Combine(Folder, "a.csx"))).Succeeds();
        Assert.EndsWith(
            "a.csx' will not compile until each name is declared once: 'a' (cells 1, 6), 'b' (cells 1, 7)\n",
            run.Error.ReplaceLineEndings("\n")
        );
        Assert.EndsWith(
            "once: 'f' (cells 4, 8)\n",
            (await RunAsync("convert", path, Path.Combine(Folder, "a.fsx"))).Succeeds().Error.ReplaceLineEndings("\n")
        );
        Assert.Equal(
            "",
            (await RunAsync("convert", Write("b.ipynb", "var a = 1;", "a = 2;"), Path.Combine(Folder, "b.csx"))).Succeeds().Error
        );
    }

    [Fact]
    public async Task A_dib_and_an_ipynb_become_each_other()
    {
        var (path, dib, back) = (Write("a.ipynb", "var a = 1;", "2"), Path.Combine(Folder, "a.dib"), Path.Combine(Folder, "b.ipynb"));
        (await RunAsync("convert", path, dib)).Succeeds();
        (await RunAsync("convert", dib, back)).Succeeds();
        Assert.Equal(["var a = 1;", "2"], Notebook.Load(back).Cells.Select(cell => cell.Source));
    }

    [Fact]
    public async Task Cells_of_SQL_stay_what_they_are()
    {
        var (path, dib, back) = (
            Write(
                "a.ipynb",
                "var a = new[] { 1 };",
                "#!sql\nselect 1 -- one\n\nfrom a;\n\nselect 2",
                "#!sql --name hits\nselect 2",
                "#!fsharp\nhits",
                "#!connect duckdb --connection-string :memory: --kernel-name db",
                "#!db\nselect 3",
                "#!sql-db --name three\nselect 3",
                "#!sql\nselect '#!csharp'"
            ),
            Path.Combine(Folder, "a.dib"),
            Path.Combine(Folder, "b.ipynb")
        );
        (await RunAsync("convert", path, dib)).Succeeds();
        (await RunAsync("convert", dib, back)).Succeeds();
        // In a notebook of Jupyter the line that selects a language is in the cell.
        Assert.Equal(Notebook.Load(path).Cells.Select(cell => cell.Source), Notebook.Load(back).Cells.Select(cell => cell.Source));
        Assert.Equal(
            ["csharp", "sql", "csharp", "fsharp", "csharp", "csharp", "csharp", "sql"],
            Notebook.Load(dib).Cells.Select(cell => cell.Language)
        );
        Assert.Equal(Notebook.Load(dib).Cells.Select(cell => cell.Language), Notebook.Load(back).Cells.Select(cell => cell.Language));
        Assert.Contains("\n#!sql\n\nselect 1 -- one\n", await File.ReadAllTextAsync(dib, TestContext.Current.CancellationToken));
    }
}
