using System.ComponentModel;

namespace Notebooks.Interactive;

/// <summary>Where a running cell looks whether it is cancelled.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Checkpoint
{
    internal static CancellationToken Token { get; set; }

    /// <summary>Called by compiled cells, once a turn of a loop.</summary>
    /// <exception cref="OperationCanceledException">The cell is cancelled.</exception>
    public static void Pass() => Token.ThrowIfCancellationRequested();
}
