using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Languages.CSharp;

/// <summary>Separates cells that later ones can see something of from those that only do something.</summary>
static class Declarations
{
    /// <summary>Whether a later cell may need the compilation's names. In doubt it may.</summary>
    public static bool AreIn(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Length > 1 // files that the cell loads
        || compilation.SyntaxTrees[0].GetCompilationUnitRoot() is var cell
            && (
                cell.Usings.Count > 0
                || cell.Externs.Count > 0
                || cell.Members.Any(member => member is not GlobalStatementSyntax)
                || cell.DescendantNodes().Any(node => node is VariableDesignationSyntax)
            ); // out var, is Type name
}
