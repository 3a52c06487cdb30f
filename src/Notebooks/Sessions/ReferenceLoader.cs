using Notebooks.Directives;
using Notebooks.Execution;
using Notebooks.Languages;
using Notebooks.Packages;
using Notebooks.Packages.NuGet;

namespace Notebooks;

/// <summary>Follows <c>#r</c> and <c>#i</c>.</summary>
sealed class ReferenceLoader(References references, string directory, Extensions extensions, Action<string> say)
{
    readonly PackageResolver packages = new(directory, references.Context.HasLoaded);
    IReadOnlyList<PackageRequest> requests = [];
    IReadOnlyList<string> files = [];
    IReadOnlyList<(string Name, string Path)> folders = [];

    /// <summary>The packages that can be asked for.</summary>
    public PackageCatalog Catalog { get; } = new(directory);

    /// <summary>Receives the notebook's packages when there are new ones, whose folders alone are given; null: nobody does.</summary>
    public Action<ResolvedPackages>? Added { get; set; }

    /// <exception cref="DirectiveException">What is asked for is not there.</exception>
    /// <exception cref="PackageException">A package cannot be had.</exception>
    public void Load(ReferenceStep step, CellRun cell)
    {
        if (step.Kind == 'i')
            AddSource(step.Target);
        else if (step.Target.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            LoadPackage(step.Target, cell);
        else
            LoadFile(step.Target, cell);
    }

    void AddSource(string source)
    {
        packages.AddSource(source);
        Catalog.AddSource(source);
    }

    void LoadPackage(string target, CellRun cell)
    {
        var request = PackageRequest.Parse(target);
        // A package has the version that was asked for last, as long as none is loaded.
        PackageRequest[] all = [.. requests.Where(other => !other.Name.Equals(request.Name, StringComparison.OrdinalIgnoreCase)), request];
        var resolved = cell.Run(() => packages.ResolveAsync(all, cell.Cancel));
        requests = all;
        IReadOnlyList<string> now = [.. resolved.NativeLibraries, .. resolved.RuntimeAssemblies, .. resolved.CompileAssemblies];
        foreach (var replaced in files.Except(now))
            references.Remove(replaced);
        files = now;
        foreach (var native in resolved.NativeLibraries)
            references.Context.AddNative(native);
        foreach (var assembly in resolved.RuntimeAssemblies)
            references.Context.Add(assembly);
        foreach (var assembly in resolved.CompileAssemblies)
            references.Add(assembly);
        foreach (var note in resolved.Notes)
            say(note);
        Added?.Invoke(resolved with { Folders = [.. resolved.Folders.Except(folders)] });
        folders = resolved.Folders;
        extensions.Load(request, resolved, cell);
    }

    void LoadFile(string target, CellRun cell)
    {
        var path = Path.GetFullPath(target, directory);
        if (!File.Exists(path))
        {
            if (
                SharedAssemblies.Names.Contains(Path.GetFileNameWithoutExtension(target + ".dll"))
                || SharedAssemblies.Names.Contains(Path.GetFileNameWithoutExtension(target))
            )
                return;
            throw new DirectiveException($"#r finds no file '{target}'.");
        }
        references.Context.AddFolder(Path.GetDirectoryName(path)!);
        try
        {
            foreach (var assembly in AssemblyClosure.Of(path))
                references.Add(assembly);
        }
        catch (BadImageFormatException)
        {
            throw new DirectiveException($"'{target}' is not a .NET assembly.");
        }
        extensions.Load(path, cell);
    }
}
