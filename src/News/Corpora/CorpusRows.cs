using News.Corpora;

namespace News;

/// <summary>What one article adds to the tables of a collection.</summary>
public sealed class CorpusRows
{
    CorpusRows(string id, int characters, IReadOnlyList<IReadOnlyList<Array>> tables) =>
        (Id, Characters, Tables) = (id, characters, tables);

    /// <summary>The article's id in the collection.</summary>
    public string Id { get; }

    internal int Characters { get; }

    /// <summary>In the order of <see cref="CorpusTable.All"/>; for each the cells by columns.</summary>
    internal IReadOnlyList<IReadOnlyList<Array>> Tables { get; }

    /// <summary>Makes the rows. It is work, and may be done for several articles at once.</summary>
    /// <param name="id">The article's id, which no other article of the collection has.</param>
    public static CorpusRows Of(string id, Reading reading)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(reading);
        var source = new ArticleSource(id, reading);
        return new(id, reading.Article.Text.Length, [.. CorpusTable.All.Select(table => table.Cells(source))]);
    }
}
