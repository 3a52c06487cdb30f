using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace News.Grammar;

/// <summary>
/// The learned weights: for each feature key, the tags it supports or opposes. A file has the signature, the version,
/// and a Brotli stream with the number of rows and weights, the ascending keys as gaps, the rows' lengths, and the weights.
/// </summary>
sealed class TaggerModel
{
    public static ReadOnlySpan<byte> Signature => "NewsTags"u8;

    /// <summary>Counts the changes of the format, of the features and of the set of tags.</summary>
    public const int Version = 2;

    /// <summary>The most rows a file may have, so that the table below keeps free slots.</summary>
    public const int MostRows = 3 << 16;

    /// <summary>Replaces the weight in the row of a word that has one tag only.</summary>
    public const sbyte Sure = sbyte.MinValue;

    /// <summary>Weights in a row of the table: one per tag, rounded up to whole vectors.</summary>
    const int Width = 48;

    const int SlotBits = 18,
        FilterBits = 21;

    /// <summary>Marks a slot that has no row but the only tag of a word, above the row's 24 bits.</summary>
    const uint SureFlag = 1u << 31;

    static readonly Lazy<TaggerModel> Loaded = new(ReadEmbedded);

    /// <summary>The model that ships with this assembly, read once.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static TaggerModel Embedded => Loaded.Value;

    /// <summary>A bit for each possible start of a key: most features of a word have no row, which this small table shows.</summary>
    readonly byte[] filter = new byte[1 << FilterBits - 3];

    /// <summary>Hashed by the key's top bits: the key in the upper half, in the lower one the row's number, from 1; 0 is free.</summary>
    readonly ulong[] slots = new ulong[1 << SlotBits];

    readonly sbyte[] weights;

    TaggerModel(ReadOnlySpan<uint> keys, ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> tags, ReadOnlySpan<sbyte> values)
    {
        weights = new sbyte[(keys.Length + 1) * Width];
        // Frequent features have long rows. Those come first, next to each other, and so stay in the processor's cache.
        Span<int> next = stackalloc int[byte.MaxValue + 1];
        foreach (var length in lengths)
            next[length]++;
        for (var (length, first) = ((int)byte.MaxValue, 1); length >= 0; length--)
            (next[length], first) = (first, first + next[length]);
        var at = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var row = next[lengths[i]]++;
            var isSure = lengths[i] == 1 && values[at] == Sure;
            for (var end = at + lengths[i]; !isSure && at < end; at++)
                weights[row * Width + tags[at]] = values[at];
            Add(keys[i], isSure ? SureFlag | (uint)tags[at++] << 24 : (uint)row);
        }
    }

    void Add(uint key, uint row)
    {
        filter[key >> 32 - FilterBits + 3] |= (byte)(1 << (int)(key >> 32 - FilterBits & 7));
        var slot = key >> 32 - SlotBits;
        while (slots[slot] != 0)
            slot = slot + 1 & (1 << SlotBits) - 1;
        slots[slot] = (ulong)key << 32 | row;
    }

    /// <summary>Whether the key is that of a word with one tag only, and which.</summary>
    public bool TryGetSure(uint key, out PartOfSpeech tag)
    {
        var found = Find(key);
        tag = (PartOfSpeech)(found >> 24 & 0x7f);
        return (found & SureFlag) != 0;
    }

    /// <summary>The tag that the features support most, the first of equals.</summary>
    public TagChoice Choose(ReadOnlySpan<uint> keys)
    {
        Span<uint> found = stackalloc uint[keys.Length];
        var count = 0;
        foreach (var key in keys)
        {
            found[count] = key;
            count += filter[key >> 32 - FilterBits + 3] >> (int)(key >> 32 - FilterBits & 7) & 1;
        }
        // The last lanes belong to no tag, and never win.
        var unused = Vector128.GreaterThanOrEqual(Vector128<short>.Indices, Vector128.Create((short)(PartsOfSpeech.Count - Width + 8)));
        Vector128<short> a = default,
            b = default,
            c = default,
            d = default,
            e = default,
            f = unused & Vector128.Create((short)-10_000);
        // In a loop of their own, so that the processor waits for several rows at once.
        for (var i = 0; i < count; i++)
            found[i] = Find(found[i]) & 0xffffff;
        foreach (var number in found[..count])
        {
            ref var row = ref weights[number * Width];
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref row));
            (a, b) = (a + low, b + high);
            (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref row, 16));
            (c, d) = (c + low, d + high);
            (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref row, 32));
            (e, f) = (e + low, f + high);
        }
        var top = Highest(Vector128.Max(Vector128.Max(Vector128.Max(a, b), Vector128.Max(c, d)), Vector128.Max(e, f)));
        var best = BitOperations.TrailingZeroCount(
            Lanes(a, top) | Lanes(b, top) << 8 | Lanes(c, top) << 16 | Lanes(d, top) << 24 | Lanes(e, top) << 32 | Lanes(f, top) << 40
        );
        var verb = PartOfSpeech.VerbPast;
        if (a[(int)PartOfSpeech.VerbPresent] > a[(int)verb])
            verb = PartOfSpeech.VerbPresent;
        if (a[(int)PartOfSpeech.VerbPresent3] > a[(int)verb])
            verb = PartOfSpeech.VerbPresent3;
        return new TagChoice((PartOfSpeech)best, verb, top - a[(int)verb]);
    }

    static short Highest(Vector128<short> values)
    {
        values = Vector128.Max(values, Vector128.Shuffle(values, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        values = Vector128.Max(values, Vector128.Shuffle(values, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        return Math.Max(values[0], values[1]);
    }

    /// <summary>A bit for each of the eight values that is the highest.</summary>
    static ulong Lanes(Vector128<short> values, short highest) =>
        Vector128.Equals(values, Vector128.Create(highest)).ExtractMostSignificantBits();

    /// <summary>The row of the key or its word's only tag; 0 if there is neither, since row 0 is empty.</summary>
    uint Find(uint key)
    {
        for (var slot = key >> 32 - SlotBits; slots[slot] is not 0 and var found; slot = slot + 1 & (1 << SlotBits) - 1)
            if (found >> 32 == key)
                return (uint)found;
        return 0;
    }

    static TaggerModel ReadEmbedded()
    {
        using var stream =
            typeof(TaggerModel).Assembly.GetManifestResourceStream("grammar/tagger.bin")
            ?? throw new InvalidDataException(
                "The tagger's model is missing from News.dll. Build News with data/grammar/tagger.bin in place."
            );
        return Read(stream);
    }

    /// <exception cref="InvalidDataException">The file is not a model, is of another version, or damaged.</exception>
    public static TaggerModel Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[Signature.Length + sizeof(int)];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(Signature))
            throw new InvalidDataException("This is not a tagger model. Train one with src/News.Training.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(head[Signature.Length..]);
        if (version != Version)
            throw new InvalidDataException(
                $"The tagger model has version {version}, but this program reads version {Version}. Train a new one with src/News.Training."
            );
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
        if (data.Length < 12)
            throw Damaged("it ends early");
        var rows = BinaryPrimitives.ReadInt32LittleEndian(data);
        var count = BinaryPrimitives.ReadInt32LittleEndian(data[4..]);
        var keyBytes = BinaryPrimitives.ReadInt32LittleEndian(data[8..]);
        if (rows is < 1 or > MostRows || count < rows || count >= 1 << 24 || keyBytes < rows)
            throw Damaged("its tables have impossible lengths");
        if (data.Length != 12L + keyBytes + rows + 2L * count)
            throw Damaged("its length is not that of its tables");

        var keys = ReadKeys(data.Slice(12, keyBytes), rows);
        var lengths = data.Slice(12 + keyBytes, rows);
        var tags = data.Slice(12 + keyBytes + rows, count);
        var values = data.Slice(12 + keyBytes + rows + count, count);
        var sum = 0;
        foreach (var length in lengths)
            sum += length;
        if (sum != count || lengths.Contains((byte)0))
            throw Damaged("its rows do not add up");
        if (tags.IndexOfAnyExceptInRange((byte)0, (byte)(PartsOfSpeech.Count - 1)) >= 0)
            throw Damaged("it has a tag that does not exist");
        return new TaggerModel(keys, lengths, tags, MemoryMarshal.Cast<byte, sbyte>(values));
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
                if (at == data.Length || shift > 28)
                    throw Damaged("its keys end early");
                gap |= (ulong)(data[at] & 0x7f) << shift;
                if (data[at++] < 0x80)
                    break;
            }
            if (row > 0 && gap == 0 || (key += gap) > uint.MaxValue)
                throw Damaged("its keys do not ascend");
            keys[row] = (uint)key;
        }
        return at == data.Length ? keys : throw Damaged("its keys have another length");
    }

    static InvalidDataException Damaged(string how, Exception? inner = null) =>
        new($"The tagger model is damaged: {how}. Restore data/grammar/tagger.bin, or train it anew with src/News.Training.", inner);
}
