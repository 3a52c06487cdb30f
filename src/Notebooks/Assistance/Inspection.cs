namespace Notebooks.Assistance;

/// <summary>What is known of something in a cell.</summary>
/// <param name="Signatures">Declarations, each on one line, the one meant first.</param>
/// <param name="Documentation">Markdown; empty where nothing is documented.</param>
public sealed record Inspection(IReadOnlyList<string> Signatures, string Documentation);
