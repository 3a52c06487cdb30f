using Notebooks.Cells;

namespace Notebooks.Execution;

/// <summary>
/// Runs what follows the <c>await</c>s of one cell on the thread pool, as in a program, so that code can block on its own
/// tasks. An interrupted cell does not continue.
/// </summary>
sealed class CellContinuations : SynchronizationContext, IDisposable
{
    // Flows into everything that the cell starts.
    static readonly AsyncLocal<CellContinuations?> Flowing = new(static change =>
        CodeWorker.Move(change.CurrentValue?.interrupter, change.CurrentValue?.self, change.CurrentValue?.cancel ?? default)
    );

    static CellContinuations() => Checkpoint.ThrowIfInterrupted = ThrowIfInterrupted;

    readonly CancellationToken cancel;
    readonly CellInterrupter interrupter = new();
    readonly CancellationTokenRegistration registration;
    readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly WeakReference<CellContinuations> self;
    readonly Lock ending = new();
    volatile ExecutionContext? context;
    volatile bool ended,
        hasFailed,
        hasEndedCode;

    public CellContinuations(CancellationToken cancel)
    {
        self = new(this);
        this.cancel = cancel;
        registration = cancel.Register(interrupter.Begin);
    }

    /// <summary>Whether the cell has ended.</summary>
    public bool HasEnded => ended;

    /// <summary>Whether the cell was interrupted and ended while a thread still ran its code.</summary>
    public bool HasAbandoned => interrupter.HasAbandoned;

    /// <summary>Whether the calling code belongs to a cell that was interrupted and has ended, so that nobody waits for
    /// what it does.</summary>
    public static bool IsAbandoned => Flowing.Value is { IsOver: true };

    bool IsOver => interrupter.HasBegun && (ended || interrupter.Unwound.IsCompleted);

    /// <summary>Ends the calling code, on whatever thread it runs, if it belongs to a cell that was interrupted.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void ThrowIfInterrupted()
    {
        if (!CodeWorker.IsCaught)
            ThrowWhereCaught();
        else if (Flowing.Value is { } cell)
            cell.ThrowIfCancelled();
    }

    /// <summary>Ends the calling code as <see cref="ThrowIfInterrupted"/> does, except on a thread that the cell has made: a
    /// library's thread, which other cells need too, may run it.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static void ThrowWhereCaught()
    {
        if (Flowing.Value is { } cell && (Current == cell || Task.CurrentId is not null))
            cell.ThrowIfCancelled();
    }

    void ThrowIfCancelled()
    {
        if (!cancel.IsCancellationRequested)
            return;
        hasEndedCode = true;
        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Runs code until its task is done.</summary>
    /// <param name="thread">Runs the code to its first wait. It is abandoned where the code cannot be ended.</param>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public T Run<T>(Func<Task<T>> code, CodeThread thread)
    {
        cancel.ThrowIfCancellationRequested();
        var running = thread.Run(() => Inside(code));
        Task.WaitAny(running.Task, interrupter.Unwound, failed.Task);
        if (cancel.IsCancellationRequested)
        {
            interrupter.Unwound.Wait();
            if (!running.HasReturned)
                thread.Abandon();
        }
        running.FlowBack();
        return Result(running.Task);
    }

    /// <summary>Runs code for the code that runs, on the thread that sends it: what ends that code ends this.</summary>
    public T RunInside<T>(Func<Task<T>> code)
    {
        cancel.ThrowIfCancellationRequested();
        Task<T>? task = null;
        try
        {
            task = Inside(() =>
            {
                var sent = code();
                Task.WaitAny(sent, failed.Task);
                return sent;
            });
        }
        catch (Exception) when (cancel.IsCancellationRequested) { }
        return Result(task);
    }

    /// <summary>Runs code of the cell on the calling thread.</summary>
    T Inside<T>(Func<T> code)
    {
        var (before, outer) = (Current, Flowing.Value);
        SetSynchronizationContext(this);
        Flowing.Value = this;
        context ??= ExecutionContext.Capture();
        try
        {
            return interrupter.Run(code);
        }
        finally
        {
            SetSynchronizationContext(before);
            Flowing.Value = outer;
        }
    }

    T Result<T>(Task<T>? task)
    {
        // Code on another thread may have ended at a checkpoint, and the code that waited for it gone on to its own end.
        if (hasEndedCode || task is not { IsCompletedSuccessfully: true })
            cancel.ThrowIfCancellationRequested();
        hasFailed = !task!.IsCompleted;
        if (hasFailed)
            failed.Task.GetAwaiter().GetResult();
        return task.GetAwaiter().GetResult();
    }

    public override SynchronizationContext CreateCopy() => this;

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override void Post(SendOrPostCallback d, object? state) => ThreadPool.QueueUserWorkItem(_ => Continue(d, state));

    void Continue(SendOrPostCallback d, object? state)
    {
        if (IsOver)
            return;
        SetSynchronizationContext(this);
        try
        {
            interrupter.Run(() =>
            {
                d(state);
                return true;
            });
        }
        catch (Exception) when (cancel.IsCancellationRequested) { }
        catch (Exception exception)
        {
            // From an 'async void': the cell has no task that would hold it.
            Fail(exception);
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }

    /// <summary>An 'async void' of the cell has failed, and so does the cell; if the cell has ended, the failure is printed after what it
    /// printed.</summary>
    public void Fail(Exception exception)
    {
        lock (ending)
        {
            if (IsOver || !ended && failed.TrySetException(exception))
                return;
        }
        PrintFailure(exception);
    }

    void PrintFailure(Exception exception)
    {
        if (context is not { } own)
            return;
        var lines = string.Join('\n', Errors.Of(exception, Environment.CurrentDirectory).Traceback);
        ExecutionContext.Run(own, _ => Console.Error.WriteLine($"Code that the cell had started failed:\n{lines}"), null);
    }

    /// <summary>The cell has ended. What it left running goes on, unless it was interrupted.</summary>
    public void Dispose()
    {
        lock (ending)
            ended = true;
        registration.Unregister();
        // It failed when the cell's own code had come to its end.
        if (failed.Task.Exception is { InnerException: { } late } && !hasFailed && !IsOver)
            PrintFailure(late);
    }
}
