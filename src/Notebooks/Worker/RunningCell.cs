using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>Takes what comes of one cell, while it runs and after, from one thread at a time.</summary>
/// <param name="asked">Has a question of the cell answered; null: nobody does.</param>
sealed class RunningCell(IOutputSink sink, Action<Message.Asks>? asked)
{
    readonly TaskCompletionSource<Outcome?> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Lock gate = new();

    /// <summary>How the cell ended; null: its process ended before it.</summary>
    public Task<Outcome?> Ended => ended.Task;

    public void Take(Message message)
    {
        lock (gate)
        {
            switch (message)
            {
                case Message.Published published:
                    sink.Publish(published.Output);
                    break;
                case Message.Updated updated:
                    sink.Update(updated.DisplayId, updated.Data);
                    break;
                case Message.Cleared cleared:
                    sink.Clear(cleared.Wait);
                    break;
                case Message.Offered offered:
                    sink.Offer(offered.Next);
                    break;
                case Message.Asks asks:
                    asked?.Invoke(asks);
                    break;
                case Message.Done done:
                    ended.TrySetResult(done.Outcome);
                    break;
            }
        }
    }

    /// <summary>What the process printed past the engine while the cell ran.</summary>
    public void Print(string name, string text)
    {
        if (text.Length == 0)
            return;
        lock (gate)
            sink.Publish(new StreamOutput(name, text));
    }

    /// <summary>Nothing more will come: the process has ended.</summary>
    public void Die() => ended.TrySetResult(null);
}
