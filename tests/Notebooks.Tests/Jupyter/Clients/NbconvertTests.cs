using Notebooks.Documents;

namespace Notebooks.Tests.Jupyter.Clients;

/// <summary><c>jupyter nbconvert --execute</c> over each of the project's notebooks.</summary>
[Collection(nameof(ClientTest))] // One at a time: each starts several processes, and waits for them.
public sealed class NbconvertTests : ClientTest
{
    protected override (string, string)[] Needs => [("nbconvert", "python3-nbconvert"), ("nbclient", "python3-nbclient")];

    public static TheoryData<string> OurNotebooks =>
        [.. Directory.GetFiles(Path.Combine(Root, "notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(OurNotebooks))]
    public async Task A_notebook_executed_twice_is_the_same_file_with_the_outputs_that_stand_in_it(string name)
    {
        var committed = Path.Combine(Root, "notebooks", name);
        var (first, second) = (await ExecuteAsync(committed, "first"), await ExecuteAsync(committed, "second"));
        Assert.Equal(await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(second, TestContext.Current.CancellationToken));
        var (expected, executed) = (Notebook.Load(committed).Cells, Notebook.Load(first).Cells);
        Assert.Equal(expected.Count, executed.Count);
        foreach (var (before, after) in expected.Zip(executed))
        {
            Assert.Equal(before.Source, after.Source);
            var change = OutputChange.Between(WithoutPictures(before), WithoutPictures(after));
            Assert.True(change is null, $"{change}, of the cell\n{before.Source}");
            Assert.Equal(before.ExecutionCount, after.ExecutionCount);
        }
    }

    // A client draws the figures itself and gets no picture of them from the kernel, but the HTML that is shown by one
    // that cannot; of `run` it is the picture that is there.
    static IReadOnlyList<Output> WithoutPictures(Cell cell) =>
    [
        .. cell.Outputs.Select(output => output is DisplayOutput chart && chart.Data["application/vnd.plotly.v1+json"] is not null
            ? chart with { Data = new([.. chart.Data.Formats.Where(format => format.Key is not ("image/png" or "text/html"))]) } : output),
    ];

    // A notebook finds its kernel by its own metadata, and its files beside it.
    async Task<string> ExecuteAsync(string notebook, string folder)
    {
        await RunClientAsync(TimeSpan.FromSeconds(180), Folder, Python, "-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.record_timing=False",
            notebook, "--output-dir", Path.Combine(Folder, folder));
        return Path.Combine(Folder, folder, Path.GetFileName(notebook));
    }
}
