using Notebooks.Documents;

namespace Notebooks.Tests.Documents;

public class RoundTripTests
{
    [Theory, MemberData(nameof(Oddities.All), MemberType = typeof(Oddities))]
    public void Reading_and_writing_changes_no_byte(string file)
    {
        var path = Path.Combine(Oddities.Folder, file);
        Assert.Equal(File.ReadAllBytes(path), Notebook.Load(path).ToBytes());
    }

    [Theory, MemberData(nameof(Oddities.All), MemberType = typeof(Oddities))]
    public void Setting_what_is_there_changes_no_byte(string file)
    {
        var path = Path.Combine(Oddities.Folder, file);
        var (notebook, same) = (Notebook.Load(path), Notebook.Load(path));
        foreach (var (cell, twin) in notebook.Cells.Zip(same.Cells))
            (cell.Source, cell.Outputs, cell.ExecutionCount) = (twin.Source, [.. twin.Outputs], twin.ExecutionCount);
        Assert.Equal(File.ReadAllBytes(path), notebook.ToBytes());
    }

    [Theory, MemberData(nameof(Oddities.All), MemberType = typeof(Oddities))]
    public void New_outputs_change_their_place_alone(string file)
    {
        var path = Path.Combine(Oddities.Folder, file);
        var notebook = Notebook.Load(path);
        if (notebook.Format == NotebookFormat.Dib)
            return;
        var old = notebook.Cells.Select(cell => (cell.Outputs, cell.ExecutionCount)).ToList();
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
            (cell.Outputs, cell.ExecutionCount) = ([new ExecuteResult(MimeBundle.Of("text/plain", "new\n<é> 😀"))], 4711);

        var written = Notebook.Parse(notebook.ToBytes(), notebook.Format);
        foreach (var cell in written.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            Assert.Equal(4711, cell.ExecutionCount);
            Assert.Equal("new\n<é> 😀", Assert.IsType<ExecuteResult>(Assert.Single(cell.Outputs)).Data["text/plain"]!.GetValue<string>());
        }
        Assert.Equal(
            notebook.Cells.Select(cell => (cell.Id, cell.Kind, cell.Language, cell.Source)),
            written.Cells.Select(cell => (cell.Id, cell.Kind, cell.Language, cell.Source))
        );
        Assert.Equal(notebook.Metadata.ToJsonString(), written.Metadata.ToJsonString());

        // Putting the first outputs into their places again gives a notebook that reads as the first did.
        foreach (var (cell, (outputs, count)) in written.Cells.Zip(old))
            (cell.Outputs, cell.ExecutionCount) = (outputs, count);
        var back = Notebook.Parse(written.ToBytes(), notebook.Format);
        Assert.Equal(notebook.Cells.Count, back.Cells.Count);
        foreach (var (cell, (outputs, count)) in back.Cells.Zip(old))
        {
            Assert.Equal(count, cell.ExecutionCount);
            Assert.Equal(outputs.Select(output => output.GetType()), cell.Outputs.Select(output => output.GetType()));
        }
    }
}
