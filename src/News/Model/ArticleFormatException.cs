namespace News;

/// <summary>A file that cannot be read as an article. The message is one sentence that says why and what to do.</summary>
public sealed class ArticleFormatException(string message, Exception? inner = null) : FormatException(message, inner);
