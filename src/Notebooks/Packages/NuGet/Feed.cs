using NuGet.Common;
using NuGet.Configuration;
using NuGet.DependencyResolver;
using NuGet.Frameworks;
using NuGet.LibraryModel;
using NuGet.Packaging;
using NuGet.Packaging.Core;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Notebooks.Packages.NuGet;

/// <summary>
/// A place with packages, as the dependency walk asks it: a source, or a folder of unpacked packages. One that
/// cannot be reached answers as if it were empty and keeps the reason, since another place may well have the package.
/// </summary>
/// <param name="folder">Where the packages lie unpacked, or null for a source.</param>
sealed class Feed(SourceRepository repository, string? folder, CancellationToken cancellation) : IRemoteDependencyProvider
{
    public bool IsHttp => Source.IsHttp;

    public PackageSource Source => repository.PackageSource;

    public SourceRepository SourceRepository => repository;

    public string? Folder => folder;

    /// <summary>Why it could not be asked, or null.</summary>
    public Exception? Failure { get; private set; }

    public async Task<LibraryIdentity?> FindLibraryAsync(
        LibraryRange range,
        NuGetFramework framework,
        SourceCacheContext cache,
        ILogger logger,
        CancellationToken _
    )
    {
        if (
            folder is not null
            && range.VersionRange is { IsFloating: false, HasLowerBound: true, IsMinInclusive: true, MinVersion: var least }
            && await Ask(resource => resource.DoesPackageExistAsync(range.Name, least, cache, logger, cancellation))
        )
            return new(range.Name, least, LibraryType.Package);
        var versions = await GetAllVersionsAsync(range.Name, cache, logger, cancellation);
        return versions?.FindBestMatch(range.VersionRange, version => version) is { } best
            ? new(range.Name, best, LibraryType.Package)
            : null;
    }

    public async Task<LibraryDependencyInfo> GetDependenciesAsync(
        LibraryIdentity library,
        NuGetFramework framework,
        SourceCacheContext cache,
        ILogger logger,
        CancellationToken _
    )
    {
        var info = await Ask(resource => resource.GetDependencyInfoAsync(library.Name, library.Version, cache, logger, cancellation));
        if (info is null)
            return LibraryDependencyInfo.CreateUnresolved(library, framework);

        var nearest = Platform
            .Frameworks.Select(one => NuGetFrameworkUtility.GetNearest(info.DependencyGroups, one, group => group.TargetFramework))
            .FirstOrDefault(group => group is not null);
        var dependencies =
            from package in nearest?.Packages ?? []
            where !Provided.AsDependency(package.Id)
            select PackagingUtility.GetLibraryDependencyFromNuspec(package);
        var identity = info.PackageIdentity;
        return LibraryDependencyInfo.Create(new(identity.Id, identity.Version, LibraryType.Package), framework, dependencies);
    }

    public async Task<IPackageDownloader> GetPackageDownloaderAsync(
        PackageIdentity package,
        SourceCacheContext cache,
        ILogger logger,
        CancellationToken _
    )
    {
        var resource = await repository.GetResourceAsync<FindPackageByIdResource>(cancellation);
        return (await resource!.GetPackageDownloaderAsync(package, cache, logger, cancellation))!;
    }

    public async Task<IEnumerable<NuGetVersion>?> GetAllVersionsAsync(
        string id,
        SourceCacheContext cache,
        ILogger logger,
        CancellationToken _
    ) => await Ask(resource => resource.GetAllVersionsAsync(id, cache, logger, cancellation));

    async Task<T?> Ask<T>(Func<FindPackageByIdResource, Task<T>> question)
    {
        // NuGet tries several times before it gives up; once is enough of that for all packages of a cell.
        if (IsHttp && Failure is not null)
            return default;
        try
        {
            return await question((await repository.GetResourceAsync<FindPackageByIdResource>(cancellation))!);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or InvalidCacheProtocolException))
        {
            Failure = exception;
            return default;
        }
    }
}
