namespace Notebooks.Execution;

/// <summary>Keeps the continuations of one cell on the cell's thread.</summary>
internal sealed class MessagePump : SynchronizationContext
{
    readonly Queue<(SendOrPostCallback Callback, object? State)> messages = new();
    bool closed, abandoned;

    public override void Post(SendOrPostCallback d, object? state)
    {
        var elsewhere = false;
        // Inside of finally, since an abort in here would be raised again on a thread of the pool, and end the process.
        try { }
        finally
        {
            lock (messages)
            {
                if (!closed) messages.Enqueue((d, state));
                else elsewhere = !abandoned;
                Monitor.Pulse(messages);
            }
        }
        // The cell is over; what it left running goes on elsewhere.
        if (elsewhere) ThreadPool.QueueUserWorkItem(_ => d(state));
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public void RunUntilDone(Task task)
    {
        if (task.IsCompleted) return;
        task.ContinueWith(_ => Post(static _ => { }, null), CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            (SendOrPostCallback Callback, object? State) message;
            lock (messages)
            {
                while (!messages.TryDequeue(out message)) Monitor.Wait(messages);
            }
            message.Callback(message.State);
        }
    }

    /// <param name="abandon">Whether what is left of the cell must not run on.</param>
    public void Close(bool abandon)
    {
        lock (messages)
        {
            (closed, abandoned) = (true, abandon);
            if (!abandon)
            {
                foreach (var (callback, state) in messages) ThreadPool.QueueUserWorkItem(_ => callback(state));
            }
            messages.Clear();
        }
    }
}
