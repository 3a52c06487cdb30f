namespace Notebooks.Cli;

/// <summary>What the command line of <c>notebooks run</c> asks for.</summary>
/// <param name="Jobs">The most notebooks that run at once.</param>
/// <param name="OnlyCheck">Nothing is written; the question is whether outputs would change.</param>
sealed record RunSettings(IReadOnlyList<NotebookRun> Runs, RunOptions Options, int Jobs, bool OnlyCheck);
