using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace News.Loading;

/// <summary>
/// Bytes to text: what a byte order mark says, else UTF-8, which no other text is by chance, also where a few bytes were
/// damaged; else what the file declares, else what the bytes look like, else Windows-1252, which old newsroom systems
/// still write. A mark is no character of the text; every other character stays.
/// </summary>
internal static partial class TextDecoder
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
        var text = TryUtf8(bytes) ?? Damaged(bytes) ?? Declared(bytes) ?? Guessed(bytes) ?? Windows1252.GetString(bytes);
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

    /// <summary>UTF-8 with fewer than one broken byte in ten characters beyond ASCII.</summary>
    static string? Damaged(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var broken = text.Count(c => c == '\uFFFD');
        return broken * 10 < text.Count(c => c > '\u007F') ? text : null;
    }

    /// <summary>What an XML declaration or a meta tag near the beginning names, where the bytes can be that.</summary>
    static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        if (!head.AsSpan().TrimStart().StartsWith("<")) return null;
        var name = Charset().Match(head).Groups["name"].Value;
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            // Latin-1 has no quotation marks, and is said where Windows-1252 is meant; UTF-8 and UTF-16 have been tried.
            return encoding.CodePage is 28591 or 20127 or 65000 or 65001 or 1200 or 1201 or 12000 or 12001 ? null : encoding.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null; // a name that is no encoding's
        }
    }

    /// <summary>Statistics need bytes to count: a short text is left to Windows-1252.</summary>
    static string? Guessed(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 1 << 20)].ToArray();
        if (sample.Count(b => b > 127) < 40) return null;
        return CharsetDetector.DetectFromBytes(sample).Detected is { Confidence: > 0.7f, Encoding: { } found } ? found.GetString(bytes) : null;
    }

    [GeneratedRegex("(charset|encoding)\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_:-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();

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
