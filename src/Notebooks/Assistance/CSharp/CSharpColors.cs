using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks.Assistance.CSharp;

/// <summary>What the names in C# are. Keywords, numbers and texts have their colours from the grammar of the editor.</summary>
static class CSharpColors
{
    static readonly Dictionary<string, string> Kinds = new()
    {
        [ClassificationTypeNames.ClassName] = "class",
        [ClassificationTypeNames.RecordClassName] = "class",
        [ClassificationTypeNames.DelegateName] = "class",
        [ClassificationTypeNames.StructName] = "struct",
        [ClassificationTypeNames.RecordStructName] = "struct",
        [ClassificationTypeNames.InterfaceName] = "interface",
        [ClassificationTypeNames.EnumName] = "enum",
        [ClassificationTypeNames.EnumMemberName] = "enumMember",
        [ClassificationTypeNames.TypeParameterName] = "typeParameter",
        [ClassificationTypeNames.NamespaceName] = "namespace",
        [ClassificationTypeNames.MethodName] = "method",
        [ClassificationTypeNames.ExtensionMethodName] = "method",
        [ClassificationTypeNames.PropertyName] = "property",
        [ClassificationTypeNames.EventName] = "event",
        // A variable of the notebook is a field to the compiler.
        [ClassificationTypeNames.FieldName] = "variable",
        [ClassificationTypeNames.LocalName] = "variable",
        [ClassificationTypeNames.ConstantName] = "variable",
        [ClassificationTypeNames.ParameterName] = "parameter",
    };

    public static async Task<IReadOnlyList<ColoredSpan>> OfAsync(Document document, CancellationToken cancel)
    {
        var length = (await document.GetTextAsync(cancel)).Length;
        var spans = await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, length), cancel);
        return
        [
            .. from span in spans
            where Kinds.ContainsKey(span.ClassificationType)
            group span by span.TextSpan into same
            orderby same.Key.Start
            select new ColoredSpan(same.Key.Start, same.Key.Length, Kinds[same.First().ClassificationType]),
        ];
    }
}
