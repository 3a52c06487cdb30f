using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>A column of a query's result.</summary>
/// <param name="sqlType">The type as the query's language writes it.</param>
abstract class ResultColumn(string name, string sqlType)
{
    public string Name => name;

    public string SqlType => sqlType;

    public abstract int Count { get; }

    /// <summary>A value; null where the query gave none.</summary>
    public abstract object? this[int row] { get; }

    /// <summary>The type of <see cref="Values"/>, nullable where it is a value type.</summary>
    public abstract Type Type { get; }

    /// <summary>The values as a sequence of that type.</summary>
    public abstract object Values { get; }
}

/// <summary>A column that is read from DuckDB's vectors.</summary>
abstract class VectorColumn(string name, DuckDBLogicalType type) : ResultColumn(name, SqlTypeName.Of(type))
{
    private protected DuckDBLogicalType LogicalType => type;

    /// <summary>Reads rows of a vector.</summary>
    public abstract void Read(nint vector, int count);

    /// <param name="type">Stays in use for as long as the column is read.</param>
    public static unsafe VectorColumn Of(string name, DuckDBLogicalType type) =>
        NativeMethods.LogicalType.DuckDBGetTypeId(type) switch
        {
            DuckDBType.Boolean => new PlainColumn<bool>(name, type),
            DuckDBType.TinyInt => new PlainColumn<sbyte>(name, type),
            DuckDBType.SmallInt => new PlainColumn<short>(name, type),
            DuckDBType.Integer => new PlainColumn<int>(name, type),
            DuckDBType.BigInt => new PlainColumn<long>(name, type),
            DuckDBType.UnsignedTinyInt => new PlainColumn<byte>(name, type),
            DuckDBType.UnsignedSmallInt => new PlainColumn<ushort>(name, type),
            DuckDBType.UnsignedInteger => new PlainColumn<uint>(name, type),
            DuckDBType.UnsignedBigInt => new PlainColumn<ulong>(name, type),
            DuckDBType.Float => new PlainColumn<float>(name, type),
            DuckDBType.Double => new PlainColumn<double>(name, type),
            DuckDBType.HugeInt or DuckDBType.UnsignedHugeInt or DuckDBType.Decimal => new ConvertedColumn<decimal>(name, type),
            DuckDBType.Date
            or DuckDBType.Timestamp
            or DuckDBType.TimestampTz
            or DuckDBType.TimestampS
            or DuckDBType.TimestampMs
            or DuckDBType.TimestampNs => new ConvertedColumn<DateTime>(name, type),
            DuckDBType.Time or DuckDBType.Interval => new ConvertedColumn<TimeSpan>(name, type),
            DuckDBType.Uuid => new ConvertedColumn<Guid>(name, type),
            _ => new StringColumn(name, type),
        };
}

/// <summary>Values that are stored as .NET stores them.</summary>
sealed unsafe class PlainColumn<T>(string name, DuckDBLogicalType type) : VectorColumn(name, type)
    where T : unmanaged
{
    readonly List<T?> values = [];

    public override int Count => values.Count;

    public override object? this[int row] => values[row];

    public override Type Type => typeof(T?);

    public override object Values => values;

    public override void Read(nint vector, int count)
    {
        var data = (T*)Vectors.DuckDBVectorGetData(vector);
        var valid = Vectors.DuckDBVectorGetValidity(vector);
        for (var row = 0; row < count; row++)
            values.Add(valid is not null && (valid[row >> 6] >> (row & 63) & 1) == 0 ? null : data[row]);
    }
}

/// <summary>Values that are converted to a type of .NET; a column is text as soon as one of its values does not fit
/// into the type.</summary>
sealed class ConvertedColumn<T>(string name, DuckDBLogicalType type) : VectorColumn(name, type)
    where T : struct
{
    readonly List<object?> values = [];
    bool isText;

    public override int Count => values.Count;

    public override object? this[int row] => isText ? Text(values[row]) : values[row];

    public override Type Type => isText ? typeof(string) : typeof(T?);

    public override object Values => isText ? values.Select(Text) : values.Select(value => (T?)value);

    public override void Read(nint vector, int count)
    {
        for (var row = 0; row < count; row++)
        {
            var value = VectorText.IsNull(vector, row) ? null : ScalarValue.Of(vector, LogicalType, row);
            isText |= value is string;
            values.Add(value);
        }
    }

    static string? Text(object? value) => value is null ? null : Formatting.Tables.ScalarText.Of(value);
}

/// <summary>Text, and what only text can hold.</summary>
sealed class StringColumn(string name, DuckDBLogicalType type) : VectorColumn(name, type)
{
    readonly List<string?> values = [];

    public override int Count => values.Count;

    public override object? this[int row] => values[row];

    public override Type Type => typeof(string);

    public override object Values => values;

    public override void Read(nint vector, int count)
    {
        for (var row = 0; row < count; row++)
            values.Add(VectorText.IsNull(vector, row) ? null : VectorText.Of(vector, LogicalType, row));
    }
}
