using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Jupyter.KernelSpecs;

/// <summary>A kernel's place in a Jupyter data folder, and what is there.</summary>
sealed class SpecFolder(string dataFolder, string name)
{
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public string Name => name;

    public string FullPath { get; } = Path.Combine(dataFolder, "kernels", name);

    /// <summary>Whether nobody has the place.</summary>
    public bool IsFree => !Path.Exists(FullPath);

    /// <summary>Whether we wrote what is there.</summary>
    public bool IsOurs => Json?["metadata"] is JsonObject metadata && metadata.ContainsKey(KernelSpec.Mark);

    /// <summary>The <c>kernel.json</c>; null where there is none that can be read.</summary>
    public JsonObject? Json
    {
        get
        {
            try
            {
                return JsonNode.Parse(File.ReadAllText(Path.Combine(FullPath, "kernel.json")), documentOptions: Strict) as JsonObject;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>Whether exactly these files are there.</summary>
    public bool Holds(IReadOnlyList<KernelFile> files) =>
        Directory.Exists(FullPath)
        && Directory.EnumerateFileSystemEntries(FullPath).Count() == files.Count
        && files.All(file =>
            Path.Combine(FullPath, file.Name) is var path
            && File.Exists(path)
            && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content)
        );

    /// <summary>Puts the files in the place of what is there: all of them or none.</summary>
    public void Write(IReadOnlyList<KernelFile> files)
    {
        var made = Aside("new");
        try
        {
            Directory.CreateDirectory(made);
            foreach (var file in files)
                File.WriteAllBytes(Path.Combine(made, file.Name), file.Content);
            Exchange(made);
        }
        catch
        {
            Delete(made);
            throw;
        }
    }

    /// <summary>Removes what is there: all of it or nothing.</summary>
    public void Remove()
    {
        var old = Aside("old");
        Directory.Move(FullPath, old);
        Delete(old);
    }

    void Exchange(string made)
    {
        if (IsFree)
        {
            Directory.Move(made, FullPath);
            return;
        }
        var old = Aside("old");
        Directory.Move(FullPath, old);
        try
        {
            Directory.Move(made, FullPath);
        }
        catch
        {
            Directory.Move(old, FullPath);
            throw;
        }
        Delete(old);
    }

    // Beside it, since a rename across file systems is a copy; and no kernel's name has a tilde, so that no client
    // offers what is half written.
    string Aside(string what) => $"{FullPath}~{what}-{Path.GetRandomFileName()}";

    static void Delete(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else
            File.Delete(path);
    }
}
