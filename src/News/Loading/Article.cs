using News.Loading;

namespace News;

public sealed partial record Article
{
    /// <summary>
    /// Opens a file that contains one article: <c>.txt</c>; Markdown (<c>.md</c>), whose front matter between two lines of
    /// <c>---</c> can give <c>title</c>, <c>published</c> or <c>date</c> (2020-11-30), <c>source</c>, <c>place</c> and <c>url</c>; a saved
    /// web page (<c>.html</c>, <c>.mhtml</c>); a mail (<c>.eml</c>); a Word document (<c>.docx</c>); a PDF with text
    /// (<c>.pdf</c>); a feed, Reuters' SGML or <c>.jsonl</c> with one article.
    /// The bytes determine the encoding, then what the file declares. Plain text keeps every
    /// character but page numbers and running heads of a copied PDF, which <see cref="Dropped"/> lists.
    /// </summary>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="ArticleFormatException">The path is a folder, or the file has another format, is not text,
    /// contains several articles or none, or has a date that cannot be read.</exception>
    public static Article Load(string path) => ArticleFile.Load(path);

    /// <summary>Reads an article from a stream to its end, as <see cref="Load(string)"/> reads a file.</summary>
    /// <param name="name">The name that a file of it would have; its extension says which format it is in, and messages name it.</param>
    /// <exception cref="ArticleFormatException">As of a file.</exception>
    public static Article Load(Stream stream, string name) => ArticleFile.Load(stream, name);

    /// <summary>
    /// Opens every article of a file, or of a folder and its subfolders in the order of their names. It reads the formats of
    /// <see cref="Load(string)"/>, and all articles of RSS and Atom feeds (<c>.rss</c>, <c>.atom</c>, <c>.xml</c>), Reuters' SGML
    /// (<c>.sgm</c>) and <c>.jsonl</c>. It skips files of other formats in a folder, and has one file open at a time.
    /// An unreadable file does not affect the others.
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="unreadable">Called for each file or item that cannot be read, in order; the message names it.</param>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    /// <exception cref="ArticleFormatException">Without a callback, thrown after the last article, for the first that
    /// could not be read.</exception>
    public static IEnumerable<Article> LoadAll(string path, Action<ArticleFormatException>? unreadable = null) =>
        ArticleFile.LoadAll(path, unreadable);

    /// <summary>The files of a folder that <see cref="LoadAll"/> opens, in its order, so that each can be opened separately.</summary>
    public static IEnumerable<string> FilesIn(string folder) => ArticleFile.Files(folder);
}
