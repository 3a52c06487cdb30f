using System.Numerics;
using DuckDB.NET.Native;

namespace Notebooks.Languages.Sql;

/// <summary>
/// How DuckDB stores values of .NET's types. A time has microseconds there, so what is finer is cut off. A decimal number
/// has as many places as the column's longest fraction.
/// </summary>
static class StoredTypes
{
    const int WidestLong = 18,
        Widest = 38;

    /// <summary>The column of values in buffers; null: DuckDB has no type for them.</summary>
    public static SourceColumn? Column<T>(string name, Buffers<T> buffers)
        where T : unmanaged =>
        (object)buffers switch
        {
            Buffers<bool> values => Same(name, DuckDBType.Boolean, values),
            Buffers<sbyte> values => Same(name, DuckDBType.TinyInt, values),
            Buffers<byte> values => Same(name, DuckDBType.UnsignedTinyInt, values),
            Buffers<short> values => Same(name, DuckDBType.SmallInt, values),
            Buffers<ushort> values => Same(name, DuckDBType.UnsignedSmallInt, values),
            Buffers<int> values => Same(name, DuckDBType.Integer, values),
            Buffers<uint> values => Same(name, DuckDBType.UnsignedInteger, values),
            Buffers<long> values => Same(name, DuckDBType.BigInt, values),
            Buffers<ulong> values => Same(name, DuckDBType.UnsignedBigInt, values),
            Buffers<Int128> values => Same(name, DuckDBType.HugeInt, values),
            Buffers<UInt128> values => Same(name, DuckDBType.UnsignedHugeInt, values),
            Buffers<float> values => Same(name, DuckDBType.Float, values),
            Buffers<double> values => Same(name, DuckDBType.Double, values),
            Buffers<Half> values => new StoredColumn<Half, float>(name, DuckDBType.Float, values, value => (float)value),
            Buffers<decimal> values => OfDecimals(name, values),
            Buffers<DateTime> values => new StoredColumn<DateTime, long>(name, DuckDBType.Timestamp, values, Microseconds),
            Buffers<DateTimeOffset> values => new StoredColumn<DateTimeOffset, long>(
                name,
                DuckDBType.TimestampTz,
                values,
                value => Microseconds(value.UtcDateTime)
            ),
            Buffers<DateOnly> values => new StoredColumn<DateOnly, int>(name, DuckDBType.Date, values, Days),
            Buffers<TimeOnly> values => new StoredColumn<TimeOnly, long>(
                name,
                DuckDBType.Time,
                values,
                value => value.Ticks / TimeSpan.TicksPerMicrosecond
            ),
            Buffers<TimeSpan> values => new StoredColumn<TimeSpan, StoredInterval>(name, DuckDBType.Interval, values, StoredInterval.Of),
            Buffers<Guid> values => new StoredColumn<Guid, Int128>(name, DuckDBType.Uuid, values, Uuid),
            _ => null,
        };

    static StoredColumn<T, T> Same<T>(string name, DuckDBType type, Buffers<T> values)
        where T : unmanaged => new(name, type, values);

    public static long Microseconds(DateTime value) => (value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static int Days(DateOnly value) => value.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>As DuckDB orders them: the first bit is turned, so that they sort as signed numbers.</summary>
    public static Int128 Uuid(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadInt128BigEndian(bytes) ^ Int128.MinValue;
    }

    public static Guid Uuid(Int128 value)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt128BigEndian(bytes, value ^ Int128.MinValue);
        return new(bytes, bigEndian: true);
    }

    static SourceColumn OfDecimals(string name, Buffers<decimal> buffers)
    {
        var (scale, whole) = (0, 1);
        for (var i = 0; i < buffers.Values.Count; i++)
        {
            var values = buffers.Values[i].Span;
            for (var row = 0; row < values.Length; row++)
            {
                if (buffers.Valid is { } valid && (valid[i].Span[row >> 3] >> (row & 7) & 1) == 0)
                    continue;
                scale = Math.Max(scale, values[row].Scale);
                whole = Math.Max(whole, WholeDigits(values[row]));
            }
        }
        // Only numbers of very different sizes do not fit, and then the last places of the fraction are cut off.
        scale = Math.Min(scale, Widest - whole);
        if (whole + scale > WidestLong)
            return new StoredColumn<decimal, Int128>(name, DuckDBType.Decimal, buffers, value => Scaled(value, scale))
            {
                Decimal = (Widest, (byte)scale),
            };
        return new StoredColumn<decimal, long>(name, DuckDBType.Decimal, buffers, value => (long)Scaled(value, scale))
        {
            Decimal = (WidestLong, (byte)scale),
        };
    }

    static int WholeDigits(decimal value)
    {
        value = decimal.Truncate(Math.Abs(value));
        if (value <= ulong.MaxValue)
        {
            var digits = 1;
            for (var rest = (ulong)value; rest >= 10; rest /= 10)
                digits++;
            return digits;
        }
        return ((BigInteger)value).ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
    }

    /// <summary>A number without its point.</summary>
    public static Int128 Scaled(decimal value, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        Int128 number = new UInt128((uint)bits[2], (ulong)(uint)bits[1] << 32 | (uint)bits[0]) is var unsigned ? (Int128)unsigned : 0;
        for (var i = value.Scale; i < scale; i++)
            number *= 10;
        for (var i = value.Scale; i > scale; i--)
            number /= 10;
        return bits[3] < 0 ? -number : number;
    }
}

/// <summary>An interval as DuckDB stores it.</summary>
readonly record struct StoredInterval(int Months, int Days, long Microseconds)
{
    public static StoredInterval Of(TimeSpan value) => new(0, 0, value.Ticks / TimeSpan.TicksPerMicrosecond);
}
