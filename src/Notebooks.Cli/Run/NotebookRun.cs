namespace Notebooks.Cli;

/// <summary>One run of a notebook.</summary>
/// <param name="Name">What reports call it: its path, and, where it runs several times, with what values.</param>
/// <param name="Target">Where it goes with its outputs; null: nowhere.</param>
/// <param name="Values">The values of its parameters, where they are not its own.</param>
sealed record NotebookRun(string Path, string Name, string? Target, IReadOnlyDictionary<string, string> Values);
