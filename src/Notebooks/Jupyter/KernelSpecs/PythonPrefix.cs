using System.ComponentModel;
using System.Diagnostics;

namespace Notebooks.Jupyter.KernelSpecs;

/// <summary>Where the Python lies that a Jupyter client would be started by: its <c>sys.prefix</c>.</summary>
static class PythonPrefix
{
    /// <summary>That of the environment that is active, else that of the Python that is found; null where there is none.</summary>
    public static string? Find() => Active() ?? Ask("python3") ?? Ask("python");

    /// <summary>That of the environment that somebody activated, or null.</summary>
    public static string? Active() =>
        new[] { "VIRTUAL_ENV", "CONDA_PREFIX" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(Directory.Exists);

    static string? Ask(string python)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(python, ["-c", "import sys; print(sys.prefix)"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var prefix = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 && Directory.Exists(prefix) ? prefix : null;
        }
        catch (Win32Exception)
        {
            return null; // no program of that name
        }
    }
}
