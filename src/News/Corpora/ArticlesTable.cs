using News.Tables;

namespace News.Corpora;

/// <summary>The table that only a collection has: one row per article.</summary>
static class ArticlesTable
{
    public static readonly Table<ArticleSource> Table = new Table<ArticleSource>(
        "Articles",
        "an article",
        source => [(ArticleSource)source]
    )
        .Text("place", "where it was written", row => row.Article.Place, "it is not known")
        .Text("byline", "who wrote it", row => row.Article.Byline, "it is not known")
        .Text("url", "where it was found", row => row.Article.Url, "it is not known")
        .Text("language", "ISO 639-1 code; only English is read", row => row.Found.Language, "the text is too short to know")
        .Number("characters", "how long the text is, in UTF-16 units", row => row.Article.Text.Length)
        .Text("text", "the text, in which every start and end counts", row => row.Article.Text);
}
