using System.Diagnostics;
using System.Text.Json.Nodes;
using Notebooks.Tests.Cli;

namespace Notebooks.Tests.Editor;

/// <summary>What an editor and the program say to each other over standard input and output.</summary>
public sealed class StdioTests : CliTest
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly Process process;

    public StdioTests()
    {
        var start = new ProcessStartInfo(Executable, ["stdio"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
    }

    [Fact]
    public async Task A_cell_puts_out_what_it_prints_and_its_value_and_ends()
    {
        Assert.Equal("ready", (string?)(await Next())["is"]);
        Send(Run(1, "Console.WriteLine(\"a\\r\\nb\");\r\n40 + 2"));
        var said = await Until("done");
        Assert.Equal(["publish", "publish", "done"], said.Select(one => (string?)one["is"]));
        Assert.Equal("a\r\nb\n", (string?)said[0]["output"]!["text"]);
        Assert.Equal("42", Plain(said[1]));
        Assert.Equal((1, 0), ((int)said[2]["cell"]!, (int)said[2]["outcome"]!));
        Send(Run(2, "#!fsharp\n1 + 1"));
        Assert.Equal("2", Plain((await Until("done"))[0]));
    }

    [Fact]
    public async Task Nothing_that_a_cell_or_its_children_print_breaks_the_talk()
    {
        Send(
            Run(
                1,
                "System.Diagnostics.Process.Start(\"echo\", new[] { \"{\\\"is\\\": \\\"done\\\"}\" }).WaitForExit();\nConsole.OpenStandardOutput().Write(\"raw\\n\"u8);\n1"
            )
        );
        var said = await Until("done");
        Assert.Contains("{\"is\": \"done\"}\nraw\n", string.Concat(said.Select(one => (string?)one["output"]?["text"])));
        Assert.Equal(0, (int)said[^1]["outcome"]!);
    }

    [Fact]
    public async Task A_cell_asks_and_is_answered()
    {
        Send(Run(1, "await Microsoft.DotNet.Interactive.Kernel.GetInputAsync(\"Name?\") + Console.ReadLine()"));
        var question = (await Until("ask"))[^1];
        Assert.Equal(("Name?", false), ((string?)question["prompt"], (bool)question["password"]!));
        Send(new() { ["is"] = "answer", ["text"] = "Ann" });
        await Until("ask");
        Send(new() { ["is"] = "answer", ["text"] = "Bo" });
        Assert.Equal("AnnBo", Plain((await Until("done"))[^2]));
    }

    [Fact]
    public async Task A_cell_is_interrupted_and_values_stay()
    {
        Send(Run(1, "var kept = 42;"));
        await Until("done");
        Send(Run(2, "Console.WriteLine(\"begun\");\nwhile (true) {}"));
        await Until("publish");
        Send(new() { ["is"] = "interrupt" });
        Assert.Equal(2, (int)(await Until("done"))[^1]["outcome"]!);
        Send(Run(3, "kept"));
        Assert.Equal("42", Plain((await Until("done"))[0]));
    }

    [Fact]
    public async Task A_restart_ends_the_cell_and_those_that_wait_and_forgets_values()
    {
        Send(Run(1, "var kept = 42; Console.WriteLine(\"begun\");\nwhile (true) {}"));
        Send(Run(2, "kept"));
        await Until("publish");
        Send(new() { ["is"] = "restart" });
        Assert.Equal((1, 2), Ended((await Until("done"))[^1]));
        Assert.Equal((2, 2), Ended((await Until("done"))[^1]));
        Send(Run(3, "kept"));
        var said = await Until("done");
        Assert.Equal("CompileError", (string?)said[0]["output"]!["name"]);
        Assert.Equal((3, 1), Ended(said[^1]));
    }

    [Fact]
    public async Task A_cell_that_ends_its_process_says_so_and_the_next_one_runs()
    {
        Send(Run(1, "Console.Write(\"last\");\nEnvironment.Exit(3);"));
        var said = await Until("done");
        Assert.Contains("exit code 3", (string?)said[^2]["output"]!["value"]);
        Assert.Equal((1, 1), Ended(said[^1]));
        Send(Run(2, "1 + 1"));
        Assert.Equal("2", Plain((await Until("done"))[0]));
    }

    [Fact]
    public async Task An_editor_is_answered_while_a_cell_runs()
    {
        Send(Run(1, "var people = new List<string>();"));
        await Until("done");
        Send(Run(2, "Console.WriteLine(\"begun\");\nwhile (true) {}"));
        await Until("publish");
        Send(
            new()
            {
                ["is"] = "complete",
                ["question"] = 7,
                ["language"] = "csharp",
                ["code"] = "people.Ad",
                ["position"] = 9,
            }
        );
        var reply = (await Until("completed"))[^1];
        Assert.Equal(7, (int)reply["question"]!);
        Assert.Contains("AddRange", reply["list"]!["items"]!.AsArray().Select(item => (string?)item![0]));
        Send(
            new()
            {
                ["is"] = "inspect",
                ["question"] = 8,
                ["language"] = "csharp",
                ["code"] = "people",
                ["position"] = 2,
                ["detailed"] = false,
            }
        );
        Assert.Contains("people", (string?)(await Until("inspected"))[^1]["inspection"]!["signatures"]![0]);
    }

    [Fact]
    public async Task Variables_are_listed_while_a_cell_runs()
    {
        Send(
            Run(
                1,
                "var people = new List<string> { \"a\" };\nvar n = 4;\nvar name = \"Ann\";\nIEnumerable<int> endless() { while (true) yield return 1; }\nvar e = endless();"
            )
        );
        await Until("done");
        Send(Run(2, "#!fsharp\nlet n = 1.5"));
        await Until("done");
        Send(Run(3, "Console.WriteLine(\"begun\");\nwhile (true) {}"));
        await Until("publish");
        Send(new() { ["is"] = "list", ["question"] = 9 });
        var listed = (await Until("listed"))[^1];
        Assert.Equal(9, (int)listed["question"]!);
        Assert.Equal(
            [
                "e: IEnumerable<int> = '' in csharp",
                "n: int = '4' in csharp",
                "n: double = '1.5' in fsharp",
                "name: string = 'Ann' in csharp",
                "people: List<string> = '1 item' in csharp",
            ],
            listed["variables"]!.AsArray().Select(one => $"{one![0]}: {one[1]} = '{one[2]}' in {one[3]}")
        );
    }

    [Fact]
    public async Task A_value_is_opened_with_all_its_rows_and_a_cell_shows_no_more_than_before()
    {
        Send(Run(1, "var rows = Enumerable.Range(1, 1234).Select(n => new { Number = n, Name = $\"name {n}\" }).ToList();"));
        Send(Run(2, "rows"));
        await Until("done");
        var shown = Plain((await Until("done"))[0]);
        Send(OpenValue(5, "rows", isDark: false));
        var opened = (await Until("valueOpened"))[^1];
        Assert.Equal(5, (int)opened["question"]!);
        var page = (string)opened["page"]!;
        Assert.Contains("<td>name 1234</td>", page);
        Assert.Contains("1234 rows", page);
        Assert.Contains("<h1>rows</h1>", page);
        Send(Run(3, "rows"));
        Assert.Equal(shown, Plain((await Until("done"))[0]));
        Send(OpenValue(6, "absent", isDark: true));
        Assert.Null((await Until("valueOpened"))[^1]["page"]);
    }

    [Fact]
    public async Task A_value_is_opened_when_the_cell_that_runs_has_ended()
    {
        Send(
            Run(
                1,
                "var grown = new List<(int, string)>();\nConsole.WriteLine(\"begun\");\nfor (var i = 0; i < 40; i++) { grown.Add((i, \"one\")); System.Threading.Thread.Sleep(20); }"
            )
        );
        await Until("publish");
        Send(OpenValue(4, "grown", isDark: true));
        var said = await Until("valueOpened");
        Assert.Equal(["done", "valueOpened"], said.Select(one => (string?)one["is"]));
        Assert.Contains("40 rows", (string?)said[^1]["page"]);
    }

    [Fact]
    public async Task A_chart_gets_the_picture_that_a_file_has()
    {
        Browser.Wanted.Browser();
        var figure = new JsonObject { ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["y"] = new JsonArray(1, 2) }) };
        Send(
            new()
            {
                ["is"] = "paint",
                ["question"] = 3,
                ["data"] = new JsonArray(
                    new JsonArray("application/vnd.plotly.v1+json", figure),
                    new JsonArray("text/html", "<b>a chart</b>")
                ),
            }
        );
        var painted = (await Until("painted"))[^1];
        Assert.Equal(3, (int)painted["question"]!);
        Assert.Equal(["application/vnd.plotly.v1+json", "image/png"], painted["data"]!.AsArray().Select(format => (string?)format![0]));
    }

    [Fact]
    public async Task What_is_not_understood_is_passed_over()
    {
        process.StandardInput.WriteLine("not json");
        process.StandardInput.WriteLine("{\"is\": \"unheard of\"}\r");
        process.StandardInput.WriteLine("");
        Send(Run(1, "1 + 1"));
        Assert.Equal("2", Plain((await Until("done"))[^2]));
    }

    [Fact]
    public async Task Much_output_arrives_whole_and_in_order()
    {
        Send(Run(1, "for (var i = 0; i < 200_000; i++) Console.WriteLine($\"{i} and forty more letters that fill the line\");"));
        var text = string.Concat((await Until("done")).Select(one => (string?)one["output"]?["text"]));
        Assert.Equal(200_000, text.Split('\n').Where((line, i) => line.StartsWith($"{i} ", StringComparison.Ordinal)).Count());
    }

    [Fact]
    public async Task The_program_ends_with_its_input_whatever_runs()
    {
        Send(Run(1, "Console.WriteLine(Environment.ProcessId);\nwhile (true) {}"));
        var worker = int.Parse((string)(await Until("publish"))[^1]["output"]!["text"]!);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain(Process.GetProcesses(), one => one.Id == worker);
    }

    static JsonObject Run(int cell, string code) =>
        new()
        {
            ["is"] = "run",
            ["cell"] = cell,
            ["language"] = "csharp",
            ["code"] = code,
            ["asks"] = true,
        };

    static JsonObject OpenValue(int question, string name, bool isDark) =>
        new()
        {
            ["is"] = "openValue",
            ["question"] = question,
            ["language"] = "csharp",
            ["name"] = name,
            ["dark"] = isDark,
        };

    static string? Plain(JsonNode message) =>
        (string?)message["output"]!["data"]!.AsArray().First(format => (string?)format![0] == "text/plain")![1];

    static (int Cell, int Outcome) Ended(JsonNode done) => ((int)done["cell"]!, (int)done["outcome"]!);

    void Send(JsonObject request) => process.StandardInput.WriteLine(request.ToJsonString());

    async Task<JsonNode> Next()
    {
        var line = process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
        return JsonNode.Parse((await line.WaitAsync(Patience, TestContext.Current.CancellationToken))!)!;
    }

    /// <summary>What is said up to a message of that kind, without the first message.</summary>
    async Task<List<JsonNode>> Until(string kind)
    {
        var said = new List<JsonNode>();
        while (said.Count == 0 || (string?)said[^1]["is"] != kind)
        {
            var message = await Next();
            if ((string?)message["is"] != "ready")
                said.Add(message);
        }
        return said;
    }

    public override void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
        base.Dispose();
    }
}
