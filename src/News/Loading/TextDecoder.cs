using System.Text;
using UtfUnknown;

namespace News.Loading;

/// <summary>
/// Bytes to text: what a byte order mark says, else UTF-8, which no other text is by chance, also where a few bytes were
/// damaged; else what the file declares, else what the bytes look like, else Windows-1252, which old newsroom systems
/// still write. A mark is not a character of the text; every other character stays.
/// </summary>
static class TextDecoder
{
    // The longer marks first: UTF-32's begins with UTF-16's.
    static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="declared">The encoding that a mail's header names, or null: then a page's own words are asked.</param>
    /// <exception cref="ArticleFormatException">The bytes are not text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string path, string? declared = null)
    {
        if (FileKind.Of(bytes) is { } kind)
            throw new ArticleFormatException($"'{path}' is {kind}, whatever its name says; open it, and save its text as .txt.");
        foreach (var (mark, encoding) in Marks)
            if (bytes.StartsWith(mark))
                return Marked(bytes[mark.Length..], encoding, path);
        // A page with a few of them is shown by browsers, which leave them out.
        if (IsMarkupWithNuls(bytes))
            return Decode(bytes.ToArray().Where(b => b != 0).ToArray(), path, declared);
        // No article holds a NUL; UTF-16 is full of them.
        if (bytes.Contains((byte)0))
            return Wide(bytes) ?? throw new ArticleFormatException($"'{path}' is not text, or UTF-16 without its mark; save it as UTF-8.");
        var named = DeclaredEncoding.Of(declared ?? DeclaredEncoding.NameIn(bytes));
        // Japanese mail writes its letters in seven bits, which look like ASCII.
        if (named is { WebName: var name } && name.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase))
            return named.GetString(bytes);
        return Try(Marks[0].Encoding, bytes)
            ?? Damaged(bytes)
            ?? Foreign(bytes, named)
            ?? named?.GetString(bytes)
            ?? Guessed(bytes)
            ?? Windows1252.GetString(bytes);
    }

    static string Marked(ReadOnlySpan<byte> bytes, Encoding encoding, string path) =>
        Try(encoding, bytes)
        ?? throw new ArticleFormatException(
            $"'{path}' is marked as {encoding.WebName.ToUpperInvariant()} but holds bytes that are not; save it as UTF-8."
        );

    static bool IsMarkupWithNuls(ReadOnlySpan<byte> bytes) =>
        bytes.Count((byte)0) is > 0 and var nuls && nuls * 100 < bytes.Length && bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    /// <summary>UTF-16 without its mark: of the pairs of an ASCII character one byte is zero, always the same.</summary>
    static string? Wide(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0)
                zeros[i & 1]++;
        var text = Try(Marks[zeros[1] > zeros[0] ? 3 : 4].Encoding, bytes);
        return text is null || text.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)) ? null : text;
    }

    /// <summary>UTF-8 with fewer than one broken byte in ten characters beyond ASCII.</summary>
    static string? Damaged(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var broken = text.Count(c => c == '\uFFFD');
        return broken * 10 < text.Count(c => c > '\u007F') ? text : null;
    }

    /// <summary>A Western encoding is declared, but too much lies beyond ASCII for a Western language: the declaration lies.</summary>
    static string? Foreign(ReadOnlySpan<byte> bytes, Encoding? named) =>
        named is { IsSingleByte: true, CodePage: 1250 or 1252 or 28605 } && Share(bytes) > 0.4 ? Guessed(bytes) : null;

    /// <summary>Statistics need bytes to count, the fewer the more of the text is beyond ASCII; what is shorter is left
    /// to Windows-1252.</summary>
    static string? Guessed(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 1 << 20)];
        var (high, share) = (High(sample), Share(sample));
        if (high < (share > 0.4 ? 12 : 40))
            return null;
        return CharsetDetector.DetectFromBytes(sample.ToArray()).Detected is { Confidence: > 0.7f, Encoding: { } found }
            ? found.GetString(bytes)
            : null;
    }

    static int High(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        foreach (var b in bytes)
            if (b > 127)
                high++;
        return high;
    }

    /// <summary>What share of the characters other than spaces and tags is beyond ASCII.</summary>
    static double Share(ReadOnlySpan<byte> bytes)
    {
        int high = 0,
            letters = 0;
        var inTag = false;
        foreach (var b in bytes)
        {
            if (b is (byte)'<' or (byte)'>')
                inTag = b == (byte)'<';
            if (inTag)
                continue;
            if (b > 127)
                high++;
            if (b > 127 || char.IsAsciiLetter((char)b))
                letters++;
        }
        return letters == 0 ? 0 : (double)high / letters;
    }

    static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
