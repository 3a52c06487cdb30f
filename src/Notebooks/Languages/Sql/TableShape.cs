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
}
