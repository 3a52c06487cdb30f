using System.Text;

namespace News.Loading;

/// <summary>
/// Bytes to text: what a byte order mark says, else UTF-8, else Windows-1252, which old newsroom systems still write.
/// A mark is no character of the text; every other character stays.
/// </summary>
internal static class TextDecoder
{
    static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    static readonly Encoding Utf8 = Marks[0].Encoding;
    static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(ReadOnlySpan<byte> bytes, string path)
    {
        foreach (var (mark, encoding) in Marks)
            if (bytes.StartsWith(mark)) return Marked(bytes[mark.Length..], encoding, path);
        var text = TryUtf8(bytes) ?? Windows1252.GetString(bytes);
        // No article holds a NUL; UTF-16 without its mark, and pictures, are full of them.
        return text.Contains('\0')
            ? throw new ArticleFormatException($"'{path}' is not text, or UTF-16 without its mark; save it as UTF-8.")
            : text;
    }

    static string Marked(ReadOnlySpan<byte> bytes, Encoding encoding, string path)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new ArticleFormatException(
                $"'{path}' is marked as {encoding.WebName.ToUpperInvariant()} but holds bytes that are not; save it as UTF-8.", e);
        }
    }

    static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
