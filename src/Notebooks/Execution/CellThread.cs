using System.Collections.Concurrent;
using Notebooks.Cells;

namespace Notebooks.Execution;

/// <summary>
/// The thread on which a session compiles its cells and runs them up to the first <c>await</c> that has to wait.
/// </summary>
sealed class CellThread : IDisposable
{
    /// <summary>Where the stack comes as close to its end, in bytes, checkpoints look closer.</summary>
    const int Reserve = 512 * 1024;

    readonly BlockingCollection<Action> jobs = [];
    Thread? own;
    bool aborted,
        inCode;

    public CellThread() => Start();

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
    public T Run<T>(Func<Task<T>> code, CellContinuations cell)
    {
        // Code that a cell sends runs in the middle of the cell, on the thread that has sent it.
        if (inCode || Thread.CurrentThread != own)
            return cell.RunInside(code);
        inCode = true;
        try
        {
            return cell.Run(code, out aborted);
        }
        finally
        {
            inCode = false;
        }
    }

    void Start()
    {
        var thread = new Thread(Loop, DeepThread.StackSize) { IsBackground = true, Name = "notebook cells" };
        thread.Start();
    }

    void Loop()
    {
        (own, aborted) = (Thread.CurrentThread, false);
        Checkpoint.UseThread(DeepThread.StackSize - Reserve);
        foreach (var job in jobs.GetConsumingEnumerable())
        {
            job();
            if (!aborted)
                continue;
            // A thread can be aborted once (net10.0), and so can one that was started by it.
            ThreadPool.QueueUserWorkItem(_ => Start());
            return;
        }
    }

    public void Dispose() => jobs.CompleteAdding();
}
