using Notebooks.Documents;

namespace Notebooks.Tests.Languages;

/// <summary>Databases that <c>#!connect</c> connects.</summary>
[Collection(Sessions.Name)]
public sealed class SqlConnectionTests : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    readonly Session session;

    public SqlConnectionTests() => session = new(folder.FullName);

    [Theory]
    [InlineData("duckdb", "Data Source=orders.db")]
    [InlineData("duckdb", "orders.db")]
    [InlineData("sqlite", "Data Source=orders.db")]
    public async Task A_file_beside_the_notebook_is_a_database(string kind, string connection)
    {
        Assert.Equal(
            "Connected: #!db above a query selects it.\n",
            (await Run($"#!connect {kind} --connection-string \"{connection}\" --kernel-name db")).Text
        );
        Assert.True(File.Exists(Path.Combine(folder.FullName, "orders.db")));
        var made = await Run(
            "#!db\ncreate table orders (id integer, word text, price real);\ninsert into orders values (1, 'a', 1.5), (2, null, 2)"
        );
        Assert.Equal(Outcome.Completed, made.Outcome);
        Assert.EndsWith("2 rows inserted\n", made.Text);
        Assert.Equal(
            "id  word    price\n 1  a         1.5\n 2  <null>      2\n2 rows",
            (await Run("#!sql-db\nselect * from orders order by id")).Value
        );
        await Run("var least = 2;");
        Assert.Equal("id\n 2\n1 row", (await Run("#!db\nselect id from orders where id >= $least")).Value);
        await Run("#!db --name bought\nselect id, price from orders");
        Assert.Equal("DataFrame 2", (await Run("#!share --from db bought\n$\"{bought.GetType().Name} {bought.Rows.Count}\"")).Value);
        Assert.Equal("sum\n3.5\n1 row", (await Run("#!sql\nselect sum(price)::decimal(4,1) as sum from bought")).Value);
        Assert.NotNull((await Run("#!db\nselect * from nowhere")).Error);
        Assert.Equal("1", (await Run("#!db\nselect 1 as one")).Value!.Split('\n')[1].Trim());
    }

    [Theory]
    [InlineData("duckdb")]
    [InlineData("sqlite")]
    public async Task An_editor_is_answered_from_the_database(string kind)
    {
        await Run($"#!connect {kind} --connection-string \"Data Source=:memory:\" --kernel-name db");
        await Run("var people = new[] { (1, 2) }; var least = 2;");
        await Run("#!db\ncreate table orders (id integer, \"two words\" text); create view recent as select id as number from orders");
        foreach (var selector in (string[])["#!db", "#!sql-db"])
        {
            Assert.Contains("orders", await Completions($"{selector}\nselect * from ord"));
            Assert.Contains("recent", await Completions($"{selector}\nselect * from re"));
            Assert.Contains("number", await Completions($"{selector}\nselect r. from recent r", " from"));
            Assert.Contains("\"two words\"", await Completions($"{selector}\nselect  from orders", " from"));
            Assert.Contains("select", await Completions($"{selector}\nsel"));
            Assert.Contains("$least", await Completions($"{selector}\nselect $le"));
            Assert.Contains("round", await Completions($"{selector}\nselect rou"));
            Assert.Equal("orders(id integer, two words ", (await Hover($"{selector}\nselect * from ord|ers"))![..29]);
            Assert.Equal("orders.id integer", await Hover($"{selector}\nselect i|d from orders"));
        }
        // Only DuckDB reads the notebook's values.
        Assert.Equal(kind == "duckdb", (await Completions("#!db\nselect * from peo")).Contains("people"));
    }

    [Fact]
    public async Task The_cell_that_connects_a_database_can_query_it()
    {
        var cell = await Run(
            "var three = 3;\n#!connect duckdb --connection-string :memory: --kernel-name mine\n#!mine\nselect $three as n\n#!csharp\nthree + 1\n#!mine\nselect wrong"
        );
        Assert.StartsWith("(8,8): error Binder", cell.Error!.Value);
        Assert.Equal(["n\n3\n1 row", "4"], cell.Outputs.OfType<DisplayOutput>().Select(one => one.Data["text/plain"]!.ToString()));
    }

    [Fact]
    public async Task What_a_file_of_DuckDB_stores_can_be_run_by_other_programs()
    {
        await Run("#!connect duckdb --connection-string orders.db --kernel-name db");
        await Run("#!db\ncreate macro rows_of(p) as table from read_csv(lower(p)); copy (select 1 as n) to 'one.csv'");
        Assert.DoesNotContain(
            "notebook",
            (await Run("#!db\nselect macro_definition from duckdb_functions() where function_name = 'rows_of'")).Value
        );
        Assert.Equal("n\n1\n1 row", (await Run("#!db\nfrom rows_of('ONE.csv')")).Value);
    }

    [Fact]
    public async Task An_editor_that_asks_while_a_query_runs_is_answered()
    {
        await Run("#!connect sqlite --connection-string \"Data Source=:memory:\" --kernel-name lite");
        await Run("#!lite\ncreate table orders (id integer)");
        Assert.Contains("orders", await Completions("#!lite\nselect * from ord"));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = session.RunAsync(
            new("csharp", "#!lite\nwith recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"),
            new RecordingSink(),
            cancel.Token
        );
        await Task.Delay(300, TestContext.Current.CancellationToken); // by when the query runs, usually
        Assert.Contains("orders", await Completions("#!lite\nselect * from ord"));
        await cancel.CancelAsync();
        Assert.Equal(Outcome.Interrupted, await running);
    }

    [Fact]
    public async Task A_query_that_would_not_end_is_interrupted()
    {
        await Run("#!connect sqlite --connection-string \"Data Source=:memory:\" --kernel-name lite");
        var cell = await Run(
            "#!lite\nwith recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
            milliseconds: 400
        );
        Assert.Equal(Outcome.Interrupted, cell.Outcome);
        Assert.Equal("1", (await Run("#!lite\nselect 1 as one")).Value!.Split('\n')[1].Trim());
    }

    [Theory]
    [InlineData("#!connect sqlite --kernel-name db", "#!connect needs --connection-string.")]
    [InlineData("#!connect sqlite --connection-string \"Data Source=x.db\"", "#!connect needs --kernel-name.")]
    [InlineData(
        "#!connect sqlite --connection-string \"Data Source=../x.db\" --kernel-name db",
        "'../x.db' leads out of the notebook's folder: write the full path of a file that is elsewhere."
    )]
    [InlineData(
        "#!connect duckdb --connection-string \"Data Source=../x.db\" --kernel-name db",
        "'../x.db' leads out of the notebook's folder: write the full path of a file that is elsewhere."
    )]
    [InlineData(
        "#!connect duckdb --connection-string x.db --kernel-name csharp",
        "'csharp' is the name of a language: choose another --kernel-name."
    )]
    [InlineData(
        "#!connect duckdb --connection-string \"Data Source=x.db;no_such=1\" --kernel-name db",
        "The database cannot be opened: Invalid Input: The following options were not recognized: no_such"
    )]
    [InlineData(
        "#!connect duckdb --connection-string \"Data Source=:memory:;access_mode=nonsense\" --kernel-name db",
        "DuckDB does not know the setting 'access_mode' or its value 'nonsense'."
    )]
    public async Task What_is_missing_or_wrong_is_named(string cell, string error) =>
        Assert.StartsWith(error, (await Run(cell)).Error!.Value);

    [Fact]
    public async Task SQLite_attaches_a_file_beside_the_notebook_by_a_relative_path_and_others_by_the_full_one()
    {
        var elsewhere = Directory.CreateTempSubdirectory();
        await Run("#!connect sqlite --connection-string \"Data Source=:memory:\" --kernel-name lite");
        await Run($"var beside = \"third.db\"; var outside = \"../{elsewhere.Name}/x.db\"; string none = null;");
        foreach (
            var file in (string[])["'one.db'", "\"two.db\"", "$beside", $"'{elsewhere.FullName}/five.db'", "':memory:'", "''", "$none"]
        )
            Assert.Null((await Run($"#!lite\nattach database {file} as a; create table a.t (n); detach a")).Error);
        Assert.Equal(["one.db", "third.db", "two.db"], folder.GetFiles().Select(file => file.Name).Order());
        Assert.Null((await Run("#!lite\nvacuum into 'copy.db'")).Error);
        const string Outside = "leads out of the notebook's folder: write the full path of a file that is elsewhere.";
        foreach (
            var query in (string[])
                [
                    "attach '../x.db' as a",
                    "select 1; ATTACH DATABASE /* */ \"../x.db\" as a",
                    "attach $outside as a",
                    "attach 'file:../x.db' as a",
                    "attach 'file:%2e%2e/x.db?mode=rwc' as a",
                    "attach '~/../../x.db' as a",
                    "vacuum into '../x.db'",
                    "vacuum main into '../x.db'",
                ]
        )
            Assert.EndsWith(Outside, (await Run($"#!lite\n{query}")).Error!.Value);
        foreach (var query in (string[])["attach '../' || 'x.db' as a", "attach [../x.db] as a", "attach ('../x.db') as a"])
            Assert.StartsWith("The name of a file must be a text", (await Run($"#!lite\n{query}")).Error!.Value);
        Assert.StartsWith(
            "'../x.db' leads out",
            (await Run("#!connect sqlite --connection-string \"Data Source=file:../x.db\" --kernel-name other")).Error!.Value
        );
        Assert.Equal(["five.db"], elsewhere.GetFiles().Select(file => file.Name));
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task A_password_is_asked_for_and_is_in_no_output()
    {
        var cell = await Run(
            "#!connect postgres --connection-string @password:Where --kernel-name pg",
            answer: "Host=127.0.0.1;Port=1;Username=me;Password=hunter2"
        );
        Assert.Equal(Outcome.Failed, cell.Outcome);
        Assert.DoesNotContain("hunter2", string.Concat(cell.Error!.Traceback) + cell.Error.Value + cell.Text);
    }

    [Fact]
    public async Task PostgreSQL_is_queried()
    {
        using var server = PostgresServer.Start();
        Assert.Equal(
            "",
            (await Run($"#!connect postgres --connection-string \"{server.ConnectionString}\" --kernel-name pg")).Error?.Value ?? ""
        );
        Assert.Equal(
            "2 rows inserted\n",
            (
                await Run(
                    "#!pg\ncreate table t (i int, n numeric(10,2), w text, d date, t timestamptz, b bool, a int[], u uuid); insert into t values (1, 1.50, 'it''s', '2024-02-29', '2024-02-29 12:00+02', true, '{1,2}', '00112233-4455-6677-8899-aabbccddeeff'), (2, null, null, null, null, null, null, null)"
                )
            ).Text
        );
        await Run("#!pg --name t\nselect * from t order by i");
        Assert.Equal(
            "Int32 Decimal String DateTime DateTime Boolean String Guid | 1 1.50 it's 2024-02-29 2024-02-29 10:00 True [1,2] 00112233-4455-6677-8899-aabbccddeeff | True",
            (
                await Run(
                    """
                    #!share --from pg t
                    string Text(object? value) => value is DateTime time ? time.ToString(time.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm") : FormattableString.Invariant($"{value}");
                    string.Join(' ', t.Columns.Select(column => column.DataType.Name)) + " | " + string.Join(' ', t.Columns.Select(column => Text(column[0]))) + " | " + t.Columns.Skip(1).All(column => column[1] is null)
                    """
                )
            ).Value
        );
        await Run("#!pg\ncreate table \"Mixed\" (w text); create schema away; create table away.far (n int)");
        Assert.Contains("\"Mixed\"", await Completions("#!pg\nselect * from M"));
        Assert.DoesNotContain("far", await Completions("#!pg\nselect * from fa"));
        Assert.Equal(["i", "n", "w", "d", "t", "b", "a", "u"], (await Completions("#!pg\nselect  from t", " from")).Take(8));
        Assert.Equal("t.n numeric(10,2)", await Hover("#!pg\nselect n| from t"));
        Assert.Contains("date_trunc", await Completions("#!pg\nselect date_tr"));
        await Run("var least = 2;");
        Assert.Equal("i\n2\n1 row", (await Run("#!pg\nselect i from t where i >= $least")).Value);
        Assert.Equal("(3,8): error SQL: column \"wrong\" does not exist", (await Run("#!pg\n\nselect wrong from t")).Error!.Value);
        Assert.Equal(Outcome.Interrupted, (await Run("#!pg\nselect pg_sleep(60)", milliseconds: 500)).Outcome);
        Assert.Equal("1", (await Run("#!pg\nselect 1 as one")).Value!.Split('\n')[1].Trim());
    }

    async Task<SessionFixture.Cell> Run(string code, int milliseconds = -1, string? answer = null)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cancel.CancelAfter(milliseconds);
        var sink = new RecordingSink();
        return new(await session.RunAsync(new("csharp", code), sink, cancel.Token, answer is null ? null : new Answer(answer)), sink);
    }

    /// <param name="before">The text before whose last place the cursor is; null: the cursor is at the end.</param>
    async Task<IReadOnlyList<string>> Completions(string code, string? before = null)
    {
        var position = before is null ? code.Length : code.LastIndexOf(before, StringComparison.Ordinal);
        var found = await session.Assistant.CompleteAsync(new("csharp", code), position, TestContext.Current.CancellationToken);
        return [.. found.Items.Select(item => item.Text)];
    }

    async Task<string?> Hover(string code)
    {
        var place = new Submission("csharp", code.Replace("|", ""));
        return (await session.Assistant.InspectAsync(place, code.IndexOf('|'), false, TestContext.Current.CancellationToken))?.Signatures[
            0
        ];
    }

    sealed class Answer(string answer) : IInput
    {
        public string Ask(string prompt, bool isPassword, CancellationToken cancel) => answer;
    }

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
