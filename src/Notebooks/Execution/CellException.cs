namespace Notebooks.Execution;

/// <summary>A failure whose message is enough for the reader of the cell: the notebook shows it without a stack trace.</summary>
/// <param name="name">The error's name in the notebook, such as <c>CompileError</c>.</param>
abstract class CellException(string name, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Name => name;

    /// <summary>What is shown, line by line.</summary>
    public virtual IReadOnlyList<string> Lines => [Message];
}
