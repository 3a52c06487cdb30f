using System.Collections;
using System.Reflection;

namespace Notebooks.Languages.Sql;

/// <summary>
/// Reads data frames of Microsoft.Data.Analysis out of their own buffers. The library is the notebook's, so it is known here
/// by the names of its types only.
/// </summary>
static class FrameTable
{
    /// <summary>The namespace of the types.</summary>
    public const string Library = "Microsoft.Data.Analysis";

    static readonly MethodInfo ColumnMethod = typeof(FrameTable).GetMethod(nameof(Buffered), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static bool Is(object value) => value.GetType() is { Name: "DataFrame", Namespace: Library };

    /// <summary>The frame's columns, which are read when the query runs.</summary>
    public static SourceTable Of(object frame)
    {
        dynamic columns = ((dynamic)frame).Columns;
        return new([.. from object one in (IEnumerable)columns select Column(one)], (long)((dynamic)frame).Rows.Count);
    }

    static SourceColumn Column(object one)
    {
        dynamic known = one;
        var (name, type) = ((string)known.Name, (Type)known.DataType);
        if (IsPrimitive(one.GetType()) && ColumnMethod.MakeGenericMethod(type).Invoke(null, [name, one]) is SourceColumn stored)
            return stored;
        return Indexer(one.GetType(), typeof(string)) is { } text
            ? new TextColumn(name, text.CreateDelegate<Func<long, string?>>(one))
            : ObjectColumns.Of(name, type, Values(one));
    }

    static bool IsPrimitive(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            if (at.IsGenericType && at.GetGenericTypeDefinition() is { Name: "PrimitiveDataFrameColumn`1", Namespace: Library })
                return true;
        return false;
    }

    static SourceColumn? Buffered<T>(string name, dynamic one)
        where T : unmanaged
    {
        IReadOnlyList<ReadOnlyMemory<T>> values = [.. (IEnumerable<ReadOnlyMemory<T>>)one.GetReadOnlyDataBuffers()];
        return StoredTypes.Column<T>(
            name,
            new(values, (long)one.NullCount == 0 ? null : [.. (IEnumerable<ReadOnlyMemory<byte>>)one.GetReadOnlyNullBitMapBuffers()])
        );
    }

    static MethodInfo? Indexer(Type type, Type value) =>
        type.GetProperties()
            .FirstOrDefault(one =>
                one.PropertyType == value && one.GetIndexParameters() is [{ ParameterType: var index }] && index == typeof(long)
            )
            ?.GetMethod;

    static List<object?> Values(dynamic one)
    {
        var all = new List<object?>();
        for (var row = 0L; row < (long)one.Length; row++)
            all.Add((object?)one[row]);
        return all;
    }
}
