using NuGet.Configuration;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Notebooks.Packages.NuGet;

/// <summary>
/// Gets packages for a notebook, and keeps their versions coherent from cell to cell: what it has resolved once is
/// taken as loaded and keeps its version. For one cell at a time. Nothing of NuGet is loaded before the first request.
/// </summary>
/// <param name="directory">The notebook's folder; NuGet.Config is looked for from there upwards.</param>
internal sealed class PackageResolver(string directory)
{
    readonly Queue<string> added = new();
    Machine? machine;
    Dictionary<string, NuGetVersion>? loaded;
    IReadOnlyList<PackageRequest> granted = [];

    /// <summary>Adds a source, as <c>#i</c> names it: <c>nuget:https://…</c> or a folder. It is asked from the next request on.</summary>
    public void AddSource(string source) => added.Enqueue(source);

    /// <summary>All requests of the notebook so far, resolved together, downloaded where they are not in the package cache.</summary>
    /// <exception cref="PackageException">One of them cannot be had, or not beside the others.</exception>
    public async Task<ResolvedPackages> ResolveAsync(IReadOnlyList<PackageRequest> requests, CancellationToken cancellation)
    {
        machine ??= new(directory);
        loaded ??= new(StringComparer.OrdinalIgnoreCase);
        while (added.TryDequeue(out var source)) machine.Add(source);

        var (provided, asked) = Sort(requests);
        using var cache = new SourceCacheContext();
        var graph = await WalkAsync(asked, cache, cancellation);
        Check(graph);

        var folders = await Task.WhenAll(graph.Packages.Select(
            async package => (package.Name, Text: package.ToString(), Folder: await machine.InstallAsync(package, cache, cancellation))));
        var assets = folders.Select(package => Assets.Of(package.Text, package.Folder)).ToList();

        foreach (var package in graph.Packages) loaded[package.Name] = package.Version!;
        granted = requests;
        return new(
            [.. provided, .. graph.Packages.Select(package => (package.Name, package.Version!.ToString()))],
            [.. folders.Select(package => (package.Name, package.Folder))],
            [.. assets.SelectMany(asset => asset.Compile)],
            [.. assets.SelectMany(asset => asset.Runtime)],
            [.. assets.SelectMany(asset => asset.Native)]);
    }

    /// <summary>The requests that the engine itself answers, and the others by name.</summary>
    (List<(string, string)> Provided, OrderedDictionary<string, PackageRequest> Asked) Sort(IReadOnlyList<PackageRequest> requests)
    {
        var provided = new List<(string, string)>();
        var asked = new OrderedDictionary<string, PackageRequest>(StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests)
            if (Provided.Version(request.Name) is { } version) provided.Add((request.Name, version));
            else if (loaded!.TryGetValue(request.Name, out var there) && !Satisfies(request.Range, there)
                && !granted.Contains(request)) // 4.* takes a 6.0 where there is no 4
                throw Complaints.Loaded(request, there);
            else if (!asked.TryAdd(request.Name, request) && !loaded.ContainsKey(request.Name)
                && !asked[request.Name].Range.Equals(request.Range))
                throw Complaints.Twice(asked[request.Name], request);
        return ([.. provided.Distinct()], asked);
    }

    static bool Satisfies(VersionRange range, NuGetVersion version) =>
        range.IsFloating ? range.Float!.Satisfies(version) : range.Satisfies(version);

    /// <summary>
    /// Walks with what is known of the sources; where that is not enough, with their lists asked anew; where they
    /// cannot be reached, with what the package cache alone can give.
    /// </summary>
    async Task<Graph> WalkAsync(OrderedDictionary<string, PackageRequest> asked, SourceCacheContext cache, CancellationToken cancellation)
    {
        var ranges = new OrderedDictionary<string, VersionRange>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, version) in loaded!) ranges[name] = new(version);
        foreach (var (name, request) in asked) ranges.TryAdd(name, request.Range);

        var caches = machine!.Caches(cancellation);
        var sources = machine.Sources(cancellation);
        var fresh = cache.WithRefreshCacheTrue();
        var graph = await Graph.WalkAsync(ranges, caches, sources, machine.Mapping, cache);
        var missing = Missing(graph, asked);
        if (missing is not null && sources.All(source => source.Failure is null))
            missing = Missing(graph = await Graph.WalkAsync(ranges, caches, sources, machine.Mapping, fresh), asked);
        if (missing is not null && sources.Any(source => source.Failure is not null))
        {
            var offline = await Graph.WalkAsync(ranges, [], caches, PackageSourceMapping.GetPackageSourceMapping(NullSettings.Instance), cache);
            if (Missing(offline, asked) is null) return offline;
        }
        cancellation.ThrowIfCancellationRequested();
        if (missing is null) return graph;

        var mapped = machine.Mapping.IsEnabled
            ? [.. sources.Where(source => machine.Mapping.GetConfiguredPackageSources(missing.Name).Contains(source.Source.Name))]
            : sources;
        throw await Complaints.MissingAsync(missing, mapped, fresh);
    }

    /// <summary>The first package that is nowhere, or not in the version that the notebook names.</summary>
    static Found? Missing(Graph graph, OrderedDictionary<string, PackageRequest> asked) =>
        graph.Packages.FirstOrDefault(package => package.Version is null
            || asked.TryGetValue(package.Name, out var request) && request.IsExact
                && package.Range.Equals(request.Range) && package.Version != request.Range.MinVersion);

    void Check(Graph graph)
    {
        foreach (var (wanted, chosen) in graph.Conflicts) throw Complaints.Conflict(wanted, chosen, loaded!);
        foreach (var cycle in graph.Cycles)
            throw new PackageException($"{cycle.Name} depends on itself by way of {cycle.BroughtBy}: ask for another version.");
    }
}
