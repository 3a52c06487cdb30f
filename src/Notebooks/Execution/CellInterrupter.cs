using Notebooks.Cells;

namespace Notebooks.Execution;

/// <summary>
/// Ends the code of one cell on every thread that runs it: code that checks for cancellation stops by itself, and a waiting
/// thread is interrupted if the engine started what it runs. What does neither is abandoned: the cell ends without it, and it
/// ends at its next checkpoint or wait. Nothing is aborted, since an abort that meets a thread as it returns from a short
/// method ends the process (net10.0).
/// </summary>
sealed class CellInterrupter
{
    const int InterruptAfter = 100,
        AbandonAfter = 400,
        WatchUntil = 10_000,
        Pause = 10,
        LongPause = 250,
        LeaveAfter = 1000; // milliseconds

    readonly object gate = new();
    readonly List<Thread> running = [];
    readonly TaskCompletionSource unwound = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile bool begun,
        abandoned;
    bool watched,
        looks;

    /// <summary>Whether the cell is interrupted.</summary>
    public bool HasBegun => begun;

    /// <summary>Whether the cell was ended while a thread still ran its code.</summary>
    public bool HasAbandoned => abandoned;

    /// <summary>Ends when no thread runs the interrupted cell any more, or when those that do are abandoned.</summary>
    public Task Unwound => unwound.Task;

    /// <summary>Starts to end the cell, in the background.</summary>
    public void Begin()
    {
        begun = true;
        Interlocked.MemoryBarrier();
        Watch();
    }

    /// <summary>The calling thread has come to code of the cell, which ends it if the cell is interrupted.</summary>
    public void Join()
    {
        if (begun)
            CodeWorker.Uninterrupted(Watch);
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
            // No interrupt reaches the thread afterwards, not even one that is pending.
            CodeWorker.Uninterrupted(Leave);
        }
    }

    void Leave()
    {
        lock (gate)
        {
            running.Remove(Thread.CurrentThread);
            Monitor.PulseAll(gate);
        }
        if (begun)
            Thread.Sleep(1);
    }

    /// <summary>Has every checkpoint take a closer look, and a thread see to what takes none.</summary>
    void Watch()
    {
        lock (gate)
        {
            Look(true);
            if (!watched)
                new Thread(Interrupt) { IsBackground = true, Name = "notebook interrupt" }.UnsafeStart();
            watched = true;
            Monitor.PulseAll(gate);
        }
    }

    void Look(bool closer)
    {
        lock (gate)
        {
            if (looks == closer)
                return;
            looks = closer;
            if (closer)
                Checkpoint.Watch();
            else
                Checkpoint.Unwatch();
        }
    }

    void Interrupt()
    {
        do EndThreads();
        while (!IsLeft());
    }

    void EndThreads()
    {
        // By the clock: on a machine that is busy, a pause takes longer than it was asked to.
        var began = Environment.TickCount64;
        for (var waited = 0L; !IsOver(waited); waited = Environment.TickCount64 - began)
        {
            if (waited >= InterruptAfter)
                InterruptWaits();
            if (waited >= WatchUntil)
                LookAway();
            lock (gate)
                Monitor.Wait(gate, Pause);
        }
    }

    /// <summary>Whether no thread has come to the code of the cell for some time, as one does each time that a timer ticks.</summary>
    bool IsLeft()
    {
        lock (gate)
        {
            if (IsRun())
                return false;
            Look(false);
            Monitor.Wait(gate, LeaveAfter);
            return !(watched = looks);
        }
    }

    /// <summary>While checkpoints take a closer look, all cells are slower: code that goes on after the end of its cell is
    /// watched now and then.</summary>
    void LookAway()
    {
        Look(false);
        do Thread.Sleep(LongPause);
        while (IsOnlyWaited());
        Look(true);
    }

    bool IsRun() => running.Count > 0 || CodeWorker.IsIn(this, busy: false);

    /// <summary>Whether code of the cell waits on threads that are not interrupted, and none runs.</summary>
    bool IsOnlyWaited()
    {
        lock (gate)
            return running.Count == 0 && CodeWorker.IsIn(this, busy: false) && !CodeWorker.IsIn(this, busy: true);
    }

    /// <summary>Whether nothing is left to do. A thread that waits is not waited for, unless the engine started what it runs.</summary>
    bool IsOver(long waited)
    {
        lock (gate)
        {
            if (!unwound.Task.IsCompleted && (running.Count > 0 || CodeWorker.IsIn(this, busy: true)))
            {
                if (waited < AbandonAfter)
                    return false;
                abandoned = true;
            }
            unwound.TrySetResult();
            return !IsRun();
        }
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
