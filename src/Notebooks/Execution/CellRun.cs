namespace Notebooks.Execution;

/// <summary>One submission while it runs: how it is cancelled, and how code of its own is started.</summary>
/// <param name="Number">Counts the session's submissions.</param>
/// <param name="Language">The language the cell begins in.</param>
internal sealed record CellRun(int Number, string Language, CellThread Thread, CancellationToken Cancel)
{
    /// <summary>Runs code that may never end; cancelling the cell aborts it.</summary>
    public T Run<T>(Func<Task<T>> code) => Thread.RunAbortable(code, Cancel);
}
