using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Notebooks.Languages.CSharp;

namespace Notebooks.Assistance.CSharp;

/// <summary>
/// Cells that mean in one file what they mean one after the other. A name is looked for in a file at once, but in a chain
/// of cells cell by cell.
/// </summary>
sealed class JoinedCells
{
    // Each new cell has the file read anew.
    const int MostCells = 64;

    readonly StringBuilder text = new();
    readonly HashSet<string> words = [];
    int count;

    public override string ToString() => text.ToString();

    /// <summary>
    /// Takes a cell in; false where it would change what another means, since it declares what that one has a word of, or
    /// where a file must begin with it.
    /// </summary>
    public bool TryAdd(RanCell cell, CSharpParseOptions options)
    {
        var root = SyntaxFactory.ParseCompilationUnit(cell.Code, options: options);
        var mustBegin = root.Usings.Count > 0 || root.Externs.Count > 0 || root.ContainsDirectives;
        if (count > 0 && (mustBegin || count == MostCells || words.Overlaps(cell.Names)))
            return false;
        if (count++ > 0)
            text.Append("\n;\n"); // which its last expression may lack
        text.Append(cell.Code);
        words.UnionWith(root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        words.UnionWith(cell.Names);
        return true;
    }
}
