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
