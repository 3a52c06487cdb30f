using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Notebooks.Packages;

namespace Notebooks.Assistance.CSharp;

/// <summary>The public types of all that cells can refer to, by name, for those that need a <c>using</c> first.</summary>
sealed class TypeIndex(References references)
{
    /// <summary>The fewest letters that are looked up, and the most names that are offered.</summary>
    const int Shortest = 3,
        Most = 20;

    (int References, (string Name, string Space)[] Types) index = (-1, []);

    /// <summary>The full names of types whose names begin so and are not among those known; the likeliest first.</summary>
    public IEnumerable<string> Find(string typed, IEnumerable<string> known)
    {
        if (typed.Length < Shortest)
            return [];
        var all = references.Metadata;
        if (index.References != all.Count)
            index = (all.Count, Read(all));
        var there = known.ToHashSet();
        var first = Array.BinarySearch(
            index.Types,
            (typed, ""),
            Comparer<(string Name, string Space)>.Create((a, b) => string.Compare(a.Name, b.Name, StringComparison.OrdinalIgnoreCase))
        );
        if (first < 0)
            first = ~first;
        while (first > 0 && index.Types[first - 1].Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            first--;
        return index
            .Types.Skip(first)
            .TakeWhile(type => type.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Where(type => !there.Contains(type.Name))
            .OrderBy(type => !type.Name.StartsWith(typed, StringComparison.Ordinal))
            .ThenBy(type => type.Name.Length)
            .ThenBy(type => type.Space.Length)
            .Take(Most)
            .Select(type => $"{type.Space}.{type.Name}");
    }

    static (string, string)[] Read(IEnumerable<MetadataReference> all) =>
        [
            .. (
                from reference in all.OfType<PortableExecutableReference>()
                where reference.GetMetadata() is AssemblyMetadata
                from module in ((AssemblyMetadata)reference.GetMetadata()).GetModules()
                from type in Public(module.GetMetadataReader())
                select type
            )
                .Distinct()
                .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase),
        ];

    static IEnumerable<(string Name, string Space)> Public(MetadataReader metadata) =>
        from handle in metadata.TypeDefinitions
        let type = metadata.GetTypeDefinition(handle)
        where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public && !type.Namespace.IsNil
        let space = metadata.GetString(type.Namespace)
        where !space.StartsWith("Notebooks.", StringComparison.Ordinal)
        select (metadata.GetString(type.Name).Split('`')[0], space);
}
