using Notebooks;
using Notebooks.Documents;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cell that runs, as code of a library can reach it.</summary>
public sealed class KernelInvocationContext
{
    readonly Session session;

    KernelInvocationContext(Session session) => this.session = session;

    /// <summary>The running cell's; null where no notebook runs.</summary>
    public static KernelInvocationContext? Current =>
        Session.IsRunning ? new(Session.Current) : null;

    /// <summary>Cancelled when the user interrupts the cell.</summary>
    public CancellationToken CancellationToken => session.Running?.Cancel ?? CancellationToken.None;

    /// <summary>Shows a value; in its preferred formats where none are given.</summary>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => session.Display(value, mimeTypes);

    /// <summary>Shows a text as the format it is written in.</summary>
    public DisplayedValue DisplayAs(string value, string mimeType) => session.DisplayAs(value, mimeType);

    /// <summary>Prints to the cell's standard output.</summary>
    public void DisplayStandardOut(string output) => session.Publish(new StreamOutput("stdout", output));

    /// <summary>Prints to the cell's standard error.</summary>
    public void DisplayStandardError(string error) => session.Publish(new StreamOutput("stderr", error));
}
