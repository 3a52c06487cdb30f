using Notebooks.Assistance;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

[Collection(Sessions.Name)]
public sealed class FSharpCompletenessTests(FSharpFixture fsharp) : IClassFixture<FSharpFixture>
{
    [Theory]
    [InlineData("let x = 1")]
    [InlineData("let x = 1 // one")]
    [InlineData("xs |> List.map (fun x -> x + 1)")]
    [InlineData("let f x =\n    x\n")]
    [InlineData("type Person = { Name: string }")]
    [InlineData("// nothing")]
    [InlineData("")]
    public async Task What_stands_by_itself_is_complete(string code) =>
        Assert.Equal(new Completeness(CodeStatus.Complete), await fsharp.Judge(code));

    [Theory]
    [InlineData("let f x =", "    ")]
    [InlineData("let f x = // of x", "    ")]
    [InlineData("fun x ->", "    ")]
    [InlineData("if a then", "    ")]
    [InlineData("if a then 1\nelse", "    ")]
    [InlineData("for i in 1..3 do", "    ")]
    [InlineData("match x with", "    ")]
    [InlineData("let f x =\n    match x with", "        ")]
    [InlineData("type Box() =\n    member _.Volume =", "        ")]
    [InlineData("seq {", "    ")]
    [InlineData("f (", "    ")]
    [InlineData("1 +", "    ")]
    [InlineData("xs |>", "    ")]
    [InlineData("let x = 1\nlet y =", "    ")]
    [InlineData("f (1,", "")]
    [InlineData("[1;", "")]
    [InlineData("\"a", "")]
    [InlineData("\"\"\"a\n", "")]
    [InlineData("(* a", "")]
    [InlineData("[<Literal>]", "")]
    [InlineData("let f x =\n    let y = 1", "    ")]
    [InlineData("let f x =\n    printfn \"a\"", "    ")]
    [InlineData("match x with\n| 1 -> 2", "")]
    public async Task What_goes_on_wants_another_line(string code, string indent) =>
        Assert.Equal(new Completeness(CodeStatus.Incomplete, indent), await fsharp.Judge(code));

    [Theory]
    [InlineData("let x = = 2")]
    [InlineData("1 + )")]
    [InlineData("let 1x = 2")]
    [InlineData("else 3")]
    public async Task What_no_line_can_mend_is_invalid(string code) =>
        Assert.Equal(new Completeness(CodeStatus.Invalid), await fsharp.Judge(code));
}
