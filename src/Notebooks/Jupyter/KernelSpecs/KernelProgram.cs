using System.Reflection;
using System.Runtime.InteropServices;

namespace Notebooks.Jupyter.KernelSpecs;

/// <summary>How a Jupyter client starts this very program, from any folder and with a desktop's environment.</summary>
/// <param name="Arguments">An absolute path first, of the program or of <c>dotnet</c>, then the program's dll.</param>
/// <param name="RuntimeRoot">The folder of the .NET runtime where the program would not find it by itself.</param>
sealed record KernelProgram(IReadOnlyList<string> Arguments, string? RuntimeRoot)
{
    public static KernelProgram Self()
    {
        var path = Environment.ProcessPath ?? throw new InvalidOperationException("this process has no path");
        return Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
            ? new([path, Assembly.GetEntryAssembly()!.Location], null)
            : new([ToolShim(path) ?? path], Wanted(RunningRuntime()));
    }

    /// <summary>
    /// The command of an installed .NET tool, for a program that runs out of the tools' store
    /// (<c>TOOLS/.store/notebooks/1.0.0/…</c>): its path holds the version and is gone after the next update.
    /// </summary>
    internal static string? ToolShim(string path)
    {
        var store = path.LastIndexOf($"{Path.DirectorySeparatorChar}.store{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        if (store < 0)
            return null;
        string[] names = OperatingSystem.IsWindows() ? ["notebooks.exe", "notebooks.cmd"] : ["notebooks"];
        return names.Select(name => Path.Combine(path[..store], name)).FirstOrDefault(File.Exists);
    }

    // A terminal may have DOTNET_ROOT from the shell's profile, but VS Code started by a click does not know it.
    static string? Wanted(string root) => UsualRoots().Any(usual => Same(usual, root)) ? null : root;

    static string RunningRuntime() =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")).TrimEnd(Path.DirectorySeparatorChar);

    /// <summary>Where a program looks for the runtime when nothing says where it is.</summary>
    static IEnumerable<string> UsualRoots()
    {
        if (OperatingSystem.IsWindows())
            return [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "dotnet")];
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        string[] told = [$"/etc/dotnet/install_location_{architecture}", "/etc/dotnet/install_location"];
        return told.FirstOrDefault(File.Exists) is { } file ? [File.ReadAllText(file).Trim()]
            : OperatingSystem.IsMacOS() ? ["/usr/local/share/dotnet"]
            : ["/usr/share/dotnet", "/usr/lib/dotnet"];
    }

    static bool Same(string usual, string root) =>
        usual.TrimEnd('/', '\\') == root || Directory.ResolveLinkTarget(usual, returnFinalTarget: true)?.FullName == root;
}
