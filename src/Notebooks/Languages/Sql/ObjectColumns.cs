using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Notebooks.Formatting.Tables;

namespace Notebooks.Languages.Sql;

/// <summary>Columns made of values one by one, each of a type of the notebook's choice.</summary>
static class ObjectColumns
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly MethodInfo StoredMethod = typeof(ObjectColumns).GetMethod(
        nameof(Stored),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    /// <param name="type">The declared type. An option of F# or a nullable type is the type inside.</param>
    public static SourceColumn Of(string name, Type type, List<object?> values)
    {
        if (type == typeof(object))
            type = CommonType(values);
        if (OptionValue.Is(type))
            return Of(name, type.GetGenericArguments()[0], [.. values.Select(OptionValue.Of)]);
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(byte[]))
            return new BlobColumn(name, row => (byte[]?)values[(int)row]);
        if (type == typeof(string))
            return new TextColumn(name, row => (string?)values[(int)row]);
        if (type.IsEnum || type == typeof(char))
            return new TextColumn(name, row => values[(int)row]?.ToString());
        if (IsHuge(type, values))
            return Of(name, typeof(Int128), [.. values.Select(value => value is BigInteger number ? (object)(Int128)number : null)]);
        if (type.IsValueType && IsStored(type) && StoredMethod.MakeGenericMethod(type).Invoke(null, [name, values]) is SourceColumn column)
            return column;
        return new TextColumn(name, row => Text(values[(int)row]));
    }

    static bool IsHuge(Type type, List<object?> values) =>
        type == typeof(BigInteger)
        && values.All(value =>
            value is not BigInteger number || (number >= (BigInteger)Int128.MinValue && number <= (BigInteger)Int128.MaxValue)
        );

    /// <summary>The type that all values have; object: they have several.</summary>
    static Type CommonType(List<object?> values)
    {
        Type? common = null;
        foreach (var value in values)
        {
            if (value is null || value.GetType() == common)
                continue;
            if (common is not null)
                return typeof(object);
            common = value.GetType();
        }
        return common ?? typeof(string);
    }

    static bool IsStored(Type type) =>
        type.IsPrimitive
        || type == typeof(decimal)
        || type == typeof(DateTime)
        || type == typeof(DateTimeOffset)
        || type == typeof(DateOnly)
        || type == typeof(TimeOnly)
        || type == typeof(TimeSpan)
        || type == typeof(Guid)
        || type == typeof(Int128)
        || type == typeof(UInt128)
        || type == typeof(Half);

    static SourceColumn? Stored<T>(string name, List<object?> values)
        where T : unmanaged
    {
        var (all, valid, hasNull) = (new T[values.Count], new byte[(values.Count + 7) / 8], false);
        for (var row = 0; row < all.Length; row++)
        {
            if (values[row] is T value)
                (all[row], valid[row >> 3]) = (value, (byte)(valid[row >> 3] | 1 << (row & 7)));
            else
                hasNull = true;
        }
        return StoredTypes.Column<T>(name, new([all], hasNull ? [valid] : null));
    }

    /// <summary>What is not a single value is JSON; everything else is the text by which it is shown.</summary>
    static string? Text(object? value)
    {
        try
        {
            return value switch
            {
                null or DBNull => null,
                string text => text,
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                IEnumerable => JsonSerializer.Serialize(value, value.GetType(), Json),
                _ when RowShape.Of(value) is { } shape => JsonSerializer.Serialize(
                    shape.Columns.Zip(shape.Values(value)).ToDictionary(pair => pair.First, pair => pair.Second),
                    Json
                ),
                _ => ScalarText.Of(value),
            };
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return ScalarText.Of(value);
        }
    }
}
