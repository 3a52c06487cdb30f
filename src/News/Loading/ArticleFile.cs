namespace News.Loading;

/// <summary>Opens a file as an article, by the reader that its extension names.</summary>
internal static class ArticleFile
{
    static readonly (string Extension, Func<string, string, Article> Read)[] Readers =
    [
        (".txt", (text, _) => new Article(text)),
        (".md", MarkdownArticle.Read),
        (".markdown", MarkdownArticle.Read),
    ];

    public static Article Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            throw new ArticleFormatException($"'{path}' is a folder; name one article in it ({Extensions}).");
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file '{path}' (looked for at '{Path.GetFullPath(path)}').", path);
        var extension = Path.GetExtension(path);
        foreach (var reader in Readers)
            if (extension.Equals(reader.Extension, StringComparison.OrdinalIgnoreCase))
                return reader.Read(TextDecoder.Decode(File.ReadAllBytes(path), path), path);
        throw new ArticleFormatException(
            $"'{path}' is not of a kind that can be read ({Extensions}); save the article as plain text first.");
    }

    static string Extensions => string.Join(", ", Readers.Select(reader => reader.Extension));
}
