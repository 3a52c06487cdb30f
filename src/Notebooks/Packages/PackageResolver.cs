using Notebooks.Directives;
using NuGet.Frameworks;
using NuGet.Packaging;
using NuGet.Versioning;

namespace Notebooks.Packages;

/// <summary>A request and all that it depends on, as folders of installed packages.</summary>
/// <remarks>
/// Of each package the lowest version that everybody accepts is taken. What is installed comes first, so that a
/// notebook whose packages are there touches no network. What the framework or the engine provides is left out.
/// </remarks>
internal sealed class PackageResolver(PackageFeed feed)
{
    static readonly NuGetFramework Framework = NuGetFramework.Parse($"net{Environment.Version.Major}.{Environment.Version.Minor}");

    readonly Dictionary<string, NuGetVersion> chosen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The packages' folders, the one asked for first. None where the engine provides it.</summary>
    /// <exception cref="DirectiveException">A package is nowhere to be found.</exception>
    public async Task<IReadOnlyList<string>> ResolveAsync(PackageRequest request, CancellationToken cancel)
    {
        var folders = new OrderedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var wanted = new Queue<(string Id, VersionRange Range, string? For)>([(request.Id, request.Version, null)]);
        while (wanted.TryDequeue(out var next))
        {
            if (IsProvided(next.Id)) continue;
            var known = chosen.TryGetValue(next.Id, out var version) && Accepts(next.Range, version);
            if (known && folders.ContainsKey(next.Id)) continue;
            if (!known) version = await PickAsync(next.Id, next.Range, next.For, cancel);
            var folder = feed.Installed(next.Id, version!) ?? await feed.InstallAsync(next.Id, version!, cancel)
                ?? throw Missing(next.Id, next.Range, next.For);
            (chosen[next.Id], folders[next.Id]) = (version!, folder);
            foreach (var dependency in Dependencies(folder, next.Id)) wanted.Enqueue((dependency.Id, dependency.VersionRange, next.Id));
        }
        return [.. folders.Values];
    }

    // A version above the one asked for is accepted, as everywhere in NuGet, unless the range has an upper end.
    static bool Accepts(VersionRange range, NuGetVersion version) => range.IsFloating
        ? range.Float!.Satisfies(version) : range.Satisfies(version);

    async Task<NuGetVersion> PickAsync(string id, VersionRange range, string? needer, CancellationToken cancel)
    {
        if (range is { IsFloating: false, MinVersion: { } lowest } && feed.Installed(id, lowest) is not null) return lowest;
        if (needer is not null && range.FindBestMatch(feed.InstalledVersions(id)) is { } there) return there;
        return range.FindBestMatch(await feed.AvailableVersionsAsync(id, cancel))
            ?? range.FindBestMatch(feed.InstalledVersions(id))
            ?? throw Missing(id, range, needer);
    }

    DirectiveException Missing(string id, VersionRange range, string? needer)
    {
        var version = range.OriginalString is null or "*" ? "" : $" {range.OriginalString}";
        var need = needer is null ? "" : $", which {needer} needs,";
        return new($"The package '{id}{version}'{need} was found neither among the installed packages nor in the sources ({feed.SourceNames}).");
    }

    static bool IsProvided(string id) => SharedAssemblies.Names.Contains(id)
        || id.StartsWith("Microsoft.DotNet.Interactive", StringComparison.OrdinalIgnoreCase)
        || id.Equals("NETStandard.Library", StringComparison.OrdinalIgnoreCase)
        || id.StartsWith("Microsoft.NETCore.", StringComparison.OrdinalIgnoreCase);

    static IEnumerable<NuGet.Packaging.Core.PackageDependency> Dependencies(string folder, string id)
    {
        var groups = new NuspecReader(Path.Combine(folder, $"{id.ToLowerInvariant()}.nuspec")).GetDependencyGroups();
        return new FrameworkReducer().GetNearest(Framework, groups.Select(group => group.TargetFramework)) is { } nearest
            ? groups.First(group => group.TargetFramework == nearest).Packages : [];
    }
}
