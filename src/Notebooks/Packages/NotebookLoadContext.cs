using System.Reflection;
using System.Runtime.Loader;

namespace Notebooks.Packages;

/// <summary>Loads what a notebook brings along, apart from the engine's own libraries.</summary>
internal sealed class NotebookLoadContext() : AssemblyLoadContext("notebook")
{
    readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes an assembly loadable by its simple name.</summary>
    public void Add(string path)
    {
        lock (paths) paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
    }

    protected override Assembly? Load(AssemblyName name)
    {
        // By simple name: a package built against another version of a shared assembly gets the one there is.
        if (SharedAssemblies.Names.Contains(name.Name!)) return Default.LoadFromAssemblyName(new(name.Name!));
        string? path;
        lock (paths) paths.TryGetValue(name.Name!, out path);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
