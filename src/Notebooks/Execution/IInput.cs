namespace Notebooks;

/// <summary>Answers what a cell asks.</summary>
public interface IInput
{
    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="isPassword">Whether the answer must not be seen while it is typed.</param>
    /// <exception cref="OperationCanceledException">The cell was cancelled before anybody answered.</exception>
    string Ask(string prompt, bool isPassword, CancellationToken cancel);
}
