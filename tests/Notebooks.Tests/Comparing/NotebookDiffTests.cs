using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Notebooks.Comparing;
using Notebooks.Documents;
using Notebooks.Tests.Documents;

namespace Notebooks.Tests.Comparing;

public class NotebookDiffTests
{
    static Cell Code(string id, string source, params Output[] outputs) => new(id, CellKind.Code, "csharp", source) { Outputs = outputs };

    static string Diff(Cell[] before, Cell[] after) =>
        string.Join('\n', NotebookDiff.Of(new(NotebookFormat.Ipynb, before), new(NotebookFormat.Ipynb, after)).Select(line => line.Text));

    [Fact]
    public void Cells_are_known_by_their_ids() =>
        Assert.Equal("cell 1: source\n@@ -1,1 +1,1 @@\n-one\n+two", Diff([Code("a", "one")], [Code("a", "two")]));

    [Fact]
    public void Cells_without_ids_are_known_by_their_texts_or_by_what_is_like_them() =>
        Assert.Equal(
            "cell 1: added, csharp\n+nothing like them\ncell 2 (was 1): source\n@@ -1,1 +1,1 @@\n-var x = 1;\n+var x = 2;\ncell 3: removed, csharp\n-goes",
            Diff(
                [Code("cell-1", "var x = 1;"), Code("cell-2", "same"), Code("cell-3", "goes")],
                [Code("cell-1", "nothing like them"), Code("cell-2", "var x = 2;"), Code("cell-3", "same")]
            )
        );

    [Fact]
    public void Cells_that_changed_places_are_moved_as_few_as_may_be() =>
        Assert.Equal(
            "cell 4 (was 1): moved",
            Diff(
                [Code("a", "1"), Code("b", "2"), Code("c", "3"), Code("d", "4")],
                [Code("b", "2"), Code("c", "3"), Code("d", "4"), Code("a", "1")]
            )
        );

    [Fact]
    public void Cells_that_went_are_told_where_they_stood() =>
        Assert.Equal(
            "cell 2: removed, csharp\n-2\n-[stdout]\n-two\ncell 2: added, csharp\n+5",
            Diff(
                [Code("a", "1"), Code("b", "2", new StreamOutput("stdout", "two")), Code("c", "3")],
                [Code("a", "1"), Code("x", "5"), Code("c", "3")]
            )
        );

    [Fact]
    public void Texts_of_outputs_are_lines_and_the_rest_is_named()
    {
        static Output Shown(string text, string png, int height) =>
            new ExecuteResult(
                new([
                    new("image/png", png),
                    new("text/plain", text),
                    new("text/html", "<b>1</b>"),
                    new(
                        "application/vnd.plotly.v1+json",
                        new JsonObject
                        {
                            ["layout"] = new JsonObject { ["title"] = "<b>Harvests</b>", ["height"] = height },
                        }
                    ),
                ])
            );
        var diff = Diff([Code("a", "1", Shown("one", "AAAA", 1))], [Code("a", "1", Shown("two", "AAAB", 2))]);
        Assert.Equal(
            """
            cell 1: outputs
            @@ -1,5 +1,5 @@
             [result]
            -[image/png, 3 bytes]
            -one
            +[image/png, 3 bytes]
            +two
             [text/html, 8 bytes]
            -[chart 'Harvests', 49 bytes]
            +[chart 'Harvests', 49 bytes]
            """.ReplaceLineEndings("\n"),
            Regex.Replace(diff, @", [0-9a-f]{8}\]", "]")
        );
    }

    [Fact]
    public void Nothing_that_differs_goes_untold()
    {
        static Cell Error(string trace) => Code("a", "1", new ErrorOutput("E", "no", [trace]));
        Assert.Equal("cell 1: the error differs", Diff([Error("at x")], [Error("\e[31mat x\e[0m")]));
        Assert.Equal(
            "cell 1: execution count none became 3",
            Diff([Code("a", "1")], [new("a", CellKind.Code, "csharp", "1") { ExecutionCount = 3 }])
        );
        Assert.Equal("cell 1: csharp became fsharp", Diff([Code("a", "1")], [new("a", CellKind.Code, "fsharp", "1")]));
        Assert.Contains(
            "+ \"tags\": [\n+  \"x\"",
            Diff([Code("a", "1")], [new("a", CellKind.Code, "csharp", "1") { Metadata = new() { ["tags"] = new JsonArray("x") } }])
        );
        Assert.Contains(
            "-one\n",
            Diff([Code("a", "1", new StreamOutput("stdout", "one"))], [Code("a", "1", new StreamOutput("stderr", "two"))])
        );
    }

    [Fact]
    public void A_terminal_is_not_given_what_it_would_obey() =>
        Assert.Contains("+two␛[2J", Diff([Code("a", "one")], [Code("a", "two\e[2J")]));

    [Theory]
    [MemberData(nameof(Oddities.All), MemberType = typeof(Oddities))]
    public void A_notebook_is_the_same_as_itself_and_as_its_other_format(string file)
    {
        var notebook = Notebook.Load(Path.Combine(Oddities.Folder, file));
        Assert.Empty(NotebookDiff.Of(notebook, Notebook.Load(Path.Combine(Oddities.Folder, file))));
        var dib = new Notebook(NotebookFormat.Dib, notebook.Cells, notebook.DefaultLanguage);
        if (notebook.Format == NotebookFormat.Ipynb)
            Assert.Empty(NotebookDiff.Of(dib, notebook));
    }

    [Fact]
    public void The_lines_that_stay_and_come_are_the_second_text_and_those_that_stay_and_go_the_first() =>
        Gen.Select(Gen.Char["ab"].Select(c => $"{c}").Array[0, 12], Gen.Char["ab"].Select(c => $"{c}").Array[0, 12])
            .Sample(
                (before, after) =>
                {
                    var lines = LineDiff.Unified(before, after).Where(line => line.Kind != DiffKind.Place).ToList();
                    if (before.SequenceEqual(after))
                        Assert.Empty(lines);
                    // Texts this short may be in several parts, which leave out only what is the same.
                    else if (LineDiff.Unified(before, after).Count(line => line.Kind == DiffKind.Place) == 1)
                    {
                        Assert.Contains(Of(DiffKind.Added), string.Concat(before));
                        Assert.Contains(Of(DiffKind.Removed), string.Concat(after));
                    }
                    string Of(DiffKind other) => string.Concat(lines.Where(line => line.Kind != other).Select(line => line.Text[1..]));
                },
                iter: 5000
            );

    [Fact]
    public void Changes_far_apart_have_parts_of_their_own()
    {
        string[] before = [.. Enumerable.Range(1, 30).Select(i => $"{i}")],
            after = [.. before];
        (after[1], after[25]) = ("x", "y");
        Assert.Equal(
            ["@@ -1,5 +1,5 @@", "@@ -23,7 +23,7 @@"],
            LineDiff.Unified(before, after).Where(line => line.Kind == DiffKind.Place).Select(line => line.Text)
        );
        Assert.Equal(["@@ -0,0 +1,2 @@", "+a", "+b"], LineDiff.Unified([], ["a", "b"]).Select(line => line.Text));
    }
}
