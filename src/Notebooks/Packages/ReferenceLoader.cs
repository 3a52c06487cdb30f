using Notebooks.Directives;
using Notebooks.Execution;
using Notebooks.Languages;

namespace Notebooks.Packages;

/// <summary>Follows <c>#r</c> and <c>#i</c>.</summary>
internal sealed class ReferenceLoader(References references, string directory)
{
    const string Prefix = "nuget:";

    PackageFeed? feed;
    PackageResolver? packages;

    /// <exception cref="DirectiveException">What is asked for is not there.</exception>
    public void Load(ReferenceStep step, CellRun cell)
    {
        var isPackage = step.Target.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
        var target = isPackage ? step.Target[Prefix.Length..].Trim() : step.Target;
        switch (step.Kind, isPackage)
        {
            case ('i', true):
                Feed.AddSource(Uri.IsWellFormedUriString(target, UriKind.Absolute) ? target : Path.Combine(directory, target));
                break;
            case ('i', false):
                throw new DirectiveException("""#i takes a source of packages: #i "nuget: address or folder".""");
            case (_, true):
                LoadPackage(target, cell);
                break;
            default:
                LoadFile(target);
                break;
        }
    }

    PackageFeed Feed => feed ??= new(directory);

    void LoadPackage(string target, CellRun cell)
    {
        var request = PackageRequest.Parse(target);
        packages ??= new(Feed);
        foreach (var folder in cell.Run(() => packages.ResolveAsync(request, cell.Cancel)))
        {
            foreach (var native in PackageAssets.NativeFolders(folder)) references.Context.AddNativeFolder(native);
            foreach (var assembly in PackageAssets.Assemblies(folder)) references.Add(assembly);
        }
    }

    void LoadFile(string target)
    {
        var path = Path.GetFullPath(target, directory);
        if (!File.Exists(path))
        {
            if (SharedAssemblies.Names.Contains(Path.GetFileNameWithoutExtension(target + ".dll"))
                || SharedAssemblies.Names.Contains(Path.GetFileNameWithoutExtension(target))) return;
            throw new DirectiveException($"#r finds no file '{target}'.");
        }
        var folder = Path.GetDirectoryName(path)!;
        references.Context.AddNativeFolder(folder);
        foreach (var native in PackageAssets.NativeFolders(folder)) references.Context.AddNativeFolder(native);
        try
        {
            foreach (var assembly in AssemblyClosure.Of(path)) references.Add(assembly);
        }
        catch (BadImageFormatException)
        {
            throw new DirectiveException($"'{target}' is not a .NET assembly.");
        }
    }
}
