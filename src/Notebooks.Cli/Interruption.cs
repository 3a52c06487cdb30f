using System.Runtime.InteropServices;

namespace Notebooks.Cli;

/// <summary>
/// Ctrl-C and the signals by which a system asks a program to end. The first one cancels, so that what was done is
/// kept; the second ends the program at once.
/// </summary>
sealed class Interruption : IDisposable
{
    readonly CancellationTokenSource source = new();
    readonly List<PosixSignalRegistration> registrations = [];

    public Interruption()
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
        {
            registrations.Add(PosixSignalRegistration.Create(signal, Interrupt));
        }
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    public void Dispose() => registrations.ForEach(registration => registration.Dispose());

    void Interrupt(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
            Environment.Exit(ExitCode.Interrupted);
        context.Cancel = true;
        source.CancelAsync();
    }
}
