namespace Notebooks.Execution;

/// <summary>
/// Ends what runs on a thread by two means at once: the abort reaches running code, the interrupt a thread that waits.
/// </summary>
internal sealed class Abort(Thread target)
{
    // Time for code that watches a token, a compiler for one, to stop by itself.
    const int GraceMilliseconds = 100, PauseMilliseconds = 10;

    readonly CancellationTokenSource source = new();
    volatile bool ended;
    Thread? interrupter;

    public CancellationToken Token => source.Token;

    public void Begin() => interrupter = Start(Interrupt);

    /// <summary>Called on the thread itself when nothing is left to end; no interrupt comes after it.</summary>
    public void End()
    {
        ended = true;
        while (interrupter is { IsAlive: true }) Uninterrupted(interrupter.Join);
        if (interrupter is not null) Uninterrupted(static () => Thread.Sleep(0));
    }

    void Interrupt()
    {
        for (var waited = 0; waited < GraceMilliseconds && !ended; waited += PauseMilliseconds)
        {
            Thread.Sleep(PauseMilliseconds);
        }
        if (ended) return;
        // Cancel returns only when the abort is done, which it never is while the thread waits.
        Start(source.Cancel);
        while (!ended)
        {
            if (target.ThreadState.HasFlag(ThreadState.WaitSleepJoin)) target.Interrupt();
            Thread.Sleep(PauseMilliseconds);
        }
    }

    static Thread Start(ThreadStart run)
    {
        var thread = new Thread(run) { IsBackground = true, Name = "notebook interrupt" };
        thread.Start();
        return thread;
    }

    static void Uninterrupted(Action wait)
    {
        try
        {
            wait();
        }
        catch (ThreadInterruptedException)
        {
        }
    }
}
