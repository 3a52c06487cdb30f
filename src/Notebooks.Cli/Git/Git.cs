using System.ComponentModel;
using System.Diagnostics;

namespace Notebooks.Cli;

/// <summary>The program git, asked about the repository of the current folder.</summary>
static class Git
{
    /// <summary>The repository's top folder.</summary>
    /// <exception cref="UserError">There is no repository, or no git.</exception>
    public static string TopFolder() =>
        Run("rev-parse", "--show-toplevel") is (0, { Length: > 0 } folder)
            ? folder
            : throw new UserError(ExitCode.NotFound, "this folder is in no git repository: go into one, or make one with 'git init'");

    public static void Set(string name, string value)
    {
        if (Run("config", "--local", name, value).ExitCode != 0)
            throw new UserError(ExitCode.NotWritten, $"git could not set '{name}' in the repository's configuration");
    }

    /// <summary>Whether there was anything of a section, which is now gone.</summary>
    public static bool RemoveSection(string name) => Run("config", "--local", "--remove-section", name).ExitCode == 0;

    static (int ExitCode, string Output) Run(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output.TrimEnd('\r', '\n'));
        }
        catch (Win32Exception)
        {
            throw new UserError(ExitCode.NotFound, "git is not installed, or not in the PATH");
        }
    }
}
