using NuGet.Configuration;
using NuGet.DependencyResolver;
using NuGet.Frameworks;
using NuGet.LibraryModel;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;
using ILogger = NuGet.Common.ILogger;
using NullLogger = NuGet.Common.NullLogger;

namespace Notebooks.Packages.NuGet;

/// <summary>
/// Requests and what they depend on, walked by NuGet's own walker with the rules of its restore: the lowest version
/// that will do, the nearest to the notebook wins.
/// </summary>
sealed class Graph
{
    readonly AnalyzeResult<RemoteResolveResult> analysis;

    Graph(GraphNode<RemoteResolveResult> root)
    {
        // In this order: the analysis is what decides between the places.
        analysis = root.Analyze();
        Packages = Accepted(root);
    }

    /// <summary>One place a package, the one that decides; nearest first.</summary>
    public IReadOnlyList<Found> Packages { get; }

    /// <summary>What is wanted, beside what was chosen instead and will not do.</summary>
    public IEnumerable<(Found Wanted, Found Chosen)> Conflicts =>
        [
            .. analysis.Downgrades.Select(pair => (Found.Of(pair.DowngradedFrom), Found.Of(pair.DowngradedTo))),
            .. analysis.VersionConflicts.Select(pair => (Found.Of(pair.Conflicting), Found.Of(pair.Selected))),
        ];

    /// <summary>Packages that depend on themselves.</summary>
    public IEnumerable<Found> Cycles => analysis.Cycles.Select(Found.Of);

    public static async Task<Graph> WalkAsync(
        IReadOnlyDictionary<string, VersionRange> requests,
        IEnumerable<Feed> caches,
        IEnumerable<Feed> sources,
        PackageSourceMapping mapping,
        SourceCacheContext cache
    )
    {
        ILogger logger = NullLogger.Instance;
        var context = new RemoteWalkContext(cache, mapping, logger);
        context.ProjectLibraryProviders.Add(new Requests(requests));
        foreach (var feed in caches)
            context.LocalLibraryProviders.Add(feed);
        foreach (var feed in sources)
            context.RemoteLibraryProviders.Add(feed);
        var node = await new RemoteDependencyWalker(context).WalkAsync(
            Requests.Root,
            Platform.Framework,
            runtimeIdentifier: null,
            runtimeGraph: null,
            recursive: true
        );
        return new(node);
    }

    static IReadOnlyList<Found> Accepted(GraphNode<RemoteResolveResult> root)
    {
        var found = new OrderedDictionary<string, Found>(StringComparer.OrdinalIgnoreCase);
        root.ForEach(node =>
        {
            if (node != root && node.Disposition == Disposition.Accepted)
                found.TryAdd(node.Key.Name, Found.Of(node));
        });
        return [.. found.Values];
    }

    /// <summary>The notebook as the walker sees it: a project whose direct dependencies are the requests.</summary>
    sealed class Requests(IReadOnlyDictionary<string, VersionRange> requests) : IDependencyProvider
    {
        // No package can bear this name.
        public static LibraryRange Root { get; } = new("#r", VersionRange.All, LibraryDependencyTarget.Project);

        public bool SupportsType(LibraryDependencyTarget type) => (type & LibraryDependencyTarget.Project) != 0;

        public Library? GetLibrary(LibraryRange range, NuGetFramework framework) =>
            range.Name != Root.Name
                ? null
                : new()
                {
                    LibraryRange = range,
                    Identity = new(Root.Name, new(1, 0, 0), LibraryType.Project),
                    Dependencies =
                    [
                        .. from request in requests
                        select new LibraryDependency(new LibraryRange(request.Key, request.Value, LibraryDependencyTarget.Package)),
                    ],
                };

        public Library? GetLibrary(LibraryRange range, NuGetFramework framework, string? alias) => GetLibrary(range, framework);
    }
}
