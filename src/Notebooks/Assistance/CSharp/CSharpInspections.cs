using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Assistance.CSharp;

/// <summary>What is at a place in C#: its declaration and documentation, or those of the call around it.</summary>
static class CSharpInspections
{
    /// <summary>A declaration on one line, as an editor shows it.</summary>
    static readonly SymbolDisplayFormat Declaration = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeType,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    public static async Task<Inspection?> OfAsync(Document document, int position, bool detailed, CancellationToken cancel)
    {
        var model = (await document.GetSemanticModelAsync(cancel))!;
        var root = await model.SyntaxTree.GetRootAsync(cancel);
        var symbols = At(model, root, position, cancel) is { Count: > 0 } named
            ? named
            : CSharpCall.At(model, root, position, cancel)?.Meanings ?? [];
        if (symbols.Count == 0)
            return null;
        var shown = detailed ? symbols.Concat(Overloads(symbols[0])).Distinct(SymbolEqualityComparer.Default) : symbols;
        return new([.. shown.Select(Line)], Documentation(symbols[0]!, model.Compilation, detailed));
    }

    static string Line(ISymbol? symbol) =>
        symbol switch
        {
            ILocalSymbol or IFieldSymbol { ContainingType.IsScriptClass: true } or IParameterSymbol or IRangeVariableSymbol =>
                $"{Type(symbol)?.ToMinimalText()} {symbol.Name}",
            _ => symbol!.ToDisplayString(Declaration),
        };

    static ITypeSymbol? Type(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };

    static string ToMinimalText(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>What the name at the place means, the likeliest first.</summary>
    static IReadOnlyList<ISymbol> At(SemanticModel model, SyntaxNode root, int position, CancellationToken cancel) =>
        NameAt(root, position) is { } token ? MeaningsOf(token, model, cancel) : [];

    /// <summary>The name at the place; null where there is none.</summary>
    public static SyntaxToken? NameAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(Math.Max(0, position));
        // A cursor at a name's end means the name.
        if (!IsName(token) && position > 0)
            token = root.FindToken(position - 1);
        return IsName(token) && position <= token.Span.End ? token : null;
    }

    /// <summary>What a name means, the likeliest first.</summary>
    public static IReadOnlyList<ISymbol> MeaningsOf(SyntaxToken token, SemanticModel model, CancellationToken cancel)
    {
        if (model.GetDeclaredSymbol(token.Parent!, cancel) is { } declared)
            return [declared];
        var info = model.GetSymbolInfo(token.Parent!, cancel);
        if (info.Symbol is { } symbol)
            return [symbol];
        return info.CandidateSymbols.Length > 0 ? info.CandidateSymbols
            : model.GetMemberGroup(token.Parent!, cancel) is { Length: > 0 } group ? group
            : model.GetTypeInfo(token.Parent!, cancel).Type is { TypeKind: not TypeKind.Error } type ? [type]
            : [];
    }

    static bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax;

    static IEnumerable<ISymbol> Overloads(ISymbol symbol) =>
        symbol is IMethodSymbol { ContainingType: { } type } ? type.GetMembers(symbol.Name).OfType<IMethodSymbol>() : [];

    static string Documentation(ISymbol symbol, Compilation compilation, bool detailed) =>
        CSharpDocumentation.XmlOf(symbol, compilation) is { Length: > 0 } xml ? XmlDocumentation.ToMarkdown(xml, detailed) : "";
}
