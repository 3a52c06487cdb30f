using Notebooks.Cells;

namespace Notebooks.Execution;

/// <summary>
/// Ends the code of one cell on every thread that runs it: code that checks for cancellation stops by itself, and a waiting
/// thread is interrupted. What does neither is abandoned: the cell ends without it, and it ends at its next checkpoint or
/// wait. Nothing is aborted, since an abort that meets a thread as it returns from a short method ends the process
/// (net10.0).
/// </summary>
sealed class CellInterrupter
{
    const int InterruptAfter = 100,
        AbandonAfter = 400,
        WatchUntil = 10_000,
        Pause = 10,
        LongPause = 250; // milliseconds

    readonly object gate = new();
    readonly List<Thread> running = [];
    readonly TaskCompletionSource unwound = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile bool begun,
        abandoned;

    /// <summary>Whether the cell is interrupted.</summary>
    public bool HasBegun => begun;

    /// <summary>Whether the cell was ended while a thread still ran its code.</summary>
    public bool HasAbandoned => abandoned;

    /// <summary>Ends when no thread runs the interrupted cell any more, or when those that do are abandoned.</summary>
    public Task Unwound => unwound.Task;

    /// <summary>Waits until no thread runs the interrupted cell any more, or those that do are abandoned.</summary>
    public void Settle()
    {
        lock (gate)
        {
            while (running.Count > 0 && !abandoned)
                Monitor.Wait(gate);
        }
    }

    /// <summary>Starts to end the cell, in the background.</summary>
    public void Begin()
    {
        begun = true;
        Checkpoint.Watch();
        new Thread(Interrupt) { IsBackground = true, Name = "notebook interrupt" }.UnsafeStart();
    }

    /// <summary>Runs code of the cell on the calling thread.</summary>
    public T Run<T>(Func<T> code)
    {
        lock (gate)
            running.Add(Thread.CurrentThread);
        try
        {
            return code();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>No interrupt reaches the thread afterwards, not even one that is pending.</summary>
    void Leave()
    {
        while (true)
        {
            try
            {
                lock (gate)
                {
                    running.Remove(Thread.CurrentThread);
                    Monitor.PulseAll(gate);
                }
                if (begun)
                    Thread.Sleep(1);
                return;
            }
            catch (ThreadInterruptedException) { }
        }
    }

    void Interrupt()
    {
        // By the clock: on a machine that is busy, a pause takes longer than it was asked to.
        var began = Environment.TickCount64;
        for (var waited = 0L; !IsOver(waited); waited = Environment.TickCount64 - began)
        {
            if (waited >= InterruptAfter)
                InterruptWaits();
            Thread.Sleep(waited < WatchUntil ? Pause : LongPause);
        }
        Checkpoint.Unwatch();
    }

    /// <summary>Whether nothing is left to do. The tasks that the cell has started are given time to come to a checkpoint.</summary>
    bool IsOver(long waited)
    {
        lock (gate)
        {
            if (running.Count == 0 && waited >= InterruptAfter)
                unwound.TrySetResult();
            if (running.Count > 0 && waited >= AbandonAfter && !unwound.Task.IsCompleted)
                Abandon();
            return running.Count == 0 && waited >= WatchUntil;
        }
    }

    void Abandon()
    {
        foreach (var thread in running)
            thread.Priority = ThreadPriority.Lowest;
        abandoned = true;
        Monitor.PulseAll(gate);
        unwound.TrySetResult();
    }

    /// <summary>Interrupts only those that wait: an interrupt stays pending, and would meet something else later.</summary>
    void InterruptWaits()
    {
        lock (gate)
        {
            foreach (var thread in running)
            {
                if (thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                    thread.Interrupt();
            }
        }
    }
}
