using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Notebooks.Languages.CSharp;

/// <summary>
/// Puts a checkpoint into the loops and lambdas of a cell's own statements, which the compiler's instrumentation leaves
/// out. Lines stay where they are, and lambdas that are one expression as they are: they can be data for a query.
/// </summary>
/// <param name="everywhere">Whether into the loops of functions, too.</param>
internal sealed class LoopCheckpoints(bool everywhere) : CSharpSyntaxRewriter
{
    static readonly StatementSyntax Check = ParseStatement("global::Notebooks.Interactive.Checkpoint.Pass();");

    public static SyntaxTree Insert(SyntaxTree cell, bool everywhere)
    {
        var root = cell.GetRoot();
        var rewritten = new LoopCheckpoints(everywhere).Visit(root);
        return rewritten is null || rewritten == root ? cell : cell.WithRootAndOptions(rewritten, cell.Options);
    }

    static BlockSyntax Checked(StatementSyntax body) => Block(Check, body);

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node) is WhileStatementSyntax loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        base.VisitDoStatement(node) is DoStatementSyntax loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        base.VisitForEachVariableStatement(node) is ForEachVariableStatementSyntax loop
            ? loop.WithStatement(Checked(loop.Statement)) : null;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        base.VisitSimpleLambdaExpression(node) is SimpleLambdaExpressionSyntax { Block: { } block } lambda
            ? lambda.WithBlock(block.WithStatements(block.Statements.Insert(0, Check))) : node;

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        base.VisitParenthesizedLambdaExpression(node) is ParenthesizedLambdaExpressionSyntax { Block: { } block } lambda
            ? lambda.WithBlock(block.WithStatements(block.Statements.Insert(0, Check))) : node;

    public override SyntaxNode? Visit(SyntaxNode? node) => node switch
    {
        BaseTypeDeclarationSyntax or BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax when !everywhere => node,
        _ => base.Visit(node),
    };
}
