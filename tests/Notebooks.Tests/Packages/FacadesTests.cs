using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Notebooks.Packages;

namespace Notebooks.Tests.Packages;

public sealed class FacadesTests
{
    static readonly ILookup<bool, string> Framework = SharedAssemblies.Paths.ToLookup(path =>
        Facades.Contains(Path.GetFileNameWithoutExtension(path))
    );

    [Fact]
    public void Hold_no_type_that_a_cell_can_name() => Assert.DoesNotContain(Framework[true], HasPublicTypes);

    [Fact]
    public void Are_asked_by_nothing_that_every_cell_refers_to() =>
        Assert.DoesNotContain(Framework[false].SelectMany(AssemblyClosure.Referred), Facades.Contains);

    [Fact]
    public void Are_a_third_of_all() => Assert.InRange(Framework[true].Count() / (double)SharedAssemblies.Paths.Count, 0.3, 0.4);

    static bool HasPublicTypes(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return metadata.TypeDefinitions.Any(type =>
            metadata.GetTypeDefinition(type).Attributes is var attributes
            && (attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
        );
    }
}
