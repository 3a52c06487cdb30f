using Notebooks.Interactive;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cell that runs, as code of a library can reach it.</summary>
public sealed class KernelInvocationContext
{
    readonly IHost host;

    KernelInvocationContext(IHost host) => this.host = host;

    /// <summary>The running cell's; null where no notebook runs.</summary>
    public static KernelInvocationContext? Current => Host.Running is { } host ? new(host) : null;

    /// <summary>Cancelled when the user interrupts the cell.</summary>
    public CancellationToken CancellationToken => host.Cancelled;

    /// <summary>Shows a value; in its preferred formats where none are given.</summary>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => host.Display(value, mimeTypes);

    /// <summary>Shows a text as the format it is written in.</summary>
    public DisplayedValue DisplayAs(string value, string mimeType) => host.DisplayAs(value, mimeType);

    /// <summary>Prints to the cell's standard output.</summary>
    public void DisplayStandardOut(string output) => host.Print("stdout", output);

    /// <summary>Prints to the cell's standard error.</summary>
    public void DisplayStandardError(string error) => host.Print("stderr", error);
}
