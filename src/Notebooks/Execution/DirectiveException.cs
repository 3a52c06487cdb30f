namespace Notebooks.Execution;

/// <summary>A directive that cannot be followed; the message is one sentence for the notebook's reader.</summary>
sealed class DirectiveException(string message) : CellException("DirectiveError", message);
