using System.Collections;
using System.Data;
using Notebooks.Formatting;

namespace Notebooks.Languages.Sql;

/// <summary>The columns of a value that is a table, with the names of their types, found without reading rows.</summary>
static class TableShape
{
    /// <summary>The columns; null: the value is not a table.</summary>
    public static IReadOnlyList<(string Name, string Type)>? Of(object value)
    {
        if (FrameTable.Is(value))
            return FrameTable.Shape(value);
        if (value is DataTable data)
            return [.. from DataColumn column in data.Columns select (column.ColumnName, CSharpTypeName.Display(column.DataType))];
        return value is IEnumerable and not string
            ? [.. RowTable.Shape(value.GetType()).Select(member => (member.Name, CSharpTypeName.Display(member.Type)))]
            : null;
    }

    /// <summary>Whether the columns are known without running code of the notebook: a sequence's items may be of a type that has
    /// more than the declared one.</summary>
    public static bool IsSure(object value) =>
        FrameTable.Is(value)
        || value is DataTable
        || value is IEnumerable and not string
            && (
                RowTable.ItemType(value.GetType()) is { IsSealed: true } item && item != typeof(string)
                || IsPlainList(value.GetType())
                    && ((IList)value).Cast<object?>().Select(row => row?.GetType()).Distinct().Take(2).ToList() is [{ } only]
                    && only == RowTable.ItemType(value.GetType())
            );

    /// <summary>A table that <see cref="IsSure"/>, without rows.</summary>
    public static SourceTable Empty(object value) =>
        FrameTable.Is(value)
            ? FrameTable.Of(value)
            : new(
                value is DataTable data
                    ? [.. from DataColumn column in data.Columns select ObjectColumns.Of(column.ColumnName, column.DataType, [])]
                    : [.. RowTable.Shape(value.GetType()).Select(member => ObjectColumns.Of(member.Name, member.Type, []))],
                0
            );

    /// <summary>Whether to enumerate it runs no code of the notebook.</summary>
    static bool IsPlainList(Type type) => type.IsSZArray || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>);
}
