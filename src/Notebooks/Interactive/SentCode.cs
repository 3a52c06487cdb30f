using Microsoft.DotNet.Interactive.Commands;
using Notebooks.Execution;

namespace Notebooks.Interactive;

/// <summary>
/// Code that runs as a command: that of a cell, or code that other code has sent. It flows into everything the code starts.
/// What the same code sends at the same time runs one after the other, since the languages run one piece of code at a time.
/// </summary>
sealed class SentCode
{
    static readonly AsyncLocal<SentCode?> Current = new();
    static readonly SemaphoreSlim Outside = new(1);

    readonly SemaphoreSlim turn = new(1);
    readonly KernelCommand command;
    readonly CellRun cell;
    readonly PrintedText printed = new(KernelEvents.Print);

    SentCode(KernelCommand command, CellRun cell) => (this.command, this.cell) = (command, cell);

    /// <summary>The command whose code runs; null: none does.</summary>
    public static KernelCommand? Command => Current.Value?.command;

    /// <summary>What the code that runs has printed; null: none runs.</summary>
    public static PrintedText? Printed => Current.Value?.printed;

    /// <summary>Runs the code of a cell.</summary>
    public static void Run(KernelCommand command, CellRun cell, Action run) => Inside(new(command, cell), run);

    /// <summary>Runs code that was sent.</summary>
    /// <param name="begin">Makes a run where the code that sent it has ended.</param>
    public static void RunSent(KernelCommand command, Func<CellRun> begin, Action<CellRun> run)
    {
        var sender = Current.Value is { cell.HasEnded: false } running ? running : null;
        var gate = sender?.turn ?? Outside;
        gate.Wait(sender?.cell.Cancel ?? CancellationToken.None);
        try
        {
            var cell = sender?.cell ?? begin();
            try
            {
                Inside(new(command, cell), () => run(cell));
            }
            finally
            {
                if (sender is null)
                    cell.Dispose();
            }
        }
        finally
        {
            gate.Release();
        }
    }

    static void Inside(SentCode code, Action run)
    {
        var (outer, context) = (Current.Value, SynchronizationContext.Current);
        Current.Value = code;
        // Compilers wait on this thread for tasks of theirs, which must not wait for it.
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            run();
        }
        finally
        {
            code.printed.End();
            SynchronizationContext.SetSynchronizationContext(context);
            Current.Value = outer;
        }
    }
}
