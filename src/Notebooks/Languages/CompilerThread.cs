using Notebooks.Execution;

namespace Notebooks.Languages;

/// <summary>
/// Compiles cells, one after the other, on a thread that is abandoned when its cell is interrupted and the compiler does
/// not notice: it looks for a cancellation between methods only, and one method can take minutes.
/// </summary>
sealed class CompilerThread : IDisposable
{
    /// <summary>How long the compiler may take to notice, in milliseconds.</summary>
    const int Patience = 300;

    CodeThread? thread;

    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public T Run<T>(Func<T> compile, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (thread is null or { IsAbandoned: true })
            thread = new();
        var (used, running) = (thread, thread.Run(() => Task.FromResult(compile())));
        try
        {
            running.Task.Wait(cancel);
        }
        catch (OperationCanceledException)
        {
            if (Task.WaitAny([running.Task], Patience) < 0)
            {
                used.Abandon();
                throw;
            }
        }
        catch (AggregateException)
        {
            // It is thrown below, as itself.
        }
        running.FlowBack();
        return running.Task.GetAwaiter().GetResult();
    }

    public void Dispose() => thread?.Abandon();
}
