namespace Notebooks.Parameters;

/// <summary>A value for one of a notebook's parameters cannot be taken. The message says why, and the mend.</summary>
public sealed class ParameterException(string message) : Exception(message);
