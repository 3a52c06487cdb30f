using System.Composition;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Notebooks.Assistance.CSharp;

/// <summary>What a part of Roslyn's is for.</summary>
/// <param name="Contract">The type by which it is asked for.</param>
sealed record RoslynExport(Type Part, Type Contract, ExportAttribute Attribute)
{
    /// <summary>What the attributes of the part say about it, by their properties' names.</summary>
    public Dictionary<string, object?> Metadata() =>
        (
            from attribute in Part.GetCustomAttributes(inherit: false)
            where
                attribute.Equals(Attribute)
                || attribute is not ExportAttribute && attribute.GetType().IsDefined(typeof(MetadataAttributeAttribute))
            from property in attribute
                .GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            group property.GetValue(attribute) by property.Name
        ).ToDictionary(values => values.Key, values => (object?)values.First());
}

/// <summary>The parts of Roslyn's editor features by what they are for. Fixes and refactorings, of which there are
/// most, are left out.</summary>
sealed class RoslynExports
{
    static readonly string[] Assemblies =
    [
        "Microsoft.CodeAnalysis.Workspaces",
        "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "Microsoft.CodeAnalysis.Features",
        "Microsoft.CodeAnalysis.CSharp.Features",
    ];

    static readonly HashSet<string> Kinds =
    [
        "ExportAttribute",
        "ExportLanguageServiceAttribute",
        "ExportLanguageServiceFactoryAttribute",
        "ExportWorkspaceServiceAttribute",
        "ExportWorkspaceServiceFactoryAttribute",
        "ExportCompletionProviderAttribute",
        "ExportDeclarationNameRecommenderAttribute",
    ];

    /// <summary>They index everything that is referenced, in the background of each question, for names that need a
    /// <c>using</c> first.</summary>
    static readonly HashSet<string> Unwanted = ["TypeImportCompletionProvider", "ExtensionMemberImportCompletionProvider"];

    readonly ILookup<Type, RoslynExport> exports = (
        from name in Assemblies
        from part in Parts(Assembly.Load(name))
        from attribute in part.GetCustomAttributes<ExportAttribute>(inherit: false)
        select new RoslynExport(part, attribute.ContractType ?? part, attribute)
    ).ToLookup(export => export.Contract);

    public IReadOnlyList<RoslynExport> Of(Type contract) => [.. exports[contract]];

    // To ask each type for its attributes would load all types.
    static unsafe IEnumerable<Type> Parts(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length))
            return [];
        var metadata = new MetadataReader(blob, length);
        return
        [
            .. from handle in metadata.CustomAttributes
            let attribute = metadata.GetCustomAttribute(handle)
            where attribute.Parent.Kind == HandleKind.TypeDefinition && Kinds.Contains(NameOf(attribute.Constructor, metadata))
            let type = (TypeDefinitionHandle)attribute.Parent
            where !Unwanted.Contains(metadata.GetString(metadata.GetTypeDefinition(type).Name))
            group type by type into one
            select assembly.ManifestModule.ResolveType(MetadataTokens.GetToken(one.Key)),
        ];
    }

    static string NameOf(EntityHandle constructor, MetadataReader metadata)
    {
        var type =
            constructor.Kind == HandleKind.MethodDefinition
                ? metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()
                : metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return type.Kind switch
        {
            HandleKind.TypeDefinition => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name),
            HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
            _ => "",
        };
    }
}
