using System.Runtime.InteropServices;
using NuGet.Frameworks;
using NuGet.RuntimeModel;

namespace Notebooks.Packages.NuGet;

/// <summary>What this process runs on, as packages name it.</summary>
static class Platform
{
    public static NuGetFramework Framework { get; } =
        new(FrameworkConstants.FrameworkIdentifiers.NetCoreApp, new Version(Environment.Version.Major, Environment.Version.Minor));

    /// <summary>
    /// The frameworks whose assemblies are taken, best first. Many a package that has them for .NET Framework alone
    /// runs all the same.
    /// </summary>
    public static IReadOnlyList<NuGetFramework> Frameworks { get; } =
    [Framework, .. new[] { "net481", "net48", "net472", "net471", "net47", "net462", "net461" }.Select(NuGetFramework.Parse)];

    public static string Rid => Rids[0];

    /// <summary>From this platform outwards, as the .NET host falls back where it reads no graph of distributions.</summary>
    public static IReadOnlyList<string> Rids { get; } = [.. FallBack()];

    public static RuntimeGraph Graph { get; } = new([new RuntimeDescription(Rid, Rids.Skip(1))]);

    static IEnumerable<string> FallBack()
    {
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        string[] systems =
            OperatingSystem.IsWindows() ? ["win"]
            : OperatingSystem.IsMacOS() ? ["osx", "unix"]
            : OperatingSystem.IsFreeBSD() ? ["freebsd", "unix"]
            : RuntimeInformation.RuntimeIdentifier is var rid
            && (rid.Contains("musl") || rid.StartsWith("alpine", StringComparison.Ordinal))
                ? ["linux-musl", "linux", "unix"]
            : ["linux", "unix"];
        foreach (var system in systems)
        {
            yield return $"{system}-{architecture}";
            yield return system;
        }
        yield return "any";
    }
}
