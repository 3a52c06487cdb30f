namespace Notebooks;

/// <summary>A cell's code and the language it is in unless a selector line in it (<c>#!fsharp</c>) says another.</summary>
/// <param name="Language">A kernel name: <c>csharp</c>, <c>fsharp</c>, <c>markdown</c>, <c>html</c>, …</param>
public sealed record Submission(string Language, string Code);

/// <summary>How a submission ended.</summary>
public enum Outcome
{
    Completed,
    Failed,
    Interrupted,
}
