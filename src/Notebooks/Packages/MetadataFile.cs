using System.IO.MemoryMappedFiles;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Notebooks.Packages;

/// <summary>Assemblies as the C# compiler reads them: their metadata, without the code, which is most of a file.</summary>
static class MetadataFile
{
    /// <summary>
    /// An assembly of the framework or the engine, which does not change while it is used: what the compiler looks at is read
    /// where it lies.
    /// </summary>
    public static unsafe PortableExecutableReference Map(string path)
    {
        var view = View(path);
        byte* image = null;
        view.AcquirePointer(ref image);
        using var file = new PEReader(image, checked((int)view.ByteLength));
        var metadata = file.GetMetadata();
        // The compiler owns the view from here on.
        return Reference(ModuleMetadata.CreateFromMetadata((nint)metadata.Pointer, metadata.Length, view.Dispose), path);
    }

    /// <summary>A notebook's assembly, whose file may be written anew while it is used.</summary>
    public static PortableExecutableReference Read(string path) =>
        Reference(ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata), path);

    static SafeBuffer View(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        return file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
    }

    static PortableExecutableReference Reference(ModuleMetadata module, string path) =>
        AssemblyMetadata.Create(module).GetReference(filePath: path);
}
