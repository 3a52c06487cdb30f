using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace House;

/// <summary>Which rooms of a project use which: a room is a folder, and the files beside the rooms are a room without a name.</summary>
/// <param name="root">The project's namespace.</param>
/// <param name="floors">From the ground up. A room may use those before it; those that share a line may not use each other.</param>
/// <param name="side">The rooms beside the floors, each with everything that it may use.</param>
sealed class Arrows(string root, IReadOnlyList<string> floors, IReadOnlyDictionary<string, string[]> side)
{
    /// <summary>The files beside the rooms. Where the floors do not list it, it is the roof, which may use all of them.</summary>
    public const string Roof = "";

    /// <summary>Each file that uses something of a room that is not below its own, as <c>Mentions/Candidate.cs →
    /// Actors: Referent</c>.</summary>
    /// <param name="compilation">Of files named by their paths from the house's folder.</param>
    public IEnumerable<string> Up(Compilation compilation)
    {
        var found =
            from file in compilation.SyntaxTrees
            let model = compilation.GetSemanticModel(file)
            let room = RoomOf(file.FilePath)
            from node in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            from use in UsesOf(model, node)
            where use.Room != room && !MayUse(room, use.Room)
            group use.Name by (file.FilePath, use.Room);
        return found.Select(uses =>
            $"{uses.Key.FilePath} → {uses.Key.Room}: {string.Join(", ", uses.Distinct().Order(StringComparer.Ordinal))}"
        );
    }

    /// <summary>Every two folders, at whatever depth, each of which uses the other.</summary>
    /// <param name="compilation">Of files named by their paths from the house's folder.</param>
    public static IEnumerable<(string First, string Second)> MutualFolders(Compilation compilation)
    {
        var uses = new HashSet<(string From, string To)>();
        foreach (var file in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(file);
            foreach (var node in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
                if (Declaration(model, node) is { } used)
                    uses.Add((FolderOf(file.FilePath), FolderOf(used)));
        }
        return uses.Where(use => string.CompareOrdinal(use.From, use.To) < 0 && uses.Contains((use.To, use.From)));
    }

    /// <summary>The file that declares what a name means; null where it is not a type or member of the house.</summary>
    static string? Declaration(SemanticModel model, SimpleNameSyntax node) =>
        model.GetSymbolInfo(node).Symbol
            is (
                    INamedTypeSymbol
                    or IMethodSymbol { ContainingType: not null }
                    or IPropertySymbol
                    or IFieldSymbol { ContainingType.IsTupleType: false }
                )
                and var symbol
            ? symbol.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath
            : null;

    static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>The folders that are not in the list of rooms.</summary>
    public IEnumerable<string> Unknown(IEnumerable<SyntaxTree> files) =>
        files.Select(file => RoomOf(file.FilePath)).Distinct().Where(room => room != Roof && FloorOf(room) < 0 && !side.ContainsKey(room));

    /// <summary>The files whose namespace is neither their room's nor that of the public types.</summary>
    public IEnumerable<string> Misnamed(IEnumerable<SyntaxTree> files) =>
        from file in files
        let room = RoomOf(file.FilePath)
        from declared in file.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        let name = declared.Name.ToString()
        where name != root && (room == Roof || !$"{name}.".StartsWith($"{root}.{room}.", StringComparison.Ordinal))
        select $"{file.FilePath}: {name}";

    IEnumerable<(string Room, string Name)> UsesOf(SemanticModel model, SimpleNameSyntax node)
    {
        var symbol = model.GetSymbolInfo(node).Symbol;
        if (symbol is INamespaceSymbol space)
            return
                node.Ancestors().OfType<UsingDirectiveSyntax>().Any()
                && space.Locations.Any(place => place.IsInSource)
                && space.ToDisplayString().Split('.') is [var first, var room, ..]
                && first == root
                ? [(room, $"using {space.ToDisplayString()}")]
                : [];
        if (symbol is INamedTypeSymbol type)
            return RoomsOf(type).Take(1).Select(room => (room, type.Name));
        return symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol && symbol.ContainingType is { IsTupleType: false } owner
            ? RoomsOf(symbol).Take(1).Select(room => (room, owner.Name))
            : [];
    }

    /// <summary>The rooms that declare it, the lowest first: where a type has parts in several, the lowest is its own.</summary>
    IEnumerable<string> RoomsOf(ISymbol symbol) =>
        symbol
            .OriginalDefinition.DeclaringSyntaxReferences.Select(reference => RoomOf(reference.SyntaxTree.FilePath))
            .OrderBy(room => FloorOf(room) is var floor and >= 0 ? floor : int.MaxValue);

    bool MayUse(string room, string used) =>
        side.TryGetValue(room, out var allowed)
            ? allowed.Contains(used)
            : room == Roof && FloorOf(Roof) < 0 || FloorOf(used) >= 0 && FloorOf(used) < FloorOf(room);

    static string RoomOf(string path) => path.IndexOf('/') is var end and > 0 ? path[..end] : Roof;

    int FloorOf(string room)
    {
        for (var floor = 0; floor < floors.Count; floor++)
            if (floors[floor].Split(' ').Contains(room))
                return floor;
        return -1;
    }
}
