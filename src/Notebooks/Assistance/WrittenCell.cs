namespace Notebooks.Assistance;

/// <summary>A cell that is being written.</summary>
/// <param name="Language">A kernel name.</param>
public sealed record WrittenCell(string Language, string Code)
{
    /// <summary>The cells before it. What they declare can be named, whether they have run or not.</summary>
    public IReadOnlyList<Submission> Before { get; init; } = [];

    public static implicit operator WrittenCell(Submission cell) => new(cell.Language, cell.Code);
}
