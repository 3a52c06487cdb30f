using System.Text;
using System.Text.RegularExpressions;

namespace News.Loading;

/// <summary>The encoding that a file says it has.</summary>
static partial class DeclaredEncoding
{
    /// <summary>What an XML declaration or a meta tag near the beginning names, or null.</summary>
    public static string? NameIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        return head.AsSpan().TrimStart().StartsWith("<") ? Charset().Match(head).Groups["name"].Value : null;
    }

    /// <summary>The encoding of that name, or null if there is none or the name does not determine one.</summary>
    public static Encoding? Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name.Trim()) ?? Encoding.GetEncoding(name.Trim());
            // Latin-1 has no quotation marks, and is said where Windows-1252 is meant; UTF-8 and UTF-16 have been tried.
            return encoding.CodePage is 28591 or 20127 or 65000 or 65001 or 1200 or 1201 or 12000 or 12001 ? null : encoding;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null; // not the name of an encoding, or of one that is refused because it hides markup: UTF-7
        }
    }

    [GeneratedRegex(
        "(charset|encoding)\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_:-]+)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Charset();
}
