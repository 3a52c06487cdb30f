using FSharp.Compiler.EditorServices;

namespace Notebooks.Assistance.FSharp;

/// <summary>What the names in F# are, according to the compiler.</summary>
static class FSharpColors
{
    public static IReadOnlyList<ColoredSpan> Of(FSharpCheck cell) =>
        [
            .. from item in cell.Checked.GetSemanticClassification(null, null)
            let kind = Kind(item.Type)
            where kind is not null && item.Range.StartLine == item.Range.EndLine
            let end = EndOfName(cell.Code, cell.OffsetOf(item.Range.Start), cell.OffsetOf(item.Range.End))
            let start = FSharpNames.NameStart(cell.Code, cell.OffsetOf(item.Range.Start), end)
            where start >= 0 && start < end
            group new ColoredSpan(start, end - start, kind) by start into same
            orderby same.Key
            select same.First(),
        ];

    /// <summary>Where a name ends that types may follow: <c>List&lt;int&gt;</c>.</summary>
    static int EndOfName(string code, int start, int end) =>
        start >= 0 && code.IndexOf('<', start, end - start) is > 0 and var types && types > start ? types : end;

    static string? Kind(SemanticClassificationType type) =>
        type switch
        {
            SemanticClassificationType.ReferenceType
            or SemanticClassificationType.DisposableType
            or SemanticClassificationType.Delegate
            or SemanticClassificationType.Exception
            or SemanticClassificationType.Type
            or SemanticClassificationType.TypeDef
            or SemanticClassificationType.ConstructorForReferenceType => "class",
            SemanticClassificationType.ValueType or SemanticClassificationType.ConstructorForValueType => "struct",
            SemanticClassificationType.Interface => "interface",
            SemanticClassificationType.Enumeration => "enum",
            SemanticClassificationType.UnionCase or SemanticClassificationType.UnionCaseField or SemanticClassificationType.Literal =>
                "enumMember",
            SemanticClassificationType.TypeArgument => "typeParameter",
            SemanticClassificationType.Namespace or SemanticClassificationType.Module => "namespace",
            SemanticClassificationType.Function
            or SemanticClassificationType.IntrinsicFunction
            or SemanticClassificationType.ComputationExpression => "function",
            SemanticClassificationType.Method or SemanticClassificationType.ExtensionMethod => "method",
            SemanticClassificationType.Property
            or SemanticClassificationType.RecordField
            or SemanticClassificationType.RecordFieldAsFunction
            or SemanticClassificationType.NamedArgument => "property",
            SemanticClassificationType.MutableRecordField => "property",
            SemanticClassificationType.Event => "event",
            SemanticClassificationType.LocalValue
            or SemanticClassificationType.Value
            or SemanticClassificationType.Field
            or SemanticClassificationType.MutableVar
            or SemanticClassificationType.DisposableLocalValue
            or SemanticClassificationType.DisposableTopLevelValue => "variable",
            _ => null,
        };
}
