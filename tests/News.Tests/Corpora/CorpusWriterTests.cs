using Microsoft.Data.Analysis;
using News.Tests.Tables;
using Parquet;
using Parquet.Schema;

namespace News.Tests.Corpora;

/// <summary>Readings as Parquet files, read again by the library's reader and compared with the tables of each reading.</summary>
public sealed class CorpusWriterTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("corpus");

    public void Dispose() => folder.Delete(recursive: true);

    static Reading Reading(int i) =>
        new Article($"The army of Peru attacked Chile on Monday. Ana Ruiz said that {i} soldiers had fled.")
        {
            Published = new DateOnly(2020, 11, 30).AddDays(i),
            Source = i % 2 == 0 ? "The Harbour Post" : null,
        }.Read();

    static readonly Reading[] Readings = [.. Enumerable.Range(0, 12).Select(Reading)];

    static string Id(int i) => $"wire/{i:D2}.txt";

    /// <summary>Adds what is new, as a run does; stops before an article where it is to be killed.</summary>
    void Run(string name, Share share, int? killedAt = null)
    {
        var writer = new CorpusWriter(Path.Combine(folder.FullName, name), share, mostArticles: 3);
        for (var i = 0; i < Readings.Length; i++)
        {
            if (i == killedAt)
                return;
            if (share.Contains(Id(i)) && writer.IsNew(Id(i)))
                writer.Add(CorpusRows.Of(Id(i), Readings[i]));
        }
        writer.Finish();
    }

    Dictionary<string, byte[]> Files(string name) =>
        new DirectoryInfo(Path.Combine(folder.FullName, name))
            .GetFiles("*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(Path.Combine(folder.FullName, name), file.FullName),
                file => File.ReadAllBytes(file.FullName)
            );

    static async Task<List<string>> TextsAsync(string path, string column)
    {
        await using var stream = File.OpenRead(path);
        await using var reader = await ParquetReader.CreateAsync(stream);
        using var rows = reader.OpenRowGroupReader(0);
        var cells = new string?[rows.RowCount];
        await rows.ReadAsync(reader.Schema.DataFields.Single(field => field.Name == column), cells.AsMemory());
        return [.. cells.Select(cell => cell ?? "null")];
    }

    async Task<List<string>> AllTextsAsync(string name, string table, string column)
    {
        List<string> all = [];
        foreach (var path in Directory.GetFiles(Path.Combine(folder.FullName, name, table)).Order(StringComparer.Ordinal))
            all.AddRange(await TextsAsync(path, column));
        return all;
    }

    [Fact]
    public async Task Every_row_of_every_reading_is_there_with_its_article()
    {
        Run("all", Share.Whole);
        foreach (
            var (table, of, column) in new (string, Func<Reading, DataFrame>, string)[]
            {
                ("mentions", reading => reading.Mentions, "text"),
                ("actors", reading => reading.Actors, "id"),
                ("dates", reading => reading.Dates, "value"),
                ("quotes", reading => reading.Quotes, "content"),
                ("events", reading => reading.Events, "type"),
            }
        )
        {
            var expected = Readings
                .Index()
                .SelectMany(reading => of(reading.Item)[column].Cast<string?>().Select(cell => (Id(reading.Index), cell ?? "null")))
                .ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(expected.Select(row => row.Item1), await AllTextsAsync("all", table, "article"));
            Assert.Equal(expected.Select(row => row.Item2), await AllTextsAsync("all", table, column));
        }
        Assert.Equal(Readings.Select(reading => reading.Article.Text), await AllTextsAsync("all", "articles", "text"));
        Assert.Equal(Readings.Select(reading => reading.Article.Source ?? "null"), await AllTextsAsync("all", "articles", "outlet"));
    }

    [Fact]
    public async Task Columns_have_types_and_lists_are_lists()
    {
        var writer = new CorpusWriter(folder.FullName, Share.Whole);
        writer.Add(CorpusRows.Of("sample", Sample.Reading));
        writer.Finish();
        await using var stream = File.OpenRead(Path.Combine(folder.FullName, "actors", "0001-of-0001-000000.parquet"));
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(
            ["article", "published", "title", "outlet", .. Sample.Reading.Actors.Columns.Select(column => column.Name)],
            reader.Schema.Fields.Select(field => field.Name)
        );
        Assert.Equal(typeof(DateTime), Assert.IsAssignableFrom<DataField>(reader.Schema.Fields[1]).ClrType);
        var aliases = Assert.IsType<ListField>(reader.Schema.Fields.Single(field => field.Name == "aliases"));
        using var rows = reader.OpenRowGroupReader(0);
        var lists = Sample.Reading.Annotations.Actors.Select(actor => actor.Aliases).ToList();
        var levels = new int[lists.Sum(list => Math.Max(1, list.Count))];
        var elements = new ReadOnlyMemory<char>[levels.Length];
        var definitions = new int[levels.Length];
        await rows.ReadRawAsync<ReadOnlyMemory<char>>(
            (DataField)aliases.Item,
            elements,
            definitions.AsMemory(),
            levels.AsMemory(),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(lists.SelectMany(list => list), elements.Take(lists.Sum(list => list.Count)).Select(element => element.ToString()));
        Assert.Equal(
            lists.SelectMany(list => list.Count == 0 ? [0] : list.Select(_ => 1)),
            definitions.Select(level => level - definitions.Min())
        );
        Assert.Equal(lists.SelectMany(list => list.Count == 0 ? [0] : list.Select((_, i) => Math.Min(i, 1))), levels);
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(4), InlineData(9), InlineData(11)]
    public void A_run_that_was_killed_is_continued_to_the_same_files(int killedAt)
    {
        Run("whole", Share.Whole);
        Run("killed", Share.Whole, killedAt);
        Run("killed", Share.Whole);
        Assert.Equal(Files("whole"), Files("killed"));
    }

    [Fact]
    public void What_a_killed_run_left_incomplete_goes()
    {
        Run("whole", Share.Whole);
        Run("killed", Share.Whole, 7);
        var killed = Path.Combine(folder.FullName, "killed");
        // Killed between the tables of a batch, and within a file.
        File.Copy(
            Path.Combine(killed, "events", "0001-of-0001-000001.parquet"),
            Path.Combine(killed, "events", "0001-of-0001-000002.parquet")
        );
        File.WriteAllText(Path.Combine(killed, "events", ".0001-of-0001-000002.parquet.0123.tmp"), "PAR1");
        File.Delete(Path.Combine(killed, "articles", "0001-of-0001-000001.parquet"));
        Run("killed", Share.Whole);
        Assert.Equal(Files("whole"), Files("killed"));
    }

    [Fact]
    public async Task Shares_in_one_folder_are_the_whole_and_leave_each_other_alone()
    {
        Run("whole", Share.Whole);
        Run("shares", new Share(2, 4));
        Run("shares", new Share(4, 4), 10);
        var others = Files("shares").Keys.Where(path => path.Contains("0002-of-0004")).ToList();
        Assert.NotEmpty(others);
        Run("shares", new Share(4, 4));
        Run("shares", new Share(1, 4));
        Run("shares", new Share(3, 4));
        Assert.All(others, path => Assert.True(File.Exists(Path.Combine(folder.FullName, "shares", path))));
        foreach (var column in new[] { "article", "text" })
            Assert.Equal(
                (await AllTextsAsync("whole", "mentions", column)).Order(StringComparer.Ordinal),
                (await AllTextsAsync("shares", "mentions", column)).Order(StringComparer.Ordinal)
            );
    }

    [Fact]
    public void Nothing_is_read_again_also_with_other_shares()
    {
        Run("all", new Share(1, 2));
        Run("all", new Share(2, 2));
        var writer = new CorpusWriter(Path.Combine(folder.FullName, "all"), Share.Whole);
        Assert.Equal(Readings.Length, writer.Before);
        Assert.All(Enumerable.Range(0, Readings.Length), i => Assert.False(writer.IsNew(Id(i))));
    }

    [Fact]
    public void Two_articles_with_one_id_are_an_error()
    {
        var writer = new CorpusWriter(folder.FullName, Share.Whole);
        Assert.True(writer.IsNew("a"));
        Assert.Contains("'a'", Assert.Throws<FormatException>(() => writer.IsNew("a")).Message);
    }

    [Fact]
    public void Without_an_article_there_are_folders_and_no_files()
    {
        new CorpusWriter(folder.FullName, Share.Whole).Finish();
        Assert.Empty(folder.GetFiles("*", SearchOption.AllDirectories));
        Assert.Equal(7, folder.GetDirectories().Length);
    }
}
