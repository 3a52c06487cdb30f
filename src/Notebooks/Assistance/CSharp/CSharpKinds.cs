using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Tags;

namespace Notebooks.Assistance.CSharp;

/// <summary>What a completion is, in the words editors know.</summary>
static class CSharpKinds
{
    static readonly Dictionary<string, string> Words = new()
    {
        [WellKnownTags.Class] = "class",
        [WellKnownTags.Constant] = "constant",
        [WellKnownTags.Delegate] = "delegate",
        [WellKnownTags.Enum] = "enum",
        [WellKnownTags.EnumMember] = "enumMember",
        [WellKnownTags.Event] = "event",
        [WellKnownTags.ExtensionMethod] = "method",
        [WellKnownTags.Field] = "field",
        [WellKnownTags.Interface] = "interface",
        [WellKnownTags.Keyword] = "keyword",
        [WellKnownTags.Label] = "label",
        [WellKnownTags.Local] = "variable",
        [WellKnownTags.Method] = "method",
        [WellKnownTags.Namespace] = "namespace",
        [WellKnownTags.Operator] = "operator",
        [WellKnownTags.Parameter] = "variable",
        [WellKnownTags.Property] = "property",
        [WellKnownTags.RangeVariable] = "variable",
        [WellKnownTags.Structure] = "struct",
        [WellKnownTags.TypeParameter] = "typeParameter",
    };

    public static string Of(CompletionItem item) =>
        item.Tags.Select(tag => Words.GetValueOrDefault(tag)).FirstOrDefault(word => word is not null) ?? "text";
}
