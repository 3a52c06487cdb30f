using System.Collections.Concurrent;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Versioning;

namespace Notebooks.Packages.NuGet;

/// <summary>The packages that lie on this machine, in the folders where NuGet unpacks them.</summary>
sealed class UnpackedPackages(IReadOnlyList<string> folders)
{
    static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    readonly ConcurrentDictionary<string, string> names = [];

    /// <summary>Packages whose names begin so, in lower case, and their folders.</summary>
    public IEnumerable<(string Name, string Folder)> StartingWith(string prefix) =>
        from folder in folders
        where Directory.Exists(folder)
        from package in Directory.EnumerateDirectories(folder, prefix + "*", AnyCase)
        select (Path.GetFileName(package), package);

    /// <summary>The name as its author writes it, which only the package's own description contains; null where there is none.</summary>
    public string? NameIn(string folder)
    {
        if (names.TryGetValue(folder, out var known))
            return known;
        try
        {
            var description = Directory
                .EnumerateDirectories(folder)
                .SelectMany(version => Directory.EnumerateFiles(version, "*.nuspec"))
                .FirstOrDefault();
            return description is null ? null : names[folder] = new NuspecReader(description).GetId();
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or System.Xml.XmlException or PackagingException)
        {
            return null; // being unpacked or removed, perhaps
        }
    }

    public IEnumerable<NuGetVersion> Versions(string package) =>
        from folder in folders
        let versions = Path.Combine(folder, package.ToLowerInvariant())
        where Directory.Exists(versions)
        from version in Directory.EnumerateDirectories(versions)
        where NuGetVersion.TryParse(Path.GetFileName(version), out _)
        select NuGetVersion.Parse(Path.GetFileName(version));
}
