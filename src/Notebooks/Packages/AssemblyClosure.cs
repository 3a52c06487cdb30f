using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Notebooks.Packages;

/// <summary>
/// An assembly and those beside it that it needs, so that one <c>#r</c> brings a library whole: what its
/// <c>.deps.json</c> lists, or without one what it refers to.
/// </summary>
static class AssemblyClosure
{
    /// <summary>Full paths, the assembly's own first.</summary>
    public static IReadOnlyList<string> Of(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var closure = new OrderedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        closure[Path.GetFileName(path)] = path;
        foreach (var name in Listed(Path.ChangeExtension(path, ".deps.json")))
            Add(name);
        for (var i = 0; i < closure.Count; i++)
        {
            foreach (var name in Referred(closure.GetAt(i).Value))
                Add(name + ".dll");
        }
        return [.. closure.Values];

        void Add(string name)
        {
            var file = Path.Combine(folder, name);
            if (!SharedAssemblies.Names.Contains(Path.GetFileNameWithoutExtension(name)) && File.Exists(file))
                closure.TryAdd(name, file);
        }
    }

    static IEnumerable<string> Listed(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return
            [
                .. from target in document.RootElement.GetProperty("targets").EnumerateObject()
                from library in target.Value.EnumerateObject()
                where library.Value.TryGetProperty("runtime", out _)
                from file in library.Value.GetProperty("runtime").EnumerateObject()
                select Path.GetFileName(file.Name),
            ];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>The simple names of the assemblies that one refers to.</summary>
    public static IEnumerable<string> Referred(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        if (!image.HasMetadata)
            return [];
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
