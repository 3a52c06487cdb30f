using System.Runtime;

namespace Notebooks.Execution;

/// <summary>
/// Ends the code of one cell on every thread that runs it, by the gentlest means that works: code that checks for
/// cancellation stops by itself, a waiting thread is interrupted, and what still runs on the cell thread is aborted
/// last, since that can end the process (net10.0: an abort that meets a thread as it returns from a short method is not
/// caught).
/// </summary>
sealed class CellInterrupter
{
    const int InterruptAfter = 100,
        AbortAfter = 400,
        GiveUpAfter = 800,
        EndAfter = 10_000,
        Pause = 10; // milliseconds

    readonly Lock gate = new();
    readonly List<RunningThread> running = [];
    readonly TaskCompletionSource unwound = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile bool begun;

    /// <summary>Ends when no thread runs the interrupted cell any more, or when a thread cannot be ended.</summary>
    public Task Unwound => unwound.Task;

    /// <summary>Starts to end the cell, in the background.</summary>
    public void Begin()
    {
        begun = true;
        Start(Interrupt);
    }

    /// <summary>Runs code of the cell on a thread of the pool, which is never aborted.</summary>
    public void Run(Action code)
    {
        var thread = Enter(abortable: false);
        try
        {
            code();
        }
        finally
        {
            Leave(thread);
        }
    }

    /// <summary>Runs code of the cell on the calling thread.</summary>
    /// <returns>Whether the thread was aborted, which net10.0 can do only once for each thread.</returns>
    /// <exception cref="OperationCanceledException">The code was aborted.</exception>
    public bool RunAbortable(Action code)
    {
        var thread = Enter(abortable: true);
        try
        {
            // An abort may leave the data of the code in any state. The alternative is a cell that cannot be stopped.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(code, thread.AbortSource.Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception) when (thread.Aborted) { }
        finally
        {
            Leave(thread);
        }
        return thread.Aborted;
    }

    RunningThread Enter(bool abortable)
    {
        var thread = new RunningThread(Thread.CurrentThread, abortable);
        lock (gate)
            running.Add(thread);
        return thread;
    }

    /// <summary>No interrupt reaches the thread afterwards, not even one that is pending.</summary>
    void Leave(RunningThread thread)
    {
        while (true)
        {
            try
            {
                lock (gate)
                    running.Remove(thread);
                if (begun)
                    Thread.Sleep(1);
                return;
            }
            catch (ThreadInterruptedException) { }
        }
    }

    void Interrupt()
    {
        for (var waited = 0; waited < EndAfter; waited += Pause)
        {
            lock (gate)
            {
                if (running.Count == 0 && waited >= InterruptAfter || waited >= GiveUpAfter)
                    unwound.TrySetResult();
                if (running.Count == 0 && unwound.Task.IsCompleted)
                    return;
                foreach (var one in running)
                {
                    // Only while it waits: an interrupt stays pending, and would meet something else later.
                    if (waited >= InterruptAfter && one.Thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                        one.Thread.Interrupt();
                    if (waited < AbortAfter || !one.Abortable || one.Aborted)
                        continue;
                    one.Aborted = true;
                    // It returns only when the abort is done, which it never is while the thread waits.
                    Start(one.AbortSource.Cancel);
                }
            }
            Thread.Sleep(Pause);
        }
    }

    static void Start(ThreadStart run)
    {
        var thread = new Thread(run) { IsBackground = true, Name = "notebook interrupt" };
        thread.UnsafeStart();
    }

    sealed class RunningThread(Thread thread, bool abortable)
    {
        public Thread Thread => thread;

        public bool Abortable => abortable;

        public CancellationTokenSource AbortSource => field ??= new();

        public volatile bool Aborted;
    }
}
