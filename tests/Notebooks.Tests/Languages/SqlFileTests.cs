namespace Notebooks.Tests.Languages;

/// <summary>Files that queries read and write.</summary>
[Collection(Sessions.Name)]
public sealed class SqlFileTests : IAsyncDisposable
{
    readonly DirectoryInfo above = Directory.CreateTempSubdirectory();
    readonly string folder;
    readonly Session session;

    public SqlFileTests()
    {
        folder = above.CreateSubdirectory("notebook").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "sub"));
        session = new(folder);
        File.WriteAllText(Path.Combine(above.FullName, "secret.csv"), "word\nsecret\n");
        File.WriteAllText(Path.Combine(folder, "words.csv"), "word,n\na,1\nb,2\n");
    }

    [Fact]
    public async Task Files_beside_the_notebook_are_read_and_written()
    {
        Assert.Equal("3", await Scalar("select sum(n) from 'words.csv'"));
        Assert.Equal(
            "2",
            await Scalar(
                "copy (from '*.csv') to 'words.parquet'; copy (from 'words.parquet') to 'out.json'; select count(*) from 'out.json'"
            )
        );
        Assert.True(File.Exists(Path.Combine(folder, "words.parquet")));
        Assert.True(File.Exists(Path.Combine(folder, "out.json")));
        Assert.Equal("3", await Scalar("copy (from 'words.csv') to 'sub/copy.csv'; select sum(n) from 'sub/../sub/copy.csv'"));
    }

    [Fact]
    public async Task The_process_keeps_its_folder()
    {
        var before = Environment.CurrentDirectory;
        await Scalar("select count(*) from 'words.csv'");
        Assert.Equal(before, Environment.CurrentDirectory);
    }

    [Fact]
    public async Task Files_elsewhere_are_read_and_written_by_their_full_path()
    {
        var secret = Path.Combine(above.FullName, "secret.csv");
        Assert.Equal("secret", await Scalar($"select word from '{secret}'"));
        await Scalar($"copy (select 1 as n) to '{Path.Combine(above.FullName, "written.csv")}'; select 1");
        Assert.True(File.Exists(Path.Combine(above.FullName, "written.csv")));
    }

    [Theory]
    [InlineData("from '../secret.csv'")]
    [InlineData("from './../secret.csv'")]
    [InlineData("from 'sub/../../secret.csv'")]
    [InlineData("from '../*.csv'")]
    [InlineData("from read_csv(concat('.', './secret.csv'))")]
    [InlineData("from read_csv(['words.csv', '../secret.csv'], union_by_name = true)")]
    [InlineData("set variable f = chr(46) || './secret.csv'; from read_csv(getvariable('f'))")]
    [InlineData("from query('from read_csv(concat(''.'', ''./secret.csv''))')")]
    [InlineData("create macro away(p) as table from read_csv(p); from away(concat('.', './secret.csv'))")]
    [InlineData("create table t as from '../secret.csv'")]
    [InlineData("create view v as from '../secret.csv'")]
    [InlineData("from read_text('../secret.csv')")]
    [InlineData("from read_text(chr(46) || './secret.csv')")]
    [InlineData("from read_text(['words.csv', chr(46) || './secret.csv'])")]
    [InlineData("from read_text(list_transform(['/secret.csv'], p -> '..' || p))")]
    [InlineData("from \"read_text\"(lower('../SECRET.csv'))")]
    [InlineData("from system.main.read_text(lower('../SECRET.csv'))")]
    [InlineData("from query('from read_text(lower(''../SECRET.csv''))')")]
    [InlineData("from query(concat('from ', 'glob(''../*'')'))")]
    [InlineData("create macro away(p) as table from read_text(p); from away(concat('.', './secret.csv'))")]
    [InlineData("create view v as from read_text(lower('../SECRET.csv'))")]
    [InlineData("prepare p as from read_text($1); execute p(concat('.', './secret.csv'))")]
    [InlineData("create table t(word text); copy t from '../secret.csv'")]
    [InlineData("create table t(word text); copy t from (concat('.', './secret.csv')) (auto_detect false)")]
    [InlineData("from glob('../*')")]
    [InlineData("from read_text(e'\\x2e./secret.csv')")]
    [InlineData("from glob(concat('.', './*'))")]
    [InlineData("call glob(concat('.', './*'))")]
    [InlineData("from glob('s*/../../*')")]
    [InlineData("copy (select 1) to '../written.csv'")]
    [InlineData("copy (select 1) to (concat('.', './written.csv'))")]
    [InlineData("with q as (select 1) select 1; copy (from range(3)) to '..\\written.csv'")]
    [InlineData("attach '../written.db' as away")]
    [InlineData("export database '../written'")]
    [InlineData("prepare p as copy (select 1) to $1; execute p('../written.csv')")]
    public async Task A_path_that_leads_out_of_the_folder_is_refused(string query)
    {
        var sink = new RecordingSink();
        Assert.Equal(Outcome.Failed, await session.RunAsync(new("sql", query), sink, TestContext.Current.CancellationToken));
        var error = sink.Outputs.OfType<Notebooks.Documents.ErrorOutput>().Single();
        Assert.True(
            error.Value.EndsWith(
                "leads out of the notebook's folder: write the full path of a file that is elsewhere.",
                StringComparison.Ordinal
            ) || error.Value.StartsWith("The name of a file that is ", StringComparison.Ordinal),
            error.Value
        );
        Assert.DoesNotContain("secret\n", sink.Text);
        Assert.Empty(above.EnumerateFileSystemInfos("written*"));
    }

    [Theory]
    [InlineData("from read_text(concat('.', './secret.csv'))")]
    [InlineData("from read_csv(concat('.', './secret.csv'), columns = {'w': 'varchar'}, auto_detect = false)")]
    [InlineData("from read_csv(['words.csv', '../secret.csv'], columns = {'w': 'varchar'}, auto_detect = false)")]
    [InlineData("from glob(concat('.', './*'))")]
    [InlineData("from 'inner/*.csv'")]
    [InlineData("from read_text('inner/*.csv')")]
    public async Task What_is_refused_is_in_no_table_either(string query)
    {
        Directory.CreateDirectory(Path.Combine(folder, "inner"));
        File.CreateSymbolicLink(Path.Combine(folder, "inner", "a.csv"), Path.Combine(above.FullName, "secret.csv"));
        Assert.Contains("leads out of the notebook's folder", await Error($"create table kept as {query}"));
        Assert.Contains("kept does not exist", await Error("from kept"));
    }

    [Theory]
    [InlineData("from 'link.csv'")]
    [InlineData("from read_text('link.csv')")]
    [InlineData("from read_text(lower('LINK.csv'))")]
    [InlineData("from 'l*.csv'")]
    [InlineData("from read_text('l*.csv')")]
    [InlineData("from read_text(lower('L*.csv'))")]
    [InlineData("from 'up/secret.csv'")]
    [InlineData("from glob('up/*')")]
    [InlineData("from glob(lower('UP/*'))")]
    [InlineData("copy (select 1) to 'up/written.csv'")]
    [InlineData("attach 'up/written.db' as away")]
    public async Task A_link_that_leads_out_of_the_folder_is_refused(string query)
    {
        File.CreateSymbolicLink(Path.Combine(folder, "link.csv"), "../secret.csv");
        File.CreateSymbolicLink(Path.Combine(folder, "up"), "..");
        Assert.EndsWith(
            "follows a link that leads out of the notebook's folder: write the full path of a file that is elsewhere.",
            await Error(query)
        );
        Assert.Empty(above.EnumerateFileSystemInfos("written*"));
    }

    [Fact]
    public async Task A_link_within_the_folder_is_followed()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "sub", "inner.csv"), "../words.csv");
        Assert.Equal("3", await Scalar("select sum(n) from 'sub/*.csv'"));
        Assert.Equal("1", await Scalar("select count(*) from read_text(lower('SUB/inner.csv'))"));
    }

    [Fact]
    public async Task Computed_paths_in_the_folder_are_read()
    {
        Assert.Equal("3", await Scalar("select sum(n) from read_csv(concat('words', '.csv'), header = true)"));
        Assert.Equal("3", await Scalar("select sum(n) from read_csv([concat('words', '.csv')], header = true)"));
        Assert.Equal("3", await Scalar("set variable f = ['words.csv']; select sum(n) from read_csv(getvariable('f'))"));
        Assert.Equal("1", await Scalar("select count(*) from glob(lower('WORDS*'))"));
        Assert.Equal("3", await Scalar("create macro read(p) as table from read_csv(p); select sum(n) from read('words.csv')"));
        Assert.Equal("3", await Scalar("prepare p as select sum(n) from read_csv($1); execute p('words.csv')"));
        Assert.Equal("3", await Scalar("select sum(n) from query('from read_csv(lower(''WORDS.csv''))')"));
        Assert.Equal("1", await Scalar("with query(a) as (select 1), read_text(b) as (select 2) select a from query, read_text"));
        Assert.Equal(
            "1",
            await Scalar("create table read_csv(lower int); insert into read_csv(lower) values (1); select lower from main.read_csv")
        );
        Assert.Equal("3", await Scalar($"select sum(n) from read_csv('{folder}' || '/words.csv')"));
    }

    [Theory]
    [InlineData("select wrong, x from read_csv(concat('words', '.csv'))", "(1,8): error Binder: Referenced column \"wrong\"")]
    [InlineData("from read_csv(concat('words', '.csv')) where wrong = 1", "(1,46): error Binder: Referenced column \"wrong\"")]
    [InlineData("from read_csv(nothing('words'))", "(1,15): error Catalog: Scalar Function with name nothing does not exist!")]
    public async Task Errors_beside_a_computed_path_are_where_they_were_written(string query, string message) =>
        Assert.StartsWith(message, await Error(query));

    [Fact]
    public async Task A_text_that_looks_like_a_path_is_a_text() =>
        Assert.Equal("1", await Scalar("select count(*) from (values ('../x'), ('y')) t(href) where href = '../x'"));

    [Fact]
    public async Task A_parameter_can_be_a_path()
    {
        await session.RunAsync(
            new("csharp", "var file = \"words.csv\"; var away = \"../secret.csv\"; var target = \"../written.csv\";"),
            new RecordingSink(),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("3", await Scalar("select sum(n) from read_csv($file)"));
        Assert.Contains("leads out of the notebook's folder", await Error("from read_csv($away)"));
        Assert.Contains("leads out of the notebook's folder", await Error("copy (select 1) to $target"));
        Assert.Empty(above.EnumerateFileSystemInfos("written*"));
    }

    [Fact]
    public async Task An_extension_is_not_fetched_and_is_named()
    {
        Assert.Contains("httpfs", await Error("from 'https://example.org/a.parquet'"));
        Assert.Contains("INSTALL spatial", await Error("select st_point(1, 2)"));
    }

    [Fact]
    public async Task A_missing_file_is_named() =>
        Assert.Equal("IO: No files found that match the pattern \"none.csv\"", await Error("from 'none.csv'"));

    async Task<string?> Scalar(string query)
    {
        var sink = new RecordingSink();
        var outcome = await session.RunAsync(new("sql", query), sink, TestContext.Current.CancellationToken);
        Assert.True(outcome == Outcome.Completed, sink.Outputs.OfType<Notebooks.Documents.ErrorOutput>().FirstOrDefault()?.Value);
        return sink.Outputs.OfType<Notebooks.Documents.ExecuteResult>().Single().Data["text/plain"]!.ToString().Split('\n')[1].Trim();
    }

    async Task<string> Error(string query)
    {
        var sink = new RecordingSink();
        Assert.Equal(Outcome.Failed, await session.RunAsync(new("sql", query), sink, TestContext.Current.CancellationToken));
        return sink.Outputs.OfType<Notebooks.Documents.ErrorOutput>().Single().Value;
    }

    public async ValueTask DisposeAsync()
    {
        await session.DisposeAsync();
        above.Delete(recursive: true);
    }
}
