namespace Figures;

/// <summary>Something that a trace plots: a bar, a point of a line, a slice, a cell of a field.</summary>
/// <param name="X">Where it is on the horizontal axis; the label of a slice.</param>
/// <param name="Y">Where it is on the vertical axis; the value of a slice.</param>
/// <param name="Value">The value of a field at that place; null: the trace is not a field.</param>
/// <param name="Words">What the chart itself says of it; null: nothing.</param>
sealed record FigurePoint(string X, string Y, string? Value = null, string? Words = null);
