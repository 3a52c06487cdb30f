using System.Buffers.Binary;
using System.IO.Compression;
using News.Grammar;

namespace News.Training;

/// <summary>Writes learned weights as a file that <see cref="TaggerModel.Read"/> reads.</summary>
static class ModelWriter
{
    /// <summary>The largest weight, in steps of the learning; what is above it is cut to it, and fills the byte.</summary>
    const float Largest = 32;

    /// <param name="least">Weights below it are dropped, in steps of the learning.</param>
    public static void Write(Stream stream, LearnedWeights learned, float least)
    {
        var rows = Rows(learned, least);
        var (keys, lengths, tags, values) = (new MemoryStream(), new MemoryStream(), new MemoryStream(), new MemoryStream());
        uint before = 0;
        foreach (var (key, row) in rows)
        {
            for (var gap = key - before; ; gap >>= 7)
            {
                keys.WriteByte((byte)(gap < 0x80 ? gap : gap & 0x7f | 0x80));
                if (gap < 0x80)
                    break;
            }
            before = key;
            lengths.WriteByte((byte)row.Count);
            foreach (var (tag, weight) in row)
            {
                tags.WriteByte((byte)tag);
                values.WriteByte((byte)weight);
            }
        }
        if (rows.Count > TaggerModel.MostRows)
            throw new InvalidOperationException(
                $"{rows.Count:N0} rows are left, but a model has at most {TaggerModel.MostRows:N0}. Drop more weights."
            );
        Span<byte> head = stackalloc byte[TaggerModel.Signature.Length + sizeof(int)];
        TaggerModel.Signature.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[TaggerModel.Signature.Length..], TaggerModel.Version);
        stream.Write(head);
        using var packed = new BrotliStream(stream, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true);
        Span<byte> lengthsOfTables = stackalloc byte[12];
        BinaryPrimitives.WriteInt32LittleEndian(lengthsOfTables, rows.Count);
        BinaryPrimitives.WriteInt32LittleEndian(lengthsOfTables[4..], (int)tags.Length);
        BinaryPrimitives.WriteInt32LittleEndian(lengthsOfTables[8..], (int)keys.Length);
        packed.Write(lengthsOfTables);
        foreach (var table in new[] { keys, lengths, tags, values })
            table.WriteTo(packed);
    }

    /// <summary>By ascending key, the weights that are left, in bytes.</summary>
    static SortedDictionary<uint, List<(int Tag, sbyte Weight)>> Rows(LearnedWeights learned, float least)
    {
        var rows = new SortedDictionary<uint, List<(int, sbyte)>>();
        for (var row = 0; row < learned.Keys.Length; row++)
        {
            var weights = new List<(int, sbyte)>();
            for (var tag = 0; tag < PartsOfSpeech.Count; tag++)
                if (learned.Weights[row * TaggerTrainer.Width + tag] is var weight && Math.Abs(weight) >= least)
                    weights.Add((tag, (sbyte)Math.Round(Math.Clamp(weight / Largest, -1, 1) * sbyte.MaxValue)));
            if (weights.Count > 0)
                rows.Add(learned.Keys[row], weights);
        }
        foreach (var (key, tag) in learned.SureWords)
            rows[key] = [((int)tag, TaggerModel.Sure)];
        return rows;
    }
}
