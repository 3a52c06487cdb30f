using System.Collections.Concurrent;

namespace Notebooks.Execution;

/// <summary>The thread on which a session compiles its cells. It waits while their code runs on a thread of its own.</summary>
sealed class CellThread : IDisposable
{
    readonly BlockingCollection<Action> jobs = [];
    readonly Thread own;
    CodeThread? code;

    public CellThread()
    {
        own = new(Loop, DeepThread.StackSize) { IsBackground = true, Name = "notebook cells" };
        own.Start();
    }

    /// <summary>Runs <paramref name="job"/> on the thread, after the jobs before it.</summary>
    public Task<T> Post<T>(Func<T> job)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        jobs.Add(() =>
        {
            try
            {
                done.SetResult(job());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    /// <summary>Runs code of a cell until its task is done. Cancelling the cell ends it.</summary>
    /// <exception cref="OperationCanceledException">The cell was cancelled.</exception>
    public T Run<T>(Func<Task<T>> work, CellContinuations cell)
    {
        // Code that a cell sends runs in the middle of the cell, on the thread that has sent it.
        if (Thread.CurrentThread != own)
            return cell.RunInside(work);
        if (code is null or { IsAbandoned: true })
            code = new();
        return cell.Run(work, code);
    }

    void Loop()
    {
        foreach (var job in jobs.GetConsumingEnumerable())
            job();
        code?.Abandon();
    }

    public void Dispose() => jobs.CompleteAdding();
}
