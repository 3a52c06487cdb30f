using Notebooks.Assistance;
using Notebooks.Documents;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

/// <summary>What is marked in queries, none of which runs; what is between <c>[</c> and <c>]</c> is.</summary>
[Collection(Sessions.Name)]
public sealed class SqlDiagnosticsTests : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("notebooks-sql-").FullName;
    readonly Session session;

    public SqlDiagnosticsTests() => session = new(folder);

    public async ValueTask InitializeAsync()
    {
        await Run(
            "csharp",
            "record Person(string Name, int? Age); class Open { public int A { get; set; } } class More : Open { public int B { get; set; } }\n"
                + "var people = new[] { new Person(\"Ann\", 41) }; var least = 2; var mixed = new List<Open> { new More() };\n"
                + "IEnumerable<Person> lazy() { Console.WriteLine(\"was run\"); yield break; } var later = lazy();"
        );
        await Run(
            "sql",
            "create table marks (mark integer, name varchar); create macro double_of(x) as x * 2; create type mood as enum ('good')"
        );
        await File.WriteAllTextAsync(Path.Combine(folder, "towns.csv"), "town,size\nBern,1\n", TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("select * fro [people]", "syntax error")]
    [InlineData("select * from [peple]", "Did you mean \"people\"?")]
    [InlineData("select [nme] from marks", "Referenced column \"nme\" not found")]
    [InlineData("select [Nme] from people", "Referenced column \"Nme\" not found")]
    [InlineData("select [p].size from people p", "does not have a column named \"size\"")]
    [InlineData("select Name\nfrom people p\nwhere Age > 1 -- ✓\nand [z] = 2", "\"z\" not found")]
    [InlineData("select [lenght](Name) from people", "Function with name lenght does not exist")]
    [InlineData("select * from people where Age > [$leest]", "The parameter $leest has no value")]
    [InlineData("insert into marks (mark, [nam]) values (1, 'a')", "does not have a column with name \"nam\"")]
    [InlineData("select * from 'towns.csv' where [sise] > 1", "\"sise\" not found")]
    public async Task An_error_is_marked_where_it_is(string query, string message)
    {
        var (code, start, length) = Marked(query);
        var error = Assert.Single(await Errors("sql", code));
        Assert.Contains(message, error.Message);
        Assert.Equal((start, length), (error.Start, error.Length));
    }

    [Theory]
    [InlineData("select Name, Age + 1 from people where Age > $least")]
    [InlineData("with old as (select * from people) select name from old")]
    [InlineData("create table t as select 1 as one; select one, two from t")]
    [InlineData("select double_of(mark) from marks")]
    [InlineData("select 'good'::mood")]
    [InlineData("pivot marks on name using sum(mark)")]
    [InlineData("select anything from mixed")]
    [InlineData("select town from 'towns.csv'")]
    [InlineData("select * from 'absent.csv'")]
    [InlineData("select * from read_csv('towns.csv')")]
    [InlineData("select * from other.absent")]
    [InlineData("copy (select 1) to 'out.csv'")]
    [InlineData("attach 'out.db' as out")]
    [InlineData("select * from notebook_tables")]
    [InlineData("")]
    [InlineData("-- nothing")]
    public async Task What_is_right_or_cannot_be_known_is_not_marked(string query)
    {
        Assert.Empty(await Errors("sql", query));
        Assert.Equal(["towns.csv"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Nothing_runs_and_rows_are_not_read()
    {
        var sink = new RecordingSink();
        Assert.Empty(await Errors("sql", "select Name from later; delete from marks; drop table marks"));
        await session.RunAsync(
            new("sql", "insert into marks values (1, 'a'); select count(*) as n from marks"),
            sink,
            TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain("was run", sink.Text);
        Assert.Contains("1", sink.Outputs.OfType<ExecuteResult>().Single().Data["text/plain"]!.ToString());
    }

    [Fact]
    public async Task Names_that_a_cell_before_may_bring_are_not_marked()
    {
        Assert.NotEmpty(await Errors("sql", "select * from towns"));
        Assert.Empty(await Errors("sql", "select * from towns", new Submission("csharp", "var towns = new[] { (1, 2) };")));
        Assert.Empty(await Errors("sql", "select Size from people", new Submission("fsharp", "let people = []")));
        Assert.Empty(await Errors("sql", "select $size", new Submission("fsharp", "let size = 3")));
    }

    [Fact]
    public async Task In_a_cell_of_another_language_the_place_is_that_of_the_cell()
    {
        var error = Assert.Single(await Errors("csharp", "#!sql --name hits\nselect *\nfrom peple"));
        Assert.Equal(("#!sql --name hits\nselect *\nfrom ".Length, 5), (error.Start, error.Length));
    }

    [Fact]
    public async Task A_query_made_to_hurt_does_not_keep_the_assistant()
    {
        var query =
            "with a0 as (select 1 as x)"
            + string.Concat(Enumerable.Range(1, 40).Select(n => $", a{n} as (select l.x from a{n - 1} l, a{n - 1} r)"));
        var asked = Errors("sql", query + " select y from a40");
        Assert.Same(asked, await Task.WhenAny(asked, Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)));
    }

    static (string Code, int Start, int Length) Marked(string query)
    {
        var (open, close) = (query.IndexOf('['), query.IndexOf(']'));
        return (query.Remove(close, 1).Remove(open, 1), open, close - open - 1);
    }

    Task<IReadOnlyList<CellError>> Errors(string language, string code, params Submission[] before) =>
        session.Assistant.DiagnoseAsync(new(language, code) { Before = before }, TestContext.Current.CancellationToken);

    async Task Run(string language, string code)
    {
        var sink = new RecordingSink();
        Assert.Equal(Outcome.Completed, await session.RunAsync(new(language, code), sink, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
