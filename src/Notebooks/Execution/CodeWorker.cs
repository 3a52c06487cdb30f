using System.Runtime.ExceptionServices;

namespace Notebooks.Execution;

/// <summary>
/// A thread that runs code of cells, whether the engine started that code or the code itself did: with a task, a timer or a
/// thread of its own.
/// </summary>
sealed class CodeWorker
{
    static readonly List<CodeWorker> All = [];

    [ThreadStatic]
    static CodeWorker? current;

    readonly Thread thread = Thread.CurrentThread;
    volatile CellInterrupter? cell;
    CancellationToken last;
    WeakReference<CellContinuations>? lastCell; // an idle thread of the pool must not keep a cell's values

    /// <summary>Whether an exception by which an interrupt ends code may leave any thread without ending the process.</summary>
    public static bool IsCaught { get; } = Catch();

    /// <summary>The calling thread.</summary>
    static CodeWorker Current => current ??= Add();

    /// <summary>The calling thread runs the code of that cell from now on; null: of none.</summary>
    /// <param name="of">What the code continues in.</param>
    /// <param name="cancel">Cancelled when the cell is interrupted.</param>
    public static void Move(CellInterrupter? cell, WeakReference<CellContinuations>? of, CancellationToken cancel)
    {
        var worker = Current;
        worker.cell = cell;
        if (cell is null)
            return;
        (worker.last, worker.lastCell) = (cancel, of);
        // Either the interrupt that begins now sees this thread, or this thread sees the interrupt.
        Interlocked.MemoryBarrier();
        cell.Join();
    }

    /// <summary>Whether a thread is inside code of that cell.</summary>
    /// <param name="busy">Whether threads that wait are left out.</param>
    public static bool IsIn(CellInterrupter cell, bool busy)
    {
        lock (All)
            return All.Exists(one =>
                one.cell == cell && one.thread.IsAlive && !(busy && one.thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
            );
    }

    static CodeWorker Add()
    {
        var worker = new CodeWorker();
        Uninterrupted(() =>
        {
            lock (All)
            {
                All.RemoveAll(one => !one.thread.IsAlive);
                All.Add(worker);
            }
        });
        return worker;
    }

    /// <summary>Does what must be done, also where the calling thread is interrupted at its first wait. The interrupt is lost.</summary>
    public static void Uninterrupted(Action work)
    {
        while (true)
        {
            try
            {
                work();
                return;
            }
            catch (ThreadInterruptedException) { }
        }
    }

    static bool Catch()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(exception =>
                current is { } worker && (worker.IsEndedBy(exception) || worker.Belongs(exception))
            );
            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // The program that hosts the engine has set one of its own.
        }
    }

    // An 'async void' that fails where nothing waits for it is its cell's business, and does not end the process.
    bool Belongs(Exception exception)
    {
        if (!IsOfAsyncVoid(exception) || lastCell is not { } reference || !reference.TryGetTarget(out var owner))
            return false;
        ThreadPool.UnsafeQueueUserWorkItem(_ => owner.Fail(exception), null);
        return true;
    }

    static bool IsOfAsyncVoid(Exception exception) =>
        exception.StackTrace?.Contains("System.Threading.Tasks.Task.<>c.<ThrowAsync>", StringComparison.Ordinal) == true;

    // By then the thread has left the cell.
    bool IsEndedBy(Exception exception) =>
        last.IsCancellationRequested
        && (
            exception is OperationCanceledException cancelled && cancelled.CancellationToken == last
            || exception is AggregateException many && many.InnerExceptions.Any(IsEndedBy)
            || exception.InnerException is { } cause && IsEndedBy(cause)
        );
}
