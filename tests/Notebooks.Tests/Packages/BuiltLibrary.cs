using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Tests.Packages;

/// <summary>Libraries made of a few lines, as somebody else would have built them.</summary>
static class BuiltLibrary
{
    /// <param name="instead">An assembly to build against in place of the one of its name.</param>
    public static byte[] Of(string name, string code, byte[]? instead = null)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "Notebooks.Interactive.dll") // which nobody else builds against
            .Where(path =>
                (instead is null && name != "Microsoft.DotNet.Interactive") || Path.GetFileName(path) != "Microsoft.DotNet.Interactive.dll"
            )
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        if (instead is not null)
            references = references.Append(MetadataReference.CreateFromImage(instead));
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            references,
            new(OutputKind.DynamicallyLinkedLibrary)
        );
        using var built = new MemoryStream();
        var result = compilation.Emit(built);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return built.ToArray();
    }
}
