namespace Notebooks.Cli;

/// <summary>What the command line of <c>notebooks run</c> asks for.</summary>
/// <param name="Output">The folder that takes the notebooks with their outputs; null: each stays where it is.</param>
/// <param name="OnlyCheck">Nothing is written; the question is whether outputs would change.</param>
sealed record RunSettings(
    IReadOnlyList<string> Paths,
    string? Output,
    IReadOnlyList<KeyValuePair<string, string>> Parameters,
    RunOptions Options,
    bool OnlyCheck);
