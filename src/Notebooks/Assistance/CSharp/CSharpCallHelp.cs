using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Notebooks.Assistance.CSharp;

/// <summary>What the call that is being written in C# can mean.</summary>
static class CSharpCallHelp
{
    public static async Task<CallHelp?> OfAsync(Document document, int position, CancellationToken cancel)
    {
        var model = (await document.GetSemanticModelAsync(cancel))!;
        var root = await model.SyntaxTree.GetRootAsync(cancel);
        if (CSharpCall.At(model, root, position, cancel) is not { } call)
            return null;
        var signatures = call.Meanings.Where(one => one is IMethodSymbol or IPropertySymbol).ToList();
        if (signatures.Count == 0)
            return null;
        var meant = signatures.FindIndex(one => Takes(ParametersOf(one), call.Argument));
        return new([.. signatures.Select(one => Of(one, model.Compilation))], Math.Max(meant, 0), call.Argument);
    }

    /// <summary>Whether there can be an argument at a place.</summary>
    static bool Takes(ImmutableArray<IParameterSymbol> parameters, int argument) =>
        argument < parameters.Length || argument == 0 || parameters is [.., { IsParams: true }];

    static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol symbol) =>
        symbol is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)symbol).Parameters;

    static CallSignature Of(ISymbol symbol, Compilation compilation)
    {
        var xml = CSharpDocumentation.XmlOf(symbol, compilation);
        return new(
            symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            XmlDocumentation.Summary(xml),
            [.. ParametersOf(symbol).Select(one => new CallParameter(one.Name, XmlDocumentation.Parameter(xml, one.Name)))]
        );
    }
}
