using NuGet.Client;
using NuGet.ContentModel;
using NuGet.Packaging;

namespace Notebooks.Packages.NuGet;

/// <summary>The files of one package that this platform uses, chosen by NuGet's own conventions.</summary>
internal sealed record Assets(IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime, IReadOnlyList<string> Native)
{
    static readonly ManagedCodeConventions Conventions = new(Platform.Graph);

    /// <exception cref="PackageException">It has assemblies, and none for this framework.</exception>
    public static Assets Of(string name, string folder)
    {
        using var package = new PackageFolderReader(folder);
        var files = new ContentItemCollection();
        files.Load(package.GetFiles());
        var patterns = Conventions.Patterns;

        foreach (var framework in Platform.Frameworks)
        {
            var managed = Conventions.Criteria.ForFrameworkAndRuntime(framework, Platform.Rid);
            var runtime = files.FindBestItemGroup(managed, patterns.RuntimeAssemblies);
            var compile = files.FindBestItemGroup(managed, patterns.CompileRefAssemblies)
                ?? files.FindBestItemGroup(managed, patterns.CompileLibAssemblies);
            var native = files.FindBestItemGroup(Conventions.Criteria.ForRuntime(Platform.Rid), patterns.NativeLibraries);
            if ((runtime ?? compile ?? native) is not null)
                return new(Assemblies(compile), Assemblies(runtime), Paths(native));
        }

        var others = package.GetLibItems().Select(group => group.TargetFramework.GetShortFolderName()).ToList();
        if (others.Count == 0) return new([], [], []);
        throw new PackageException(
            $"{name} has nothing for {Platform.Framework.GetShortFolderName()}, only for {string.Join(", ", others)}: "
            + "ask for a newer version of it.");

        IReadOnlyList<string> Assemblies(ContentItemGroup? items) => [.. Paths(items).Where(path => !Provided.Assembly(path))];

        IReadOnlyList<string> Paths(ContentItemGroup? items) =>
        [
            .. from item in items?.Items ?? []
               where Path.GetFileName(item.Path) != "_._"
               select Path.GetFullPath(Path.Combine(folder, item.Path)),
        ];
    }
}
