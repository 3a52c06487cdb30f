using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

/// <summary>Rows that get a name with <c>#!sql --name</c>, in the cells of the other languages.</summary>
[Collection(Sessions.Name)]
public sealed class SqlResultTests : IAsyncDisposable
{
    readonly Session session = new(AppContext.BaseDirectory);

    [Fact]
    public async Task They_are_a_typed_frame_in_CSharp_and_in_FSharp()
    {
        await Sql("hits", "select 1 as id, 'x' as word, 2.5::double as score union all select 2, null, null order by id");
        Assert.Equal(
            "2 Int32DataFrameColumn DoubleDataFrameColumn",
            await Value("csharp", "$\"{hits.Rows.Count} {hits[\"id\"].GetType().Name} {hits.Columns[2].GetType().Name}\"")
        );
        Assert.Equal("3", await Value("csharp", "Microsoft.Data.Analysis.DataFrame typed = hits; typed.Columns.Count"));
        Assert.Equal("2", await Value("fsharp", "let typed : Microsoft.Data.Analysis.DataFrame = hits\ntyped.Rows.Count"));
    }

    [Fact]
    public async Task A_query_that_runs_again_replaces_them()
    {
        await Sql("hits", "select 1 as n");
        Assert.Equal("1", await Value("csharp", "hits[\"n\"][0]"));
        Assert.Equal("1", await Value("fsharp", "hits.[\"n\"].[0L]"));
        await Sql("hits", "select 2 as n");
        Assert.Equal("2", await Value("csharp", "hits[\"n\"][0]"));
        Assert.Equal("2", await Value("fsharp", "hits.[\"n\"].[0L]"));
    }

    [Fact]
    public async Task A_query_that_runs_often_does_not_keep_its_earlier_rows()
    {
        for (var i = 0; i < 3; i++)
        {
            await Sql("hits", $"select {i} as n");
            await Value("csharp", i == 0 ? "var kept = new List<WeakReference>(); kept.Add(new(hits)); 0" : "kept.Add(new(hits)); 0");
        }
        Assert.Equal(
            "False False True",
            await Value(
                "csharp",
                "GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect(); string.Join(' ', kept.Select(one => one.IsAlive))"
            )
        );
    }

    [Fact]
    public async Task A_value_that_a_cell_declares_later_is_kept_until_the_query_runs_again()
    {
        await Sql("hits", "select 1 as n");
        Assert.Equal("7", await Value("csharp", "var hits = 7;\nhits"));
        Assert.Equal("8", await Value("csharp", "hits + 1"));
        Assert.Equal("1", await Value("fsharp", "hits.Rows.Count"));
        Assert.Equal("9", await Value("fsharp", "let hits = 9\nhits"));
        Assert.Equal("9", await Value("fsharp", "hits"));
        Assert.Equal("8", await Value("csharp", "hits + 1"));
        await Sql("hits", "select 1 as n union all select 2");
        Assert.Equal("2", await Value("csharp", "hits.Rows.Count"));
        Assert.Equal("2", await Value("fsharp", "hits.Rows.Count"));
    }

    [Fact]
    public async Task A_value_that_is_assigned_is_kept()
    {
        await Sql("hits", "select 1 as n union all select 2");
        await Value("csharp", "hits = hits.Head(1);");
        Assert.Equal("1", await Value("csharp", "hits.Rows.Count"));
        Assert.Equal("2", await Value("fsharp", "hits.Rows.Count"));
        Assert.Equal("1", await Value("csharp", "hits.Rows.Count"));
    }

    [Fact]
    public async Task A_name_can_be_a_word_of_the_language()
    {
        await Sql("class", "select 1 as n");
        Assert.Equal("1", await Value("csharp", "@class.Rows.Count"));
        Assert.Equal("1", await Value("fsharp", "``class``.Rows.Count"));
        await Sql("await", "select 2 as n");
        Assert.Equal("2", await Value("csharp", "await Task.Delay(1);\n@await[\"n\"][0]"));
        await Sql("type", "select 3 as n");
        Assert.Equal("3", await Value("fsharp", "type T = { a: int }\n``type``.[\"n\"].[0L]"));
    }

    [Theory]
    [InlineData("my hits")]
    [InlineData("1st")]
    [InlineData("a-b")]
    public async Task A_name_must_be_one_of_a_variable(string name) =>
        Assert.Equal(
            $"#!sql --name takes the name of a variable, and '{name}' cannot be one.",
            (await Run("csharp", $"#!sql --name \"{name}\"\nselect 1")).Error!.Value
        );

    [Fact]
    public async Task They_are_listed_as_values()
    {
        await Value("csharp", "var own = 1;");
        await Sql("hits", "select 1 as n");
        Assert.Equal("own\nhits\n", (await Run("csharp", "#!who")).Text);
        Assert.Equal("hits\n", (await Run("fsharp", "#!fsharp\n#!who")).Text);
        await Value("csharp", "hits.Rows.Count");
        Assert.Equal("own\nhits\n", (await Run("csharp", "#!who")).Text);
        Assert.Equal("1", await Value("fsharp", "#!share --from csharp hits --as other\nother.Rows.Count"));
    }

    [Fact]
    public async Task They_are_completed_before_a_cell_has_named_them()
    {
        await Value("csharp", "var own = 1;");
        await Value("fsharp", "let own = 1");
        await Sql("hits", "select 1 as word_count");
        Assert.Contains("hits", await Completions("csharp", "hi"));
        Assert.Contains("hits", await Completions("fsharp", "hi"));
        Assert.Contains("Columns", await Completions("csharp", "hits.Col"));
        Assert.Contains("Columns", await Completions("fsharp", "hits.Col"));
        Assert.Contains("word_count", await Completions("csharp", "hits[\"wo"));
        Assert.Contains("word_count", await Completions("fsharp", "hits[\"wo"));
        Assert.Empty(await Errors("csharp", "hits.Rows.Count"));
        Assert.Empty(await Errors("fsharp", "let count = hits.Rows.Count"));
        Assert.Equal(2, Assert.Single(await Errors("fsharp", "1\nhits.NotThere")).Line);
        await Value("csharp", "var hits = \"text\";");
        Assert.Contains("Substring", await Completions("csharp", "hits.Subs"));
        Assert.Contains("Columns", await Completions("fsharp", "hits.Col"));
        await Sql("hits", "select 1 as n");
        Assert.Contains("Columns", await Completions("csharp", "hits.Col"));
    }

    [Fact]
    public async Task A_name_in_no_cell_starts_no_compiler()
    {
        await Sql("hits", "select 1 as n");
        await Value("csharp", "1 + 1");
        Assert.Empty(((Notebooks.Languages.IVariableLanguage)session.Languages.Find("csharp")).Variables);
        await Value("csharp", "hits.Rows.Count");
        Assert.Equal(0, ((Notebooks.Languages.FSharp.FSharpLanguage)session.Languages.Find("fsharp")).Evaluations);
    }

    [Fact]
    public async Task Of_two_databases_the_later_result_counts()
    {
        await Value("csharp", "#!connect duckdb --connection-string :memory: --kernel-name db");
        await Value("csharp", "#!sql-db --name hits\nselect 1 as n");
        Assert.Equal("1", await Value("csharp", "hits[\"n\"][0]"));
        await Sql("hits", "select 2 as n");
        Assert.Equal("2", await Value("csharp", "hits[\"n\"][0]"));
        await Value("csharp", "#!sql-db --name hits\nselect 3 as n");
        Assert.Equal("3", await Value("csharp", "hits[\"n\"][0]"));
    }

    [Fact]
    public async Task What_a_cell_gives_to_SQL_is_not_given_back()
    {
        await Value("csharp", "var seven = 7;");
        await Value("csharp", "#!sql\n#!share --from csharp seven\nselect $seven as n");
        Assert.Equal("", (await Run("fsharp", "#!fsharp\n#!who")).Text);
    }

    async Task Sql(string name, string query) => await Value("csharp", $"#!sql --name {name}\n{query}");

    async Task<string?> Value(string language, string code)
    {
        var cell = await Run(language, code);
        Assert.True(cell.Outcome == Outcome.Completed, cell.Error?.Value);
        return cell.Value;
    }

    async Task<SessionFixture.Cell> Run(string language, string code)
    {
        var sink = new RecordingSink();
        return new(await session.RunAsync(new(language, code), sink, TestContext.Current.CancellationToken), sink);
    }

    async Task<IEnumerable<string>> Completions(string language, string code)
    {
        var found = await session.Assistant.CompleteAsync(new(language, code), code.Length, TestContext.Current.CancellationToken);
        return found.Items.Select(item => item.Text);
    }

    Task<IReadOnlyList<Notebooks.Languages.CompileError>> Errors(string language, string code) =>
        session.AssistantOf(language)!.DiagnoseAsync(code, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
