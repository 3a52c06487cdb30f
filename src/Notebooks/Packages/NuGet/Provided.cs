using System.Diagnostics;

namespace Notebooks.Packages.NuGet;

/// <summary>
/// Packages that are there already: a package whose assembly the engine shares with its notebooks adds nothing, so
/// that it is neither looked up nor downloaded.
/// </summary>
static class Provided
{
    // Packages that only gather the framework's own, from the time when it came in pieces.
    static readonly HashSet<string> Gatherings = new(StringComparer.OrdinalIgnoreCase)
    {
        "NETStandard.Library",
        "Microsoft.NETCore.Platforms",
        "Microsoft.NETCore.Targets",
    };

    // Of .NET Interactive, whose place the engine takes: a second Kernel beside the one it has would make the name mean nothing.
    static readonly HashSet<string> Core = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.CSharp",
        "Microsoft.DotNet.Interactive.FSharp",
        "Microsoft.DotNet.Interactive.Formatting",
        "Microsoft.DotNet.Interactive.PackageManagement",
        "Microsoft.DotNet.Interactive.Documents",
    };

    public static bool AsDependency(string name) =>
        Gatherings.Contains(name) || SharedAssemblies.Names.Contains(name) || Core.Contains(name) || IsExtension(name);

    /// <summary>Whether the package only adds to .NET Interactive.</summary>
    public static bool IsExtension(string name) =>
        name.StartsWith("Microsoft.DotNet.Interactive.", StringComparison.OrdinalIgnoreCase) && !Core.Contains(name);

    public static bool Assembly(string path) => SharedAssemblies.Names.Contains(Path.GetFileNameWithoutExtension(path));

    /// <summary>The version that is there, or null where the engine has no such package.</summary>
    public static string? Version(string name)
    {
        var path = SharedAssemblies
            .Paths.Concat(SharedAssemblies.Kernels)
            .FirstOrDefault(path => Path.GetFileNameWithoutExtension(path).Equals(name, StringComparison.OrdinalIgnoreCase));
        if (path is null)
            return Core.Contains(name) || IsExtension(name) ? "" : null;
        var info = FileVersionInfo.GetVersionInfo(path);
        return info.ProductVersion?.Split('+')[0] ?? info.FileVersion ?? "";
    }
}
