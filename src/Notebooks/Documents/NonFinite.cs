namespace Notebooks.Documents;

/// <summary>Python writes <c>NaN</c> and <c>Infinity</c> into notebooks, which no JSON reader takes. They are masked by
/// numbers of the same length, so that offsets stay true, and read as null.</summary>
static class NonFinite
{
    static readonly (byte[] Word, byte[] Mask)[] Masks =
    [
        ("NaN"u8.ToArray(), "0e0"u8.ToArray()),
        ("Infinity"u8.ToArray(), "0e000000"u8.ToArray()),
    ];

    /// <summary>A copy with such words masked wherever they are outside strings.</summary>
    public static byte[] Mask(ReadOnlySpan<byte> json)
    {
        var copy = json.ToArray();
        for (var (i, inString) = (0, false); i < copy.Length; i++)
        {
            if (inString && copy[i] == '\\')
                i++;
            else if (copy[i] == '"')
                inString = !inString;
            else if (!inString && copy[i] is (byte)'N' or (byte)'I')
                foreach (var (word, mask) in Masks)
                    if (copy.AsSpan(i).StartsWith(word))
                        mask.CopyTo(copy, i);
        }
        return copy;
    }

    /// <summary>A copy of a whole file that is JSON: with blanks for a byte order mark, so that the places stay those
    /// of the file.</summary>
    public static byte[] MaskFile(byte[] bytes)
    {
        var json = Mask(bytes);
        json.AsSpan(0, Utf8Text.Check(bytes)).Fill((byte)' ');
        return json;
    }

    /// <summary>Whether a number stands for something masked.</summary>
    public static bool IsMask(ReadOnlySpan<byte> number) =>
        Masks[0].Mask.AsSpan().SequenceEqual(number) || Masks[1].Mask.AsSpan().SequenceEqual(number.TrimStart((byte)'-'));
}
