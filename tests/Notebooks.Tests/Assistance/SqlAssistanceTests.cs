using Notebooks.Assistance;
using Notebooks.Tests.Languages;

namespace Notebooks.Tests.Assistance;

/// <summary>What an editor is answered about queries; <c>|</c> is the cursor.</summary>
[Collection(Sessions.Name)]
public sealed class SqlAssistanceTests : IAsyncLifetime
{
    readonly Session session = new(AppContext.BaseDirectory);

    public async ValueTask InitializeAsync()
    {
        await Run(
            "csharp",
            "record Person(string Name, int? Age, DateOnly born); var people = new[] { new Person(\"Ann\", 41, default) }; var order = new[] { (1, \"x\") }; var least = 2; var word = \"w\";"
        );
        await Run("sql", "create table marks (mark integer, \"two words\" varchar)");
    }

    [Theory]
    [InlineData("select * from peo|", "people")]
    [InlineData("select * from ord|", "\"order\"")]
    [InlineData("select * from mar|", "marks")]
    [InlineData("select * from people join mar|", "marks")]
    [InlineData("select bo| from people", "born")]
    [InlineData("select p.A| from people as p", "Age")]
    [InlineData("select p.| from people p join marks m on true", "Name")]
    [InlineData("select m.| from people p join marks m on true", "\"two words\"")]
    [InlineData("select m.tw| from marks m", "\"two words\"")]
    [InlineData("sel|", "select")]
    [InlineData("SEL|", "select")]
    [InlineData("select date_tru|", "date_trunc")]
    [InlineData("from read_cs|", "read_csv")]
    [InlineData("select * from people where Age > $le|", "$least")]
    [InlineData("with recent as (select 1) select * from rec|", "recent")]
    [InlineData("with a as (select 1), recent as (select 2) select * from rec|", "recent")]
    [InlineData("select 'a|' from people", null)]
    [InlineData("select 1 -- peo|", null)]
    public async Task Names_and_keywords_are_completed(string query, string? expected)
    {
        var found = await session.Assistant.CompleteAsync(
            new("sql", query.Replace("|", "")),
            query.IndexOf('|'),
            TestContext.Current.CancellationToken
        );
        if (expected is null)
            Assert.Empty(found.Items);
        else
            Assert.Contains(expected, found.Items.Select(item => item.Text));
    }

    [Fact]
    public async Task The_columns_of_the_tables_that_are_named_come_first()
    {
        var found = await session.Assistant.CompleteAsync(new("sql", "select  from people"), 7, TestContext.Current.CancellationToken);
        Assert.Equal(["Name", "Age", "born"], found.Items.Take(3).Select(item => item.Text));
        Assert.Equal("Age int?", found.Items[1].Signature);
    }

    [Theory]
    [InlineData("select Ag|e from people", "people.Age int?")]
    [InlineData("select a|ge from people p", "people.Age int?")]
    [InlineData("select * from peo|ple", "people(Name string, Age int?, born DateOnly)")]
    [InlineData("select * from people p where p|.Age > 1", "people(Name string, Age int?, born DateOnly)")]
    [InlineData("select \"two| words\" from marks", "marks.two words varchar")]
    [InlineData("select starts_w|ith('a', 'b')", "starts_with(")]
    public async Task A_name_is_explained(string query, string signature)
    {
        var found = await session.Assistant.InspectAsync(
            new("sql", query.Replace("|", "")),
            query.IndexOf('|'),
            detailed: false,
            TestContext.Current.CancellationToken
        );
        Assert.StartsWith(signature, found!.Signatures[0]);
    }

    [Theory]
    [InlineData("select 1", CodeStatus.Complete)]
    [InlineData("select (1", CodeStatus.Incomplete)]
    [InlineData("select 'a", CodeStatus.Incomplete)]
    [InlineData("select 'it''s'", CodeStatus.Complete)]
    [InlineData("select $$a", CodeStatus.Incomplete)]
    [InlineData("/* a", CodeStatus.Incomplete)]
    public async Task An_open_text_wants_another_line(string query, CodeStatus status) =>
        Assert.Equal(status, (await session.Assistant.JudgeAsync(new("sql", query), TestContext.Current.CancellationToken)).Status);

    [Fact]
    public async Task Before_the_first_query_the_notebooks_values_are_known()
    {
        await using var fresh = new Session(AppContext.BaseDirectory);
        await fresh.RunAsync(
            new("csharp", "var towns = new[] { new { Place = \"Ur\" } };"),
            new RecordingSink(),
            TestContext.Current.CancellationToken
        );
        var found = await fresh.Assistant.CompleteAsync(new("sql", "select * from to"), 16, TestContext.Current.CancellationToken);
        Assert.Equal("towns", Assert.Single(found.Items).Text);
    }

    [Theory]
    [InlineData("select * from '|", "sub/")]
    [InlineData("select * from 'mar|", "mark's.csv")]
    [InlineData("select * from 'sub/|'", "inner.csv")]
    [InlineData("from read_csv('mar|')", "mark's.csv")]
    [InlineData("select * from people where name = 'mar|'", null)]
    [InlineData("select poin| from 'sub/inner.csv'", "points")]
    [InlineData("select s.| from 'sub/*.csv' as s", "points")]
    [InlineData("select poin| from '../inner.csv'", null)]
    [InlineData("select poin| from 'sub/no.csv'", null)]
    public async Task Files_and_their_columns_are_completed(string query, string? expected)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "n", "sub"));
            foreach (var file in (string[])["inner.csv", "n/sub/inner.csv", "n/mark's.csv"])
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), "points\n1\n", TestContext.Current.CancellationToken);
            await using var own = new Session(Path.Combine(folder.FullName, "n"));
            await own.RunAsync(new("sql", "select 1"), new RecordingSink(), TestContext.Current.CancellationToken);
            var found = await own.Assistant.CompleteAsync(
                new("sql", query.Replace("|", "")),
                query.IndexOf('|'),
                TestContext.Current.CancellationToken
            );
            if (expected is null)
                Assert.Empty(found.Items);
            else
                Assert.Contains(expected.Replace("'", "''"), found.Items.Select(item => item.Text));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    async Task Run(string language, string code) =>
        Assert.Equal(
            Outcome.Completed,
            await session.RunAsync(new(language, code), new RecordingSink(), TestContext.Current.CancellationToken)
        );

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
