using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

[Collection(Sessions.Name)]
public sealed class FSharpInspectionTests(FSharpFixture fsharp) : IClassFixture<FSharpFixture>
{
    [Theory]
    [InlineData("ad§d 1 2", "val add: x: int -> y: int -> int")]
    [InlineData("person.Name§", "Person.Name: string")]
    [InlineData("person§", "val person: Person")]
    [InlineData("System.Math.Max(1, 2§)", "Math.Max(val1: int, val2: int) : int")]
    [InlineData("1 |§> add", "val (|>) : arg: 'T1 -> func: ('T1 -> 'U) -> 'U")]
    [InlineData("Box().Volume(§", "member Box.Volume: width: int * height: int -> int")]
    [InlineData("add 1 §", "val add: x: int -> y: int -> int")]
    [InlineData("xs |> List.map §", "val map: mapping: ('T -> 'U) -> list: 'T list -> 'U list")]
    [InlineData("match§ 1 with _ -> 2", "match")]
    public async Task Tells_the_signature_of_what_stands_there_or_of_the_call_around(string marked, string signature) =>
        Assert.Equal(signature, (await fsharp.Inspect(marked))!.Signatures[0]);

    [Fact]
    public async Task Tells_the_documentation_of_the_notebooks_own() =>
        Assert.Equal("Adds one number to `another`.\n\n**Parameters:**\n\n- `x`: The one.", (await fsharp.Inspect("add§"))!.Documentation);

    [Theory]
    [InlineData("List.filter§", "Returns a new collection containing only the elements")]
    [InlineData("Box().Volume§", "How much is in it.")]
    public async Task Tells_the_documentation_of_libraries(string marked, string beginning) =>
        Assert.StartsWith(beginning, (await fsharp.Inspect(marked))!.Documentation);

    [Fact]
    public async Task Tells_what_types_a_generic_function_has_there() =>
        Assert.StartsWith("Here `'T` is `int`, `'U` is `string`.", (await fsharp.Inspect("xs |> List.map§ string"))!.Documentation);

    [Fact]
    public async Task Tells_every_overload_where_all_is_asked_for()
    {
        var known = await fsharp.Inspect("System.Math.Max§(1, 2)", detailed: true);
        Assert.Equal("Math.Max(val1: int, val2: int) : int", known!.Signatures[0]);
        Assert.Contains("Math.Max(val1: decimal, val2: decimal) : decimal", known.Signatures);
        Assert.Equal(["Math.Max(val1: int, val2: int) : int"], (await fsharp.Inspect("System.Math.Max§(1, 2)"))!.Signatures);
    }

    [Theory]
    [InlineData("// add§")]
    [InlineData("nothingLikeThat§")]
    [InlineData("§")]
    public async Task Tells_nothing_where_there_is_nothing(string marked) => Assert.Null(await fsharp.Inspect(marked));
}
