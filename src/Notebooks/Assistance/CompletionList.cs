namespace Notebooks.Assistance;

/// <summary>What can be written at a place in a cell.</summary>
/// <param name="Start">Where what is replaced begins, in UTF-16 units of the cell.</param>
/// <param name="End">Where it ends, exclusive.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<Completion> Items)
{
    /// <summary>Nothing is known about the place.</summary>
    public static CompletionList None(int position) => new(position, position, []);
}

/// <summary>One thing that can be written there.</summary>
/// <param name="Text">What is written in the cell's place.</param>
/// <param name="Kind">What it is, in the word editors know: <c>method</c>, <c>property</c>, <c>keyword</c>, …</param>
/// <param name="Signature">Its declaration on one line, or null where it has none or telling would take long.</param>
public sealed record Completion(string Text, string Kind, string? Signature = null);
