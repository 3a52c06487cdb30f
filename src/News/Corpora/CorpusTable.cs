using News.Tables;

namespace News.Corpora;

/// <summary>A table of a collection: that of a reading, with columns in front that say which article a row is from.</summary>
/// <param name="Table">The table of one reading.</param>
sealed record CorpusTable(string Name, ITable Table)
{
    static readonly Table<ArticleSource> Front = new Table<ArticleSource>("", "", source => [(ArticleSource)source])
        .Text("article", "the article's id: articles.article", row => row.Id)
        .Day("published", "the day on which it was published", row => row.Article.Published, "it is not known")
        .Text("title", "its headline", row => row.Article.Title, "it is not known")
        .Text("outlet", "the newspaper or agency that published it", row => row.Article.Source, "it is not known");

    /// <summary>The tables in the order in which a batch's files are written. The articles come last: a batch is complete once its
    /// articles are there.</summary>
    public static IReadOnlyList<CorpusTable> All { get; } =
    [.. ReadingTables.All.Append(ArticlesTable.Table).Select(table => new CorpusTable(table.Description.Name.ToLowerInvariant(), table))];

    public IReadOnlyList<Column> Columns { get; } = [.. Front.Description.Columns, .. Table.Description.Columns];

    /// <summary>The rows of one reading, by columns.</summary>
    public IReadOnlyList<Array> Cells(ArticleSource source)
    {
        var cells = Table.Cells(source);
        var rows = cells[0].Length;
        return [.. Front.Cells(source).Select(one => Repeated(one, rows)), .. cells];
    }

    static Array Repeated(Array one, int times)
    {
        var all = Array.CreateInstance(one.GetType().GetElementType()!, times);
        for (var filled = 0; filled < times; filled += Math.Max(1, filled))
            Array.Copy(filled == 0 ? one : all, 0, all, filled, Math.Clamp(filled, 1, times - filled));
        return all;
    }
}
