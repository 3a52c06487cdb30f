using Microsoft.CodeAnalysis;

namespace Notebooks.Assistance.CSharp;

/// <summary>The documentation of what C# code names.</summary>
static class CSharpDocumentation
{
    /// <summary>As XML, from the code or from the file beside the assembly; empty where there is none.</summary>
    public static string XmlOf(ISymbol symbol, Compilation compilation)
    {
        var original = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol.OriginalDefinition;
        var xml = original.GetDocumentationCommentXml();
        if (
            string.IsNullOrEmpty(xml)
            && original.ContainingAssembly is { } assembly
            && compilation.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path }
            && original.GetDocumentationCommentId() is { } id
        )
        {
            xml = DocumentationFiles.Find(path, id);
        }
        return xml ?? "";
    }
}
