using System.Diagnostics;

namespace Notebooks.Packages.NuGet;

/// <summary>
/// Packages that are there already: a package whose assembly the engine shares with its notebooks adds nothing, so
/// that it is neither looked up nor downloaded.
/// </summary>
internal static class Provided
{
    // Packages that only gather the framework's own, from the time when it came in pieces.
    static readonly HashSet<string> Gatherings = new(StringComparer.OrdinalIgnoreCase)
    {
        "NETStandard.Library", "Microsoft.NETCore.Platforms", "Microsoft.NETCore.Targets",
    };

    public static bool AsDependency(string name) => Gatherings.Contains(name) || SharedAssemblies.Names.Contains(name);

    public static bool Assembly(string path) => SharedAssemblies.Names.Contains(Path.GetFileNameWithoutExtension(path));

    /// <summary>The version that is there, or null where the engine has no such package.</summary>
    public static string? Version(string name)
    {
        var path = SharedAssemblies.Paths.FirstOrDefault(
            path => Path.GetFileNameWithoutExtension(path).Equals(name, StringComparison.OrdinalIgnoreCase));
        if (path is null) return null;
        var info = FileVersionInfo.GetVersionInfo(path);
        return info.ProductVersion?.Split('+')[0] ?? info.FileVersion ?? "";
    }
}
