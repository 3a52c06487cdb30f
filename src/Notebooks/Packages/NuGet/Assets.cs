using NuGet.Client;
using NuGet.ContentModel;
using NuGet.Frameworks;
using NuGet.Packaging;

namespace Notebooks.Packages.NuGet;

/// <summary>The files of one package that this platform uses, chosen by NuGet's own conventions.</summary>
sealed record Assets(IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime, IReadOnlyList<string> Native)
{
    static readonly ManagedCodeConventions Conventions = new(Platform.Graph);

    /// <summary>Whether one of the files is what <paramref name="what"/> looks for.</summary>
    public bool Any(Predicate<string> what) => Runtime.Concat(Compile).Concat(Native).Any(path => what(path));

    /// <summary>The files for this framework; null: it has assemblies, and only for <paramref name="others"/>.</summary>
    public static Assets? Of(string folder, out IReadOnlyList<NuGetFramework> others)
    {
        using var package = new PackageFolderReader(folder);
        var files = new ContentItemCollection();
        files.Load(package.GetFiles());
        var patterns = Conventions.Patterns;

        others = [];
        foreach (var framework in Platform.Frameworks)
        {
            var managed = Conventions.Criteria.ForFrameworkAndRuntime(framework, Platform.Rid);
            var runtime = files.FindBestItemGroup(managed, patterns.RuntimeAssemblies);
            var compile =
                files.FindBestItemGroup(managed, patterns.CompileRefAssemblies)
                ?? files.FindBestItemGroup(managed, patterns.CompileLibAssemblies);
            var native = files.FindBestItemGroup(Conventions.Criteria.ForRuntime(Platform.Rid), patterns.NativeLibraries);
            if ((runtime ?? compile ?? native) is not null)
                return new(Assemblies(compile), Assemblies(runtime), Paths(native));
        }

        others = [.. package.GetLibItems().Select(group => group.TargetFramework)];
        return others.Count == 0 ? new([], [], []) : null;

        IReadOnlyList<string> Assemblies(ContentItemGroup? items) => [.. Paths(items).Where(path => !Provided.Assembly(path))];

        IReadOnlyList<string> Paths(ContentItemGroup? items) =>
            [
                .. from item in items?.Items ?? []
                where Path.GetFileName(item.Path) != "_._"
                select Path.GetFullPath(Path.Combine(folder, item.Path)),
            ];
    }
}
