using News.Tables;

namespace News.Corpora;

/// <summary>Articles whose rows go into the same files.</summary>
/// <param name="mostArticles">How many fit in.</param>
sealed class CorpusBatch(int mostArticles)
{
    /// <summary>Enough for files of some megabytes, which engines read fastest, and few enough to hold in memory.</summary>
    public const int MostArticles = 2_000;

    const int MostCharacters = 8_000_000;

    readonly List<CorpusRows> articles = [];
    int characters;

    public bool IsEmpty => articles.Count == 0;

    public bool IsFull => articles.Count >= mostArticles || characters >= MostCharacters;

    public void Add(CorpusRows rows)
    {
        articles.Add(rows);
        characters += rows.Characters;
    }

    /// <summary>Writes one file per table, each whole, the articles last.</summary>
    /// <param name="fileOf">The path of the file for a table's name.</param>
    public void Write(Func<string, string> fileOf)
    {
        foreach (var (at, table) in CorpusTable.All.Index())
            TableFiles.Replace(fileOf(table.Name), stream => ParquetFile.Write(Columns(at, table), stream).GetAwaiter().GetResult());
    }

    List<ParquetColumn> Columns(int at, CorpusTable table) =>
        [.. table.Columns.Index().Select(column => new ParquetColumn(column.Item.Name, Joined(at, column.Index)))];

    Array Joined(int table, int column)
    {
        var parts = articles.ConvertAll(article => article.Tables[table][column]);
        var all = Array.CreateInstance(parts[0].GetType().GetElementType()!, parts.Sum(part => part.Length));
        var filled = 0;
        foreach (var part in parts)
        {
            Array.Copy(part, 0, all, filled, part.Length);
            filled += part.Length;
        }
        return all;
    }
}
