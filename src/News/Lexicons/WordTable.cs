namespace News.Lexicons;

/// <summary>
/// Flags of very many words. It keeps 40 bits of each word's hash instead of the word, so it is filled fast and is small; of a
/// hundred million words that it lacks, fewer than ten are taken for one that it has.
/// </summary>
/// <param name="slotBits">The table has 2 to this power slots at first, and grows when three quarters are taken.</param>
sealed class WordTable(int slotBits)
{
    /// <summary>The lowest bits of a slot are the flags, the others the highest of the hash; 0 is free.</summary>
    const int FlagBits = 24;

    const ulong Flags = (1 << FlagBits) - 1;

    ulong[] slots = new ulong[1 << slotBits];
    int shift = 64 - slotBits;
    int count;

    /// <summary>A hash of a word as written.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211;
        hash = (hash ^ hash >> 32) * 0xd6e8feb86659fd93;
        return (hash ^ hash >> 32) * 0xd6e8feb86659fd93;
    }

    /// <summary>The hash of the word in lower case.</summary>
    public static ulong HashLowered(ReadOnlySpan<char> word)
    {
        var lower = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        return Hash(lower);
    }

    /// <summary>The flags of the word with the hash, or 0. Every bit of a hash must depend on the whole word.</summary>
    public uint this[ulong hash] => (uint)(slots[Find(hash)] & Flags);

    /// <summary>Adds flags to those of the word with the hash.</summary>
    /// <param name="flags">Of the lowest 24 bits, one at least.</param>
    public void Add(ulong hash, uint flags) => Set(hash, this[hash] | flags);

    /// <summary>Replaces the flags of the word with the hash.</summary>
    /// <param name="flags">Of the lowest 24 bits, one at least.</param>
    public void Set(ulong hash, uint flags)
    {
        var slot = Find(hash);
        var isNew = slots[slot] == 0;
        slots[slot] = hash & ~Flags | flags;
        if (isNew && ++count > slots.Length / 4 * 3)
            Grow();
    }

    /// <summary>The slot of the hash, or the free one where it belongs.</summary>
    int Find(ulong hash)
    {
        var slot = (int)(hash >> shift);
        while (slots[slot] is not 0 and var found && ((found ^ hash) & ~Flags) != 0)
            slot = slot + 1 & slots.Length - 1;
        return slot;
    }

    void Grow()
    {
        var old = slots;
        slots = new ulong[2 * old.Length];
        shift--;
        foreach (var entry in old)
            if (entry != 0)
                slots[Find(entry)] = entry;
    }
}
