namespace Notebooks.Execution;

/// <summary>One submission while it runs: how it is cancelled, and how code of its own is started.</summary>
/// <param name="Number">Counts the session's submissions.</param>
/// <param name="Language">The language the cell begins in.</param>
sealed record CellRun(int Number, string Language, CellThread Thread, CancellationToken Cancel) : IDisposable
{
    readonly CellContinuations continuations = new(Cancel);

    /// <summary>Whether the cell has ended; what it left running may go on.</summary>
    public bool HasEnded => continuations.HasEnded;

    /// <summary>Whether the cell was interrupted and ended while a thread still ran its code.</summary>
    public bool HasAbandoned => continuations.HasAbandoned;

    /// <summary>Runs code that may never end; cancelling the cell ends it.</summary>
    /// <exception cref="OperationCanceledException">The cell was cancelled.</exception>
    public T Run<T>(Func<Task<T>> code) => Thread.Run(code, continuations);

    /// <summary>The cell has ended.</summary>
    public void Dispose() => continuations.Dispose();
}
