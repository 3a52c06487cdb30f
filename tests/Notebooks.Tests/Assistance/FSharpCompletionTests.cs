using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

[Collection(Sessions.Name)]
public sealed class FSharpCompletionTests(FSharpFixture fsharp) : IClassFixture<FSharpFixture>
{
    [Theory]
    [InlineData("per§", "person")]
    [InlineData("let n =\n    person.Na§", "Name")]
    [InlineData("person.Name.Subs§", "Substring")]
    [InlineData("{ person with Na§", "Name")]
    [InlineData("match Square with\n| Cir§", "Circle")]
    [InlineData("Inner.de§", "deep")]
    [InlineData("Box().Vol§", "Volume")]
    [InlineData("let here = 1\nher§", "here")]
    [InlineData("xs |> List.map (fun known -> kno§", "known")]
    [InlineData("xs[0].CompareT§", "CompareTo")]
    [InlineData("open System.Collec§", "Collections")]
    [InlineData("ConcurrentQu§", "ConcurrentQueue")]
    [InlineData("$\"{pers§}\"", "person")]
    [InlineData("async { ret§", "return")]
    [InlineData("whil§", "while")]
    [InlineData("#!csharp\nvar a = 1;\n#!fsharp\npers§", "person")]
    public async Task Offers_first_what_is_meant(string marked, string first) =>
        Assert.Equal(first, (await fsharp.Completions(marked)).FirstOrDefault());

    [Fact]
    public async Task Offers_the_functions_of_a_module_behind_a_pipe()
    {
        var names = await fsharp.Completions("xs |> List.§");
        Assert.Superset(new HashSet<string> { "map", "filter", "fold" }, names.ToHashSet());
        Assert.DoesNotContain("person", names);
    }

    [Fact]
    public async Task Offers_what_begins_so_before_what_has_it_inside()
    {
        var names = await fsharp.Completions("xs |> List.map§");
        Assert.Equal(["map", "map2", "map3", "mapFold", "mapFoldBack", "mapi", "mapi2"], names[..7]);
        Assert.All(names, name => Assert.Contains("map", name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Offers_the_fields_of_a_record_before_the_methods_of_every_object()
    {
        var names = await fsharp.Completions("person.§");
        Assert.Equal(["Age", "Name"], names[..2]);
        Assert.Contains("ToString", names);
    }

    [Fact]
    public async Task Offers_everything_in_an_empty_cell_and_the_notebooks_own_first()
    {
        var names = await fsharp.Completions("§");
        Assert.Equal(["add", "display", "``my value``", "person", "xs"], names[..5]);
        Assert.Superset(new HashSet<string> { "let", "Console", "printfn", "Inner" }, names.ToHashSet());
    }

    [Fact]
    public async Task A_name_stands_once_and_none_is_the_compilers_own()
    {
        var names = await fsharp.Completions("§");
        Assert.Equal(names.Distinct(), names);
        Assert.DoesNotContain(names, name => name is "it" || name.StartsWith("FSI_") || name.StartsWith("op_") || name.StartsWith('('));
    }

    [Theory]
    [InlineData("let a = my§", 8)]
    [InlineData("let a = ``my v§", 8)]
    public async Task A_name_with_blanks_is_quoted(string marked, int start)
    {
        var list = await fsharp.Complete(marked);
        Assert.Equal((start, "``my value``"), (list.Start, list.Items[0].Text));
    }

    [Theory]
    [InlineData("// per§")]
    [InlineData("(* per§ *)")]
    [InlineData("\"per§\"")]
    [InlineData("\"\"\"a \" per§")]
    [InlineData("$\"per§\"")]
    [InlineData("@\"c:\\\" + \"per§")]
    [InlineData("let x = 1.§")]
    [InlineData("nothingLikeThat§")]
    public async Task Offers_nothing_where_no_name_can_stand(string marked) => Assert.Empty(await fsharp.Completions(marked));

    [Theory]
    [InlineData("person.Na§", "field")]
    [InlineData("xs |> List.map§", "function")]
    [InlineData("person.Name.Length§", "property")]
    [InlineData("person.Name.Substring§", "method")]
    [InlineData("Circle§", "enumMember")]
    [InlineData("person§", "variable")]
    [InlineData("Inner§", "module")]
    [InlineData("ConcurrentQueue§", "class")]
    [InlineData("StringSplitOptions§", "enum")]
    [InlineData("IDisposable§", "interface")]
    [InlineData("DateTimeOffset§", "struct")]
    [InlineData("while§", "keyword")]
    public async Task Says_what_a_name_stands_for(string marked, string kind) =>
        Assert.Equal(kind, (await fsharp.Complete(marked)).Items[0].Kind);

    [Fact]
    public async Task What_is_replaced_is_the_name_before_the_cursor()
    {
        var list = await fsharp.Complete("let a = person.Na§me");
        Assert.Equal((15, 17), (list.Start, list.End));
    }

    [Fact]
    public async Task Answers_while_a_cell_runs_and_leaves_it_alone()
    {
        using var stop = new CancellationTokenSource();
        var cell = fsharp.Run("fsharp", "let mutable slept = 0\nSystem.Threading.Thread.Sleep 60000", stop.Token);
        Assert.Equal(["Age", "Name"], (await fsharp.Completions("person.§"))[..2]);
        Assert.False(cell.IsCompleted);
        await stop.CancelAsync();
        await cell;
        Assert.Equal("person", (await fsharp.Completions("pers§"))[0]);
    }

    [Fact]
    public async Task Knows_a_library_as_soon_as_a_cell_has_referenced_it()
    {
        await fsharp.Run("csharp", "#r \"Markdig.dll\"\n1", TestContext.Current.CancellationToken);
        Assert.Equal("Markdown", (await fsharp.Completions("Markdig.Markdow§"))[0]);
    }
}
