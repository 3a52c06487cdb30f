using System.Collections;
using System.Numerics;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>A value of the notebook as DuckDB takes it for a parameter.</summary>
static class ParameterValue
{
    /// <summary>The value, or a list of them. The caller disposes it.</summary>
    /// <exception cref="SqlException">DuckDB has no type for it.</exception>
    public static DuckDBValue Of(object? value) =>
        value switch
        {
            null or DBNull => Value.DuckDBCreateNullValue(),
            bool one => Value.DuckDBCreateBool(one),
            sbyte one => Value.DuckDBCreateInt8(one),
            byte one => Value.DuckDBCreateUInt8(one),
            short one => Value.DuckDBCreateInt16(one),
            ushort one => Value.DuckDBCreateUInt16(one),
            int one => Value.DuckDBCreateInt32(one),
            uint one => Value.DuckDBCreateUInt32(one),
            long one => Value.DuckDBCreateInt64(one),
            ulong one => Value.DuckDBCreateUInt64(one),
            Int128 one => Value.DuckDBCreateHugeInt(new((BigInteger)one)),
            BigInteger one when one >= (BigInteger)Int128.MinValue && one <= (BigInteger)Int128.MaxValue => Value.DuckDBCreateHugeInt(
                new(one)
            ),
            float one => Value.DuckDBCreateFloat(one),
            double one => Value.DuckDBCreateDouble(one),
            decimal one => Decimal(one, one.Scale),
            string text => Value.DuckDBCreateVarchar(text),
            char or Enum => Value.DuckDBCreateVarchar(value.ToString()!),
            DateTime time => Value.DuckDBCreateTimestamp(new() { Micros = StoredTypes.Microseconds(time) }),
            DateTimeOffset time => Value.DuckDBCreateTimestampTz(new() { Micros = StoredTypes.Microseconds(time.UtcDateTime) }),
            DateOnly day => Value.DuckDBCreateDate(new() { Days = StoredTypes.Days(day) }),
            TimeOnly time => Value.DuckDBCreateTime(new() { Micros = time.Ticks / TimeSpan.TicksPerMicrosecond }),
            TimeSpan time => Value.DuckDBCreateInterval(new(0, 0, unchecked((ulong)(time.Ticks / TimeSpan.TicksPerMicrosecond)))),
            Guid guid => Value.DuckDBCreateUuid(new(unchecked((ulong)StoredTypes.Uuid(guid)), (long)(StoredTypes.Uuid(guid) >> 64))),
            byte[] bytes => Value.DuckDBCreateBlob(bytes, bytes.Length),
            IEnumerable items => List([.. items.Cast<object?>()]),
            _ => throw new SqlException($"A value of type {Formatting.CSharpTypeName.Display(value.GetType())} cannot be a parameter."),
        };

    static DuckDBValue List(List<object?> items)
    {
        // The items of a list have one type, and so decimal numbers have one scale.
        var scale = items.OfType<decimal>().Select(item => (int)item.Scale).DefaultIfEmpty().Max();
        var values = items.ConvertAll(item => item is decimal number ? Decimal(number, scale) : Of(item));
        try
        {
            using var type = TypeOf(items.Find(item => item is not null), scale);
            var list = Value.DuckDBCreateListValue(type, [.. values], values.Count);
            // To bind what DuckDB could not make would end the process.
            return list.IsInvalid ? throw new SqlException("The items of a list that is a parameter must be of one type.") : list;
        }
        finally
        {
            foreach (var value in values)
                value.Dispose();
        }
    }

    static DuckDBValue Decimal(decimal number, int scale) =>
        Value.DuckDBCreateDecimal(new(Widest, (byte)scale, new((BigInteger)StoredTypes.Scaled(number, scale))));

    static DuckDBLogicalType TypeOf(object? item, int scale) =>
        item switch
        {
            decimal => LogicalType.DuckDBCreateDecimalType(Widest, (byte)scale),
            null => LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar),
            _ => LogicalType.DuckDBCreateLogicalType(
                Array.Find(Stored, one => one.Type == item.GetType()) is { Type: not null } known ? known.Stored : DuckDBType.Varchar
            ),
        };

    const byte Widest = 38;

    static readonly (Type Type, DuckDBType Stored)[] Stored =
    [
        (typeof(bool), DuckDBType.Boolean),
        (typeof(sbyte), DuckDBType.TinyInt),
        (typeof(byte), DuckDBType.UnsignedTinyInt),
        (typeof(short), DuckDBType.SmallInt),
        (typeof(ushort), DuckDBType.UnsignedSmallInt),
        (typeof(int), DuckDBType.Integer),
        (typeof(uint), DuckDBType.UnsignedInteger),
        (typeof(long), DuckDBType.BigInt),
        (typeof(ulong), DuckDBType.UnsignedBigInt),
        (typeof(Int128), DuckDBType.HugeInt),
        (typeof(BigInteger), DuckDBType.HugeInt),
        (typeof(float), DuckDBType.Float),
        (typeof(double), DuckDBType.Double),
        (typeof(DateTime), DuckDBType.Timestamp),
        (typeof(DateTimeOffset), DuckDBType.TimestampTz),
        (typeof(DateOnly), DuckDBType.Date),
        (typeof(TimeOnly), DuckDBType.Time),
        (typeof(TimeSpan), DuckDBType.Interval),
        (typeof(Guid), DuckDBType.Uuid),
        (typeof(byte[]), DuckDBType.Blob),
    ];
}
