using System.Runtime.InteropServices;
using NuGet.Frameworks;

namespace Notebooks.Packages;

/// <summary>What of an installed package is for this system and framework.</summary>
internal static class PackageAssets
{
    static readonly NuGetFramework Framework = NuGetFramework.Parse($"net{Environment.Version.Major}.{Environment.Version.Minor}");

    /// <summary>Names of this system in packages, the most precise first.</summary>
    static readonly string[] Runtimes = RuntimesOf(RuntimeInformation.RuntimeIdentifier);

    /// <summary>The assemblies, those made for this system before the portable ones.</summary>
    public static IEnumerable<string> Assemblies(string folder) =>
        Runtimes.Select(runtime => Path.Combine(folder, "runtimes", runtime, "lib"))
            .Append(Path.Combine(folder, "lib"))
            .SelectMany(Nearest)
            .DistinctBy(Path.GetFileName);

    /// <summary>The folders with native libraries.</summary>
    public static IEnumerable<string> NativeFolders(string folder) =>
        Runtimes.Select(runtime => Path.Combine(folder, "runtimes", runtime, "native")).Where(Directory.Exists);

    static IEnumerable<string> Nearest(string library)
    {
        if (!Directory.Exists(library)) return [];
        var byFramework = Directory.EnumerateDirectories(library)
            .GroupBy(path => NuGetFramework.ParseFolder(Path.GetFileName(path)))
            .ToDictionary(group => group.Key, group => group.First());
        return new FrameworkReducer().GetNearest(Framework, byFramework.Keys) is { } nearest
            ? Directory.EnumerateFiles(byFramework[nearest], "*.dll").Order(StringComparer.Ordinal) : [];
    }

    // linux-musl-x64 → linux-musl-x64, linux-musl, linux-x64, linux, unix-x64, unix, any
    static string[] RuntimesOf(string identifier)
    {
        var architecture = identifier[identifier.LastIndexOf('-')..];
        var system = identifier[..identifier.IndexOf('-')];
        string[] systems = system == "win" ? ["win"] : [identifier[..^architecture.Length], system, "unix"];
        return [.. systems.SelectMany(name => new[] { name + architecture, name }), "any"];
    }
}
