using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Directives;

namespace Notebooks.Converting;

/// <summary>A cell as a part of a longer C# script, where references and usings must come first, and a value alone is
/// not a statement.</summary>
static class CSharpScriptCell
{
    static readonly CSharpParseOptions Options = new(kind: SourceCodeKind.Script);

    /// <summary>The code without what was moved to the script's <paramref name="head"/>.</summary>
    public static string Of(IReadOnlyList<string> lines, List<string> head)
    {
        var references = lines.Where(IsReference).ToList();
        head.InsertRange(head.FindLastIndex(IsReference) + 1, references);
        var code = string.Join('\n', lines.Where(line => !IsReference(line)));
        var tree = CSharpSyntaxTree.ParseText(code, Options);
        var root = tree.GetCompilationUnitRoot();
        var usings = root.Usings.Where(import => !import.ContainsDiagnostics).ToList();
        head.AddRange(usings.Select(import => import.ToString()));
        if (
            root.Members.LastOrDefault() is GlobalStatementSyntax
            {
                Statement: ExpressionStatementSyntax { SemicolonToken.Span.IsEmpty: true } last
            }
        )
            code = Shown(code, last.Expression);
        foreach (var import in Enumerable.Reverse(usings))
            code = code.Remove(import.SpanStart, import.Span.Length + (code.ElementAtOrDefault(import.Span.End) == '\n' ? 1 : 0));
        return Tidy(code);
    }

    static bool IsReference(string line) =>
        CellParser.IsReference(line, LanguageInfo.CSharp.Name) || line.StartsWith("#load", StringComparison.Ordinal);

    /// <summary>The value that a notebook shows below the cell is printed; what is a statement needs only its semicolon.</summary>
    static string Shown(string code, ExpressionSyntax value)
    {
        var isStatement =
            value
            is InvocationExpressionSyntax
                or AwaitExpressionSyntax
                or AssignmentExpressionSyntax
                or PostfixUnaryExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression
                };
        return isStatement
            ? code.Insert(value.Span.End, ";")
            : code.Insert(value.Span.End, ");").Insert(value.SpanStart, "System.Console.WriteLine(");
    }

    /// <summary>Without the empty lines that moving left around it.</summary>
    static string Tidy(string code) => string.Join('\n', code.Split('\n').SkipWhile(string.IsNullOrWhiteSpace)).TrimEnd();
}
