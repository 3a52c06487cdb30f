using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Notebooks.Languages.CSharp;

/// <summary>
/// Puts checkpoints into a cell: into loops, lambdas and functions, so that an interrupt ends them by an exception, and so
/// that an endless recursion ends as one. Lines stay where they are. Lambdas that are one expression are left to
/// <see cref="LambdaCheckpoints"/>, since they can be data for a query.
/// </summary>
sealed class Checkpoints : CSharpSyntaxRewriter
{
    const string Name = "global::Notebooks.Cells.Checkpoint";

    static readonly StatementSyntax Pass = ParseStatement($"{Name}.Pass();"),
        Enter = ParseStatement($"{Name}.Enter();"),
        EnterAtStart = ParseStatement($"{Name}.Enter();");

    static readonly ExpressionSyntax EnterIsFalse = ParseExpression($"{Name}.EnterAs(false)"),
        EnterIsTrue = ParseExpression($"{Name}.EnterAs(true)");

    public static SyntaxTree Insert(SyntaxTree cell)
    {
        var root = cell.GetRoot();
        var rewritten = new Checkpoints().Visit(root);
        return rewritten == root ? cell : cell.WithRootAndOptions(rewritten, cell.Options);
    }

    /// <summary>Whether the compiler makes members of its own for the cell's types, which can be recursive too.</summary>
    public static bool LeaveOutSome(SyntaxTree cell) =>
        cell.GetRoot()
            .DescendantNodes()
            .Any(node =>
                node
                    is RecordDeclarationSyntax
                        or ConstructorInitializerSyntax
                        or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }
                        // A variable of the cell is a field too, whose value is computed once.
                        or EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax { Parent: not CompilationUnitSyntax } }
            );

    static BlockSyntax Checked(StatementSyntax body) => Block(Pass, body);

    public override SyntaxNode VisitWhileStatement(WhileStatementSyntax node)
    {
        var loop = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
        return loop.WithStatement(Checked(loop.Statement));
    }

    public override SyntaxNode VisitDoStatement(DoStatementSyntax node)
    {
        var loop = (DoStatementSyntax)base.VisitDoStatement(node)!;
        return loop.WithStatement(Checked(loop.Statement));
    }

    public override SyntaxNode VisitForStatement(ForStatementSyntax node)
    {
        var loop = (ForStatementSyntax)base.VisitForStatement(node)!;
        return Counts(node) ? loop : loop.WithStatement(Checked(loop.Statement));
    }

    public override SyntaxNode VisitForEachStatement(ForEachStatementSyntax node)
    {
        var loop = (ForEachStatementSyntax)base.VisitForEachStatement(node)!;
        return loop.WithStatement(Checked(loop.Statement));
    }

    public override SyntaxNode VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        var loop = (ForEachVariableStatementSyntax)base.VisitForEachVariableStatement(node)!;
        return loop.WithStatement(Checked(loop.Statement));
    }

    /// <summary>
    /// Whether a loop compares its way to an end and calls nothing. It ends by itself, if late, and in so small a loop a
    /// checkpoint would take longer than the rest.
    /// </summary>
    static bool Counts(ForStatementSyntax loop) =>
        loop is { Condition: BinaryExpressionSyntax, Incrementors.Count: > 0 }
        && !CallsIn(loop)
        && !loop.Statement.DescendantNodesAndSelf().Any(IsLoop);

    static bool IsLoop(SyntaxNode node) =>
        node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or GotoStatementSyntax;

    static bool CallsIn(SyntaxNode node) => node.DescendantNodes().Any(IsCall);

    static bool IsCall(SyntaxNode part) =>
        part
            is InvocationExpressionSyntax
                or BaseObjectCreationExpressionSyntax
                or AwaitExpressionSyntax
                or AnonymousFunctionExpressionSyntax
                or InterpolatedStringExpressionSyntax
                or MemberAccessExpressionSyntax { Name.Identifier.Text: not "Length" }
                or MemberBindingExpressionSyntax
                or QueryExpressionSyntax
                or YieldStatementSyntax
                or CommonForEachStatementSyntax;

    /// <summary>The check at the start of a function: for the stack, too, where it calls something.</summary>
    static StatementSyntax Check(SyntaxNode function) => CallsIn(function) ? Enter : Pass;

    /// <summary>
    /// The body of a function with its check. The check for the stack comes after what calls nothing, since most calls of a
    /// recursive function go no deeper.
    /// </summary>
    static BlockSyntax With(BlockSyntax body, StatementSyntax check)
    {
        if (check != Enter)
            return body.WithStatements(body.Statements.Insert(0, check));
        var at = body.Statements.TakeWhile(GoesNoDeeper).Count();
        return body.WithStatements(
            at < body.Statements.Count
            && body.Statements[at] is ReturnStatementSyntax { Expression: ConditionalExpressionSyntax choice } last
            && Checked(choice) is { } made
                ? body.Statements.Replace(last, last.WithExpression(made))
                : body.Statements.Insert(at, check)
        );
    }

    // What else can call the function, such as a property or an operator, has a check of its own at its start.
    static bool GoesNoDeeper(StatementSyntax statement) =>
        statement is IfStatementSyntax or LocalDeclarationStatementSyntax or ExpressionStatementSyntax && !CallsIn(statement);

    /// <summary>A choice with the check on the side that calls something; null where that is not one of them.</summary>
    static ConditionalExpressionSyntax? Checked(ConditionalExpressionSyntax choice)
    {
        if (choice.Condition.DescendantNodesAndSelf().Any(part => IsCall(part) || part is VariableDesignationSyntax))
            return null;
        return (choice.WhenTrue.DescendantNodesAndSelf().Any(IsCall), choice.WhenFalse.DescendantNodesAndSelf().Any(IsCall)) switch
        {
            (false, true) => choice.WithCondition(
                BinaryExpression(SyntaxKind.LogicalOrExpression, ParenthesizedExpression(choice.Condition), EnterIsFalse)
            ),
            (true, false) => choice.WithCondition(
                BinaryExpression(SyntaxKind.LogicalAndExpression, ParenthesizedExpression(choice.Condition), EnterIsTrue)
            ),
            _ => null,
        };
    }

    public override SyntaxNode VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        var lambda = (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!;
        return lambda.Block is { } block ? lambda.WithBlock(With(block, Check(node))) : lambda;
    }

    public override SyntaxNode VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        var lambda = (ParenthesizedLambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!;
        return lambda.Block is { } block ? lambda.WithBlock(With(block, Check(node))) : lambda;
    }

    public override SyntaxNode VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node)
    {
        var method = (AnonymousMethodExpressionSyntax)base.VisitAnonymousMethodExpression(node)!;
        return method.WithBlock(With(method.Block, Check(node)));
    }

    public override SyntaxNode VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var method = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        if (method.Body is { } body)
            return method.WithBody(With(body, Check(node)));
        return Body(method.ExpressionBody, method.SemicolonToken, method.ReturnType, method.Modifiers, Check(node)) is { } made
            ? method.WithBody(made).WithExpressionBody(null).WithSemicolonToken(default)
            : method;
    }

    public override SyntaxNode VisitConstructorDeclaration(ConstructorDeclarationSyntax node)
    {
        var constructor = (ConstructorDeclarationSyntax)base.VisitConstructorDeclaration(node)!;
        if (constructor.Body is { } body)
            return constructor.WithBody(With(body, Check(node)));
        return Body(constructor.ExpressionBody, constructor.SemicolonToken, returns: false, Check(node)) is { } made
            ? constructor.WithBody(made).WithExpressionBody(null).WithSemicolonToken(default)
            : constructor;
    }

    public override SyntaxNode VisitLocalFunctionStatement(LocalFunctionStatementSyntax node)
    {
        var function = (LocalFunctionStatementSyntax)base.VisitLocalFunctionStatement(node)!;
        if (function.Body is { } body)
            return function.WithBody(With(body, Check(node)));
        return Body(function.ExpressionBody, function.SemicolonToken, function.ReturnType, function.Modifiers, Check(node)) is { } made
            ? function.WithBody(made).WithExpressionBody(null).WithSemicolonToken(default)
            : function;
    }

    public override SyntaxNode VisitAccessorDeclaration(AccessorDeclarationSyntax node)
    {
        var accessor = (AccessorDeclarationSyntax)base.VisitAccessorDeclaration(node)!;
        if (accessor.Body is { } body)
            return accessor.WithBody(With(body, EnterAtStart));
        return
            Body(accessor.ExpressionBody, accessor.SemicolonToken, node.IsKind(SyntaxKind.GetAccessorDeclaration), EnterAtStart) is { } made
            ? accessor.WithBody(made).WithExpressionBody(null).WithSemicolonToken(default)
            : accessor;
    }

    public override SyntaxNode VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        var property = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
        return Getter(property.ExpressionBody, property.SemicolonToken, node.Type) is { } made
            ? property.WithAccessorList(made).WithExpressionBody(null).WithSemicolonToken(default)
            : property;
    }

    public override SyntaxNode VisitIndexerDeclaration(IndexerDeclarationSyntax node)
    {
        var indexer = (IndexerDeclarationSyntax)base.VisitIndexerDeclaration(node)!;
        return Getter(indexer.ExpressionBody, indexer.SemicolonToken, node.Type) is { } made
            ? indexer.WithAccessorList(made).WithExpressionBody(null).WithSemicolonToken(default)
            : indexer;
    }

    public override SyntaxNode VisitOperatorDeclaration(OperatorDeclarationSyntax node)
    {
        var method = (OperatorDeclarationSyntax)base.VisitOperatorDeclaration(node)!;
        if (method.Body is { } body)
            return method.WithBody(With(body, EnterAtStart));
        return Body(method.ExpressionBody, method.SemicolonToken, returns: true, EnterAtStart) is { } made
            ? method.WithBody(made).WithExpressionBody(null).WithSemicolonToken(default)
            : method;
    }

    public override SyntaxNode VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node)
    {
        var method = (ConversionOperatorDeclarationSyntax)base.VisitConversionOperatorDeclaration(node)!;
        if (method.Body is { } body)
            return method.WithBody(With(body, EnterAtStart));
        return Body(method.ExpressionBody, method.SemicolonToken, returns: true, EnterAtStart) is { } made
            ? method.WithBody(made).WithExpressionBody(null).WithSemicolonToken(default)
            : method;
    }

    // A property can call itself without anything that looks like a call.
    static AccessorListSyntax? Getter(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, TypeSyntax type) =>
        type is not RefTypeSyntax && Body(arrow, semicolon, returns: true, EnterAtStart) is { } body
            ? AccessorList([AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, body)])
            : null;

    static BlockSyntax? Body(
        ArrowExpressionClauseSyntax? arrow,
        SyntaxToken semicolon,
        TypeSyntax type,
        SyntaxTokenList modifiers,
        StatementSyntax check
    ) =>
        type is RefTypeSyntax
            ? null
            : Body(
                arrow,
                semicolon,
                check: check,
                returns: type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
                    && !(modifiers.Any(SyntaxKind.AsyncKeyword) && LastName(type) is IdentifierNameSyntax)
            );

    /// <summary>A block in place of <c>=> x;</c>, with the line ends of both tokens.</summary>
    static BlockSyntax? Body(ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, bool returns, StatementSyntax check)
    {
        if (arrow is null or { Expression: RefExpressionSyntax })
            return null;
        StatementSyntax statement =
            arrow.Expression is ThrowExpressionSyntax thrown ? ThrowStatement(thrown.ThrowKeyword, thrown.Expression, semicolon)
            : returns ? ReturnStatement(Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(Space), arrow.Expression, semicolon)
            : ExpressionStatement(arrow.Expression, semicolon);
        return With(Block(statement), check).WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken).WithTriviaFrom(arrow.ArrowToken));
    }

    static SimpleNameSyntax? LastName(TypeSyntax type) =>
        type switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            var other => other as SimpleNameSyntax,
        };
}
