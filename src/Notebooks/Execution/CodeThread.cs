using System.Collections.Concurrent;
using Notebooks.Cells;

namespace Notebooks.Execution;

/// <summary>
/// A thread that runs the code of cells, one after the other. Code that cannot be ended is abandoned together with its
/// thread, and the next cell gets another one.
/// </summary>
sealed class CodeThread
{
    /// <summary>When the rest of the stack is smaller than this, in bytes, checkpoints look closer.</summary>
    const int Reserve = 512 * 1024;

    readonly BlockingCollection<Action> jobs = [];
    readonly Thread thread;
    volatile int number;

    public CodeThread()
    {
        thread = new(Loop, DeepThread.StackSize) { IsBackground = true, Name = "notebook code" };
        thread.UnsafeStart();
    }

    /// <summary>Whether the thread takes no further code.</summary>
    public bool IsAbandoned => jobs.IsAddingCompleted;

    /// <summary>
    /// Runs code on the thread as if it ran on the calling one: what flows into the code flows back out of it, unless the
    /// thread is abandoned before.
    /// </summary>
    /// <returns>Ends with the code's task, or when the code has thrown. Without an end where the thread was abandoned.</returns>
    public RunningCode<T> Run<T>(Func<Task<T>> code)
    {
        var running = new RunningCode<T>(code);
        jobs.Add(running.Run);
        return running;
    }

    /// <summary>Ends the thread as soon as it has left the code that it runs. Until then it takes no time from others.</summary>
    public void Abandon()
    {
        jobs.CompleteAdding();
        if (thread.IsAlive)
            ThreadPriorities.Lower(thread, number);
    }

    void Loop()
    {
        number = ThreadPriorities.Current();
        Checkpoint.UseThread(DeepThread.StackSize - Reserve);
        foreach (var job in jobs.GetConsumingEnumerable())
            job();
    }
}
