using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;
using NullLogger = NuGet.Common.NullLogger;

namespace Notebooks.Packages.NuGet;

/// <summary>A source while somebody types. Many sources give the versions of a package, and no names.</summary>
sealed class QuickSource(SourceRepository repository)
{
    readonly QuickAnswers<string> names = new((prefix, cancel) => FindNamesAsync(repository, prefix, cancel));
    readonly QuickAnswers<NuGetVersion> versions = new((package, cancel) => FindVersionsAsync(repository, package, cancel));

    public string Name => repository.PackageSource.Name;

    /// <summary>Packages whose names begin so, as far as the source gives them at once.</summary>
    public Task<IReadOnlyList<string>> NamesAsync(string prefix) => names.ToAsync(prefix);

    public Task<IReadOnlyList<NuGetVersion>> VersionsAsync(string package) => versions.ToAsync(package);

    static async Task<IEnumerable<string>> FindNamesAsync(SourceRepository repository, string prefix, CancellationToken cancel)
    {
        try
        {
            if (await repository.GetResourceAsync<AutoCompleteResource>(cancel) is { } resource)
                return await resource.IdStartsWith(prefix, includePrerelease: true, NullLogger.Instance, cancel);
        }
        catch (FatalProtocolException)
        {
            // It has no such service, perhaps, and yet a search.
        }
        var search = await repository.GetResourceAsync<PackageSearchResource>(cancel);
        var found = await search!.SearchAsync(prefix, new(includePrerelease: true), skip: 0, take: 50, NullLogger.Instance, cancel);
        return found.Select(package => package.Identity.Id);
    }

    static async Task<IEnumerable<NuGetVersion>> FindVersionsAsync(SourceRepository repository, string package, CancellationToken cancel)
    {
        using var cache = new SourceCacheContext();
        var resource = await repository.GetResourceAsync<FindPackageByIdResource>(cancel);
        return await resource!.GetAllVersionsAsync(package, cache, NullLogger.Instance, cancel);
    }
}
