namespace Notebooks.Languages.CSharp;

/// <summary>A cell that was compiled, and the names that it declares for others.</summary>
sealed record RanCell(string Code, IReadOnlyCollection<string> Names);
