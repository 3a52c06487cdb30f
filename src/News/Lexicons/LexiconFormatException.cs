namespace News;

/// <summary>A lexicon of your own that cannot be read. The message is one sentence that says where, why, and what to do.</summary>
public sealed class LexiconFormatException(string message, Exception? inner = null) : FormatException(message, inner);
