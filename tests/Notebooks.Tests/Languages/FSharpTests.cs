using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

[Collection(Sessions.Name)]
public sealed class FSharpTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("let x = 1", null)]
    [InlineData("()", null)]
    [InlineData("[1; 2]", "[ 1, 2 ]")]
    [InlineData("Some [1; 2]", "[ 1, 2 ]")]
    [InlineData("set [3; 1]", "[ 1, 3 ]")]
    [InlineData("let square x = x * x\nsquare 4", "16")]
    [InlineData("(None : int option)", "<null>")]
    public async Task Shows_the_value_of_a_last_expression(string code, string? value) =>
        Assert.Equal(value, await session.Value("fsharp", code));

    [Fact]
    public async Task Prints_and_displays_in_order()
    {
        var cell = await session.Run("fsharp", "printfn \"one\"\n[2] |> display\nprintf \"three\"");
        Assert.Equal(
            ["one\n", "[ 2 ]", "three"],
            cell.Outputs.Select(output =>
                output switch
                {
                    StreamOutput stream => stream.Text,
                    DisplayOutput display => display.Data["text/plain"]!.ToString(),
                    _ => output.ToString(),
                }
            )
        );
    }

    [Fact]
    public async Task Says_where_code_does_not_compile()
    {
        var cell = await session.Run("fsharp", "let a = 1\nlet b = a + \"x\"");
        Assert.Equal("CompileError", cell.Error!.Name);
        Assert.StartsWith("(2,13): error FS0001: ", cell.Error.Value);
        Assert.Equal(["let b = a + \"x\"", "            ^^^"], cell.Error.Traceback.Skip(1).Take(2).Select(Ansi.Strip));
    }

    [Fact]
    public async Task Shows_an_exception_from_the_cell_on()
    {
        await session.Value("fsharp", "let refuse x : int = invalidOp \"no\"");
        var cell = await session.Run("fsharp", "refuse 1 + 1");
        Assert.Equal(("System.InvalidOperationException", "no"), (cell.Error!.Name, cell.Error.Value));
        Assert.DoesNotContain(cell.Error.Traceback, line => line.Contains("FSharp.Compiler") || line.Contains("Notebooks"));
        Assert.EndsWith("at the cell", cell.Error.Traceback[^1]);
    }

    [Theory]
    [InlineData("while true do ()")]
    [InlineData("System.Threading.Thread.Sleep 60000")]
    [InlineData("async { do! Async.Sleep 60000 } |> Async.RunSynchronously")]
    public async Task Ends_a_cell_that_never_ends(string code)
    {
        await session.Value("fsharp", "let before = 1");
        var cell = await session.Interrupt("fsharp", "printf \"begun\"\n" + code);
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
        Assert.Equal("1", await session.Value("fsharp", "before"));
    }

    [Theory]
    [InlineData("List<int>", "new() { 1 }", "(x : System.Collections.Generic.List<int>).Count")]
    [InlineData("int[][,]", "new int[1][,]", "(x : int[,][]).Length")]
    [InlineData("(int, string)", "(1, \"a\")", "let struct (n, _) = x in n")]
    [InlineData(
        "Dictionary<string, int?>",
        "new() { [\"a\"] = null }",
        "(x : System.Collections.Generic.Dictionary<string, System.Nullable<int>>).Count"
    )]
    public async Task Takes_a_value_with_its_type(string type, string value, string use)
    {
        await session.Value("csharp", $"{type} x = {value};");
        Assert.Equal("1", await session.Value("fsharp", $"#!share --from csharp x\n{use}"));
    }

    [Fact]
    public async Task Hands_the_same_object_back()
    {
        await session.Value("csharp", "var first = new StringBuilder(\"a\");");
        await session.Value("fsharp", "#!share first --from csharp\nfirst.Append \"b\" |> ignore");
        Assert.Equal(
            "True",
            await session.Value(
                "csharp",
                "#!set --name second --value @fsharp:first\nobject.ReferenceEquals(first, second) && second.Length == 2"
            )
        );
    }

    [Fact]
    public async Task Says_so_where_a_type_cannot_be_written()
    {
        await session.Value("csharp", "var nameless = new { A = 1 };");
        var cell = await session.Run("fsharp", "#!share nameless --from csharp");
        Assert.Equal("nameless is in fsharp without its type, whose name fsharp cannot write.\n", cell.Text);
    }

    [Fact]
    public async Task Names_the_types_of_an_assembly_that_a_csharp_cell_referenced()
    {
        await session.Value("csharp", "#r \"Markdig.dll\"\nvar pipeline = new Markdig.MarkdownPipelineBuilder();");
        Assert.Equal(
            "True",
            await session.Value(
                "fsharp",
                "#!share pipeline --from csharp\nMarkdig.MarkdownPipelineBuilder().GetType() = (pipeline : Markdig.MarkdownPipelineBuilder).GetType()"
            )
        );
    }
}
