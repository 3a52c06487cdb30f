namespace Notebooks.Documents;

/// <summary>A file is not a notebook that can be read. The message is one sentence for the user: what is wrong, and
/// how to mend it where that is known.</summary>
public sealed class NotebookFormatException(string message, Exception? inner = null) : Exception(message, inner);
