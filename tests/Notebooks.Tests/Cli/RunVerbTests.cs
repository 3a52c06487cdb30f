using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>What the verb does when all goes well.</summary>
public sealed class RunVerbTests : CliTest
{
    [Fact]
    public async Task Outputs_come_in_their_order_whatever_way_they_took()
    {
        var path = Write(
            "n.ipynb",
            """
            Console.WriteLine("one");
            Console.Error.WriteLine("two");
            using (var raw = Console.OpenStandardOutput()) raw.Write(System.Text.Encoding.UTF8.GetBytes("raw {\"is\":\"done\"}\n"));
            3
            """,
            "4"
        );
        (await RunAsync("run", path)).Succeeds();
        Assert.Equal("one|two|3|raw {\"is\":\"done\"}", Outputs(path, 0));
        Assert.Equal([1, 2], Notebook.Load(path).Cells.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task A_cell_that_asks_is_told_that_nobody_answers() =>
        (await RunAsync("run", Write("n.ipynb", "Console.ReadLine()"))).Says(1, "There is nobody to ask");

    [Fact]
    public async Task A_cell_in_a_language_that_is_not_here_fails_unless_that_is_allowed()
    {
        var path = Write("n.ipynb", "#!pwsh\nGet-ChildItem", "1");
        (await RunAsync("run", path)).Says(1, "PowerShell cells do not run here");
        (await RunAsync("run", path, "--allow-missing")).Succeeds();
        Assert.StartsWith("PowerShell cells do not run here", Outputs(path, 0));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_the_check_says_so()
    {
        var path = Write("n.ipynb", "Console.WriteLine(\"same\"); 1 + 1");
        (await RunAsync("run", path)).Succeeds();
        var first = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        (await RunAsync("run", path, "--only-check")).Succeeds();
        (await RunAsync("run", path)).Succeeds();
        Assert.Equal(first, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_check_writes_nothing_and_tells_what_differs()
    {
        var path = Write("n.ipynb", "1", "Console.WriteLine(2);");
        (await RunAsync("run", path)).Succeeds();
        var text = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("2\\n", "3\\n");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var run = (await RunAsync("run", path, "--only-check")).Says(5, path, "1 of its cells");
        Assert.Contains("cell 2 [2]: stdout differs", run.Error);
        Assert.EndsWith($"{path}\ncell 2: outputs\n@@ -1,3 +1,3 @@\n [stdout]\n-3\n+2\n \n", run.Output.ReplaceLineEndings("\n"));
        Assert.Equal(text, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Parameters_go_into_a_cell_of_their_own_and_leave_the_notebook_alone()
    {
        var path = Write(
            "n.ipynb",
            [
                new Cell("a", CellKind.Code, "csharp", "string name = \"x\";\nvar count = 2;")
                {
                    Tags = ["parameters"],
                    Metadata = new JsonObject { ["tags"] = new JsonArray("parameters") },
                },
                new Cell("b", CellKind.Code, "csharp", "Console.WriteLine(name + count);"),
            ]
        );
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var output = Path.Combine(Folder, "out");
        (await RunAsync("run", path, "--param", "count=7")).Says(2, "--output");
        (await RunAsync("run", path, "--param", "cuont=7", "--output", output)).Says(2, "'cuont'", "did you mean 'count'");
        (await RunAsync("run", path, "--param", "count=many", "--output", output)).Says(2, "'count'", "int", "'many'");
        (await RunAsync("run", path, "--param", "count=7", "-p", "name=\"; throw null; //", "--output", output)).Succeeds();
        Assert.Equal("\"; throw null; //7", Outputs(Path.Combine(output, "n.ipynb"), 2));
        Assert.Equal(["injected-parameters"], Notebook.Load(Path.Combine(output, "n.ipynb")).Cells[1].Tags);
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        (await RunAsync("run", Path.Combine(output, "n.ipynb"), "--only-check")).Succeeds();
    }

    [Fact]
    public async Task Machines_are_told_one_object_a_line()
    {
        var path = Write("n.ipynb", "1", "throw new Exception(\"no\");");
        var run = await RunAsync("run", path, "--json");
        var lines = run.Output.Trim().Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["ok", "failed", "1"], lines.Select(line => (line["outcome"] ?? line["exitCode"])!.ToString()));
        Assert.Equal("no", (string?)lines[1]["error"]!["value"]);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_dib_runs_into_an_ipynb_and_comes_back_by_converting()
    {
        var dib = Path.Combine(Folder, "n.dib");
        await File.WriteAllTextAsync(dib, "#!csharp\n\n40 + 2\n", TestContext.Current.CancellationToken);
        (await RunAsync("run", dib, "--output", Path.Combine(Folder, "out"))).Succeeds();
        Assert.Equal("42", Outputs(Path.Combine(Folder, "out", "n.ipynb"), 0));
        (await RunAsync("convert", dib, Path.Combine(Folder, "n.ipynb"))).Succeeds();
        Assert.Equal("40 + 2", Assert.Single(Notebook.Load(Path.Combine(Folder, "n.ipynb")).Cells).Source.Trim());
    }

    [Fact]
    public async Task Help_documents_the_exit_codes()
    {
        var help = (await RunAsync("--help")).Succeeds().Output;
        Assert.All(new[] { "0", "1", "2", "3", "4", "5", "6", "7", "8", "130" }, code => Assert.Matches($@"(?m)^ +{code}  \S", help));
    }
}
