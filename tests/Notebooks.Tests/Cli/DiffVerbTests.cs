using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>Two notebooks are compared for people, and by the exit code for programs.</summary>
public sealed class DiffVerbTests : CliTest
{
    [Fact]
    public async Task The_same_ends_with_0_and_what_differs_with_1()
    {
        var (a, b) = (Write("a.ipynb", "var x = 1;", "x"), Write("b.ipynb", "var x = 2;", "x"));
        Assert.Equal("", (await RunAsync("diff", a, a)).Succeeds().Output);
        var run = await RunAsync("diff", a, b);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal($"--- {a}\n+++ {b}\ncell 1: source\n@@ -1,1 +1,1 @@\n-var x = 1;\n+var x = 2;\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Long_lines_stay_whole()
    {
        var (old, now) = (new string('a', 3000), string.Join(' ', Enumerable.Repeat("word", 900)));
        var run = await RunAsync("diff", Write("a.ipynb", old), Write("b.ipynb", now));
        Assert.Contains($"-{old}\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains($"+{now}\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_side_that_git_has_nothing_for_is_empty()
    {
        var run = await RunAsync("diff", "/dev/null", Write("b.ipynb", "1"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cell 1: added, csharp\n+1\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Git_shows_notebooks_by_it()
    {
        var path = Write("a.ipynb", "var x = 1;");
        await File.WriteAllTextAsync(
            Path.Combine(Folder, ".gitattributes"),
            "*.ipynb diff=notebooks\n",
            TestContext.Current.CancellationToken
        );
        await GitAsync("init", "--quiet");
        await GitAsync("config", "diff.notebooks.command", $$"""f() { '{{Executable}}' diff "$2" "$5" || [ $? = 1 ]; }; f""");
        await GitAsync("add", "a.ipynb");
        Write("a.ipynb", "var x = 2;");
        Assert.Contains("-var x = 1;\n+var x = 2;\n", (await GitAsync("diff")).ReplaceLineEndings("\n"));
        File.Delete(path);
        Assert.Contains("cell 1: removed, csharp\n-var x = 1;\n", (await GitAsync("diff")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_is_no_notebook_is_compared_line_by_line()
    {
        var (a, bad) = (Write("a.ipynb", "1"), Path.Combine(Folder, "bad.ipynb"));
        await File.WriteAllTextAsync(bad, "{}", TestContext.Current.CancellationToken);
        var run = await RunAsync("diff", a, bad);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"'{bad}' cannot be read as a notebook", run.Error);
        Assert.Contains("+{}\n", run.Output.ReplaceLineEndings("\n"));
        (await RunAsync("diff", a, Path.Combine(Folder, "none.ipynb"))).Says(3, "no such file");
        (await RunAsync("diff", a)).Says(2, "B");
    }
}
