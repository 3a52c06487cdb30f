namespace Notebooks.Languages.Sql;

/// <summary>Ends what a database does when the cell is interrupted.</summary>
sealed class Interruption : IDisposable
{
    static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);

    readonly CancellationTokenRegistration registration;
    readonly Lock gate = new();
    Timer? timer;
    bool hasEnded;

    /// <param name="interrupt">Is called until the cell has ended, since a query that is about to begin does not see
    /// that it is to end.</param>
    public Interruption(CancellationToken cancel, Action interrupt) =>
        registration = cancel.Register(() =>
        {
            lock (gate)
            {
                if (!hasEnded)
                    timer = new(_ => Interrupt(interrupt), null, TimeSpan.Zero, Again);
            }
        });

    void Interrupt(Action interrupt)
    {
        lock (gate)
        {
            if (!hasEnded)
                interrupt();
        }
    }

    public void Dispose()
    {
        registration.Dispose();
        lock (gate)
        {
            hasEnded = true;
            timer?.Dispose();
        }
    }
}
