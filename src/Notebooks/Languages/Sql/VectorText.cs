using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>The values of a vector whose type .NET has no single type for: as text, and lists and structs as JSON.</summary>
static unsafe class VectorText
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsNull(nint vector, long row)
    {
        var valid = Vectors.DuckDBVectorGetValidity(vector);
        return valid is not null && (valid[row >> 6] >> (int)(row & 63) & 1) == 0;
    }

    /// <summary>A value that is not null.</summary>
    public static string Of(nint vector, DuckDBLogicalType type, long row) =>
        LogicalType.DuckDBGetTypeId(type) switch
        {
            DuckDBType.List or DuckDBType.Array or DuckDBType.Struct or DuckDBType.Map or DuckDBType.Union => Json(vector, type, row),
            DuckDBType.Varchar => Text(vector, row),
            DuckDBType.Blob => Convert.ToHexString(Bytes(vector, row)),
            DuckDBType.Bit => Bits(Bytes(vector, row)),
            DuckDBType.Enum => LogicalType.DuckDBEnumDictionaryValue(type, EnumIndex(vector, type, row)),
            DuckDBType.TimeTz => TimeTz(((ulong*)Vectors.DuckDBVectorGetData(vector))[row]),
            _ => ScalarValue.Of(vector, type, row) switch
            {
                null => throw new SqlException(
                    $"A value of type {SqlTypeName.Of(type)} cannot be shown: convert it in the query, as in column::varchar."
                ),
                bool yes => yes ? "true" : "false",
                DateTime { TimeOfDay.Ticks: 0 } day when LogicalType.DuckDBGetTypeId(type) == DuckDBType.Date => day.ToString(
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
                DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
                IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString()!,
            },
        };

    public static string Text(nint vector, long row) => Encoding.UTF8.GetString(Bytes(vector, row));

    static ReadOnlySpan<byte> Bytes(nint vector, long row)
    {
        ref var text = ref ((DuckDBString*)Vectors.DuckDBVectorGetData(vector))[row];
        return new(text.Data, text.Length);
    }

    static long EnumIndex(nint vector, DuckDBLogicalType type, long row)
    {
        var data = Vectors.DuckDBVectorGetData(vector);
        return LogicalType.DuckDBEnumInternalType(type) switch
        {
            DuckDBType.UnsignedTinyInt => ((byte*)data)[row],
            DuckDBType.UnsignedSmallInt => ((ushort*)data)[row],
            _ => ((uint*)data)[row],
        };
    }

    /// <summary>Bits are in bytes, after one that contains how many bits of the first byte do not count.</summary>
    static string Bits(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var one in bytes[1..])
            text.Append(Convert.ToString(one, 2).PadLeft(8, '0'));
        return text.ToString(bytes[0], text.Length - bytes[0]);
    }

    /// <summary>Microseconds in the upper bits, and below them the seconds from UTC, counted down from the most.</summary>
    static string TimeTz(ulong bits)
    {
        const int offsetBits = 24,
            most = 16 * 60 * 60 - 1;
        var offset = TimeSpan.FromSeconds(most - (int)(bits & (1 << offsetBits) - 1));
        var time = TimeSpan.FromMicroseconds(bits >> offsetBits);
        return string.Create(CultureInfo.InvariantCulture, $"{time:c}{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
    }

    static string Json(nint vector, DuckDBLogicalType type, long row)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, vector, type, row);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    static void Write(Utf8JsonWriter writer, nint vector, DuckDBLogicalType type, long row)
    {
        if (IsNull(vector, row))
        {
            writer.WriteNullValue();
            return;
        }
        switch (LogicalType.DuckDBGetTypeId(type))
        {
            case DuckDBType.List:
                var list = ((DuckDBListEntry*)Vectors.DuckDBVectorGetData(vector))[row];
                using (var items = LogicalType.DuckDBListTypeChildType(type))
                    WriteItems(writer, Vectors.DuckDBListVectorGetChild(vector), items, (long)list.Offset, (long)list.Length);
                break;
            case DuckDBType.Array:
                var length = LogicalType.DuckDBArrayVectorGetSize(type);
                using (var items = LogicalType.DuckDBArrayTypeChildType(type))
                    WriteItems(writer, Vectors.DuckDBArrayVectorGetChild(vector), items, row * length, length);
                break;
            case DuckDBType.Map:
                WriteMap(writer, vector, type, ((DuckDBListEntry*)Vectors.DuckDBVectorGetData(vector))[row]);
                break;
            case DuckDBType.Struct:
                WriteStruct(writer, vector, type, row);
                break;
            case DuckDBType.Union:
                // Beside the members is the number of the one that the row has.
                var tag = ((byte*)Vectors.DuckDBVectorGetData(Vectors.DuckDBStructVectorGetChild(vector, 0)))[row];
                var member = Vectors.DuckDBStructVectorGetChild(vector, tag + 1);
                using (var own = Vectors.DuckDBVectorGetColumnType(member))
                    Write(writer, member, own, row);
                break;
            case DuckDBType.Boolean:
                writer.WriteBooleanValue(((bool*)Vectors.DuckDBVectorGetData(vector))[row]);
                break;
            default:
                var text = Of(vector, type, row);
                // Numbers that JSON does not have, such as NaN, are text.
                if (IsNumber(type) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                    writer.WriteRawValue(text);
                else
                    writer.WriteStringValue(text);
                break;
        }
    }

    static bool IsNumber(DuckDBLogicalType type) =>
        LogicalType.DuckDBGetTypeId(type)
            is >= DuckDBType.TinyInt
                and <= DuckDBType.Double
                or DuckDBType.HugeInt
                or DuckDBType.UnsignedHugeInt
                or DuckDBType.Decimal;

    static void WriteItems(Utf8JsonWriter writer, nint items, DuckDBLogicalType type, long start, long count)
    {
        writer.WriteStartArray();
        for (var i = 0L; i < count; i++)
            Write(writer, items, type, start + i);
        writer.WriteEndArray();
    }

    /// <summary>A map is stored as a list of pairs.</summary>
    static void WriteMap(Utf8JsonWriter writer, nint vector, DuckDBLogicalType type, DuckDBListEntry pairs)
    {
        var entries = Vectors.DuckDBListVectorGetChild(vector);
        var (keys, values) = (Vectors.DuckDBStructVectorGetChild(entries, 0), Vectors.DuckDBStructVectorGetChild(entries, 1));
        using var keyType = LogicalType.DuckDBMapTypeKeyType(type);
        using var valueType = LogicalType.DuckDBMapTypeValueType(type);
        writer.WriteStartObject();
        for (var i = (long)pairs.Offset; i < (long)(pairs.Offset + pairs.Length); i++)
        {
            writer.WritePropertyName(Of(keys, keyType, i));
            Write(writer, values, valueType, i);
        }
        writer.WriteEndObject();
    }

    static void WriteStruct(Utf8JsonWriter writer, nint vector, DuckDBLogicalType type, long row)
    {
        var count = LogicalType.DuckDBStructTypeChildCount(type);
        // A struct without names, which DuckDB calls a row, is a list.
        var isRow = count > 0 && LogicalType.DuckDBStructTypeChildName(type, 0) == "";
        if (isRow)
            writer.WriteStartArray();
        else
            writer.WriteStartObject();
        for (var i = 0L; i < count; i++)
        {
            if (!isRow)
                writer.WritePropertyName(LogicalType.DuckDBStructTypeChildName(type, i));
            using var field = LogicalType.DuckDBStructTypeChildType(type, i);
            Write(writer, Vectors.DuckDBStructVectorGetChild(vector, i), field, row);
        }
        if (isRow)
            writer.WriteEndArray();
        else
            writer.WriteEndObject();
    }
}
