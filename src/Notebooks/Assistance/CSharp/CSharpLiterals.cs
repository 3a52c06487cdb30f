using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Assistance.CSharp;

/// <summary>Finds the string literal in which a place stands, in code that may be half written.</summary>
static class CSharpLiterals
{
    /// <summary>What the compiler says of strings that do not end: plain, verbatim, raw.</summary>
    static readonly string[] Unended = ["CS1010", "CS1039", "CS8997"];

    public static StringLiteral? At(string code, int position, CSharpParseOptions options)
    {
        if (position == 0)
            return null;
        var token = CSharpSyntaxTree.ParseText(code, options).GetRoot().FindToken(position - 1, findInsideTrivia: true);
        // After a hole nobody knows how the text begins.
        var first = token.IsKind(SyntaxKind.InterpolatedStringTextToken) ? token.GetPreviousToken() : token;
        var hasHoles =
            first.Kind()
            is SyntaxKind.InterpolatedStringStartToken
                or SyntaxKind.InterpolatedVerbatimStringStartToken
                or SyntaxKind.InterpolatedSingleLineRawStringStartToken;
        if (!hasHoles && first.Kind() is not (SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken))
            return null;

        var prefix = first.Text.AsSpan().IndexOf('"');
        var quotes = first.Text.AsSpan(prefix).IndexOfAnyExcept('"') is >= 0 and var count ? count : first.Text.Length - prefix;
        var isRaw = quotes >= 3;
        if (!isRaw)
            quotes = 1; // of "", the second one ends it
        var start = first.SpanStart + prefix + quotes;
        var isEnded = !hasHoles && !token.GetDiagnostics().Any(one => Unended.Contains(one.Id));
        if (position < start || position > token.Span.End - (isEnded ? quotes : 0))
            return null;
        var typed = code[start..position];
        if (typed.Contains('\n'))
            return null;

        var isVerbatim = first.Text.AsSpan(0, prefix).Contains('@');
        var braces = hasHoles ? "{}" : "";
        return new(
            StringLiteral.ChainBefore(code, first.SpanStart),
            start,
            typed,
            Escapes: !isVerbatim && !isRaw,
            Twice: isRaw ? ""
                : isVerbatim ? braces + '"'
                : braces,
            Never: isRaw ? braces + '"' : ""
        );
    }
}
