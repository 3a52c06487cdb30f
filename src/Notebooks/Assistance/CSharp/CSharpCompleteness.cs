using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Assistance.CSharp;

/// <summary>Whether C# can be run as it stands; its grammar alone decides.</summary>
static class CSharpCompleteness
{
    const int IndentSize = 4;
    const string NewlineInConstant = "CS1010";

    /// <summary>Errors that are reported where something begins that does not end: comments, strings, <c>try</c>, <c>#if</c>.</summary>
    static readonly HashSet<string> Unended = ["CS1035", "CS1039", "CS8997", "CS8998", "CS1524", "CS1027", "CS1038"];

    public static Completeness Of(string code, CSharpParseOptions options)
    {
        var tree = CSharpSyntaxTree.ParseText(code, options);
        // Another line does not end a string that must end on its own; the compiler takes it for the want of a semicolon.
        if (tree.GetDiagnostics().Any(one => one.Id == NewlineInConstant))
            return new(CodeStatus.Invalid);
        // A last expression may be a string that does not end yet.
        if (!SyntaxFactory.IsCompleteSubmission(tree) || tree.GetDiagnostics().Any(one => Unended.Contains(one.Id)))
            return HasErrorBeforeTheEnd(tree) ? new(CodeStatus.Invalid) : new(CodeStatus.Incomplete, Indent(tree));
        return new(tree.GetDiagnostics().Any(one => one.Severity == DiagnosticSeverity.Error) ? CodeStatus.Invalid : CodeStatus.Complete);
    }

    /// <summary>Whether there is an error that no further line can mend: one that is not about the want of what follows.</summary>
    static bool HasErrorBeforeTheEnd(SyntaxTree tree)
    {
        var end = tree.GetRoot()
            .DescendantTokens(descendIntoTrivia: true)
            .Where(token => !token.Span.IsEmpty)
            .Select(token => token.Span.End)
            .LastOrDefault();
        return tree.GetDiagnostics()
            .Any(one =>
                one.Severity == DiagnosticSeverity.Error
                && one.Location.SourceSpan.Start < end
                && one.Location.SourceSpan.End <= end
                && !Unended.Contains(one.Id)
            );
    }

    /// <summary>A step for each bracket that is open at the end.</summary>
    static string Indent(SyntaxTree tree)
    {
        var open = 0;
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing))
        {
            if (token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken)
                open++;
            else if (token.Kind() is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken)
                open--;
        }
        return new(' ', IndentSize * Math.Max(0, open));
    }
}
