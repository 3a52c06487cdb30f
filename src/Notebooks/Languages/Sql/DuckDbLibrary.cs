using System.Reflection;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using Notebooks.Packages.NuGet;

namespace Notebooks.Languages.Sql;

/// <summary>
/// DuckDB's native library. It has 70 MB, so it does not come with the engine: the first SQL cell takes it from the
/// NuGet package cache, and fetches the package before if it is not there.
/// </summary>
static class DuckDbLibrary
{
    const string Package = "DuckDB.NET.Bindings.Full";

    /// <summary>The file that NuGet writes last when it unpacks a package.</summary>
    const string Complete = ".nupkg.metadata";

    static readonly Lock Gate = new();
    static nint library;

    /// <summary>The version of the package, which is that of the bindings.</summary>
    static string Version { get; } =
        typeof(NativeMethods).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Loads the library, once per process.</summary>
    /// <param name="directory">The notebook's folder, from which NuGet's configuration is looked for.</param>
    /// <exception cref="PackageException">The package cannot be fetched.</exception>
    public static void Load(string directory, ICellContext cell)
    {
        if (library != 0)
            return;
        Load(Unpacked() ?? Fetched(directory, cell));
    }

    /// <summary>Loads the library if the package cache has it. False: it has not.</summary>
    public static bool LoadUnpacked()
    {
        if (library == 0 && Unpacked() is { } path)
            Load(path);
        return library != 0;
    }

    static void Load(string path)
    {
        lock (Gate)
        {
            if (library != 0)
                return;
            var loaded = NativeLibrary.Load(path);
            NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, (name, _, _) => name == "duckdb" ? loaded : 0);
            library = loaded;
        }
    }

    /// <summary>A function of the library that the bindings leave out.</summary>
    public static nint Function(string name) => NativeLibrary.GetExport(library, name);

    /// <summary>The file in the package cache, found without loading NuGet; null: it is not there.</summary>
    static string? Unpacked()
    {
        var cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var package = Path.Combine(cache, Package.ToLowerInvariant(), Version);
        if (!File.Exists(Path.Combine(package, Complete)))
            return null;
        var file =
            OperatingSystem.IsWindows() ? "duckdb.dll"
            : OperatingSystem.IsMacOS() ? "libduckdb.dylib"
            : "libduckdb.so";
        return Platform.Rids.Select(rid => Path.Combine(package, "runtimes", rid, "native", file)).FirstOrDefault(File.Exists);
    }

    static string Fetched(string directory, ICellContext cell)
    {
        var request = PackageRequest.Parse($"nuget: {Package}, {Version}");
        var resolved = cell.Run(() => new PackageResolver(directory, _ => false).ResolveAsync([request], cell.Cancel));
        return resolved.NativeLibraries.FirstOrDefault()
            ?? throw new PackageException($"{Package} {Version} has no library for {Platform.Rid}, so SQL cells do not run here.");
    }
}
