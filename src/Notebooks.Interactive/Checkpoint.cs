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

    static readonly Lock Gate = new();

    // The part of the stack of the thread that runs cells which needs no closer look. It is empty while an interrupted cell may run.
    static nuint bottom,
        size,
        fullSize;
    static volatile bool watching;
    static int watched;

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
        lock (Gate)
        {
            (bottom, fullSize) = ((nuint)(&here) - (nuint)stack, (nuint)stack);
            Count(0);
        }
    }

    /// <summary>The calling thread, which runs no cells, gives up once its calls take that many bytes.</summary>
    internal static void LimitStack(int bytes)
    {
        int here;
        floor = (nuint)(&here) - (nuint)bytes;
    }

    /// <summary>From now on every check takes a closer look, since the code of an interrupted cell runs.</summary>
    internal static void Watch()
    {
        lock (Gate)
            Count(1);
    }

    /// <summary>The code of one interrupted cell has ended.</summary>
    internal static void Unwatch()
    {
        lock (Gate)
            Count(-1);
    }

    static void Count(int change)
    {
        watched += change;
        watching = watched > 0;
        size = watching ? 0 : fullSize;
    }

    /// <summary>Called by compiled cells, once for each turn of a loop.</summary>
    /// <exception cref="OperationCanceledException">The cell is interrupted.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pass()
    {
        if (watching)
            Stop();
    }

    // Apart, so that a lambda that passes stays small enough to be inlined.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Stop() => ThrowIfInterrupted();

    /// <summary>Called by compiled cells at the start of what can call itself.</summary>
    /// <exception cref="OperationCanceledException">The cell is interrupted.</exception>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deeply.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining), SkipLocalsInit]
    public static void Enter()
    {
        int here;
        if ((nuint)(&here) - bottom >= size)
            Look((nuint)(&here));
    }

    /// <summary>Enters, and is the value given: a check where only an expression can be.</summary>
    /// <inheritdoc cref="Enter"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EnterAs(bool value)
    {
        Enter();
        return value;
    }

    static void Look(nuint here)
    {
        if (watching)
            ThrowIfInterrupted();
        if (here < floor)
            throw new InsufficientExecutionStackException();
        if (here >= lookedDownTo && lookedDownTo != 0)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        lookedDownTo = here - Reach;
    }
}
