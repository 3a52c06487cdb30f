using News.Loading;

namespace News;

/// <summary>A news article: its text, kept to the character, and what is known about it from outside the text.</summary>
/// <param name="Text">The text, never changed: every span counts in it.</param>
public sealed record Article(string Text)
{
    /// <summary>The day it was published, from which 'Monday' is counted; null where it is unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The headline where it came apart from the text, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The paper or agency that published it, or null.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it, as a page or a feed names its first author, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>Where it was written, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Where it was found, or null.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// Opens the one article of a file: <c>.txt</c>; Markdown (<c>.md</c>) whose front matter between two lines of
    /// <c>---</c> may say <c>title</c>, <c>published</c> (2020-11-30), <c>source</c>, <c>place</c> and <c>url</c>; a page
    /// saved from the web (<c>.html</c>, <c>.mhtml</c>); a mail (<c>.eml</c>); a feed, Reuters' SGML or <c>.jsonl</c> that holds one.
    /// The encoding is told by the bytes, then by what the file declares. Of plain text every character is kept.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArticleFormatException">It is a folder, of another kind, not text, holds several articles or none,
    /// or its date cannot be read.</exception>
    public static Article Load(string path) => ArticleFile.Load(path);

    /// <summary>
    /// Opens every article of a file or, in the order of the names, of a folder and the folders in it: as <see cref="Load"/>,
    /// and of RSS and Atom feeds (<c>.rss</c>, <c>.atom</c>, <c>.xml</c>), Reuters' SGML (<c>.sgm</c>) and <c>.jsonl</c> all.
    /// Files of other kinds in a folder are passed over. One file is open at a time. What cannot be read costs no other article.
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="unreadable">Told of each file or item that cannot be read, as it comes; its message names it.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArticleFormatException">Where nobody listens: thrown behind the last article, of the first that could not be read.</exception>
    public static IEnumerable<Article> LoadAll(string path, Action<ArticleFormatException>? unreadable = null) => ArticleFile.LoadAll(path, unreadable);

    /// <summary>The files that <see cref="LoadAll"/> opens of a folder, in its order, so that each can be opened by itself.</summary>
    public static IEnumerable<string> FilesIn(string folder) => ArticleFile.Files(folder);

    /// <summary>Finds who is mentioned, who did what to whom, when, and who says so.</summary>
    public Reading Read() => new(this, Reader.Read(this));
}
