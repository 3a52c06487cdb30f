using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime;
using Notebooks.Interactive;

namespace Notebooks.Execution;

/// <summary>
/// The thread on which a session compiles and runs its cells, continuations after <c>await</c> included, so that a cell
/// can be aborted wherever it stands.
/// </summary>
internal sealed class CellThread : IDisposable
{
    readonly BlockingCollection<Action> jobs = [];
    Thread? running;
    bool spent, inCode;

    public CellThread() => Start();

    /// <summary>Whether this is called on the thread.</summary>
    public bool IsCurrent => Thread.CurrentThread == running;

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

    /// <summary>
    /// Runs code that may never end, on the thread itself, until its task is done. Cancelling aborts it.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was aborted.</exception>
    public T RunAbortable<T>(Func<Task<T>> code, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var pump = new MessagePump();
        var before = SynchronizationContext.Current;
        if (inCode) return RunInside(code, pump, before);
        Task<T>? task = null;
        Checkpoint.Token = cancel;
        var abort = new Abort(Thread.CurrentThread);
        inCode = true;
        try
        {
            using (cancel.Register(abort.Begin))
            {
                SynchronizationContext.SetSynchronizationContext(pump);
#pragma warning disable SYSLIB0046 // It aborts a thread, which may leave its data in any state: that is the bargain.
                ControlledExecution.Run(() => pump.RunUntilDone(task = code()), abort.Token);
#pragma warning restore SYSLIB0046
            }
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
        }
        finally
        {
            abort.End();
            pump.Close(abandon: cancel.IsCancellationRequested);
            inCode = false;
            spent |= abort.Began;
            SynchronizationContext.SetSynchronizationContext(before);
        }
        if (task is not { IsCompletedSuccessfully: true }) cancel.ThrowIfCancellationRequested();
        return task!.GetAwaiter().GetResult();
    }

    /// <summary>Code that the code on the thread has sent here: whatever aborts that one aborts this one.</summary>
    static T RunInside<T>(Func<Task<T>> code, MessagePump pump, SynchronizationContext? before)
    {
        try
        {
            SynchronizationContext.SetSynchronizationContext(pump);
            var task = code();
            pump.RunUntilDone(task);
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            pump.Close(abandon: false);
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    void Start()
    {
        var thread = new Thread(Loop, DeepThread.StackSize) { IsBackground = true, Name = "notebook cells" };
        thread.CurrentCulture = thread.CurrentUICulture = CultureInfo.InvariantCulture;
        thread.Start();
    }

    void Loop()
    {
        (spent, running) = (false, Thread.CurrentThread);
        foreach (var job in jobs.GetConsumingEnumerable())
        {
            job();
            if (!spent) continue;
            // A thread can be aborted once (net10.0), and so can one that was started by it.
            ThreadPool.QueueUserWorkItem(_ => Start());
            return;
        }
    }

    public void Dispose() => jobs.CompleteAdding();
}
