using NuGet.DependencyResolver;
using NuGet.LibraryModel;
using NuGet.Versioning;

namespace Notebooks.Packages.NuGet;

/// <summary>A place in the dependency graph: what is wanted there, and what was found for it.</summary>
/// <param name="Version">Null where nothing was found, or where a nearer place decides.</param>
/// <param name="BroughtBy">The package that wants it, or null where the notebook does.</param>
sealed record Found(string Name, VersionRange Range, NuGetVersion? Version, RemoteMatch? Match, string? BroughtBy)
{
    public static Found Of(GraphNode<RemoteResolveResult> node)
    {
        var parent = node.OuterNode is { OuterNode: not null, Item.Key: var key } ? $"{key.Name} {key.Version}" : null;
        var range = node.Key.VersionRange ?? VersionRange.All;
        return node.Item is { Key: { } library, Data: { } data } && library.Type != LibraryType.Unresolved
            ? new(library.Name, range, library.Version, data.Match, parent)
            : new(node.Key.Name, range, null, null, parent);
    }

    public override string ToString() => $"{Name} {Version}";
}
