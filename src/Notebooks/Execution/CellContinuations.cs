using Notebooks.Cells;

namespace Notebooks.Execution;

/// <summary>
/// Runs what follows the <c>await</c>s of one cell on the thread pool, as in a program, so that code can block on its own
/// tasks. An interrupted cell does not continue.
/// </summary>
sealed class CellContinuations : SynchronizationContext, IDisposable
{
    // Flows into all that the cell starts.
    static readonly AsyncLocal<CellContinuations?> Flowing = new();

    static CellContinuations() => Checkpoint.ThrowIfInterrupted = ThrowIfInterrupted;

    readonly CancellationToken cancel;
    readonly CellInterrupter interrupter = new();
    readonly CancellationTokenRegistration registration;
    readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile bool ended;

    public CellContinuations(CancellationToken cancel)
    {
        this.cancel = cancel;
        registration = cancel.Register(() =>
        {
            Checkpoint.Interrupt();
            interrupter.Begin();
        });
    }

    /// <summary>Whether the cell has ended.</summary>
    public bool HasEnded => ended;

    bool Abandoned => cancel.IsCancellationRequested && (ended || interrupter.Unwound.IsCompleted);

    /// <summary>Ends the calling code if it belongs to a cell that was interrupted and if it can be ended by an exception.</summary>
    /// <remarks>On a thread that a cell has made, nothing would catch the exception, and the process would end.</remarks>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void ThrowIfInterrupted()
    {
        if (Flowing.Value is { } cell && (Current == cell || Task.CurrentId is not null))
            cell.cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Runs code on the calling thread until its task is done.</summary>
    /// <param name="aborted">Whether the calling thread was aborted and must not run another cell.</param>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public T Run<T>(Func<Task<T>> code, out bool aborted)
    {
        cancel.ThrowIfCancellationRequested();
        var (before, outer) = (Current, Flowing.Value);
        Task<T>? task = null;
        aborted = false;
        SetSynchronizationContext(this);
        Flowing.Value = this;
        try
        {
            aborted = interrupter.RunAbortable(() => task = code());
            if (task is not null)
                Task.WaitAny(task, interrupter.Unwound, failed.Task);
        }
        catch (Exception) when (cancel.IsCancellationRequested) { }
        finally
        {
            SetSynchronizationContext(before);
            Flowing.Value = outer;
        }
        return Result(task);
    }

    /// <summary>Runs code for the code that runs, on the thread that sends it: what ends that code ends this.</summary>
    public T RunInside<T>(Func<Task<T>> code)
    {
        cancel.ThrowIfCancellationRequested();
        var (before, outer) = (Current, Flowing.Value);
        Task<T>? task = null;
        SetSynchronizationContext(this);
        Flowing.Value = this;
        try
        {
            interrupter.Run(() =>
            {
                task = code();
                Task.WaitAny(task, failed.Task);
            });
        }
        catch (Exception) when (cancel.IsCancellationRequested) { }
        finally
        {
            SetSynchronizationContext(before);
            Flowing.Value = outer;
        }
        return Result(task);
    }

    T Result<T>(Task<T>? task)
    {
        if (task is not { IsCompletedSuccessfully: true })
            cancel.ThrowIfCancellationRequested();
        if (!task!.IsCompleted)
            failed.Task.GetAwaiter().GetResult();
        return task.GetAwaiter().GetResult();
    }

    public override SynchronizationContext CreateCopy() => this;

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override void Post(SendOrPostCallback d, object? state)
    {
        // Inside of finally, since an abort must not meet the pool's own code.
        try { }
        finally
        {
            ThreadPool.QueueUserWorkItem(_ => Continue(d, state));
        }
    }

    void Continue(SendOrPostCallback d, object? state)
    {
        if (Abandoned)
            return;
        SetSynchronizationContext(this);
        try
        {
            interrupter.Run(() => d(state));
        }
        catch (Exception) when (cancel.IsCancellationRequested) { }
        catch (Exception exception)
        {
            // From an 'async void': the cell has no task that would hold it.
            if (ended || !failed.TrySetException(exception))
                Console.Error.WriteLine(exception);
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }

    /// <summary>The cell has ended. What it left running goes on, unless it was interrupted.</summary>
    public void Dispose()
    {
        ended = true;
        registration.Unregister();
    }
}
