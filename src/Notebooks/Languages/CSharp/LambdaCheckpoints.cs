using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Notebooks.Languages.CSharp;

/// <summary>
/// Makes blocks of lambdas that are one expression, so that a checkpoint finds room in them: an endless query does
/// nothing but call them. What they mean must be known for that: one that is data (an expression tree) stays as it is,
/// and one that returns nothing must not return.
/// </summary>
sealed class LambdaCheckpoints : CSharpSyntaxRewriter
{
    readonly SemanticModel model;
    readonly CancellationToken cancel;

    LambdaCheckpoints(SemanticModel model, CancellationToken cancel) => (this.model, this.cancel) = (model, cancel);

    /// <summary>Whether there is anything to make, which costs a look at what all of the cell means.</summary>
    public static bool AreIn(SyntaxTree cell) =>
        cell.GetRoot().DescendantNodes().OfType<LambdaExpressionSyntax>().Any(lambda => lambda.ExpressionBody is not null);

    public static SyntaxTree Insert(SyntaxTree cell, SemanticModel model, CancellationToken cancel) =>
        cell.WithRootAndOptions(new LambdaCheckpoints(model, cancel).Visit(cell.GetRoot(cancel))!, cell.Options);

    public override SyntaxNode? Visit(SyntaxNode? node) =>
        node switch
        {
            // What is in data is data.
            LambdaExpressionSyntax when IsData(model.GetTypeInfo(node, cancel).ConvertedType) => node,
            QueryExpressionSyntax when IsQueryable(model.GetTypeInfo(node, cancel).Type) => node,
            _ => base.Visit(node),
        };

    static bool IsData(ITypeSymbol? type) => type is { TypeKind: not TypeKind.Delegate };

    static bool IsQueryable(ITypeSymbol? type) =>
        type is { Name: nameof(IQueryable) } || type?.AllInterfaces.Any(one => one.Name == nameof(IQueryable)) == true;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        AsBlock(node, (LambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        AsBlock(node, (LambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!);

    /// <param name="visited">The lambda, in which those inside of it are blocks already.</param>
    LambdaExpressionSyntax AsBlock(LambdaExpressionSyntax lambda, LambdaExpressionSyntax visited) =>
        Body(lambda) is { } body ? visited.WithBlock(body(visited.ExpressionBody!)).WithExpressionBody(null) : visited;

    /// <summary>How its expression becomes a block, or null where the lambda must stay as it is.</summary>
    Func<ExpressionSyntax, BlockSyntax>? Body(LambdaExpressionSyntax lambda)
    {
        if (lambda.ExpressionBody is null or ThrowExpressionSyntax or RefExpressionSyntax)
            return null;
        if (model.GetTypeInfo(lambda, cancel).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate })
            return null;
        if (model.GetSymbolInfo(lambda, cancel).Symbol is not IMethodSymbol method)
            return null;
        var returns = !method.ReturnsVoid && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false });
        return expression =>
            Block(
                returns
                    ? ReturnStatement(
                        Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(Space),
                        expression,
                        Token(SyntaxKind.SemicolonToken)
                    )
                    : ExpressionStatement(expression)
            );
    }
}
