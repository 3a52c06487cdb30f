using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Assistance.CSharp;

/// <summary>Where the names that a notebook's cells declare are declared and used.</summary>
static class CSharpNames
{
    /// <param name="cells">Each sees those before it.</param>
    public static async Task<IReadOnlyList<NamePlace>> LocateAsync(
        IReadOnlyList<Document> cells,
        int cell,
        int position,
        CancellationToken cancel
    )
    {
        var asked = (await cells[cell].GetSemanticModelAsync(cancel))!;
        if (CSharpInspections.NameAt(await asked.SyntaxTree.GetRootAsync(cancel), position) is not { } name)
            return [];
        var symbols = CSharpInspections.MeaningsOf(name, asked, cancel);
        if (symbols.Count == 0 || Declaration(symbols[0]) is not { } declared)
            return [];
        var places = new List<NamePlace>();
        for (var i = 0; i < cells.Count; i++)
        {
            var root = (await cells[i].GetSyntaxRootAsync(cancel))!;
            var tokens = root.DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name.ValueText);
            SemanticModel? model = null;
            foreach (var token in tokens)
            {
                model ??= (await cells[i].GetSemanticModelAsync(cancel))!;
                var meant = CSharpInspections.MeaningsOf(token, model, cancel);
                if (meant.Select(Declaration).All(one => one != declared))
                    continue;
                // The name of @class is without its sign.
                var sign = token.Text.Length > 0 && token.Text[0] == '@' ? 1 : 0;
                places.Add(
                    new(
                        i,
                        token.SpanStart + sign,
                        token.Span.Length - sign,
                        declared.SourceTree == root.SyntaxTree && IsIn(token, declared)
                    )
                );
            }
        }
        return places;
    }

    static bool IsIn(SyntaxToken token, Location declared) => declared.SourceSpan.Contains(token.Span);

    /// <summary>Where it is declared in the cells; a constructor, with its type. Null: elsewhere.</summary>
    static Location? Declaration(ISymbol symbol)
    {
        var meant = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } => type,
            IMethodSymbol { ReducedFrom: { } extension } => extension,
            _ => symbol,
        };
        return meant.OriginalDefinition.Locations.FirstOrDefault(one => one.IsInSource);
    }
}
