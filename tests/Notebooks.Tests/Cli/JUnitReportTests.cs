using System.Xml.Linq;
using Notebooks.Documents;

namespace Notebooks.Tests.Cli;

/// <summary><c>run --report FILE</c>: what CI systems show of a run.</summary>
public sealed class JUnitReportTests : CliTest
{
    string Report => Path.Combine(Folder, "reports", "junit.xml");

    [Fact]
    public async Task Every_cell_is_a_test_case()
    {
        var good = Write("good.ipynb", "var a = 1;", "a");
        var failing = Write("failing.ipynb", "var a = 1;", "int F(int x) => 1 / x;\nF(a - 1)", "a", "a + 1");
        (await RunAsync("run", good, failing, "--report", Report)).Says(1, "DivideByZeroException");
        var root = XDocument.Load(Report).Root!;
        Assert.Equal("testsuites", root.Name);
        Assert.Equal(("6", "1", "0", "2"), Figures(root));
        Assert.Equal([good, failing], root.Elements("testsuite").Select(suite => (string)suite.Attribute("name")!));
        Assert.Equal([("2", "0", "0", "0"), ("4", "1", "0", "2")], root.Elements("testsuite").Select(Figures));

        var cases = root.Elements("testsuite").Last().Elements("testcase").ToList();
        Assert.Equal(["cell 1", "cell 2", "cell 3", "cell 4"], cases.Select(one => (string)one.Attribute("name")!));
        Assert.All(cases, one => Assert.Equal(failing, (string)one.Attribute("file")!));
        Assert.All(cases, one => Assert.Equal(failing, (string)one.Attribute("classname")!));
        Assert.All(cases, one => Assert.True((double)one.Attribute("time")! >= 0));
        Assert.Empty(cases[0].Elements());
        var failure = Assert.Single(cases[1].Elements());
        Assert.Equal("failure", failure.Name);
        Assert.Equal("System.DivideByZeroException", (string)failure.Attribute("type")!);
        Assert.Equal("System.DivideByZeroException: Attempted to divide by zero.", (string)failure.Attribute("message")!);
        Assert.Contains("at F(Int32 x) in line 1", failure.Value);
        Assert.Equal(
            "The cell was not run, because the run ended with cell 2.",
            (string)cases[3].Element("skipped")!.Attribute("message")!
        );
        // The line is that of the notebook before it was written with its outputs.
        Assert.Equal("F(a - 1)", LineOf("failing.ipynb", cases[1], "var a = 1;", "int F(int x) => 1 / x;\nF(a - 1)", "a", "a + 1"));
    }

    /// <summary>What the line of a test case holds, in the same notebook newly written.</summary>
    string LineOf(string name, XElement one, params string[] cells) =>
        File.ReadAllLines(Write($"again-{name}", cells))[(int)one.Attribute("line")! - 1].Trim(' ', ',', '"');

    static (string?, string?, string?, string?) Figures(XElement element) =>
        (
            (string?)element.Attribute("tests"),
            (string?)element.Attribute("failures"),
            (string?)element.Attribute("errors"),
            (string?)element.Attribute("skipped")
        );

    [Fact]
    public async Task What_is_wrong_with_a_whole_notebook_is_a_test_case_of_its_own()
    {
        var changed = Write("changed.ipynb", "1 + 1");
        var broken = Path.Combine(Folder, "broken.ipynb");
        await File.WriteAllTextAsync(broken, "{}", TestContext.Current.CancellationToken);
        await RunAsync("run", changed, broken, "--only-check", "--report", Report);
        var cases = XDocument.Load(Report).Descendants("testcase").ToList();
        Assert.Equal(["cell 1", "the notebook", "the notebook"], cases.Select(one => (string)one.Attribute("name")!));
        Assert.Contains("would change", (string)cases[1].Element("failure")!.Attribute("message")!);
        Assert.Contains("cell 1", cases[1].Element("failure")!.Value);
        Assert.Contains("cannot be read as a notebook", (string)cases[2].Element("error")!.Attribute("message")!);
    }

    [Fact]
    public async Task What_XML_cannot_hold_does_not_spoil_it()
    {
        var path = Write("n.ipynb", "throw new Exception(\"a\\u0001b\\ud800c<&>\\ufffe\\u001b[31mred\\u001b[39m ]]> \\ud83d\\ude00\");");
        await RunAsync("run", path, "--report", Report);
        var failure = XDocument.Load(Report).Descendants("failure").Single();
        Assert.Contains("a\uFFFDb\uFFFDc<&>\uFFFD", (string)failure.Attribute("message")!);
        Assert.EndsWith("😀", (string)failure.Attribute("message")!);
    }

    [Fact]
    public async Task One_report_has_every_run_of_a_notebook()
    {
        var path = Write(
            "n.ipynb",
            [
                new Cell("p", CellKind.Code, "csharp", "var town = \"Zug\";")
                {
                    Tags = ["parameters"],
                    Metadata = new() { ["tags"] = new System.Text.Json.Nodes.JsonArray("parameters") },
                },
                new Cell("f", CellKind.Code, "csharp", "if (town == \"Basel\")\n    throw new Exception(town);"),
            ]
        );
        await RunAsync("run", path, "-p", "town=Bern", "-p", "town=Basel", "-o", Path.Combine(Folder, "{town}.ipynb"), "--report", Report);
        var suites = XDocument.Load(Report).Root!.Elements("testsuite").ToList();
        Assert.Equal([$"{path} (town=Bern)", $"{path} (town=Basel)"], suites.Select(suite => (string)suite.Attribute("name")!));
        // The cell with the value is added and is not in the file; the one that fails is.
        var failed = Assert.Single(suites[1].Elements("testcase"), one => one.Element("failure") is not null);
        Assert.Equal("cell 3", (string)failed.Attribute("name")!);
        Assert.Contains("throw new Exception(town);", File.ReadAllLines(path)[(int)failed.Attribute("line")! - 1]);
    }

    [Fact]
    public async Task A_report_without_a_place_is_said_before_anything_runs()
    {
        var path = Write("n.ipynb", "1 + 1");
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        (await RunAsync("run", path, "--report", Folder)).Says(2, "is a folder");
        (await RunAsync("run", path, "--report", path)).Says(2, "is one of the notebooks");
        if (OperatingSystem.IsLinux())
            (await RunAsync("run", path, "--report", "/proc/none.xml")).Says(8, "nothing was run", "--report FILE writes elsewhere");
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFileSystemEntries(Folder));
    }
}
