using NuGet.Configuration;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Packaging.Signing;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NullLogger = NuGet.Common.NullLogger;

namespace Notebooks.Packages.NuGet;

/// <summary>NuGet as this user has set it up, seen from the notebook's folder: sources, their credentials, package folders.</summary>
sealed class Machine
{
    readonly string directory;
    readonly ISettings settings;
    readonly string packages;
    readonly List<(SourceRepository Repository, string Folder)> folders;
    readonly List<SourceRepository> sources;

    public Machine(string directory)
    {
        this.directory = Path.GetFullPath(directory);
        try
        {
            settings = Settings.LoadDefaultSettings(this.directory);
            packages = SettingsUtility.GetGlobalPackagesFolder(settings);
            folders =
            [
                .. from folder in (string[])[packages, .. SettingsUtility.GetFallbackPackageFolders(settings)]
                where folder == packages || Directory.Exists(folder)
                select (Repository.Factory.GetCoreV3(folder, FeedType.FileSystemV3), folder),
            ];
            sources = [.. SettingsUtility.GetEnabledSources(settings).Select(source => Repository.Factory.GetCoreV3(source))];
            Mapping = PackageSourceMapping.GetPackageSourceMapping(settings);
        }
        catch (NuGetConfigurationException exception)
        {
            throw new PackageException($"NuGet's configuration cannot be read: {exception.Message}", exception);
        }
    }

    public PackageSourceMapping Mapping { get; }

    /// <summary>The sources, in the order in which they were added.</summary>
    public IReadOnlyList<SourceRepository> Repositories => sources;

    /// <summary>The folders of unpacked packages.</summary>
    public IReadOnlyList<string> Folders => [.. folders.Select(folder => folder.Folder)];

    /// <summary>The folders of unpacked packages, to be asked; asking them touches no network.</summary>
    public IReadOnlyList<Feed> Caches(CancellationToken cancellation)
    {
        Directory.CreateDirectory(packages);
        return [.. folders.Select(folder => new Feed(folder.Repository, folder.Folder, cancellation))];
    }

    public IReadOnlyList<Feed> Sources(CancellationToken cancellation) =>
        [.. sources.Select(source => new Feed(source, folder: null, cancellation))];

    /// <summary>
    /// Adds a source to those configured, as <c>#i</c> names it: an address, or a folder, relative to the notebook's.
    /// </summary>
    public void Add(string source)
    {
        var address = (source.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) ? source["nuget:".Length..] : source).Trim();
        var isWeb = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        var place = isWeb ? address : Path.GetFullPath(uri is { IsFile: true } ? uri.LocalPath : address, directory);
        if (!isWeb && !Directory.Exists(place))
            throw new PackageException(
                $"'{address}' is neither a folder nor a web address: #i takes \"nuget:https://…\" or \"nuget:folder\"."
            );
        if (sources.Any(known => known.PackageSource.Source.TrimEnd('/') == place.TrimEnd('/')))
            return;
        // An address may carry a password, a folder does not.
        var name = isWeb ? uri!.Host : Path.GetFileName(Path.TrimEndingDirectorySeparator(place));
        sources.Add(Repository.Factory.GetCoreV3(new PackageSource(place, name)));
    }

    /// <summary>The folder of a package, which is downloaded first where it is not there; any number of processes may
    /// do so at once.</summary>
    public async Task<string> InstallAsync(Found found, SourceCacheContext cache, CancellationToken cancellation)
    {
        var feed = (Feed)found.Match!.Provider!;
        var package = new PackageIdentity(found.Name, found.Version);
        var paths = new VersionFolderPathResolver(feed.Folder ?? packages);
        if (feed.Folder is null)
            try
            {
                using var downloader = await feed.GetPackageDownloaderAsync(package, cache, NullLogger.Instance, cancellation);
                var extraction = new PackageExtractionContext(
                    PackageSaveMode.Defaultv3,
                    XmlDocFileSaveMode.None,
                    ClientPolicyContext.GetClientPolicy(settings, NullLogger.Instance),
                    NullLogger.Instance
                );
                await PackageExtractor.InstallFromSourceAsync(package, downloader, paths, extraction, cancellation, parentId: default);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                throw new PackageException(
                    $"{package.Id} {package.Version} could not be fetched from {feed.Source.Name}: {Complaints.Reason(exception)}.",
                    exception
                );
            }
        return paths.GetInstallPath(package.Id, package.Version);
    }
}
