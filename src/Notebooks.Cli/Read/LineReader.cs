namespace Notebooks.Cli;

/// <summary>The lines of a stream as bytes, one at a time; one without end takes no memory.</summary>
static class LineReader
{
    /// <summary>What is longer holds no article.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>Each line without its line feed, the first without a byte order mark; null for one of more than
    /// <see cref="MostBytes"/>.</summary>
    public static IEnumerable<byte[]?> Lines(Stream stream)
    {
        var buffer = new byte[1 << 16];
        int filled,
            scanned = 0,
            held = 0;
        var (isFirst, isTooLong) = (true, false);
        while ((filled = stream.Read(buffer, held, buffer.Length - held)) > 0)
        {
            held += filled;
            var start = 0;
            while (Array.IndexOf(buffer, (byte)'\n', scanned, held - scanned) is >= 0 and var end)
            {
                yield return isTooLong ? null : Line(buffer.AsSpan(start, end - start), isFirst);
                (isFirst, isTooLong) = (false, false);
                start = scanned = end + 1;
            }
            buffer.AsSpan(start, held - start).CopyTo(buffer);
            held -= start;
            if (held > MostBytes)
                (isTooLong, held) = (true, 0);
            scanned = held;
            if (held == buffer.Length)
                Array.Resize(ref buffer, 2 * held);
            // After a long line no large buffer stays.
            else if (held == 0 && buffer.Length > 1 << 20)
                buffer = new byte[1 << 16];
        }
        if (held > 0 || isTooLong)
            yield return isTooLong ? null : Line(buffer.AsSpan(0, held), isFirst);
    }

    static byte[] Line(ReadOnlySpan<byte> line, bool isFirst) => (isFirst && line.StartsWith("\uFEFF"u8) ? line[3..] : line).ToArray();
}
