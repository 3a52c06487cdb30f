using System.Text.Json.Nodes;
using Notebooks.Browser;
using Notebooks.Documents;
using Notebooks.Tests.Documents;

namespace Notebooks.Tests.Jupyter.Clients;

/// <summary><c>jupyter nbconvert --execute</c> over each of the project's notebooks.</summary>
[Collection(nameof(ClientTest))] // One at a time: each starts several processes, and waits for them.
public sealed class NbconvertTests : ClientTest
{
    protected override (string, string)[] Needs => [("nbconvert", "python3-nbconvert"), ("nbclient", "python3-nbclient")];

    [Theory]
    [MemberData(nameof(ProjectNotebooks.Names), MemberType = typeof(ProjectNotebooks))]
    public async Task A_notebook_executed_twice_is_the_same_file_with_the_outputs_that_stand_in_it(string name)
    {
        var committed = ProjectNotebooks.PathOf(name);
        var (first, second) = (await ExecuteAsync(committed, "first"), await ExecuteAsync(committed, "second"));
        Assert.Equal(
            await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(second, TestContext.Current.CancellationToken)
        );
        var (expected, executed) = (Notebook.Load(committed).Cells, Notebook.Load(first).Cells);
        Assert.Equal(expected.Count, executed.Count);
        foreach (var (before, after) in expected.Zip(executed))
        {
            Assert.Equal(before.Source, after.Source);
            var change = OutputChange.Between(OnAnyMachine(before), OnAnyMachine(after));
            Assert.True(change is null, $"{change}, of the cell\n{before.Source}");
            Assert.Equal(before.ExecutionCount, after.ExecutionCount);
        }
        Assert.Equal(Notebook.Load(committed).Metadata.ToJsonString(), Notebook.Load(first).Metadata.ToJsonString());
    }

    [Fact]
    public async Task A_notebook_that_ran_then_nbconvert_then_ran_is_the_same_file()
    {
        var path = Path.Combine(Folder, "cycle.ipynb");
        new Notebook(
            NotebookFormat.Ipynb,
            [
                new("a", CellKind.Code, "csharp", "#r \"nuget: Plotly.NET, 6.0.0\"\n#r \"nuget: Plotly.NET.CSharp, 0.14.0\""),
                new(
                    "b",
                    CellKind.Code,
                    "csharp",
                    "using Plotly.NET.CSharp; Chart.Line<double, double, string>([1.0, 2.5, 1e21], [3.0, 4.0, 5e-7])"
                ),
                new("c", CellKind.Code, "csharp", "new[] { new { A = 1.0, B = \"x\" } }"),
                new(
                    "d",
                    CellKind.Code,
                    "csharp",
                    "display(HTML(\"<b>hi</b>\")); Console.WriteLine(\"out\"); Console.Error.WriteLine(\"err\"); 5"
                ),
                new("e", CellKind.Code, "csharp", "#!fsharp\n[ 1.0; 2.0 ]"),
                new("f", CellKind.Code, "csharp", "new System.Text.Json.Nodes.JsonObject { [\"a\"] = 1.0, [\"b\"] = 1e300 }"),
                new("g", CellKind.Code, "csharp", "throw new Exception(\"bad\");"),
            ]
        ).Save(path);
        await RunAsync("run", path, "--keep-going");
        var first = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await RunClientAsync(
            TimeSpan.FromSeconds(180),
            Folder,
            Python,
            "-m",
            "nbconvert",
            "--to",
            "notebook",
            "--execute",
            "--allow-errors",
            "--inplace",
            path
        );
        var (ran, converted) = (Notebook.Parse(System.Text.Encoding.UTF8.GetBytes(first), NotebookFormat.Ipynb), Notebook.Load(path));
        foreach (var (before, after) in ran.Cells.Zip(converted.Cells))
            Assert.Null(OutputChange.Between(OnAnyMachine(before), OnAnyMachine(after)));
        await RunAsync("run", path, "--keep-going");
        Assert.Equal(first, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    // A chart has the same formats as after `run`. Its picture depends on the machine's fonts; without a browser it has the
    // HTML instead.
    static IReadOnlyList<Output> OnAnyMachine(Cell cell) =>
        [
            .. cell.Outputs.Select(output =>
                output is DisplayOutput chart && chart.Data["application/vnd.plotly.v1+json"] is not null
                    ? chart with
                    {
                        Data = new([
                            .. chart
                                .Data.Formats.Select(Picture)
                                .Where(format => HasBrowser || format.Key is not ("image/png" or "text/html")),
                        ]),
                    }
                    : output
            ),
        ];

    static KeyValuePair<string, JsonNode> Picture(KeyValuePair<string, JsonNode> format) =>
        format.Key == "image/png" ? new(format.Key, JsonValue.Create("a picture")) : format;

    static bool HasBrowser
    {
        get
        {
            try
            {
                return InstalledBrowser.Find().Length > 0;
            }
            catch (BrowserException)
            {
                return false;
            }
        }
    }

    // A notebook finds its kernel by its own metadata, and its files beside it.
    async Task<string> ExecuteAsync(string notebook, string folder)
    {
        await RunClientAsync(
            TimeSpan.FromSeconds(180),
            Folder,
            Python,
            "-m",
            "nbconvert",
            "--to",
            "notebook",
            "--execute",
            "--ExecutePreprocessor.record_timing=False",
            notebook,
            "--output-dir",
            Path.Combine(Folder, folder)
        );
        return Path.Combine(Folder, folder, Path.GetFileName(notebook));
    }
}
