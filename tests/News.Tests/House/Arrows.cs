using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace News.Tests.House;

/// <summary>Which rooms of a house use which: a room is a folder, and the files beside the rooms are the roof, which may use all of them.</summary>
internal static class Arrows
{
    const string Roof = "";

    /// <summary>From the ground up. A room may use those before it; those that share a line may not use each other.</summary>
    static readonly string[] Floors =
    [
        "Model", "Lexicons", "Text", "Grammar", "Rules",
        "Mentions", "Dates", "Amounts", "Actors", "Quotes", "Events",
        "Explaining Tables", "Charts Corpus",
    ];

    /// <summary>Beside the floors, with all that each may use.</summary>
    static readonly Dictionary<string, string[]> Side = new()
    {
        ["Json"] = ["Model", Roof],
        ["Loading"] = ["Model", "Json"],
    };

    /// <summary>Each file that uses something of a room that is not below its own, as <c>Mentions/Candidate.cs → Actors: Referent</c>.</summary>
    /// <param name="compilation">Of files named by their paths from the house's folder.</param>
    public static IEnumerable<string> Up(Compilation compilation)
    {
        var found =
            from file in compilation.SyntaxTrees
            let model = compilation.GetSemanticModel(file)
            let room = RoomOf(file.FilePath)
            from node in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            from use in UsesOf(model, node)
            where use.Room != room && !MayUse(room, use.Room)
            group use.Name by (file.FilePath, use.Room);
        return found.Select(uses => $"{uses.Key.FilePath} → {uses.Key.Room}: {string.Join(", ", uses.Distinct().Order(StringComparer.Ordinal))}");
    }

    /// <summary>The folders that are not in the list of rooms.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<SyntaxTree> files) =>
        files.Select(file => RoomOf(file.FilePath)).Distinct().Where(room => room != Roof && FloorOf(room) < 0 && !Side.ContainsKey(room));

    /// <summary>The files whose namespace is neither their room's nor that of the public types.</summary>
    public static IEnumerable<string> Misnamed(IEnumerable<SyntaxTree> files) =>
        from file in files
        let room = RoomOf(file.FilePath)
        from declared in file.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        let name = declared.Name.ToString()
        where name != "News" && (room == Roof || !$"{name}.".StartsWith($"News.{room}.", StringComparison.Ordinal))
        select $"{file.FilePath}: {name}";

    static IEnumerable<(string Room, string Name)> UsesOf(SemanticModel model, SimpleNameSyntax node)
    {
        var symbol = model.GetSymbolInfo(node).Symbol;
        if (symbol is INamespaceSymbol space)
            return node.Ancestors().OfType<UsingDirectiveSyntax>().Any() && space.ToDisplayString().Split('.') is ["News", var room, ..]
                ? [(room, $"using {space.ToDisplayString()}")] : [];
        if (symbol is INamedTypeSymbol type) return RoomsOf(type).Take(1).Select(room => (room, type.Name));
        return symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol && symbol.ContainingType is { } owner
            ? RoomsOf(symbol).Take(1).Select(room => (room, owner.Name)) : [];
    }

    /// <summary>The rooms that declare it, the lowest first: where a type has parts in several, the lowest is its own.</summary>
    static IEnumerable<string> RoomsOf(ISymbol symbol) => symbol.OriginalDefinition.DeclaringSyntaxReferences
        .Select(reference => RoomOf(reference.SyntaxTree.FilePath)).OrderBy(room => FloorOf(room) is var floor and >= 0 ? floor : int.MaxValue);

    static bool MayUse(string room, string used) =>
        room == Roof || (Side.TryGetValue(room, out var allowed) ? allowed.Contains(used) : FloorOf(used) >= 0 && FloorOf(used) < FloorOf(room));

    static string RoomOf(string path) => path.IndexOf('/') is var end and > 0 ? path[..end] : Roof;

    static int FloorOf(string room) => Array.FindIndex(Floors, floor => floor.Split(' ').Contains(room));
}
