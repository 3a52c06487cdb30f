using System.Collections;
using System.Data;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using Microsoft.FSharp.Core;

namespace Notebooks.Formatting.Tables;

/// <summary>How the items of a sequence become rows: the columns' names, and an item's values in that order.</summary>
sealed record RowShape(IReadOnlyList<string> Columns, Func<object, IReadOnlyList<object?>> Values)
{
    const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>The shape of items like this one; null: they are not rows.</summary>
    public static RowShape? Of(object item) =>
        item switch
        {
            ITuple tuple => new(
                [.. Enumerable.Range(1, tuple.Length).Select(number => $"Item{number}")],
                row => [.. Enumerable.Range(0, ((ITuple)row).Length).Select(index => ((ITuple)row)[index])]
            ),
            DataRow row => Of(row.Table),
            DataRowView view => Of(view.Row.Table) with { Values = row => ((DataRowView)row).Row.ItemArray },
            _ when item.GetType() is { FullName: "Microsoft.Data.Analysis.DataFrameRow" } => OfFrame(item),
            _ when item.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
                OfProperties(type),
            _ when item.GetType().GetInterface(typeof(IGrouping<,>).FullName!) is { } group => OfGroup(group),
            _ when HasColumns(item.GetType()) => OfProperties(item.GetType()),
            _ => null,
        };

    public static RowShape Of(DataTable table) =>
        new([.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)], row => ((DataRow)row).ItemArray);

    static RowShape OfGroup(Type group)
    {
        var key = group.GetProperty("Key")!;
        return new(
            ["Key", "Count", "Values"],
            row =>
            {
                object?[] values = [.. ((IEnumerable)row).Cast<object?>()];
                return [key.GetValue(row), values.Length, values];
            }
        );
    }

    static RowShape? OfFrame(object item)
    {
        if (item.GetType().GetMethod("GetValues", Type.EmptyTypes) is not { } pairs)
            return null;
        return new([.. Pairs(item).Select(pair => pair.Key)], row => [.. Pairs(row).Select(pair => pair.Value)]);

        IEnumerable<KeyValuePair<string, object?>> Pairs(object row) =>
            (IEnumerable<KeyValuePair<string, object?>>)pairs.Invoke(row, null)!;
    }

    /// <summary>Types of a notebook's or a library's own that only hold values: records, anonymous types, classes with
    /// properties.</summary>
    static bool HasColumns(Type type) =>
        !ScalarText.Is(type)
        && !IsFrameworks(type)
        && !IsUnion(type)
        && !typeof(IEnumerable).IsAssignableFrom(type)
        && !typeof(IHtmlContent).IsAssignableFrom(type)
        && !typeof(Delegate).IsAssignableFrom(type)
        && !typeof(Exception).IsAssignableFrom(type)
        && Members(type).Count > 0;

    static bool IsFrameworks(Type type) =>
        type.Namespace is "System" or "Microsoft"
        || type.Namespace is { } name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal));

    static bool IsUnion(Type type) =>
        type.GetCustomAttribute<CompilationMappingAttribute>(inherit: true) is { SourceConstructFlags: var kind }
        && (kind & SourceConstructFlags.KindMask) == SourceConstructFlags.SumType;

    static RowShape OfProperties(Type type)
    {
        var members = Members(type);
        return new([.. members.Select(member => member.Name)], row => [.. members.Select(member => ValueOf(member, row))]);
    }

    static IReadOnlyList<MemberInfo> Members(Type type) =>
        [
            .. type.GetProperties(Public)
                .Where(property =>
                    property.CanRead
                    && property.GetMethod!.IsPublic
                    && property.GetIndexParameters().Length == 0
                    && !property.PropertyType.IsByRefLike
                ),
            // F# Interactive makes the backing fields of mutable columns public.
            .. type.GetFields(Public).Where(field => !field.Name.EndsWith('@')),
        ];

    static object? ValueOf(MemberInfo member, object row)
    {
        try
        {
            return member is PropertyInfo property ? property.GetValue(row) : ((FieldInfo)member).GetValue(row);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.Message;
        }
    }
}
