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

    /// <summary>Where it was written, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Where it was found, or null.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// Opens <c>.txt</c>, or Markdown (<c>.md</c>) whose front matter between two lines of <c>---</c> may say
    /// <c>title</c>, <c>published</c> (2020-11-30), <c>source</c>, <c>place</c> and <c>url</c>. Reads UTF-8, UTF-16 with
    /// a byte order mark, and Windows-1252. The text is kept to the character, line ends included.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArticleFormatException">It is a folder, of another kind, not text, or its date cannot be read.</exception>
    public static Article Load(string path) => ArticleFile.Load(path);

    /// <summary>Finds who is mentioned, who did what to whom, when, and who says so.</summary>
    public Reading Read() => new(this, Reader.Read(this));
}
