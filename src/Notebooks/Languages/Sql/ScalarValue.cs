using System.Globalization;
using System.Numerics;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>Single values of a vector.</summary>
static unsafe class ScalarValue
{
    /// <summary>
    /// A value that is not null, as .NET's type for it; text where .NET's type cannot hold it, such as a date of 10,000 years
    /// from now or an interval of months; null: .NET has no type for the column's.
    /// </summary>
    public static object? Of(nint vector, DuckDBLogicalType type, long row)
    {
        var data = Vectors.DuckDBVectorGetData(vector);
        return LogicalType.DuckDBGetTypeId(type) switch
        {
            DuckDBType.Boolean => ((byte*)data)[row] != 0,
            DuckDBType.TinyInt => ((sbyte*)data)[row],
            DuckDBType.SmallInt => ((short*)data)[row],
            DuckDBType.Integer => ((int*)data)[row],
            DuckDBType.BigInt => ((long*)data)[row],
            DuckDBType.UnsignedTinyInt => ((byte*)data)[row],
            DuckDBType.UnsignedSmallInt => ((ushort*)data)[row],
            DuckDBType.UnsignedInteger => ((uint*)data)[row],
            DuckDBType.UnsignedBigInt => ((ulong*)data)[row],
            DuckDBType.Float => ((float*)data)[row],
            DuckDBType.Double => ((double*)data)[row],
            DuckDBType.HugeInt => Number(((Int128*)data)[row], 0),
            DuckDBType.UnsignedHugeInt => Number(((UInt128*)data)[row], 0),
            DuckDBType.Decimal => Number(Unscaled(data, type, row), LogicalType.DuckDBDecimalScale(type)),
            DuckDBType.Date => Date(((int*)data)[row]),
            DuckDBType.Timestamp => Time(((long*)data)[row], TimeSpan.TicksPerMicrosecond, DateTimeKind.Unspecified),
            DuckDBType.TimestampTz => Time(((long*)data)[row], TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
            DuckDBType.TimestampS => Time(((long*)data)[row], TimeSpan.TicksPerSecond, DateTimeKind.Unspecified),
            DuckDBType.TimestampMs => Time(((long*)data)[row], TimeSpan.TicksPerMillisecond, DateTimeKind.Unspecified),
            DuckDBType.TimestampNs => NanoTime(((long*)data)[row]),
            DuckDBType.Time => TimeSpan.FromMicroseconds(((long*)data)[row]),
            DuckDBType.Interval => Interval(((StoredInterval*)data)[row]),
            DuckDBType.Uuid => StoredTypes.Uuid(((Int128*)data)[row]),
            _ => null,
        };
    }

    static Int128 Unscaled(void* data, DuckDBLogicalType type, long row) =>
        LogicalType.DuckDBDecimalInternalType(type) switch
        {
            DuckDBType.SmallInt => ((short*)data)[row],
            DuckDBType.Integer => ((int*)data)[row],
            DuckDBType.BigInt => ((long*)data)[row],
            _ => ((Int128*)data)[row],
        };

    /// <summary>A decimal where that is exact.</summary>
    static object Number(BigInteger number, byte scale)
    {
        var whole = BigInteger.Abs(number);
        if (scale <= 28 && whole.GetBitLength() <= 96)
        {
            var low = (ulong)(whole & ulong.MaxValue);
            return new decimal((int)(low & uint.MaxValue), (int)(low >> 32), (int)(uint)(whole >> 64), number.Sign < 0, scale);
        }
        var digits = whole.ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return (number.Sign < 0 ? "-" : "") + (scale == 0 ? digits : $"{digits[..^scale]}.{digits[^scale..]}");
    }

    static object Number(Int128 number, byte scale)
    {
        if (scale > 28 || number < long.MinValue || number > long.MaxValue)
            return Number((BigInteger)number, scale);
        var (low, isNegative) = ((ulong)(number < 0 ? -number : number), number < 0);
        return new decimal((int)(low & uint.MaxValue), (int)(low >> 32), 0, isNegative, scale);
    }

    static object Date(int days) =>
        days switch
        {
            int.MaxValue => "infinity",
            -int.MaxValue => "-infinity",
            _ => Time(days, TimeSpan.TicksPerDay, DateTimeKind.Unspecified) is DateTime day ? day : $"{days} days from 1970-01-01",
        };

    static object Time(long units, long ticks, DateTimeKind kind)
    {
        if (units == long.MaxValue)
            return "infinity";
        if (units == -long.MaxValue)
            return "-infinity";
        var at = (Int128)units * ticks + DateTime.UnixEpoch.Ticks;
        if (at >= 0 && at <= DateTime.MaxValue.Ticks)
            return new DateTime((long)at, kind);
        return string.Create(CultureInfo.InvariantCulture, $"{units / (TimeSpan.TicksPerDay / ticks)} days from 1970-01-01");
    }

    static object NanoTime(long nanoseconds) =>
        nanoseconds is long.MaxValue or -long.MaxValue
            ? Time(nanoseconds, 1, DateTimeKind.Unspecified)
            : DateTime.SpecifyKind(DateTime.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick), DateTimeKind.Unspecified);

    static object Interval(StoredInterval interval)
    {
        if (
            interval.Months == 0
            && Math.Abs((long)interval.Days) < TimeSpan.MaxValue.Days / 2
            && Math.Abs(interval.Microseconds) < long.MaxValue / 40
        )
            return new TimeSpan(interval.Days * TimeSpan.TicksPerDay + interval.Microseconds * TimeSpan.TicksPerMicrosecond);
        (int Count, string Unit)[] parts = [(interval.Months / 12, "year"), (interval.Months % 12, "month"), (interval.Days, "day")];
        var words = parts
            .Where(part => part.Count != 0)
            .Select(part =>
                string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Unit}{(Math.Abs(part.Count) == 1 ? "" : "s")}")
            );
        return string.Join(
            ' ',
            interval.Microseconds == 0
                ? words
                : words.Append(TimeSpan.FromMicroseconds(interval.Microseconds).ToString("c", CultureInfo.InvariantCulture))
        );
    }
}
