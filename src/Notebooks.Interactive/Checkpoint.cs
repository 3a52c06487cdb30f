using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Notebooks.Cells;

/// <summary>
/// Where the compiled code of a cell checks whether the cell is interrupted, and whether there is stack left. Most checks
/// read one static field; only where that is not enough is there a closer look.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Checkpoint
{
    /// <summary>How far below an address that was looked at no further look is needed, in bytes. .NET calls 128 KiB sufficient.</summary>
    const nuint Reach = 64 * 1024;

    // The part of the cell thread's stack that needs no closer look. It is empty while a cell is interrupted.
    static nuint bottom,
        size,
        fullSize;
    static volatile bool interrupted;

    [ThreadStatic]
    static nuint lookedDownTo,
        floor;

    /// <summary>Throws if the calling code is to end.</summary>
    internal static Action ThrowIfInterrupted { get; set; } = static () => { };

    /// <summary>The calling thread runs the cells from now on.</summary>
    /// <param name="stack">How much stack it has left, in bytes, with a reserve taken off.</param>
    internal static void UseThread(int stack)
    {
        int here;
        (bottom, fullSize) = ((nuint)(&here) - (nuint)stack, (nuint)stack);
        Reset();
    }

    /// <summary>The calling thread, which runs no cells, gives up once its calls take that many bytes.</summary>
    internal static void LimitStack(int bytes)
    {
        int here;
        floor = (nuint)(&here) - (nuint)bytes;
    }

    /// <summary>From now on every check takes a closer look.</summary>
    internal static void Interrupt() => (interrupted, size) = (true, 0);

    /// <summary>Another cell begins.</summary>
    internal static void Reset() => (interrupted, size) = (false, fullSize);

    /// <summary>Called by compiled cells, once for each turn of a loop.</summary>
    /// <exception cref="OperationCanceledException">The cell is interrupted.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pass()
    {
        if (interrupted)
            ThrowIfInterrupted();
    }

    /// <summary>Called by compiled cells at the start of what can call itself.</summary>
    /// <exception cref="OperationCanceledException">The cell is interrupted.</exception>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deeply.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Enter()
    {
        int here;
        if ((nuint)(&here) - bottom >= size)
            Look((nuint)(&here));
    }

    static void Look(nuint here)
    {
        if (interrupted)
            ThrowIfInterrupted();
        if (here < floor)
            throw new InsufficientExecutionStackException();
        if (here >= lookedDownTo && lookedDownTo != 0)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        lookedDownTo = here - Reach;
    }
}
