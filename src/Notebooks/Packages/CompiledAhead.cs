using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Notebooks.Packages;

/// <summary>
/// Assemblies of a notebook that the published program has too. The program's file holds the same code, compiled ahead, by
/// which a library's first use takes half the time.
/// </summary>
static class CompiledAhead
{
    /// <summary>The program's file of the very same assembly; null: the program has none.</summary>
    public static string? Of(string path) => IsOneWithOthers(path) ? null : Same(path);

    /// <summary>
    /// Whether the notebook has to use the program's own copy of an assembly: of Roslyn in the program's version. The runtime
    /// takes the code of generic types that was compiled ahead for the one copy to be the other's, whose types it does not fit.
    /// </summary>
    public static bool MustBeShared(string path) => IsOneWithOthers(path) && Same(path) is not null;

    static string? Same(string path)
    {
        var own = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(path));
        return File.Exists(own) && Identity(own) is { } identity && identity == Identity(path) ? own : null;
    }

    /// <summary>Roslyn's assemblies are compiled together, so that one of them goes with none of another version.</summary>
    static bool IsOneWithOthers(string path) =>
        Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase);

    /// <summary>What distinguishes this build of an assembly from all others; null where the file is not an assembly.</summary>
    static Guid? Identity(string path)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(path));
            if (!image.HasMetadata)
                return null;
            var metadata = image.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
