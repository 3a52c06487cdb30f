using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Native;

namespace Notebooks.Languages.Sql;

/// <summary>A column of a notebook's table as DuckDB reads it, some thousand rows at a time.</summary>
abstract unsafe class SourceColumn(string name, DuckDBType type)
{
    public string Name => name;

    /// <summary>The type in DuckDB. The caller disposes it.</summary>
    public virtual DuckDBLogicalType NewType() => NativeMethods.LogicalType.DuckDBCreateLogicalType(type);

    /// <summary>Writes rows into a vector.</summary>
    public abstract void Fill(nint vector, long start, int count);

    /// <summary>Marks rows of a vector as null.</summary>
    private protected static void SetNull(nint vector, int row)
    {
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        NativeMethods.ValidityMask.DuckDBValiditySetRowValidity(NativeMethods.Vectors.DuckDBVectorGetValidity(vector), (ulong)row, false);
    }
}

/// <summary>Values in buffers, one after the other, as a data frame keeps them.</summary>
/// <param name="Values">Each buffer follows the one before.</param>
/// <param name="Valid">For each buffer, a bit per value, which is 1 where the value is not null; null: no value is null.</param>
sealed record Buffers<T>(IReadOnlyList<ReadOnlyMemory<T>> Values, IReadOnlyList<ReadOnlyMemory<byte>>? Valid);

/// <summary>Values that DuckDB stores as they are, or after a conversion.</summary>
/// <param name="convert">Null: both have the same bytes.</param>
sealed unsafe class StoredColumn<T, TStored>(string name, DuckDBType type, Buffers<T> buffers, Func<T, TStored>? convert = null)
    : SourceColumn(name, type)
    where T : unmanaged
    where TStored : unmanaged
{
    /// <summary>Width and scale of a decimal number.</summary>
    public (byte Width, byte Scale)? Decimal { get; init; }

    public override DuckDBLogicalType NewType() =>
        Decimal is { } size ? NativeMethods.LogicalType.DuckDBCreateDecimalType(size.Width, size.Scale) : base.NewType();

    public override void Fill(nint vector, long start, int count)
    {
        var target = new Span<TStored>(NativeMethods.Vectors.DuckDBVectorGetData(vector), count);
        var filled = 0;
        for (var i = 0; i < buffers.Values.Count && filled < count; i++)
        {
            var values = buffers.Values[i].Span;
            if (start >= values.Length)
            {
                start -= values.Length;
                continue;
            }
            var part = values.Slice((int)start, Math.Min(count - filled, values.Length - (int)start));
            if (convert is null)
                MemoryMarshal.Cast<T, TStored>(part).CopyTo(target[filled..]);
            else if (buffers.Valid is null)
                for (var row = 0; row < part.Length; row++)
                    target[filled + row] = convert(part[row]);
            if (buffers.Valid is { } valid)
                FillValid(vector, valid[i].Span, (int)start, part, filled, target);
            filled += part.Length;
            start = 0;
        }
    }

    void FillValid(nint vector, ReadOnlySpan<byte> valid, int start, ReadOnlySpan<T> part, int filled, Span<TStored> target)
    {
        for (var row = 0; row < part.Length; row++)
        {
            var bit = start + row;
            if ((valid[bit >> 3] >> (bit & 7) & 1) == 0)
                SetNull(vector, filled + row);
            else if (convert is not null)
                target[filled + row] = convert(part[row]);
        }
    }
}

/// <summary>Text.</summary>
/// <param name="text">The text of a row, which can be null.</param>
sealed unsafe class TextColumn(string name, Func<long, string?> text) : SourceColumn(name, DuckDBType.Varchar)
{
    byte[] bytes = new byte[256];

    public override void Fill(nint vector, long start, int count)
    {
        for (var row = 0; row < count; row++)
        {
            if (text(start + row) is not { } value)
            {
                SetNull(vector, row);
                continue;
            }
            var most = Encoding.UTF8.GetMaxByteCount(value.Length);
            if (bytes.Length < most)
                bytes = new byte[most];
            // Half of a surrogate pair becomes the sign for what cannot be read, since DuckDB takes only valid text.
            var length = Encoding.UTF8.GetBytes(value, bytes);
            fixed (byte* start8 = bytes)
                NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(vector, (ulong)row, start8, length);
        }
    }
}

/// <summary>Bytes.</summary>
sealed unsafe class BlobColumn(string name, Func<long, byte[]?> blob) : SourceColumn(name, DuckDBType.Blob)
{
    public override void Fill(nint vector, long start, int count)
    {
        for (var row = 0; row < count; row++)
        {
            if (blob(start + row) is not { } value)
                SetNull(vector, row);
            else
                fixed (byte* bytes = value)
                    NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(vector, (ulong)row, bytes, value.Length);
        }
    }
}

/// <summary>A notebook's table, as it is now.</summary>
sealed record SourceTable(IReadOnlyList<SourceColumn> Columns, long RowCount);
