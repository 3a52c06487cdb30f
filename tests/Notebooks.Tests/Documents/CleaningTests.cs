using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Documents;

namespace Notebooks.Tests.Documents;

public class CleaningTests
{
    static string Clean(string json) =>
        Encoding.UTF8.GetString(NotebookCleaner.Clean(Notebook.Parse(json, NotebookFormat.Ipynb)).ToBytes());

    static string WithCell(string cell, string metadata = "{}") =>
        $$"""{"cells": [{{cell}}], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5, "z": [ 1.50 ]}""";

    /// <summary>What goes of a cell's metadata; all else stands as it stood.</summary>
    [Theory]
    [InlineData("""{"tags": ["parameters"] , "name": "x", "slideshow": {"slide_type": "-"}}""", null)]
    [InlineData("""{"collapsed": true}""", "{}")]
    [InlineData("""{"collapsed": true, "scrolled": "auto", "tags": []}""", """{"tags": []}""")]
    [InlineData(
        """{ "a": 1, "execution": {"iopub.status.busy": "t"}, "b" : 2, "ExecuteTime": {}, "widgets": {} }""",
        """{ "a": 1, "b" : 2 }"""
    )]
    [InlineData("""{"vscode": {"languageId": "polyglot-notebook"}, "x": {}}""", """{"x": {}}""")]
    [InlineData("""{"vscode": {"languageId": "fsharp", "interpreter": {"hash": "0"}}}""", """{"vscode": {"languageId": "fsharp"}}""")]
    [InlineData("{ }", null)]
    public void Metadata_that_programs_left_goes_and_what_somebody_wrote_stays(string metadata, string? clean)
    {
        string Cell(string of) =>
            WithCell($$"""{"cell_type": "code", "outputs": [ ], "metadata": {{of}}, "id": "a", "execution_count": null, "source": "1"}""");
        Assert.Equal(Cell(clean ?? metadata), Clean(Cell(metadata)));
    }

    [Fact]
    public void The_notebooks_own_metadata_keeps_its_kernel()
    {
        const string Dirty =
            """{ "kernelspec": {"name": "python3"}, "language_info": {"version": "10.0", "name": "python"}, "widgets": {"state": {}}, "vscode": {"interpreter": {}}}""";
        const string Left = """{ "kernelspec": {"name": "python3"}, "language_info": {"name": "python"}}""";
        Assert.Equal(WithCell("", Left), Clean(WithCell("", Dirty)));
    }

    [Fact]
    public void Only_code_has_outputs_and_those_of_unknown_kinds_go_too() =>
        Assert.Equal(
            WithCell(
                """{"outputs": [], "execution_count": null, "cell_type": "code", "source": [], "new": NaN}, {"cell_type": "raw", "outputs": [7]}"""
            ),
            Clean(
                WithCell(
                    """{"outputs": [{"output_type": "new"}], "execution_count": 3, "cell_type": "code", "source": [], "new": NaN}, {"cell_type": "raw", "outputs": [7]}"""
                )
            )
        );

    [Theory]
    [MemberData(nameof(Oddities.All), MemberType = typeof(Oddities))]
    public void Every_notebook_is_the_same_but_for_what_goes(string file)
    {
        var notebook = Notebook.Load(Path.Combine(Oddities.Folder, file));
        var clean = NotebookCleaner.Clean(notebook);
        Assert.All(clean.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.All(clean.Cells, cell => Assert.Null(cell.ExecutionCount));
        Assert.Equal(
            notebook.Cells.Select(cell => (cell.Id, cell.Kind, cell.Language, cell.Source)),
            clean.Cells.Select(cell => (cell.Id, cell.Kind, cell.Language, cell.Source))
        );
        Assert.All(notebook.Cells.Zip(clean.Cells), pair => Assert.Equal(pair.First.Tags, pair.Second.Tags));
        Assert.Equal(Kernel(NotebookKernel.NamedIn(notebook)), Kernel(clean));
        // Clean is clean.
        Assert.Equal(clean.ToBytes(), NotebookCleaner.Clean(clean).ToBytes());
        if (
            notebook.Cells.All(cell => cell.Outputs.Count == 0 && cell.ExecutionCount is null && cell.Metadata.Count == 0)
            && notebook.Metadata.Count == 0
        )
            Assert.Equal(notebook.ToBytes(), clean.ToBytes());
    }

    static string? Kernel(Notebook notebook) => (notebook.Metadata["kernelspec"] as JsonNode)?.ToJsonString();
}
