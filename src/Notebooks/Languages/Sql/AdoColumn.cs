using System.Collections;
using System.Data.Common;
using System.Text.Json;
using Notebooks.Formatting.Tables;

namespace Notebooks.Languages.Sql;

/// <summary>A column that is read from a connected database.</summary>
/// <remarks>SQLite has types of values rather than of columns, so the column's type is known when all values are.</remarks>
sealed class AdoColumn(DbDataReader reader, int index)
    : ResultColumn(reader.GetName(index), reader.GetDataTypeName(index).ToLowerInvariant())
{
    static readonly HashSet<Type> KeptTypes =
    [
        typeof(bool),
        typeof(sbyte),
        typeof(byte),
        typeof(short),
        typeof(ushort),
        typeof(int),
        typeof(uint),
        typeof(long),
        typeof(ulong),
        typeof(float),
        typeof(double),
        typeof(decimal),
        typeof(DateTime),
        typeof(TimeSpan),
        typeof(Guid),
    ];

    readonly Type declared = reader.GetFieldType(index);
    readonly List<object?> values = [];
    readonly HashSet<Type> found = [];

    public override int Count => values.Count;

    public override object? this[int row] => Value(Of(Type), values[row]);

    public override Type Type
    {
        get
        {
            var type = found.Count switch
            {
                0 => Kept(declared),
                1 => found.First(),
                _ when found.All(one => one == typeof(long) || one == typeof(double)) => typeof(double),
                _ => typeof(string),
            };
            return type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
        }
    }

    public override object Values
    {
        get
        {
            var type = Of(Type);
            var all = Array.CreateInstance(Type, values.Count);
            for (var row = 0; row < values.Count; row++)
                all.SetValue(Value(type, values[row]), row);
            return all;
        }
    }

    /// <summary>Reads the row at which the reader is.</summary>
    public void Read(DbDataReader row)
    {
        var value = row.IsDBNull(index) ? null : Convert(row.GetValue(index));
        if (value is not null)
            found.Add(value.GetType());
        values.Add(value);
    }

    static Type Of(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    static Type Kept(Type type) =>
        type == typeof(DateOnly) || type == typeof(DateTimeOffset) ? typeof(DateTime)
        : type == typeof(TimeOnly) ? typeof(TimeSpan)
        : KeptTypes.Contains(type) ? type
        : typeof(string);

    static object Convert(object value) =>
        value switch
        {
            string => value,
            DateOnly day => day.ToDateTime(default),
            DateTimeOffset time => time.UtcDateTime,
            TimeOnly time => time.ToTimeSpan(),
            byte[] bytes => System.Convert.ToHexString(bytes),
            IEnumerable => JsonSerializer.Serialize(value, value.GetType()),
            _ => KeptTypes.Contains(value.GetType()) ? value : ScalarText.Of(value),
        };

    static object? Value(Type type, object? value) =>
        value is null || value.GetType() == type ? value
        : type == typeof(double) ? System.Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)
        : ScalarText.Of(value);
}
