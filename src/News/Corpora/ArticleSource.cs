using News.Tables;

namespace News.Corpora;

/// <summary>A reading of a collection, which has an id there.</summary>
sealed class ArticleSource(string id, Reading reading) : Source(reading.Article, reading.Annotations)
{
    public string Id => id;

    public Article Article => reading.Article;
}
