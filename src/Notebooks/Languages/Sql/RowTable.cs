using System.Collections;
using System.Data;
using System.Runtime.CompilerServices;
using Notebooks.Formatting.Tables;

namespace Notebooks.Languages.Sql;

/// <summary>Sequences of rows and tables of ADO.NET as tables.</summary>
static class RowTable
{
    /// <summary>Whether a value can be read as rows.</summary>
    public static bool Is(object value) => value is DataTable || value is IEnumerable and not string;

    /// <summary>Reads all rows, which runs code of the notebook.</summary>
    public static SourceTable Read(object value)
    {
        if (value is DataTable data)
            return Of(data);
        List<object?> rows = [.. ((IEnumerable)value).Cast<object?>()];
        var members = Members(ItemType(value.GetType()), rows);
        return new(
            [
                .. members.Select(member =>
                    ObjectColumns.Of(member.Name, member.Type, [.. rows.Select(row => row is null ? null : member.Get(row))])
                ),
            ],
            rows.Count
        );
    }

    /// <summary>The columns of a sequence, as its declared type has them.</summary>
    public static IReadOnlyList<RowMember> Shape(Type type) => Members(ItemType(type), []);

    static SourceTable Of(DataTable data)
    {
        DataRow[] rows = [.. data.Rows.Cast<DataRow>().Where(row => row.RowState != DataRowState.Deleted)];
        return new(
            [
                .. from DataColumn column in data.Columns
                select ObjectColumns.Of(
                    column.ColumnName,
                    column.DataType,
                    [.. rows.Select(row => row.IsNull(column) ? null : row[column])]
                ),
            ],
            rows.Length
        );
    }

    /// <summary>The declared type of a sequence's items; <see cref="object"/> where it has none.</summary>
    public static Type ItemType(Type type) =>
        type.GetInterfaces()
            .Prepend(type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0]
        ?? typeof(object);

    /// <summary>The columns of rows; one column for items that are single values.</summary>
    static IReadOnlyList<RowMember> Members(Type declared, List<object?> rows)
    {
        // The rows may be of a type that has more to show than the declared one, and then it is theirs that counts.
        var sample = rows.FirstOrDefault(row => row is not null) ?? Blank(declared);
        var type = sample?.GetType() ?? declared;
        if (sample is null || rows.Exists(row => row is not null && row.GetType() != type) || RowShape.Of(sample) is not { } shape)
            return [new("value", declared, row => row)];
        return
        [
            .. shape.Columns.Select(
                (name, index) =>
                    RowMember.Of(type, name, index, isTuple: sample is ITuple) ?? new(name, typeof(object), row => shape.Values(row)[index])
            ),
        ];
    }

    /// <summary>An item for the columns of a sequence that has none.</summary>
    static object? Blank(Type type) =>
        type.IsAbstract || type.IsArray || type == typeof(string) || type == typeof(object) || type.ContainsGenericParameters
            ? null
            : RuntimeHelpers.GetUninitializedObject(type);
}
