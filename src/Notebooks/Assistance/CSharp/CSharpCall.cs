using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Assistance.CSharp;

/// <summary>The call around a place.</summary>
/// <param name="Meanings">The methods, constructors or indexers that it can mean, the one chosen first.</param>
/// <param name="Argument">Which argument the place is in, counted from 0.</param>
sealed record CSharpCall(IReadOnlyList<ISymbol> Meanings, int Argument)
{
    /// <summary>Null where there is none.</summary>
    public static CSharpCall? At(SemanticModel model, SyntaxNode root, int position, CancellationToken cancel)
    {
        var token = root.FindToken(Math.Max(0, position - 1));
        var arguments = token
            .Parent?.AncestorsAndSelf()
            .FirstOrDefault(list =>
                list is BaseArgumentListSyntax or AttributeArgumentListSyntax
                && position > list.SpanStart
                && (position < list.Span.End || list.GetLastToken(includeZeroWidth: true).IsMissing)
            );
        if (arguments?.Parent is not { } call)
            return null;
        var chosen = model.GetSymbolInfo(call, cancel);
        IEnumerable<ISymbol> all =
            call is InvocationExpressionSyntax invocation ? model.GetMemberGroup(invocation.Expression, cancel)
            : call is AttributeSyntax ? model.GetMemberGroup(call, cancel)
            : model.GetTypeInfo(call, cancel).Type is INamedTypeSymbol type && call is not ElementAccessExpressionSyntax
                ? type.InstanceConstructors
            : [];
        ISymbol[] meanings =
        [
            .. new[] { chosen.Symbol }
                .Concat(chosen.CandidateSymbols)
                .Concat(all.Where(one => model.IsAccessible(position, one)))
                .OfType<ISymbol>()
                .Distinct(SymbolEqualityComparer.Default)
                .OfType<ISymbol>(),
        ];
        var before = arguments.ChildTokens().Count(comma => comma.IsKind(SyntaxKind.CommaToken) && comma.SpanStart < position);
        return meanings.Length == 0 ? null : new(meanings, before);
    }
}
