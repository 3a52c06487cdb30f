namespace Notebooks.Assistance;

/// <summary>A place where one of a notebook's cells has a name.</summary>
/// <param name="Cell">Which cell, counted from 0.</param>
/// <param name="Start">In UTF-16 units of the cell.</param>
/// <param name="Declares">Whether the name is declared there.</param>
public sealed record NamePlace(int Cell, int Start, int Length, bool Declares);
