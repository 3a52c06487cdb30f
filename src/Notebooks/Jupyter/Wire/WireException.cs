namespace Notebooks.Jupyter.Wire;

/// <summary>A message that cannot be taken; the message says what about it is wrong.</summary>
sealed class WireException(string message) : Exception(message);
