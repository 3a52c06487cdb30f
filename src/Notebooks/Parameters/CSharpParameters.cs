using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Parameters;

/// <summary>The variables that a cell of C# declares, outside of its methods and types.</summary>
static class CSharpParameters
{
    static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    public static IEnumerable<Parameter> Of(string code) =>
        from member in CSharpSyntaxTree.ParseText(code, Script).GetCompilationUnitRoot().Members
        let field = member as FieldDeclarationSyntax
        let local = (member as GlobalStatementSyntax)?.Statement as LocalDeclarationStatementSyntax
        let declaration = field?.Declaration ?? local?.Declaration
        where declaration is not null
        from variable in declaration.Variables
        let type = declaration.Type.IsVar ? TypeOf(variable.Initializer?.Value) : declaration.Type.ToString()
        select new Parameter(variable.Identifier.ValueText, type, (field?.Modifiers ?? local!.Modifiers).Any(SyntaxKind.ConstKeyword));

    static string TypeOf(ExpressionSyntax? value) =>
        value switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax => "string",
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression or (int)SyntaxKind.FalseLiteralExpression } => "bool",
            LiteralExpressionSyntax { Token.Value: { } number } => number switch
            {
                int => "int",
                long => "long",
                double => "double",
                decimal => "decimal",
                _ => number.GetType().Name,
            },
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negative => TypeOf(negative.Operand),
            ParenthesizedExpressionSyntax inner => TypeOf(inner.Expression),
            CastExpressionSyntax cast => cast.Type.ToString(),
            ObjectCreationExpressionSyntax made => made.Type.ToString(),
            ArrayCreationExpressionSyntax { Type: var type } => type.ToString(),
            ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: [var first, ..] } when TypeOf(first) is { Length: > 0 } item =>
                item + "[]",
            // DateOnly.Parse("…"), DateTime.Today
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => TypeOf(member),
            MemberAccessExpressionSyntax member
                when ParameterType.Find(member.Expression.ToString()) is { Name: "DateOnly" or "DateTime" } type => type.Name,
            _ => "",
        };
}
