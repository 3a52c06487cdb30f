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
        Assert.Equal(await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(second, TestContext.Current.CancellationToken));
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

    // A chart has the same formats as after `run`. Its picture depends on the machine's fonts; without a browser it has the
    // HTML instead.
    static IReadOnlyList<Output> OnAnyMachine(Cell cell) =>
    [
        .. cell.Outputs.Select(output => output is DisplayOutput chart && chart.Data["application/vnd.plotly.v1+json"] is not null
            ? chart with { Data = new([.. chart.Data.Formats.Select(Picture).Where(format => HasBrowser || format.Key is not ("image/png" or "text/html"))]) } : output),
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
        await RunClientAsync(TimeSpan.FromSeconds(180), Folder, Python, "-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.record_timing=False",
            notebook, "--output-dir", Path.Combine(Folder, folder));
        return Path.Combine(Folder, folder, Path.GetFileName(notebook));
    }
}
