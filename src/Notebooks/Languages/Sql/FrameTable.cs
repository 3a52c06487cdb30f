using System.Collections;
using System.Reflection;
using Notebooks.Formatting;

namespace Notebooks.Languages.Sql;

/// <summary>
/// Reads data frames of Microsoft.Data.Analysis out of their own buffers. The library is the notebook's, so it is known here
/// by the names of its types only.
/// </summary>
static class FrameTable
{
    /// <summary>The namespace of the types.</summary>
    public const string Library = "Microsoft.Data.Analysis";

    static readonly MethodInfo BufferedMethod = typeof(FrameTable).GetMethod(
        nameof(Buffered),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    public static bool Is(object value) => value.GetType() is { Name: "DataFrame", Namespace: Library };

    /// <summary>The frame's columns, which are read when the query runs.</summary>
    public static SourceTable Of(object frame) => new([.. Columns(frame).Select(Column)], Get<long>(Get<object>(frame, "Rows"), "Count"));

    /// <summary>The names of the columns, and those of their types.</summary>
    public static IReadOnlyList<(string Name, string Type)> Shape(object frame) =>
        [.. Columns(frame).Select(column => (Get<string>(column, "Name"), CSharpTypeName.Display(Get<Type>(column, "DataType"))))];

    static IEnumerable<object> Columns(object frame) => Get<IEnumerable>(frame, "Columns").Cast<object>();

    static T Get<T>(object value, string property) => (T)value.GetType().GetProperty(property)!.GetValue(value)!;

    static T Call<T>(object value, string method) => (T)value.GetType().GetMethod(method, Type.EmptyTypes)!.Invoke(value, null)!;

    static SourceColumn Column(object column)
    {
        var (name, type) = (Get<string>(column, "Name"), Get<Type>(column, "DataType"));
        if (IsPrimitive(column.GetType()) && BufferedMethod.MakeGenericMethod(type).Invoke(null, [name, column]) is SourceColumn stored)
            return stored;
        return Indexer(column.GetType(), typeof(string)) is { } text
            ? new TextColumn(name, text.CreateDelegate<Func<long, string?>>(column))
            : ObjectColumns.Of(name, type, [.. ((IEnumerable)column).Cast<object?>()]);
    }

    static bool IsPrimitive(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.IsGenericType && at.GetGenericTypeDefinition() is { Name: "PrimitiveDataFrameColumn`1", Namespace: Library })
                return true;
        return false;
    }

    static SourceColumn? Buffered<T>(string name, object column)
        where T : unmanaged
    {
        var values = Call<IEnumerable<ReadOnlyMemory<T>>>(column, "GetReadOnlyDataBuffers").ToList();
        var valid =
            Get<long>(column, "NullCount") == 0
                ? null
                : Call<IEnumerable<ReadOnlyMemory<byte>>>(column, "GetReadOnlyNullBitMapBuffers").ToList();
        return StoredTypes.Column<T>(name, new(values, valid));
    }

    static MethodInfo? Indexer(Type type, Type value) =>
        type.GetProperties()
            .FirstOrDefault(one =>
                one.PropertyType == value && one.GetIndexParameters() is [{ ParameterType: var index }] && index == typeof(long)
            )
            ?.GetMethod;
}
