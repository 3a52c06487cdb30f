using NuGet.Common;
using NuGet.Configuration;
using NuGet.Packaging.Core;
using NuGet.Packaging.Signing;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Notebooks.Packages;

/// <summary>
/// Where packages come from: the folders that hold installed ones, then the user's sources, as NuGet.Config says.
/// </summary>
internal sealed class PackageFeed
{
    readonly ISettings settings;
    readonly SourceCacheContext cache = new();
    readonly List<SourceRepository> sources;
    readonly string[] folders;

    public PackageFeed(string directory)
    {
        settings = Settings.LoadDefaultSettings(directory);
        folders = [SettingsUtility.GetGlobalPackagesFolder(settings), .. SettingsUtility.GetFallbackPackageFolders(settings)];
        sources = [.. PackageSourceProvider.LoadPackageSources(settings).Where(source => source.IsEnabled)
            .Select(source => Repository.Factory.GetCoreV3(source))];
    }

    public void AddSource(string source) => sources.Insert(0, Repository.Factory.GetCoreV3(new PackageSource(source)));

    /// <summary>The folder of an installed package, or null.</summary>
    public string? Installed(string id, NuGetVersion version) => folders
        .Select(folder => Path.Combine(folder, id.ToLowerInvariant(), version.ToNormalizedString().ToLowerInvariant()))
        .FirstOrDefault(path => File.Exists(Path.Combine(path, $"{id.ToLowerInvariant()}.nuspec")));

    public IEnumerable<NuGetVersion> InstalledVersions(string id) =>
        from folder in folders
        let path = Path.Combine(folder, id.ToLowerInvariant())
        where Directory.Exists(path)
        from version in Directory.EnumerateDirectories(path)
        where NuGetVersion.TryParse(Path.GetFileName(version), out _)
        let parsed = NuGetVersion.Parse(Path.GetFileName(version))
        where Installed(id, parsed) is not null
        select parsed;

    /// <summary>The versions that the sources have; those that cannot be reached are passed over.</summary>
    public async Task<IReadOnlyList<NuGetVersion>> AvailableVersionsAsync(string id, CancellationToken cancel)
    {
        var versions = new List<NuGetVersion>();
        foreach (var source in sources)
        {
            if (await FindAsync(source, cancel) is not { } found) continue;
            try
            {
                versions.AddRange(await found.GetAllVersionsAsync(id, cache, NullLogger.Instance, cancel));
            }
            catch (FatalProtocolException)
            {
            }
        }
        return versions;
    }

    /// <summary>Installs a package from the first source that has it and returns its folder, or null.</summary>
    public async Task<string?> InstallAsync(string id, NuGetVersion version, CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            if (await FindAsync(source, cancel) is not { } found) continue;
            using var package = new MemoryStream();
            try
            {
                if (!await found.CopyNupkgToStreamAsync(id, version, package, cache, NullLogger.Instance, cancel)) continue;
            }
            catch (FatalProtocolException)
            {
                continue;
            }
            package.Position = 0;
            using var added = await GlobalPackagesFolderUtility.AddPackageAsync(
                source.PackageSource.Source, new PackageIdentity(id, version), package, folders[0], Guid.Empty,
                ClientPolicyContext.GetClientPolicy(settings, NullLogger.Instance), NullLogger.Instance, cancel);
            return Installed(id, version);
        }
        return null;
    }

    public string SourceNames => string.Join(", ", sources.Select(source => source.PackageSource.Name));

    static async Task<FindPackageByIdResource?> FindAsync(SourceRepository source, CancellationToken cancel)
    {
        try
        {
            return await source.GetResourceAsync<FindPackageByIdResource>(cancel);
        }
        catch (FatalProtocolException)
        {
            return null;
        }
    }
}
