using System.Buffers.Binary;
using System.IO.Compression;

namespace News.Grammar;

/// <summary>
/// The learned weights: for each feature key, the tags it speaks for or against. A file has the signature, the version,
/// and a Brotli stream with the number of rows and weights, the ascending keys as gaps, the rows' lengths, and the weights.
/// </summary>
internal sealed class TaggerModel
{
    public static ReadOnlySpan<byte> Signature => "NewsTags"u8;

    /// <summary>Counts the changes of the format, of the features and of the set of tags.</summary>
    public const int Version = 1;

    /// <summary>The most rows a file may have, so that the table below keeps free slots.</summary>
    public const int MostRows = 3 << 16;

    /// <summary>Stands in place of a weight in the row of a word that has one tag only.</summary>
    public const sbyte Sure = sbyte.MinValue;

    const int SlotBits = 18;

    static readonly Lazy<TaggerModel> embedded = new(ReadEmbedded);

    /// <summary>The model that ships with this assembly, read once.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static TaggerModel Embedded => embedded.Value;

    /// <summary>Hashed by the key's top bits: the key in the upper half, below it the row's first weight and their number; 0 is free.</summary>
    readonly ulong[] slots = new ulong[1 << SlotBits];

    /// <summary>The tag in the lower byte, its signed weight in the upper one.</summary>
    readonly ushort[] weights;

    TaggerModel(ReadOnlySpan<uint> keys, ReadOnlySpan<byte> lengths, ushort[] weights)
    {
        this.weights = weights;
        var start = 0;
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = keys[row] >> 32 - SlotBits;
            while (slots[slot] != 0) slot = slot + 1 & (1 << SlotBits) - 1;
            slots[slot] = (ulong)keys[row] << 32 | (uint)start << 8 | lengths[row];
            start += lengths[row];
        }
    }

    /// <summary>Whether the key is that of a word with one tag only, and which.</summary>
    public bool TryGetSure(uint key, out PartOfSpeech tag)
    {
        var row = Row(key);
        tag = row.Length == 1 ? (PartOfSpeech)(byte)row[0] : default;
        return row.Length == 1 && (sbyte)(row[0] >> 8) == Sure;
    }

    /// <summary>The tag that the features speak for most; of equals the first.</summary>
    public PartOfSpeech Best(ReadOnlySpan<uint> keys)
    {
        Span<int> scores = stackalloc int[PartsOfSpeech.Count];
        scores.Clear();
        foreach (var key in keys)
            foreach (var weight in Row(key))
                scores[(byte)weight] += (sbyte)(weight >> 8);
        var best = 0;
        for (var tag = 1; tag < scores.Length; tag++)
            if (scores[tag] > scores[best]) best = tag;
        return (PartOfSpeech)best;
    }

    ReadOnlySpan<ushort> Row(uint key)
    {
        for (var slot = key >> 32 - SlotBits; slots[slot] is not 0 and var found; slot = slot + 1 & (1 << SlotBits) - 1)
            if (found >> 32 == key) return weights.AsSpan((int)(found >> 8 & 0xffffff), (int)(found & 0xff));
        return [];
    }

    static TaggerModel ReadEmbedded()
    {
        using var stream = typeof(TaggerModel).Assembly.GetManifestResourceStream("grammar/tagger.bin")
            ?? throw new InvalidDataException("The tagger's model is missing from News.dll. Build News with data/grammar/tagger.bin in place.");
        return Read(stream);
    }

    /// <exception cref="InvalidDataException">The file is no model, of another version, or damaged.</exception>
    public static TaggerModel Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[Signature.Length + sizeof(int)];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(Signature))
            throw new InvalidDataException("This is not a tagger model. Train one with src/News.Training.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(head[Signature.Length..]);
        if (version != Version)
            throw new InvalidDataException($"The tagger model has version {version}, but this program reads version {Version}. Train a new one with src/News.Training.");
        using var unpacked = new MemoryStream();
        try
        {
            using var packed = new BrotliStream(stream, CompressionMode.Decompress);
            packed.CopyTo(unpacked);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException)
        {
            throw Damaged("it cannot be unpacked", e);
        }
        return Parse(unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length));
    }

    static TaggerModel Parse(ReadOnlySpan<byte> data)
    {
        if (data.Length < 12) throw Damaged("it ends early");
        var rows = BinaryPrimitives.ReadInt32LittleEndian(data);
        var count = BinaryPrimitives.ReadInt32LittleEndian(data[4..]);
        var keyBytes = BinaryPrimitives.ReadInt32LittleEndian(data[8..]);
        if (rows is < 1 or > MostRows || count < rows || count >= 1 << 24 || keyBytes < rows)
            throw Damaged("its tables have impossible lengths");
        if (data.Length != 12L + keyBytes + rows + 2L * count) throw Damaged("its length is not that of its tables");

        var keys = ReadKeys(data.Slice(12, keyBytes), rows);
        var lengths = data.Slice(12 + keyBytes, rows);
        var tags = data.Slice(12 + keyBytes + rows, count);
        var values = data.Slice(12 + keyBytes + rows + count, count);
        var sum = 0;
        foreach (var length in lengths) sum += length;
        if (sum != count || lengths.Contains((byte)0)) throw Damaged("its rows do not add up");
        var weights = new ushort[count];
        for (var i = 0; i < count; i++)
        {
            if (tags[i] >= PartsOfSpeech.Count) throw Damaged($"it has a tag {tags[i]} that does not exist");
            weights[i] = (ushort)(tags[i] | values[i] << 8);
        }
        return new TaggerModel(keys, lengths, weights);
    }

    /// <summary>Ascending keys, written as gaps of 7 bits per byte, the lowest first.</summary>
    static uint[] ReadKeys(ReadOnlySpan<byte> data, int rows)
    {
        var keys = new uint[rows];
        var at = 0;
        ulong key = 0;
        for (var row = 0; row < rows; row++)
        {
            ulong gap = 0;
            for (var shift = 0; ; shift += 7)
            {
                if (at == data.Length || shift > 28) throw Damaged("its keys end early");
                gap |= (ulong)(data[at] & 0x7f) << shift;
                if (data[at++] < 0x80) break;
            }
            if (row > 0 && gap == 0 || (key += gap) > uint.MaxValue) throw Damaged("its keys do not ascend");
            keys[row] = (uint)key;
        }
        return at == data.Length ? keys : throw Damaged("its keys have another length");
    }

    static InvalidDataException Damaged(string how, Exception? inner = null) =>
        new($"The tagger model is damaged: {how}. Restore data/grammar/tagger.bin, or train it anew with src/News.Training.", inner);
}
