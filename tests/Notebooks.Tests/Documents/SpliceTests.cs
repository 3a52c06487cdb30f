using CsCheck;
using Notebooks.Documents;

namespace Notebooks.Tests.Documents;

public class SpliceTests
{
    static readonly string[] Styles =
    [
        "canonical-4.5.ipynb",
        "crlf.ipynb",
        "byte-order-mark.ipynb",
        "indent-2.ipynb",
        "indent-4.ipynb",
        "indent-tab.ipynb",
        "minified.ipynb",
        "one-line-spaced.ipynb",
        "keys-in-odd-order.ipynb",
        "numbers.ipynb",
        "duplicate-keys.ipynb",
        "members-missing.ipynb",
        "unknown-metadata.ipynb",
    ];

    [Fact]
    public void Outputs_put_in_are_read_back_and_all_else_is_unchanged() =>
        Gen.Select(Gen.OneOf(Styles), Generators.Outputs, Gen.Int[1, 99])
            .Sample(
                (file, outputs, count) =>
                {
                    var notebook = Notebook.Load(Path.Combine(Oddities.Folder, file));
                    var cell = notebook.Cells.First(cell => cell.Kind == CellKind.Code);
                    var (before, was) = (notebook.ToBytes(), cell.Outputs);
                    (cell.Outputs, cell.ExecutionCount) = (outputs, count);
                    var bytes = notebook.ToBytes();

                    var read = Notebook.Parse(bytes, NotebookFormat.Ipynb);
                    var same = read.Cells.First(cell => cell.Kind == CellKind.Code);
                    AssertSame(outputs, same.Outputs);
                    Assert.Equal(count, same.ExecutionCount);
                    Assert.Equal(bytes, read.ToBytes());

                    // The rest: every other cell and the metadata read the same, and what frames the cell is the same bytes.
                    Assert.Equal(notebook.Metadata.ToJsonString(), read.Metadata.ToJsonString());
                    foreach (var (a, b) in notebook.Cells.Zip(read.Cells).Where(pair => pair.First != cell))
                        AssertSame(a.Outputs, b.Outputs);
                    var (head, tail) = (cell.Origin!.Whole.Start.Value, before.Length - cell.Origin.Whole.End.Value);
                    Assert.Equal(before[..head], bytes[..head]);
                    Assert.Equal(before[^tail..], bytes[^tail..]);
                },
                iter: 2000
            );

    [Fact]
    public void Setting_outputs_twice_writes_the_same_bytes() =>
        Generators.Outputs.Sample(
            outputs =>
            {
                var notebook = Notebook.Load(Path.Combine(Oddities.Folder, "indent-2.ipynb"));
                notebook.Cells[1].Outputs = outputs;
                var once = notebook.ToBytes();
                var again = Notebook.Parse(once, NotebookFormat.Ipynb);
                again.Cells[1].Outputs = outputs;
                Assert.Equal(once, again.ToBytes());
            },
            iter: 500
        );

    [Fact]
    public void A_cell_put_in_or_taken_out_leaves_the_others_their_bytes()
    {
        var path = Path.Combine(Oddities.Folder, "canonical-4.5.ipynb");
        var notebook = Notebook.Load(path);
        notebook.Insert(1, new Cell("given", CellKind.Code, "csharp", "var limit = 3;") { Tags = ["injected-parameters"] });
        var written = Notebook.Parse(notebook.ToBytes(), NotebookFormat.Ipynb);
        Assert.Equal(["a1", "given", "b2"], written.Cells.Select(cell => cell.Id));
        Assert.Equal(["injected-parameters"], written.Cells[1].Tags);
        written.RemoveAt(1);
        Assert.Equal(File.ReadAllText(path), System.Text.Encoding.UTF8.GetString(written.ToBytes()));
    }

    internal static void AssertSame(IReadOnlyList<Output> expected, IReadOnlyList<Output> actual) =>
        Assert.Equal(JsonTree.OneLine(OutputJson.Write(expected, null)), JsonTree.OneLine(OutputJson.Write(actual, null)));
}
