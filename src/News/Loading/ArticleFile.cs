using News.Json;
using News.Loading.Html;

namespace News.Loading;

/// <summary>Opens a file as articles, by the reader that its extension names. A reader returns its articles unopened,
/// so that an unreadable one does not affect the others.</summary>
static class ArticleFile
{
    /// <summary>A larger file is not an article. Only .jsonl, which is read line by line, may be larger.</summary>
    const int MostBytes = 32 << 20;

    /// <summary>More than any book has. Every few letters are a token in memory.</summary>
    const int MostCharacters = 5_000_000;

    static readonly (string Extension, Func<byte[], string, IEnumerable<Func<Article>>> Read)[] Readers =
    [
        (".txt", Text((text, _) => PageFurniture.Without(text))),
        (".md", Text(MarkdownArticle.Read)),
        (".markdown", Text(MarkdownArticle.Read)),
        (".html", Text(HtmlArticle.Read)),
        (".htm", Text(HtmlArticle.Read)),
        (".xhtml", Text(HtmlArticle.Read)),
        (".eml", (bytes, path) => [() => MailArticle.Read(bytes, path)]),
        (".mhtml", (bytes, path) => [() => MailArticle.ReadPage(bytes, path)]),
        (".mht", (bytes, path) => [() => MailArticle.ReadPage(bytes, path)]),
        (".docx", (bytes, path) => [() => WordArticle.Read(bytes, path)]),
        (".pdf", (bytes, path) => [() => PdfArticle.Read(bytes, path)]),
        (".rss", Several(FeedArticles.Read)),
        (".atom", Several(FeedArticles.Read)),
        (".xml", Several(FeedArticles.Read)),
        (".sgm", Several(ReutersArticles.Read)),
        (".sgml", Several(ReutersArticles.Read)),
    ];

    public static Article Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            throw new ArticleFormatException($"'{path}' is a folder; name one article in it ({Extensions}), or use Article.LoadAll.");
        return Only(Open(path), path);
    }

    public static Article Load(Stream stream, string name)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var reader = ReaderOf(name);
        return Only(reader is null ? throw OfNoKind(name) : Bounded(reader(bytes.ToArray(), name), name), name);
    }

    static Article Only(IEnumerable<Func<Article>> found, string path)
    {
        var articles = found.Take(2).ToList();
        return articles.Count switch
        {
            0 => throw new ArticleFormatException($"'{path}' holds no article; give a file that holds one."),
            1 => articles[0](),
            _ => throw new ArticleFormatException($"'{path}' holds several articles; use Article.LoadAll, or save one of them by itself."),
        };
    }

    public static IEnumerable<Article> LoadAll(string path, Action<ArticleFormatException>? unreadable)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path) && !File.Exists(path))
            throw Missing(path);
        return Readable(path, unreadable);
    }

    /// <summary>The files of a folder that can be read, also of the folders in it, in the order of their names.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(
                folder,
                "*",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
                }
            )
            .Where(path => IsLines(path) || Readers.Any(reader => IsOf(path, reader.Extension)))
            .Order(StringComparer.Ordinal);

    /// <summary>Every article that can be read. The others are reported in order or, without a callback, together at the end.</summary>
    static IEnumerable<Article> Readable(string path, Action<ArticleFormatException>? unreadable)
    {
        ArticleFormatException? first = null;
        var others = 0;
        foreach (var file in Directory.Exists(path) ? Files(path) : [path])
        foreach (var open in Unopened(file))
        {
            Article? article = null;
            try
            {
                article = open();
            }
            catch (ArticleFormatException e) when (unreadable is not null)
            {
                unreadable(e);
            }
            catch (ArticleFormatException e)
            {
                if (first is null)
                    first = e;
                else
                    others++;
            }
            if (article is not null)
                yield return article;
        }
        if (others > 0)
            throw new ArticleFormatException(
                $"{first!.Message.TrimEnd('.')}; {others} more could not be read either (LoadAll(path, unreadable) reports each).",
                first
            );
        if (first is not null)
            throw first;
    }

    /// <summary>A file whose articles cannot even be counted is one that cannot be read.</summary>
    static IEnumerable<Func<Article>> Unopened(string path)
    {
        try
        {
            return Open(path);
        }
        catch (ArticleFormatException e)
        {
            return [() => throw e];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return
            [
                () => throw new ArticleFormatException($"'{path}' cannot be opened ({e.Message.TrimEnd('.')}); see who may read it.", e),
            ];
        }
    }

    static IEnumerable<Func<Article>> Open(string path)
    {
        if (!File.Exists(path))
            throw Missing(path);
        if (IsLines(path))
            return Lines(path);
        return ReaderOf(path) is { } read ? Bounded(read(Bytes(path), path), path) : throw OfNoKind(path);
    }

    static IEnumerable<Func<Article>> Bounded(IEnumerable<Func<Article>> articles, string path) =>
        articles.Select(open =>
            (Func<Article>)(
                () =>
                    open() is { Text.Length: <= MostCharacters } article
                        ? article
                        : throw new ArticleFormatException(
                            $"'{path}' holds a text of more than {MostCharacters / 1_000_000} million characters, too long for an article; "
                                + "cut it into smaller files."
                        )
            )
        );

    static Func<byte[], string, IEnumerable<Func<Article>>>? ReaderOf(string path) =>
        Readers.FirstOrDefault(reader => IsOf(path, reader.Extension)).Read;

    static ArticleFormatException OfNoKind(string path) =>
        new($"'{path}' is not of a kind that can be read ({Extensions}); save the article as plain text first.");

    static FileNotFoundException Missing(string path) =>
        new(
            $"There is no file '{path}'"
                + (Path.IsPathRooted(path) ? "." : "; it is looked for from the folder of the notebook, or else of the command."),
            path
        );

    static byte[] Bytes(string path) =>
        new FileInfo(path).Length <= MostBytes
            ? File.ReadAllBytes(path)
            : throw new ArticleFormatException(
                $"'{path}' is larger than {MostBytes >> 20} MB, too large for an article; cut it into smaller files."
            );

    static IEnumerable<Func<Article>> Lines(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            var at = ++number;
            if (!string.IsNullOrWhiteSpace(line))
                yield return () => Line(line, path, at);
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

    static Func<byte[], string, IEnumerable<Func<Article>>> Text(Func<string, string, Article> read) =>
        (bytes, path) => [() => read(TextDecoder.Decode(bytes, path), path)];

    static Func<byte[], string, IEnumerable<Func<Article>>> Several(Func<string, string, IEnumerable<Func<Article>>> read) =>
        (bytes, path) => read(TextDecoder.Decode(bytes, path), path);

    static bool IsLines(string path) => IsOf(path, ".jsonl");

    static bool IsOf(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);

    static string Extensions => string.Join(", ", Readers.Select(reader => reader.Extension).Append(".jsonl"));
}
