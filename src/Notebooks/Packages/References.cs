using Microsoft.CodeAnalysis;

namespace Notebooks.Packages;

/// <summary>The assemblies that cells can name, in whatever language, and the context that loads them.</summary>
sealed class References
{
    readonly OrderedDictionary<string, MetadataReference> metadata = new(StringComparer.OrdinalIgnoreCase);
    bool hasKernels;
    string[] added = []; // replaced and never changed, since editors' questions are answered while a cell adds

    public References()
    {
        foreach (var path in SharedAssemblies.Paths)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (!Facades.Contains(name))
                metadata[name] = MetadataFile.Map(path);
        }
        Metadata = [.. metadata.Values];
    }

    public NotebookLoadContext Context { get; } = new();

    /// <summary>Everything, as the C# compiler takes it. A list once given never changes.</summary>
    public IReadOnlyList<MetadataReference> Metadata { get; private set; }

    /// <summary>The assemblies that came in by <c>#r</c>, in that order.</summary>
    public IReadOnlyList<string> Added => added;

    /// <summary>Makes the kernels of .NET Interactive nameable; false where they are already.</summary>
    public bool AddKernels()
    {
        lock (metadata)
        {
            if (hasKernels)
                return false;
            foreach (var path in SharedAssemblies.Kernels)
                metadata[Path.GetFileNameWithoutExtension(path)] = MetadataFile.Map(path);
            (Metadata, hasKernels) = ([.. metadata.Values], true);
            return true;
        }
    }

    /// <summary>Makes an assembly's types nameable. One that the engine shares, or that is there already, is skipped.</summary>
    public void Add(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        lock (metadata)
        {
            if (metadata.ContainsKey(name))
                return;
            metadata[name] = MetadataFile.Read(path);
            foreach (var facade in Facades.AskedBy(path))
                metadata.TryAdd(Path.GetFileNameWithoutExtension(facade), MetadataFile.Map(facade));
            Metadata = [.. metadata.Values];
        }
        added = [.. added, path];
        Context.Add(path);
    }

    /// <summary>Takes back an assembly that came in by <c>#r</c> and has not been loaded, since another version takes its place.</summary>
    public void Remove(string path)
    {
        Context.Remove(path);
        if (Context.HasLoaded(path) || !added.Contains(path))
            return;
        lock (metadata)
        {
            metadata.Remove(Path.GetFileNameWithoutExtension(path));
            Metadata = [.. metadata.Values];
        }
        added = [.. added.Where(other => other != path)];
    }
}
