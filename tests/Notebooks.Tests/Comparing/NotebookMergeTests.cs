using System.Text;
using CsCheck;
using Notebooks.Comparing.Merging;
using Notebooks.Documents;
using Notebooks.Tests.Documents;

namespace Notebooks.Tests.Comparing;

public class NotebookMergeTests
{
    static Cell Code(string id, string source, params Output[] outputs) =>
        new(id, CellKind.Code, "csharp", source) { Outputs = outputs, ExecutionCount = outputs.Length > 0 ? 1 : null };

    static Output Printed(string text) => new StreamOutput("stdout", text);

    static byte[] Bytes(params Cell[] cells) => new Notebook(NotebookFormat.Ipynb, cells).ToBytes();

    static MergedNotebook Merge(Cell[] before, Cell[] ours, Cell[] theirs) => NotebookMerge.Of(Bytes(before), Bytes(ours), Bytes(theirs));

    static string Sources(MergedNotebook merged) => string.Join(" | ", merged.Notebook.Cells.Select(cell => cell.Source));

    static string Clean(Cell[] before, Cell[] ours, Cell[] theirs)
    {
        var merged = Merge(before, ours, theirs);
        Assert.Empty(merged.Conflicts);
        return Sources(merged);
    }

    /// <summary>The time grows with the number of cells, also where all are changed, moved or new, and none has an id of its own.</summary>
    [Theory]
    [InlineData("print({0})", "print({0}) # ours", "print({0})")]
    [InlineData("print({0})", "a{0} = {0} * 2", "b{0} = {0} * 3")]
    [InlineData("print({0})", "print({0}); one{0}; two", "print({0}); three")]
    public void Eight_thousand_cells_are_merged_in_time(string before, string ours, string theirs)
    {
        static byte[] All(string source) =>
            Bytes([.. Enumerable.Range(0, 8000).Select(i => Code($"cell-{i + 1}", source.Replace("{0}", $"{i}")))]);
        var (old, one, two) = (All(before), All(ours), All(theirs));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        NotebookMerge.Of(old, one, two);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Changes_of_different_cells_and_lines_come_together() =>
        Assert.Equal(
            "one! | a!\nb\nc! | three!",
            Clean(
                [Code("1", "one"), Code("2", "a\nb\nc"), Code("3", "three")],
                [Code("1", "one!"), Code("2", "a!\nb\nc"), Code("3", "three")],
                [Code("1", "one"), Code("2", "a\nb\nc!"), Code("3", "three!")]
            )
        );

    [Fact]
    public void Cells_that_came_stay_behind_those_they_stood_behind_and_ours_are_first() =>
        Assert.Equal(
            "0 | a | x | y | b | z",
            Clean(
                [Code("1", "a"), Code("2", "b")],
                [Code("1", "a"), Code("x", "x"), Code("2", "b")],
                [Code("0", "0"), Code("1", "a"), Code("y", "y"), Code("2", "b"), Code("z", "z")]
            )
        );

    [Fact]
    public void What_both_did_is_done_once() =>
        Assert.Equal(
            "a | new | c!",
            Clean(
                [Code("1", "a"), Code("2", "b"), Code("3", "c")],
                [Code("1", "a"), Code("x", "new"), Code("3", "c!")],
                [Code("1", "a"), Code("y", "new"), Code("3", "c!")]
            )
        );

    [Fact]
    public void Cells_that_one_side_moved_are_moved_with_what_the_other_changed()
    {
        Cell[] before = [Code("1", "a"), Code("2", "b"), Code("3", "c")],
            moved = [Code("3", "c"), Code("1", "a"), Code("2", "b")];
        Cell[] changed = [Code("1", "a"), Code("2", "b"), Code("x", "x"), Code("3", "c!")];
        Assert.Equal("c! | a | b | x", Clean(before, changed, moved));
        Assert.Equal("c! | a | b | x", Clean(before, moved, changed));
    }

    [Fact]
    public void Lines_that_both_changed_stand_between_marks()
    {
        var merged = Merge(
            [Code("1", "var a = 1;\nvar b = 2;\na + b")],
            [Code("1", "var a = 1;\nvar b = 3;\na + b")],
            [Code("1", "var a = 1;\nvar b = 4;\na + b")]
        );
        Assert.Equal("var a = 1;\n<<<<<<< ours\nvar b = 3;\n=======\nvar b = 4;\n>>>>>>> theirs\na + b", Sources(merged));
        Assert.Equal(["cell 1: both changed its text"], merged.Conflicts);
    }

    [Fact]
    public void A_cell_that_one_removed_and_the_other_changed_is_kept_between_marks()
    {
        var merged = Merge([Code("1", "a"), Code("2", "b")], [Code("2", "b")], [Code("1", "a!")]);
        Assert.Equal("<<<<<<< ours\n=======\na!\n>>>>>>> theirs", Sources(merged));
        Assert.Equal(["cell 1: removed by us and changed by them"], merged.Conflicts);
        Assert.Equal(
            "b | <<<<<<< ours\na!\n=======\n>>>>>>> theirs",
            Sources(Merge([Code("2", "b"), Code("1", "a")], [Code("2", "b"), Code("1", "a!")], [Code("2", "b")]))
        );
    }

    [Theory]
    [InlineData("new", "old", "new")] // only ours ran it
    [InlineData("old", "new", "new")]
    [InlineData("one", "two", "")] // both did, with different results
    [InlineData("new", "new", "new")]
    public void Outputs_of_one_side_are_kept_and_of_both_dropped(string ours, string theirs, string kept)
    {
        // Both changed the metadata, so that neither cell is taken as it is.
        Cell Run(string output, string note) =>
            new("1", CellKind.Code, "csharp", "a")
            {
                Outputs = [Printed(output)],
                ExecutionCount = 1,
                Metadata = new() { ["note"] = new System.Text.Json.Nodes.JsonObject { [note] = 1 } },
            };
        var merged = Merge([Run("old", "base")], [Run(ours, "ours")], [Run(theirs, "theirs")]);
        Assert.Equal(kept, string.Concat(merged.Notebook.Cells[0].Outputs.OfType<StreamOutput>().Select(output => output.Text)));
        Assert.Empty(merged.Conflicts);
        Assert.Equal("""{"note":{"ours":1,"theirs":1}}""", merged.Notebook.Cells[0].Metadata.ToJsonString());
    }

    [Fact]
    public void Outputs_of_a_text_that_neither_ran_are_dropped() =>
        Assert.Empty(
            Merge([Code("1", "a\nb\nc", Printed("0"))], [Code("1", "a!\nb\nc", Printed("1"))], [Code("1", "a\nb\nc!", Printed("2"))])
                .Notebook.Cells[0]
                .Outputs
        );

    [Fact]
    public void What_only_one_side_changed_keeps_its_bytes_whatever_a_cell_holds_besides()
    {
        const string cell =
            """{"cell_type": "markdown", "id": "m", "attachments": {"a.png": {"image/png": "AAAA"}}, "metadata": {"n": 1.50}, "odd": null, "source": "x"}""";
        static byte[] Notebook(string cells, string metadata = "{}") =>
            Encoding.UTF8.GetBytes($$"""{"cells": [{{cells}}], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5}""");
        var merged = NotebookMerge.Of(Notebook(""), Notebook("", """{"a": 1}"""), Notebook(cell, """{"b": 2}"""));
        Assert.Equal(
            $$"""{"cells": [{{cell}}], "metadata": {"a": 1, "b": 2}, "nbformat": 4, "nbformat_minor": 5}""",
            Encoding.UTF8.GetString(merged.Notebook.ToBytes())
        );
        Assert.Equal(
            ["both changed the notebook's metadata.a, and ours is kept"],
            NotebookMerge.Of(Notebook(""), Notebook("", """{"a": 1}"""), Notebook("", """{"a": 2}""")).Conflicts
        );
    }

    [Fact]
    public void Cells_of_the_older_format_go_into_the_newer_with_ids_of_their_own()
    {
        static byte[] Notebook(int minor, params string[] cells) =>
            Encoding.UTF8.GetBytes(
                $$"""{"cells": [{{string.Join(", ", cells)}}], "metadata": {}, "nbformat": 4, "nbformat_minor": {{minor}}}"""
            );
        static string Raw(string source, string id = "") => $$"""{"cell_type": "raw", {{id}}"metadata": {}, "source": "{{source}}"}""";
        var merged = NotebookMerge.Of(Notebook(4, Raw("a")), Notebook(4, Raw("a"), Raw("b")), Notebook(5, Raw("a", "\"id\": \"cell\", ")));
        Assert.Equal(
            ("a | b", 5),
            (Sources(merged), (int)System.Text.Json.Nodes.JsonNode.Parse(merged.Notebook.ToBytes())!["nbformat_minor"]!)
        );
        Assert.Equal(["cell", "cell-2"], merged.Notebook.Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void Whatever_both_did_the_result_is_a_notebook_with_ids_that_differ()
    {
        var cells = Gen.Select(
                Gen.Int[0, 5],
                Gen.OneOf(Gen.Const(""), Gen.Const("a"), Gen.Const("a\nb"), Gen.Const("b\nc"), Gen.Const("x")),
                Gen.OneOf(Gen.Const(CellKind.Code), Gen.Const(CellKind.Markdown))
            )
            .Select((id, source, kind) => new Cell($"{id}", kind, kind == CellKind.Code ? "csharp" : "markdown", source))
            .Array[0, 5]
            .Select(cells => cells.DistinctBy(cell => cell.Id).ToArray());
        Gen.Select(cells, cells, cells)
            .Sample(
                (before, ours, theirs) =>
                {
                    var merged = Merge(before, ours, theirs).Notebook;
                    Assert.Equal(merged.Cells.Count, merged.Cells.DistinctBy(cell => cell.Id).Count());
                    // Where one side did nothing, the other's notebook comes out.
                    Assert.Equal(Bytes(theirs), NotebookMerge.Of(Bytes(before), Bytes(before), Bytes(theirs)).Notebook.ToBytes());
                    Assert.Equal(Bytes(ours), NotebookMerge.Of(Bytes(before), Bytes(ours), Bytes(before)).Notebook.ToBytes());
                },
                iter: 2000
            );
    }
}
