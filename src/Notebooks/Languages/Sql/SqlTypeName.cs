using System.Globalization;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>DuckDB's types as queries write them.</summary>
static class SqlTypeName
{
    public static string Of(DuckDBLogicalType type) =>
        LogicalType.DuckDBGetTypeId(type) switch
        {
            DuckDBType.Decimal => string.Create(
                CultureInfo.InvariantCulture,
                $"decimal({LogicalType.DuckDBDecimalWidth(type)},{LogicalType.DuckDBDecimalScale(type)})"
            ),
            DuckDBType.List => With(LogicalType.DuckDBListTypeChildType(type), child => $"{child}[]"),
            DuckDBType.Array => With(
                LogicalType.DuckDBArrayTypeChildType(type),
                child => $"{child}[{LogicalType.DuckDBArrayVectorGetSize(type)}]"
            ),
            DuckDBType.Map => With(
                LogicalType.DuckDBMapTypeKeyType(type),
                key => With(LogicalType.DuckDBMapTypeValueType(type), value => $"map({key}, {value})")
            ),
            DuckDBType.Struct => $"struct({string.Join(", ", Fields(type))})",
            DuckDBType.UnsignedTinyInt => "utinyint",
            DuckDBType.UnsignedSmallInt => "usmallint",
            DuckDBType.UnsignedInteger => "uinteger",
            DuckDBType.UnsignedBigInt => "ubigint",
            DuckDBType.UnsignedHugeInt => "uhugeint",
            DuckDBType.TimestampS => "timestamp_s",
            DuckDBType.TimestampMs => "timestamp_ms",
            DuckDBType.TimestampNs => "timestamp_ns",
            DuckDBType.TimestampTz => "timestamptz",
            DuckDBType.TimeTz => "timetz",
            DuckDBType.VarInt => "bignum",
            DuckDBType.SqlNull => "null",
            var other => other.ToString().ToLowerInvariant(),
        };

    static string With(DuckDBLogicalType child, Func<string, string> write)
    {
        using (child)
            return write(Of(child));
    }

    static IEnumerable<string> Fields(DuckDBLogicalType type)
    {
        for (var i = 0L; i < LogicalType.DuckDBStructTypeChildCount(type); i++)
            yield return With(
                LogicalType.DuckDBStructTypeChildType(type, i),
                child => $"{LogicalType.DuckDBStructTypeChildName(type, i)} {child}"
            );
    }
}
