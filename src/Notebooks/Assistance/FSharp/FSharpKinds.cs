using FSharp.Compiler.EditorServices;
using Tags = FSharp.Compiler.EditorServices.FSharpGlyph.Tags;

namespace Notebooks.Assistance.FSharp;

/// <summary>What a name stands for, in the words editors know, and what of it comes first.</summary>
static class FSharpKinds
{
    public static string Of(DeclarationListItem item) =>
        item.Glyph.Tag switch
        {
            Tags.Method when item.Kind.IsField => "function", // of a module
            Tags.Method or Tags.OverridenMethod or Tags.ExtensionMethod => "method",
            Tags.Property => "property",
            Tags.Field => "field",
            Tags.Variable => "variable",
            Tags.Constant => "constant",
            Tags.Event => "event",
            Tags.Module or Tags.NameSpace => "module",
            Tags.Enum => "enum",
            Tags.EnumMember => "enumMember",
            Tags.Interface => "interface",
            Tags.Struct => "struct",
            Tags.TypeParameter => "typeParameter",
            _ => "class",
        };

    /// <summary>Members before what is around them, what extensions bring last.</summary>
    public static int Rank(DeclarationListItem item) =>
        item.Kind.Tag switch
        {
            CompletionItemKind.Tags.SuggestedName or CompletionItemKind.Tags.CustomOperation => 0,
            CompletionItemKind.Tags.Argument => 1,
            CompletionItemKind.Tags.Property => 2,
            CompletionItemKind.Tags.Field => 3,
            CompletionItemKind.Tags.Method when item.Kind is CompletionItemKind.Method { isExtension: false } => 4,
            CompletionItemKind.Tags.Event => 5,
            CompletionItemKind.Tags.Method => 7,
            _ => 6,
        };
}
