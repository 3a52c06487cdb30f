using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Notebooks.Packages.NuGet;

namespace Notebooks.Packages;

/// <summary>Loads what a notebook brings along, apart from the engine's own libraries.</summary>
sealed class NotebookLoadContext() : AssemblyLoadContext("notebook")
{
    readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> folders = [],
        natives = [];
    readonly HashSet<string> opened = [];

    /// <summary>Makes an assembly loadable by its simple name.</summary>
    public void Add(string path)
    {
        lock (paths)
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
    }

    /// <summary>Undoes <see cref="Add"/> or <see cref="AddNative"/> of a file that has not been loaded.</summary>
    public void Remove(string path)
    {
        lock (paths)
        {
            if (opened.Contains(path))
                return;
            natives.Remove(path);
            if (paths.TryGetValue(Path.GetFileNameWithoutExtension(path), out var known) && known == path)
                paths.Remove(Path.GetFileNameWithoutExtension(path));
        }
    }

    /// <summary>Whether the file was loaded, so that no other version of it can be.</summary>
    public bool HasLoaded(string path)
    {
        lock (paths)
            return opened.Contains(path);
    }

    /// <summary>Has native libraries looked for in a folder, and in its <c>runtimes</c> as a build lays them out.</summary>
    public void AddFolder(string folder)
    {
        lock (paths)
            folders.Add(folder);
    }

    /// <summary>Makes a native library loadable by its file's name.</summary>
    public void AddNative(string path)
    {
        lock (paths)
            natives.Add(path);
    }

    protected override Assembly? Load(AssemblyName name)
    {
        // By simple name: a package built against another version of a shared assembly gets the one there is.
        if (SharedAssemblies.Names.Contains(name.Name!))
            return Default.LoadFromAssemblyName(new(name.Name!));
        string? path;
        lock (paths)
        {
            if (paths.TryGetValue(name.Name!, out path))
                opened.Add(path);
        }
        if (path is not null && CompiledAhead.MustBeShared(path))
            return Default.LoadFromAssemblyName(new(name.Name!));
        return path is null ? null : Open(CompiledAhead.Of(path) ?? path);
    }

    // Windows locks an assembly's file while it is loaded, and then the library could not be built again while a
    // notebook runs. Packages never change, and some look for files beside them.
    Assembly Open(string path)
    {
        if (!OperatingSystem.IsWindows() || path.Contains($"{Path.DirectorySeparatorChar}lib{Path.DirectorySeparatorChar}"))
            return LoadFromAssemblyPath(path);
        using var assembly = new MemoryStream(File.ReadAllBytes(path));
        return LoadFromStream(assembly);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string[] files,
            places;
        lock (paths)
            (files, places) = ([.. natives], [.. folders]);
        var candidates =
            from name in FileNames(unmanagedDllName)
            from path in files
                .Where(file => Path.GetFileName(file) == name)
                .Concat(
                    from folder in places
                    from place in Platform.Rids.Select(rid => Path.Combine(folder, "runtimes", rid, "native")).Prepend(folder)
                    select Path.Combine(place, name)
                )
            select path;
        foreach (var path in candidates)
        {
            if (!File.Exists(path) || !NativeLibrary.TryLoad(path, out var library))
                continue;
            lock (paths)
                opened.Add(path);
            return library;
        }
        return 0;
    }

    static IEnumerable<string> FileNames(string name)
    {
        var extension =
            OperatingSystem.IsWindows() ? ".dll"
            : OperatingSystem.IsMacOS() ? ".dylib"
            : ".so";
        return [name, name + extension, $"lib{name}{extension}", $"lib{name}"];
    }
}
