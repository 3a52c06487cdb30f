namespace Notebooks.Execution;

/// <summary>
/// Ends what runs on a thread, by the gentlest means that works: code that looks at a token stops by itself, a thread
/// that waits is interrupted, and running code is aborted last, since that can end the process (net10.0: an abort that
/// meets a thread as it returns from a short method is not caught).
/// </summary>
internal sealed class Abort(Thread target)
{
    const int InterruptAfter = 100, AbortAfter = 400, Pause = 10; // milliseconds

    readonly CancellationTokenSource source = new();
    volatile bool ended;
    Thread? interrupter;

    public CancellationToken Token => source.Token;

    /// <summary>Whether it came to the last means.</summary>
    public bool Began { get; private set; }

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
        for (var waited = 0; !ended; waited += Pause)
        {
            // Only while it waits: an interrupt stays pending, and would meet something else later.
            if (waited >= InterruptAfter && target.ThreadState.HasFlag(ThreadState.WaitSleepJoin)) target.Interrupt();
            if (waited == AbortAfter)
            {
                Began = true;
                // It returns only when the abort is done, which it never is while the thread waits.
                Start(source.Cancel);
            }
            Thread.Sleep(Pause);
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
