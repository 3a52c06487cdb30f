using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace News.Tests.House;

/// <summary>Where a room reads English by itself: compares the text of tokens with words, or has a list of words.</summary>
static class RawTokens
{
    /// <summary>The rooms that read a document, all of which are to ask Grammar, Rules and Lexicons instead.</summary>
    static readonly string[] Rooms =
    [
        "Mentions",
        "Dates",
        "Amounts",
        "Actors",
        "Quotes",
        "Events",
        "Explaining",
        "Tables",
        "Charts",
        "Corpus",
    ];

    /// <summary>How many words make a list.</summary>
    const int ListLength = 3;

    /// <summary>Each use, with its file, its line, counted from 1, and its code.</summary>
    /// <param name="compilation">Of files named by their paths from the house's folder.</param>
    public static IEnumerable<(string File, int Line, string Code)> Find(Compilation compilation) =>
        from file in compilation.SyntaxTrees
        where Rooms.Any(room => file.FilePath.StartsWith($"{room}/", StringComparison.Ordinal))
        let model = compilation.GetSemanticModel(file)
        from node in file.GetRoot().DescendantNodes()
        where IsUse(model, node)
        select (file.FilePath, file.GetLineSpan(node.Span).StartLinePosition.Line + 1, node.ToString());

    static bool IsUse(SemanticModel model, SyntaxNode node) =>
        node switch
        {
            IsPatternExpressionSyntax test => IsTokenText(model, test.Expression) && HasWord(test.Pattern),
            SubpatternSyntax { ExpressionColon.Expression: var property, Pattern: var pattern } => IsTokenText(model, property)
                && HasWord(pattern),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } test => Compares(
                model,
                test.Left,
                test.Right
            ) || Compares(model, test.Right, test.Left),
            SwitchExpressionSyntax choice => IsTokenText(model, choice.GoverningExpression) && choice.Arms.Any(arm => HasWord(arm.Pattern)),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "EndsWith" or "StartsWith" } call
            } => IsTokenText(model, call.Expression),
            CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Count(element => IsWord(element.Expression))
                >= ListLength,
            InitializerExpressionSyntax list => list.Expressions.Count(IsWord) >= ListLength,
            ArgumentListSyntax
            {
                Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Create" } }
            } list => list.Arguments.Count(argument => IsWord(argument.Expression)) >= ListLength,
            _ => false,
        };

    /// <summary>A token's text with a word, or a letter of it with one.</summary>
    static bool Compares(SemanticModel model, ExpressionSyntax text, ExpressionSyntax with) =>
        IsTokenText(model, text) && IsWord(with)
        || text is ElementAccessExpressionSyntax { Expression: var word } && IsLetter(with) && IsTokenText(model, word);

    /// <summary>The text of a token, or a string that may be one: a variable, or the result of a method that is asked for words.</summary>
    static bool IsTokenText(SemanticModel model, ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inner => IsTokenText(model, inner.Expression),
            TupleExpressionSyntax tuple => tuple.Arguments.Any(argument => IsTokenText(model, argument.Expression)),
            MemberAccessExpressionSyntax => IsText(model.GetSymbolInfo(expression).Symbol),
            InvocationExpressionSyntax => model.GetSymbolInfo(expression).Symbol
                is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_String, ContainingAssembly: var home }
                && SymbolEqualityComparer.Default.Equals(home, model.Compilation.Assembly),
            ElementAccessExpressionSyntax { Expression: var list } => model.GetTypeInfo(expression).Type?.SpecialType
                is SpecialType.System_String
                && !IsRow(model, list),
            IdentifierNameSyntax => model.GetSymbolInfo(expression).Symbol
                is ILocalSymbol { Type.SpecialType: SpecialType.System_String }
                    or IParameterSymbol { Type.SpecialType: SpecialType.System_String }
                || IsText(model.GetSymbolInfo(expression).Symbol),
            _ => false,
        };

    /// <summary>Whether it is a row of a lexicon, whose columns are not words of a text.</summary>
    static bool IsRow(SemanticModel model, ExpressionSyntax list) =>
        model.GetTypeInfo(list).Type is IArrayTypeSymbol && model.GetSymbolInfo(list).Symbol is ILocalSymbol or IParameterSymbol;

    static bool IsText(ISymbol? symbol) =>
        symbol
            is (IPropertySymbol or IFieldSymbol)
                and { Name: "Lower" or "Text", ContainingType.ContainingNamespace.Name: "Text" or "Speech" };

    static bool HasWord(PatternSyntax pattern) =>
        pattern
            .DescendantNodesAndSelf()
            .OfType<ConstantPatternSyntax>()
            .Any(constant => IsWord(constant.Expression) || IsLetter(constant.Expression));

    static bool IsWord(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
        && literal.Token.ValueText.Length > 0;

    static bool IsLetter(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.CharacterLiteralExpression, Token.Value: char value }
        && char.IsLetter(value);
}
