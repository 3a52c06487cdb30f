using Notebooks.Documents;
using Notebooks.Languages.Sql;

namespace Notebooks.Tests.Languages;

/// <summary>SQL cells over the values of the others.</summary>
[Collection(Sessions.Name)]
public sealed class SqlTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    const string Frames = "#r \"nuget: Microsoft.Data.Analysis, 0.23.1\"\nusing Microsoft.Data.Analysis;\n";

    [Fact]
    public async Task Sequences_of_both_languages_are_tables()
    {
        await session.Value(
            "csharp",
            "record Person(string Name, int? Age); var people = new[] { new Person(\"Ann\", 41), new Person(\"Bo\", null) };"
        );
        await session.Value(
            "fsharp",
            "type Role = { who: string; role: string option }\nlet roles = [ { who = \"Bo\"; role = Some \"clerk\" }; { who = \"Ann\"; role = None } ]"
        );
        Assert.Equal(
            "Name     Age  role\nAnn       41  <null>\nBo    <null>  clerk\n2 rows",
            await session.Value("sql", "select Name, Age, role from people join roles on who = Name order by Name")
        );
        await session.Value(
            "csharp",
            "var pairs = new[] { (\"a\", 1.5), (\"b\", 2.5) }; var scores = new Dictionary<string, int> { [\"x\"] = 1 }; int[] numbers = [3, 4];"
        );
        Assert.Equal("Item1  Item2\nb        2.5\n1 row", await session.Value("sql", "from pairs where Item2 > 2"));
        Assert.Equal("Key  Value\nx        1\n1 row", await session.Value("sql", "from scores"));
        Assert.Equal("sum(\"value\")\n           7\n1 row", await session.Value("sql", "select sum(value) from numbers"));
    }

    [Fact]
    public async Task Tuples_with_many_items_have_a_column_for_each()
    {
        await session.Value("csharp", "var wide = new[] { (1, 2, 3, 4, 5, 6, 7, 8, \"nine\") };");
        Assert.Equal("Item8  Item9\n    8  nine\n1 row", await session.Value("sql", "select Item8, Item9 from wide"));
    }

    [Fact]
    public async Task A_data_frame_is_a_table_and_a_later_change_is_seen()
    {
        await session.Value(
            "csharp",
            Frames
                + """
                var df = new DataFrame(new StringDataFrameColumn("word", ["a", null, "ü€😀"]), new Int32DataFrameColumn("n", new int?[] { 1, null, 3 }));
                """
        );
        Assert.Equal(
            "rows  words  total\n   3      2      4\n1 row",
            await session.Value("sql", "select count(*) as rows, count(word) as words, sum(n) as total from df")
        );
        Assert.Equal("ü€😀", (await session.Value("sql", "select word from df where n = 3"))!.Split('\n')[1]);
        await session.Value("csharp", "df[\"n\"][1] = 10;");
        Assert.Equal("14", (await session.Value("sql", "select sum(n) from df"))!.Split('\n')[1].Trim());
        await session.Value("csharp", "df = new DataFrame(new Int32DataFrameColumn(\"n\", [100]));");
        Assert.Equal("100", (await session.Value("sql", "select sum(n) from df"))!.Split('\n')[1].Trim());
    }

    [Fact]
    public async Task A_table_of_ADO_is_a_table()
    {
        await session.Value(
            "csharp",
            """
            var grid = new System.Data.DataTable();
            grid.Columns.Add("id", typeof(int));
            grid.Columns.Add("what is it", typeof(string));
            grid.Rows.Add(1, "x");
            grid.Rows.Add(2, DBNull.Value);
            """
        );
        Assert.Equal(
            "id  what is it\n 1  x\n 2  <null>\n2 rows",
            await session.Value("sql", "select * from grid order by \"what is it\" desc")
        );
    }

    [Fact]
    public async Task Rows_that_get_a_name_are_a_typed_frame_for_the_others()
    {
        await session.Value("csharp", Frames + "1");
        await session.Value(
            "csharp",
            "#!sql --name hits\nselect 1 as id, 'x' as word, 2.5::double as score union all select 2, null, null order by id"
        );
        Assert.Equal(
            "DataFrame 2 Int32DataFrameColumn DoubleDataFrameColumn",
            await session.Value(
                "csharp",
                "#!share --from sql hits\n$\"{hits.GetType().Name} {hits.Rows.Count} {hits[\"id\"].GetType().Name} {hits[\"score\"].GetType().Name}\""
            )
        );
        Assert.Equal("2", await session.Value("fsharp", "#!set --name both --value @sql:hits\nboth.Rows.Count"));
        Assert.Equal("id  word\n 1  x\n1 row", await session.Value("sql", "select id, word from hits where score > 1"));
    }

    [Fact]
    public async Task A_session_that_starts_later_does_not_take_over_what_FSharp_loads()
    {
        await using SessionFixture first = new(),
            second = new();
        await first.Value("fsharp", "1");
        await second.Value("fsharp", "1");
        await first.Value("csharp", Frames + "var frame = new DataFrame(new Int32DataFrameColumn(\"n\", [7]));");
        Assert.Equal("1", await first.Value("fsharp", "#!share --from csharp frame\nframe.Rows.Count"));
    }

    [Fact]
    public async Task A_name_needs_no_package_to_be_referenced_before()
    {
        await using var fresh = new SessionFixture();
        await fresh.Value("csharp", "#!sql --name one\nselect 42 as answer");
        Assert.Equal("42", await fresh.Value("csharp", "#!share --from sql one\n(int)one[\"answer\"][0]"));
    }

    [Fact]
    public async Task Statements_run_in_order_and_say_what_they_did()
    {
        var cell = await session.Run(
            "sql",
            "create table marks (m int);\ninsert into marks values (1), (2);\nselect max(m) from marks;\nupdate marks set m = m + 1;\nselect min(m) from marks"
        );
        Assert.Equal("Table created\n2 rows inserted\n2 rows updated\n", cell.Text);
        Assert.Equal(["max(m)\n     2\n1 row", "min(m)\n     2\n1 row"], Tables(cell));
        Assert.Equal("Table dropped\n", (await session.Run("sql", "drop table marks")).Text);
        Assert.Equal("3 rows written\n", (await session.Run("sql", "create temp table kept as select * from range(3)")).Text);
        Assert.Equal("", (await session.Run("sql", "-- nothing")).Text);
    }

    [Fact]
    public async Task A_plan_is_text() =>
        Assert.Contains("SEQ_SCAN", await session.Value("sql", "create or replace table p(i int); explain select * from p"));

    [Fact]
    public async Task Parameters_are_values_of_the_other_languages()
    {
        await session.Value(
            "csharp",
            "var least = 2; var word = \"it's\"; string[] names = [\"a\", \"c\"]; var price = 2.50m; var day = new DateTime(2024, 2, 29); int? nothing = null;"
        );
        await session.Value("fsharp", "let most = Some 4");
        Assert.Equal(
            "n\n2\n3\n4\n3 rows",
            await session.Value("sql", "select i::int as n from range(10) r(i) where i between $least and $most")
        );
        Assert.Equal("it's", (await session.Value("sql", "select $word"))!.Split('\n')[1]);
        Assert.Equal("a\nc", string.Join('\n', (await session.Value("sql", "select unnest($names) as x"))!.Split('\n')[1..3]));
        Assert.Equal(
            "2.50  2024-02-29  <null>",
            (await session.Value("sql", "select $price as a, $day as b, $nothing as c"))!.Split('\n')[1].Trim()
        );
        Assert.Equal(
            "The parameter $absent has no value: make a value called 'absent' in a C# or F# cell.",
            (await session.Run("sql", "select $absent")).Error!.Value
        );
    }

    [Theory]
    [InlineData(
        "select 'ü', 1;\nselect wrong\nfrom range(1)",
        "(2,8): error Binder: Referenced column \"wrong\" not found in FROM clause!",
        "select wrong",
        "       ^^^^^"
    )]
    [InlineData("selec 1", "(1,1): error Parser: syntax error at or near \"selec\"", "selec 1", "^^^^^")]
    [InlineData(
        "\n\nselect * from nowhere",
        "(3,15): error Catalog: Table with name nowhere does not exist!",
        "select * from nowhere",
        "              ^^^^^^^"
    )]
    [InlineData(
        "select 'é', 'x'::int",
        "(1,16): error Conversion: Could not convert string 'x' to INT32",
        "select 'é', 'x'::int",
        "               ^"
    )]
    public async Task Errors_show_the_place_in_the_query(string query, string message, string line, string carets)
    {
        var error = (await session.Run("sql", query)).Error!;
        Assert.Equal("SqlError", error.Name);
        Assert.StartsWith(message, error.Value);
        Assert.Equal([line, carets], error.Traceback.TakeLast(2).Select(Plain));
    }

    [Theory]
    [InlineData("select * from montly", "Table with name montly does not exist!\nDid you mean \"monthly\"?")]
    [InlineData("select * from unheard_of", "Table with name unheard_of does not exist!")]
    [InlineData(
        "insert into monthly values (1)",
        "'monthly' is a value of the notebook, which queries can read and not change: a table of its own is made by create table other as from monthly."
    )]
    [InlineData(
        "select *\nfrom order",
        "syntax error at or near \"order\"\nA name that is a word of SQL is written in quotation marks: \"order\"."
    )]
    [InlineData("select * from monthly where order", "syntax error at or near \"order\"")]
    [InlineData("select n from monthly where region = \"North\"", "Quotation marks are for names. A text is written as 'North'.")]
    [InlineData("select region + 1 from monthly", "\n\tand 40 more")]
    public async Task Errors_say_what_helps(string query, string end)
    {
        await session.Value("csharp", "var monthly = new[] { new { month = 1, region = \"North\", n = 2 } };");
        Assert.EndsWith(end, (await session.Run("sql", query)).Error!.Value);
    }

    [Fact]
    public async Task Capitals_of_a_name_count_only_where_two_differ_in_them()
    {
        await session.Value(
            "csharp",
            "var Harvest = new[] { new { Crop = \"rye\" } }; var Fewest = 1; var pair = new[] { 1 }; var Pair = new[] { 2 };"
        );
        Assert.Equal("Crop\nrye\n1 row", await session.Value("sql", "select crop from HARVEST where $fewest = 1"));
        Assert.Equal("value\n    2\n1 row", await session.Value("sql", "from Pair"));
        Assert.StartsWith(
            "(1,6): error Catalog: Table with name PAIR does not exist!",
            (await session.Run("sql", "from PAIR")).Error!.Value
        );
        Assert.Equal("A parameter has the name of a value, as in where x = $least.", (await session.Run("sql", "select ?")).Error!.Value);
    }

    [Fact]
    public async Task A_pivot_is_one_statement()
    {
        await session.Value(
            "csharp",
            "var sold = new[] { new { month = 1, region = \"N\", n = 2 }, new { month = 1, region = \"S\", n = 3 }, new { month = 2, region = \"N\", n = 4 } };"
        );
        var cell = await session.Run("csharp", "#!sql --name wide\npivot sold on region using sum(n) order by month");
        Assert.Equal("month  N       S\n    1  2       3\n    2  4  <null>\n2 rows", cell.Value);
        Assert.Equal("", cell.Text);
        Assert.Equal("3", await session.Value("csharp", "wide.Columns.Count"));
        Assert.Equal("", (await session.Run("sql", "select 1; pivot wide on month using sum(N); unpivot wide on N, S")).Error?.Value ?? "");
    }

    [Fact]
    public async Task A_name_for_no_rows_is_answered() =>
        Assert.EndsWith(
            "Nothing is kept as 'made', since the last statement has no rows.\n",
            (await session.Run("csharp", "#!sql --name made\nselect 1; create or replace table made_table as select 1 as m")).Text
        );

    [Fact]
    public async Task What_is_not_a_table_is_named()
    {
        await session.Value("csharp", "var count = 5; string? missing = null;");
        Assert.Equal(
            "'count' is not a table: it is of type int. A single value is a parameter, as in where x = $count.",
            (await session.Run("sql", "from count")).Error!.Value
        );
        Assert.Equal("'missing' is null, so it has no rows.", (await session.Run("sql", "from missing")).Error!.Value);
    }

    [Fact]
    public async Task Of_two_values_of_a_name_the_newer_one_is_taken_and_named_once()
    {
        await session.Value("csharp", "var twice = new[] { new { x = 1 } };");
        await session.Value("fsharp", "let twice = [ struct {| x = 2 |} ]");
        var cell = await session.Run("sql", "select x from twice");
        Assert.Equal("x\n2\n1 row", cell.Value);
        Assert.Equal("'twice' is the value of fsharp, which set it after csharp did.\n", cell.Text);
        Assert.Equal("", (await session.Run("sql", "select x from twice")).Text);
    }

    [Fact]
    public async Task A_query_that_would_not_end_is_interrupted_and_the_next_one_runs()
    {
        var cell = await session.Run(
            "sql",
            "select count(*) from range(10000000) a, range(10000000) b where a.range + b.range = 3",
            milliseconds: 300
        );
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
        Assert.Equal("1", (await session.Value("sql", "select 1 as one"))!.Split('\n')[1].Trim());
        await session.Value("csharp", "IEnumerable<int> Endless() { for (var i = 0; ; i++) yield return i; }\nvar endless = Endless();");
        Assert.Equal(Outcome.Interrupted, (await session.Run("sql", "select count(*) from endless", milliseconds: 300)).Outcome);
        Assert.Equal("1", (await session.Value("sql", "select 1 as one"))!.Split('\n')[1].Trim());
    }

    [Fact]
    public async Task Code_of_the_notebook_that_fails_while_it_is_read_fails_the_cell()
    {
        await session.Value(
            "csharp",
            "IEnumerable<int> Failing() { yield return 1; throw new InvalidOperationException(\"no more\"); }\nvar failing = Failing();"
        );
        Assert.Equal("no more", (await session.Run("sql", "from failing")).Error!.Value);
    }

    [Fact]
    public async Task All_rows_are_counted_and_few_are_shown()
    {
        var shown = await session.Value("sql", "select * from range(1000000) r(n)");
        Assert.EndsWith(" of 1000000 rows", shown);
        Assert.True(shown!.Split('\n').Length < 5000);
    }

    [Fact]
    public async Task The_head_of_the_table_has_the_types()
    {
        await using var fresh = new SessionFixture();
        var cell = await fresh.Run("sql", "select 1 as id, [1.5] as \"a <list>\", {'k': 'v'} as s");
        var html = cell.Outputs.OfType<ExecuteResult>().Single().Data["text/html"]!.ToString();
        Assert.Contains(
            "<th>id <small>integer</small></th><th>a &lt;list&gt; <small>decimal(2,1)[]</small></th><th>s <small>struct(k varchar)</small></th>",
            html
        );
    }

    [Fact]
    public async Task Columns_and_tables_can_have_any_name()
    {
        await session.Value(
            "csharp",
            Frames
                + """
                var order = new DataFrame(new Int32DataFrameColumn("select", [1]), new Int32DataFrameColumn("a \"b\" c", [2]), new Int32DataFrameColumn("", [3]));
                """
        );
        Assert.Equal(
            "1  2",
            (await session.Value("sql", "select \"select\" as x, \"a \"\"b\"\" c\" as y from \"order\""))!.Split('\n')[1].Trim()
        );
        await session.Value("csharp", "#!sql --name doubled\nselect 1 as a, 2 as a, 3 as a");
        Assert.Equal(
            "a a_1 a_2",
            await session.Value("csharp", "#!share --from sql doubled\nstring.Join(' ', doubled.Columns.Select(column => column.Name))")
        );
    }

    [Fact]
    public async Task Tables_without_rows_keep_their_columns()
    {
        await session.Value(
            "csharp",
            Frames
                + "var none = new DataFrame(new Int32DataFrameColumn(\"n\", 0)); var nobody = new List<(string Name, int Age)>(); var nil = Array.Empty<DateTime>();"
        );
        Assert.Equal("n\n0 rows", await session.Value("sql", "from none"));
        Assert.Equal("Item1  Item2\n0 rows", await session.Value("sql", "from nobody"));
        Assert.Equal("value\n0 rows", await session.Value("sql", "from nil"));
        await session.Value("csharp", "#!sql --name empty\nselect 1 as a where false");
        Assert.Equal(
            "0 Int32DataFrameColumn",
            await session.Value("csharp", "#!share --from sql empty\n$\"{empty.Rows.Count} {empty[\"a\"].GetType().Name}\"")
        );
    }

    [Theory]
    [InlineData("#!sql --name\nselect 1", "#!sql --name lacks its value.")]
    [InlineData("#!sql --as x\nselect 1", "#!sql does not know --as; it takes --name.")]
    public async Task The_selector_line_takes_a_name(string cell, string error) =>
        Assert.Equal(error, (await session.Run("csharp", cell)).Error!.Value);

    [Fact]
    public async Task It_is_listed() => Assert.Contains("#!sql\n", (await session.Run("csharp", "#!lsmagic")).Text);

    [Fact]
    public async Task The_tables_of_the_database_and_of_the_notebook_are_listed()
    {
        await using var fresh = new SessionFixture();
        Assert.Equal("name\n0 rows", await fresh.Value("sql", "show tables"));
        await fresh.Value("csharp", "var people = new[] { (1, 2) }; var one = 1; var pairs = new[] { 1 };");
        await fresh.Value("fsharp", "let roles = [ {| who = \"a\" |} ]");
        Assert.Null((await fresh.Run("sql", "create table pairs (n int); create view seen as select * from people")).Error?.Value);
        Assert.Equal("name\npairs\npeople\nroles\nseen\n4 rows", await fresh.Value("sql", "SHOW /* all */ TABLES;"));
        var cell = await fresh.Run("sql", "show tables; select count(*) as tables from notebook_tables; select wrong");
        Assert.StartsWith("(1,69): error Binder", cell.Error!.Value);
        Assert.Equal(["name\npairs\npeople\nroles\nseen\n4 rows", "tables\n     3\n1 row"], Tables(cell));
    }

    [Fact]
    public async Task Databases_of_one_process_do_not_read_each_others_tables()
    {
        await session.Value("sql", "select 1"); // loads the library
        using var one = Database(1);
        using var other = Database(2);
        Assert.Equal("1", one.Read("from t")[0][0]);
        Assert.Throws<SqlException>(() => other.Read("from notebook_table(1)"));
        Assert.Equal("2", other.Read("from t")[0][0]);
        one.ForgetTables();
        Assert.Equal("2", other.Read("from notebook_table(1)")[0][0]);
        Assert.Throws<SqlException>(() => one.Read("from notebook_table(1)"));

        static DuckDbDatabase Database(int row) =>
            new(DuckDbSource.InMemory, name => name == "t" ? new ScanAnswer.Table(RowTable.Read(new[] { row })) : null);
    }

    [Fact]
    public async Task A_parameter_that_is_not_taken_is_an_error()
    {
        await session.Value("csharp", "var mixed = new object[] { 1, \"a\" };");
        Assert.Equal(
            "The items of a list that is a parameter must be of one type.",
            (await session.Run("sql", "select $mixed as m")).Error!.Value
        );
        using var database = new DuckDbDatabase(DuckDbSource.InMemory, _ => null);
        using var statements = database.Parse("select $n");
        using var statement = statements.Prepare(0);
        Assert.Contains("parameter", Assert.Throws<SqlException>(() => statement.Bind(2, 1)).Message);
    }

    static IEnumerable<string?> Tables(SessionFixture.Cell cell) =>
        cell.Outputs.OfType<DisplayOutput>().Select(output => output.Data["text/plain"]?.ToString());

    static string Plain(string line) => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[\\d+m", "");
}
