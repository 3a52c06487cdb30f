using News.Json;

namespace News.Loading;

/// <summary>Opens a file as articles, by the reader that its extension names.</summary>
internal static class ArticleFile
{
    /// <summary>What is larger is no article; only .jsonl, which is read line by line, may be.</summary>
    const int MostBytes = 32 << 20;

    static readonly (string Extension, Func<byte[], string, IEnumerable<Article>> Read)[] Readers =
    [
        (".txt", Text((text, _) => new Article(text))),
        (".md", Text(MarkdownArticle.Read)),
        (".markdown", Text(MarkdownArticle.Read)),
        (".html", Text(HtmlArticle.Read)),
        (".htm", Text(HtmlArticle.Read)),
        (".xhtml", Text(HtmlArticle.Read)),
        (".eml", (bytes, path) => [MailArticle.Read(bytes, path)]),
        (".rss", (bytes, path) => FeedArticles.Read(TextDecoder.Decode(bytes, path), path)),
        (".atom", (bytes, path) => FeedArticles.Read(TextDecoder.Decode(bytes, path), path)),
        (".xml", (bytes, path) => FeedArticles.Read(TextDecoder.Decode(bytes, path), path)),
        (".sgm", (bytes, path) => ReutersArticles.Read(TextDecoder.Decode(bytes, path), path)),
        (".sgml", (bytes, path) => ReutersArticles.Read(TextDecoder.Decode(bytes, path), path)),
    ];

    public static Article Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            throw new ArticleFormatException($"'{path}' is a folder; name one article in it ({Extensions}), or use Article.LoadAll.");
        using var articles = File(path).GetEnumerator();
        if (!articles.MoveNext()) throw new ArticleFormatException($"'{path}' holds no article; give a file that holds one.");
        var article = articles.Current;
        return !articles.MoveNext() ? article
            : throw new ArticleFormatException($"'{path}' holds several articles; use Article.LoadAll, or save one of them by itself.");
    }

    public static IEnumerable<Article> LoadAll(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path) ? Files(path).SelectMany(File) : File(path);
    }

    /// <summary>The files of a folder that can be read, also of the folders in it, in the order of their names.</summary>
    public static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint })
        .Where(path => IsLines(path) || Readers.Any(reader => IsOf(path, reader.Extension)))
        .Order(StringComparer.Ordinal);

    static IEnumerable<Article> File(string path)
    {
        if (!System.IO.File.Exists(path))
            throw new FileNotFoundException($"There is no file '{path}' (looked for at '{Path.GetFullPath(path)}').", path);
        if (IsLines(path)) return Lines(path);
        foreach (var reader in Readers)
            if (IsOf(path, reader.Extension)) return reader.Read(Bytes(path), path);
        throw new ArticleFormatException(
            $"'{path}' is not of a kind that can be read ({Extensions}); save the article as plain text first.");
    }

    static byte[] Bytes(string path) => new FileInfo(path).Length <= MostBytes ? System.IO.File.ReadAllBytes(path)
        : throw new ArticleFormatException($"'{path}' is larger than {MostBytes >> 20} MB, as no article is; cut it into smaller files.");

    static IEnumerable<Article> Lines(string path)
    {
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return Line(line, path, number);
        }
    }

    static Article Line(string line, string path, int number)
    {
        try
        {
            return ArticleJson.Parse(line).Article;
        }
        catch (FormatException e)
        {
            throw new ArticleFormatException($"'{path}', line {number}: {e.Message}", e);
        }
    }

    static Func<byte[], string, IEnumerable<Article>> Text(Func<string, string, Article> read) =>
        (bytes, path) => [read(TextDecoder.Decode(bytes, path), path)];

    static bool IsLines(string path) => IsOf(path, ".jsonl");

    static bool IsOf(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);

    static string Extensions => string.Join(", ", Readers.Select(reader => reader.Extension).Append(".jsonl"));
}
