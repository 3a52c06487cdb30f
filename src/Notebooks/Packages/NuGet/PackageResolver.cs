using NuGet.Configuration;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;
using NullLogger = NuGet.Common.NullLogger;

namespace Notebooks.Packages.NuGet;

/// <summary>
/// Gets packages for a notebook, and keeps their versions coherent from cell to cell: a package of which a file was loaded
/// keeps its version, and so does one that the notebook asked for; one that only came along is raised when another
/// package needs a newer version. For one cell at a time. Nothing of NuGet is loaded before the first request.
/// </summary>
/// <param name="directory">The notebook's folder; NuGet.Config is looked for from there upwards.</param>
/// <param name="hasLoaded">Whether the notebook has loaded the file with this path.</param>
sealed class PackageResolver(string directory, Predicate<string> hasLoaded)
{
    /// <summary>The most versions that are tried before none is recommended.</summary>
    const int MostTried = 8;

    readonly Queue<string> added = new();
    readonly HashSet<string> said = [];
    Machine? machine;
    Dictionary<string, (NuGetVersion Version, Assets Assets)>? granted;
    OrderedDictionary<string, PackageRequest> answered = [];

    /// <summary>Adds a source, as <c>#i</c> names it: <c>nuget:https://…</c> or a folder. It is asked from the next request on.</summary>
    public void AddSource(string source) => added.Enqueue(source);

    /// <summary>All requests of the notebook so far, resolved together, downloaded where they are not in the package cache.</summary>
    /// <exception cref="PackageException">One of them cannot be had, or not beside the others.</exception>
    public async Task<ResolvedPackages> ResolveAsync(IReadOnlyList<PackageRequest> requests, CancellationToken cancellation)
    {
        machine ??= new(directory);
        granted ??= new(StringComparer.OrdinalIgnoreCase);
        while (added.TryDequeue(out var source))
            machine.Add(source);

        var loaded = granted
            .Where(package => package.Value.Assets.Any(hasLoaded))
            .ToDictionary(package => package.Key, package => package.Value.Version, StringComparer.OrdinalIgnoreCase);
        var (provided, asked) = Sort(requests, loaded);
        using var cache = new SourceCacheContext();
        var (graph, notes) = await WalkAsync(asked, loaded, cache, cancellation);
        notes = [.. notes, .. Check(graph, loaded)];

        var folders = await Task.WhenAll(
            graph.Packages.Select(async package => (Package: package, Folder: await machine.InstallAsync(package, cache, cancellation)))
        );
        var assets = new List<Assets>();
        foreach (var (package, folder) in folders)
            assets.Add(
                Assets.Of(folder, out var others)
                    ?? throw Complaints.Unfit(
                        package,
                        others,
                        package.BroughtBy is null ? await NewestFitAsync(package, cache, cancellation) : null
                    )
            );

        granted.Clear();
        foreach (var (package, files) in graph.Packages.Zip(assets))
            granted[package.Name] = (package.Version!, files);
        answered = asked;
        return new(
            [.. provided, .. graph.Packages.Select(package => (package.Name, package.Version!.ToString()))],
            [.. folders.Select(place => (place.Package.Name, place.Folder))],
            [.. assets.SelectMany(asset => asset.Compile)],
            [.. assets.SelectMany(asset => asset.Runtime)],
            [.. assets.SelectMany(asset => asset.Native)],
            [.. notes.Where(said.Add)]
        );
    }

    /// <summary>The requests that the engine itself answers, and the ranges that the others come to, by name.</summary>
    (List<(string, string)> Provided, OrderedDictionary<string, PackageRequest> Asked) Sort(
        IReadOnlyList<PackageRequest> requests,
        IReadOnlyDictionary<string, NuGetVersion> loaded
    )
    {
        var provided = new List<(string, string)>();
        var asked = new OrderedDictionary<string, PackageRequest>(StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests)
        {
            if (Provided.Version(request.Name) is { } version)
            {
                provided.Add((request.Name, version));
                continue;
            }
            var isLoaded = loaded.TryGetValue(request.Name, out var there);
            var settled =
                answered.GetValueOrDefault(request.Name) is { } before && (before.Equals(request) || Fits(request, isLoaded))
                    ? before
                    : null;
            if (settled is null && isLoaded && !Satisfies(request.Range, there!))
                throw Complaints.Loaded(request, there!);
            if (!asked.TryAdd(request.Name, settled ?? request) && !asked[request.Name].Range.Equals((settled ?? request).Range))
                throw Complaints.Twice(asked[request.Name], request);
        }
        return ([.. provided.Distinct()], asked);
    }

    /// <summary>Whether the version that the notebook has is what the request asks for.</summary>
    bool Fits(PackageRequest request, bool isLoaded)
    {
        var version = granted![request.Name].Version;
        return request.IsExact && !isLoaded ? version == request.Range.MinVersion : Satisfies(request.Range, version);
    }

    static bool Satisfies(VersionRange range, NuGetVersion version) =>
        range.IsFloating ? range.Float!.Satisfies(version) : range.Satisfies(version);

    /// <summary>
    /// Walks with what is known of the sources; where that is not enough, with their lists asked anew; where they
    /// cannot be reached, with what the package cache alone can give.
    /// </summary>
    async Task<(Graph Graph, IEnumerable<string> Notes)> WalkAsync(
        OrderedDictionary<string, PackageRequest> asked,
        IReadOnlyDictionary<string, NuGetVersion> loaded,
        SourceCacheContext cache,
        CancellationToken cancellation
    )
    {
        var ranges = new OrderedDictionary<string, VersionRange>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, version) in loaded)
            ranges[name] = new(version);
        foreach (var (name, request) in asked)
            ranges.TryAdd(name, request.Equals(answered.GetValueOrDefault(name)) ? new(granted![name].Version) : request.Range);

        var caches = machine!.Caches(cancellation);
        var sources = machine.Sources(cancellation);
        var fresh = cache.WithRefreshCacheTrue();
        var graph = await Graph.WalkAsync(ranges, caches, sources, machine.Mapping, cache);
        var missing = Missing(graph, asked);
        if (missing is not null && sources.All(source => source.Failure is null))
            missing = Missing(graph = await Graph.WalkAsync(ranges, caches, sources, machine.Mapping, fresh), asked);
        if (missing is not null && sources.Any(source => source.Failure is not null))
        {
            var offline = await Graph.WalkAsync(
                ranges,
                [],
                caches,
                PackageSourceMapping.GetPackageSourceMapping(NullSettings.Instance),
                cache
            );
            if (Missing(offline, asked) is null)
                return (offline, []);
        }
        cancellation.ThrowIfCancellationRequested();
        if (missing is null)
            return (graph, []);

        var mapped = machine.Mapping.IsEnabled
            ? [.. sources.Where(source => machine.Mapping.GetConfiguredPackageSources(missing.Name).Contains(source.Source.Name))]
            : sources;
        // Of a version that no source has, the next higher one is taken, as restore does; a source that did not answer may have it.
        if (graph.Packages.All(package => package.Version is not null) && mapped.All(source => source.Failure is null))
            return (
                graph,
                [
                    .. graph
                        .Packages.Where(package => IsSubstitute(package, asked))
                        .Select(package => Complaints.Substituted(package, mapped)),
                ]
            );
        throw await Complaints.MissingAsync(missing, mapped, fresh);
    }

    /// <summary>The newest stable version of a package that this framework can use and whose dependencies are there, among
    /// the newest of each major version; null: there is none.</summary>
    async Task<NuGetVersion?> NewestFitAsync(Found package, SourceCacheContext cache, CancellationToken cancellation)
    {
        var sources = machine!.Sources(cancellation);
        var lists = await Task.WhenAll(
            sources.Select(source => source.GetAllVersionsAsync(package.Name, cache, NullLogger.Instance, cancellation))
        );
        var newest = lists
            .SelectMany(versions => versions ?? [])
            .Where(version => !version.IsPrerelease && version != package.Version)
            .GroupBy(version => version.Major)
            .Select(major => major.Max()!)
            .OrderDescending()
            .Take(MostTried);
        foreach (var version in newest)
        {
            var graph = await Graph.WalkAsync(
                new Dictionary<string, VersionRange> { [package.Name] = new(version) },
                machine.Caches(cancellation),
                sources,
                machine.Mapping,
                cache
            );
            if (graph.Packages.Any(found => found.Version is null) || graph.Conflicts.Any())
                continue;
            if (Assets.Of(await machine.InstallAsync(graph.Packages[0], cache, cancellation), out _) is not null)
                return version;
        }
        return null;
    }

    /// <summary>The first package that is nowhere, or not in the version that the notebook names.</summary>
    static Found? Missing(Graph graph, OrderedDictionary<string, PackageRequest> asked) =>
        graph.Packages.FirstOrDefault(package => package.Version is null)
        ?? graph.Packages.FirstOrDefault(package => IsSubstitute(package, asked));

    static bool IsSubstitute(Found package, OrderedDictionary<string, PackageRequest> asked) =>
        asked.TryGetValue(package.Name, out var request)
        && request.IsExact
        && package.Range.Equals(request.Range)
        && package.Version != request.Range.MinVersion;

    /// <summary>Notes on what was loaded in a version that is a little too old.</summary>
    /// <exception cref="PackageException">Two packages do not go together.</exception>
    static IEnumerable<string> Check(Graph graph, IReadOnlyDictionary<string, NuGetVersion> loaded)
    {
        foreach (var cycle in graph.Cycles)
            throw new PackageException($"{cycle.Name} depends on itself by way of {cycle.BroughtBy}: ask for another version.");
        var notes = new List<string>();
        foreach (var (wanted, chosen) in graph.Conflicts)
        {
            if (!loaded.ContainsKey(chosen.Name) || !IsCompatible(chosen.Version!, wanted.Range))
                throw Complaints.Conflict(wanted, chosen, loaded);
            notes.Add(Complaints.Kept(wanted, chosen));
        }
        return notes;
    }

    /// <summary>Whether a version is older than those wanted only by what adds to it, as versions are numbered.</summary>
    static bool IsCompatible(NuGetVersion version, VersionRange wanted) =>
        wanted.MinVersion is { } least
        && version < least
        && version.Major == least.Major
        && (version.Major > 0 || version.Minor == least.Minor);
}
