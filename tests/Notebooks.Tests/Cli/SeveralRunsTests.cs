using System.Text.Json.Nodes;
using Notebooks.Cli;
using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary>One notebook runs for each of several values, into files that are named by them.</summary>
public sealed class SeveralRunsTests : CliTest
{
    string WriteGreeting(string name = "n.ipynb") =>
        Write(
            name,
            [
                new Cell("a", CellKind.Code, "csharp", "var who = \"nobody\";\nvar times = 1;")
                {
                    Tags = ["parameters"],
                    Metadata = new JsonObject { ["tags"] = new JsonArray("parameters") },
                },
                new Cell("b", CellKind.Code, "csharp", "$\"{who} {times}\""),
            ]
        );

    string Out(string name) => Path.Combine(Folder, "out", name);

    [Fact]
    public async Task Each_value_has_a_run_and_a_file_of_its_own()
    {
        var path = WriteGreeting();
        var run = (
            await RunAsync("run", path, "-p", "who=wire/ann.md", "-p", "who=Bob", "-p", "times=3", "-o", Out("{who}.ipynb"))
        ).Succeeds();
        Assert.Equal(["wire/ann.md 3", "Bob 3"], new[] { "ann.ipynb", "Bob.ipynb" }.Select(name => Outputs(Out(name), 2)));
        Assert.Contains($"{path} (who=wire/ann.md) → {Out("ann.ipynb")}\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains($"{path} (who=Bob) [1/3] ok", run.Output);
    }

    [Theory]
    [InlineData("1", false)]
    [InlineData("2", true)]
    public async Task As_many_run_at_once_as_are_asked_for(string jobs, bool meet)
    {
        // Each waits for the other's file, as long as it takes a process to start.
        string Wait(string mine, string other) =>
            $$"""
                File.WriteAllText("{{mine}}", "");
                for (var i = 0; i < 100 && !File.Exists("{{other}}"); i++) await Task.Delay(100);
                File.Exists("{{other}}")
                """;
        var (a, b) = (Write("a.ipynb", Wait("a", "b")), Write("b.ipynb", Wait("b", "a")));
        var run = (await RunAsync("run", a, b, "--jobs", jobs)).Succeeds();
        Assert.Equal(meet, Outputs(a, 0) == "True" && Outputs(b, 0) == "True");
        Assert.True(run.Output.IndexOf("a.ipynb") < run.Output.IndexOf("b.ipynb"), run.Output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1025")]
    [InlineData("many")]
    public async Task Jobs_are_a_number(string jobs) => (await RunAsync("run", WriteGreeting(), "--jobs", jobs)).Says(2, "--jobs");

    [Fact]
    public async Task Several_values_of_two_names_run_all_with_all()
    {
        (
            await RunAsync(
                "run",
                WriteGreeting(),
                WriteGreeting("m.ipynb"),
                "-p",
                "who=a",
                "-p",
                "who=b",
                "-p",
                "times=1",
                "-p",
                "times=2",
                "-o",
                Out("{who}-{times}")
            )
        ).Succeeds();
        Assert.Equal(
            ["a-1/m.ipynb", "a-1/n.ipynb", "a-2/m.ipynb", "a-2/n.ipynb", "b-1/m.ipynb", "b-1/n.ipynb", "b-2/m.ipynb", "b-2/n.ipynb"],
            Directory
                .GetFiles(Out(""), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Out(""), file).Replace('\\', '/'))
                .Order()
        );
        Assert.Equal("b 2", Outputs(Out("b-2/n.ipynb"), 2));
    }

    [Fact]
    public async Task Machines_are_told_the_values()
    {
        var run = (await RunAsync("run", WriteGreeting(), "-p", "who=a", "-p", "who=b", "--only-check", "--json"));
        var ends = run.Output.Trim().Split('\n').Select(line => JsonNode.Parse(line)!).Where(line => (string?)line["event"] == "notebook");
        Assert.Equal(["a", "b"], ends.Select(end => (string?)end["parameters"]!["who"]));
    }

    [Fact]
    public async Task What_would_not_end_well_does_not_begin()
    {
        var path = WriteGreeting();
        string[] two = ["run", path, "-p", "who=a", "-p", "who=b"];
        (await RunAsync([.. two, "-o", Out("")])).Says(2, "2 runs would be written to", "--output 'DIR/{who}.ipynb'");
        (await RunAsync([.. two, "-o", Out("{times}.ipynb")])).Says(2, "the value of 'times'", "--param times=value");
        (await RunAsync([.. two, "-p", "who=x/a.txt", "-o", Out("{who}.ipynb")])).Says(
            2,
            "(who=a)",
            "(who=x/a.txt)",
            "would both be written to"
        );
        (await RunAsync([.. two, "-p", "times=many", "-o", Out("{who}.ipynb")])).Says(
            2,
            path,
            "'times' is of type int",
            "write for example times=3"
        );
        (await RunAsync([.. two, "-p", "who=", "-o", Out("{who}.ipynb")])).Says(2, "cannot be named by who=''");
        (await RunAsync("run", path, "-p", "who=a", "-o", Folder)).Says(2, "would take the place of", path);
        (await RunAsync("run", path, "-p", "who=../../n", "-o", Path.Combine(Folder, "{who}.ipynb"))).Says(
            2,
            "would take the place of",
            path
        );
        (await RunAsync("run", path, WriteGreeting("m.ipynb"), "-o", Out("one.ipynb"))).Says(2, "two of the notebooks", "one.ipynb");
        Assert.False(Directory.Exists(Out("")));
    }

    [Theory]
    [InlineData("../../x", "x")]
    [InlineData(@"C:\wire\summit.html", "summit")]
    [InlineData("wire/", "wire")]
    [InlineData("2020.5", "2020.5")]
    [InlineData("a.b.md", "a.b")]
    [InlineData(".md", "md")]
    [InlineData("what? \"a\": <b>|c*\n{d}", "what_ _a__ _b__c___d_")]
    [InlineData("https://example.org/news/a.html?b=1", "a.html_b=1")]
    [InlineData("NUL", "_NUL")]
    [InlineData("com1.old.txt", "_com1.old")]
    [InlineData(". .", "")]
    [InlineData("..", "")]
    [InlineData("/", "")]
    [InlineData("", "")]
    public void A_value_becomes_a_name_that_every_disk_can_write(string value, string name) =>
        Assert.Equal(name, OutputTemplate.FileName(value));

    [Fact]
    public void A_long_value_is_cut_between_characters()
    {
        Assert.Equal(new string('a', 120), OutputTemplate.FileName(new string('a', 5000)));
        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 30)), OutputTemplate.FileName(string.Concat(Enumerable.Repeat("😀", 99))));
    }
}
