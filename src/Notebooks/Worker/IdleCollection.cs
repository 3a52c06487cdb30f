namespace Notebooks.Worker;

/// <summary>Gives memory back once no cell has run for a while. What the compilers leave when they start is as much as they keep.</summary>
sealed class IdleCollection : IDisposable
{
    static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    /// <summary>Bytes. For less than this it is not worth the time; a heap beyond the other would keep the next cell waiting.</summary>
    const long LeastAllocated = 64L << 20,
        LargestHeap = 1L << 30;

    readonly Timer timer;
    long allocated;

    public IdleCollection() => timer = new(_ => Collect());

    public void CellBegins() => timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void CellEnded() => timer.Change(Rest, Timeout.InfiniteTimeSpan);

    void Collect()
    {
        if (GC.GetTotalAllocatedBytes() - allocated < LeastAllocated || GC.GetTotalMemory(false) > LargestHeap)
            return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        allocated = GC.GetTotalAllocatedBytes();
    }

    public void Dispose() => timer.Dispose();
}
