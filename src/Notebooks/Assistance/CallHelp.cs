namespace Notebooks.Assistance;

/// <summary>What the call that is being written can mean.</summary>
/// <param name="Signatures">The overloads, at least one.</param>
/// <param name="Meant">The place in <paramref name="Signatures"/> of the one that fits what is written.</param>
/// <param name="Argument">Which argument is being written, counted from 0.</param>
public sealed record CallHelp(IReadOnlyList<CallSignature> Signatures, int Meant, int Argument);

/// <summary>One overload.</summary>
/// <param name="Text">Its declaration on one line.</param>
/// <param name="Documentation">Markdown; empty where nothing is documented.</param>
public sealed record CallSignature(string Text, string Documentation, IReadOnlyList<CallParameter> Parameters);

/// <summary>A parameter of an overload.</summary>
/// <param name="Documentation">Markdown; empty where nothing is documented.</param>
public sealed record CallParameter(string Name, string Documentation);
