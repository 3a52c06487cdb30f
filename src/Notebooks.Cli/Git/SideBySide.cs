using System.Collections.Concurrent;

namespace Notebooks.Cli;

/// <summary>Work done side by side, its results in the order of what it was done to.</summary>
static class SideBySide
{
    /// <summary>
    /// How far the work runs ahead of the slowest, for each job: far enough that a long article stops nobody, and no
    /// further, since what is done waits in memory.
    /// </summary>
    const int Ahead = 4;

    /// <param name="items">Taken one after the other, on a thread of their own, no faster than they are worked off.</param>
    /// <param name="jobs">How many are worked on at once.</param>
    /// <exception cref="OperationCanceledException">Cancelled; also while the next item is waited for.</exception>
    public static IEnumerable<TResult> InOrder<T, TResult>(
        IEnumerable<T> items,
        Func<T, TResult> work,
        int jobs,
        CancellationToken cancellation
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        var results = new BlockingCollection<Task<TResult>>(Ahead * jobs);
        var source = Task.Factory.StartNew(Begin, stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var result in results.GetConsumingEnumerable(stop.Token))
                yield return result.GetAwaiter().GetResult();
            source.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }

        void Begin()
        {
            try
            {
                foreach (var item in items)
                    results.Add(Task.Factory.StartNew(() => work(item), stop.Token, TaskCreationOptions.None, scheduler), stop.Token);
            }
            finally
            {
                results.CompleteAdding();
            }
        }
    }
}
