namespace Notebooks.Assistance;

/// <summary>A name in code, and what kind of thing it names.</summary>
/// <param name="Start">In UTF-16 units of the cell.</param>
/// <param name="Kind">One of VS Code's types of semantic tokens: <c>class</c>, <c>method</c>, <c>variable</c>, …</param>
public sealed record ColoredSpan(int Start, int Length, string Kind);
