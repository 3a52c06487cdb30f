using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks.Languages.CSharp;

/// <summary>Imports that every cell has, under another class.</summary>
static class CellImports
{
    /// <summary>The class whose static members <see cref="Cells.CellFunctions"/> has too: imported from both, no name
    /// would mean anything.</summary>
    const string Kernel = "Microsoft.DotNet.Interactive.Kernel";

    /// <summary>The cell with blanks in place of such an import, so that everything stays where it is.</summary>
    public static SyntaxTree Without(SyntaxTree cell)
    {
        var imports = cell.GetCompilationUnitRoot().Usings.Where(IsOfKernel).ToList();
        return imports.Count == 0 ? cell : cell.WithChangedText(cell.GetText().WithChanges(imports.Select(Blanks)));
    }

    static TextChange Blanks(UsingDirectiveSyntax import) =>
        new(import.Span, string.Concat(import.ToString().Select(c => c is '\r' or '\n' ? c : ' ')));

    static bool IsOfKernel(UsingDirectiveSyntax import) =>
        import.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && import.NamespaceOrType.ToString() is Kernel or $"global::{Kernel}";
}
