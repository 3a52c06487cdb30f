using System.Collections.Frozen;

namespace News.Text;

/// <summary>Web and mail addresses, domains, @handles and #hashtags: each one token, so that nothing is read inside it.</summary>
static class Addresses
{
    const int Longest = 2000;

    /// <summary>The last label of a domain that is written without 'www.' or a scheme; below a country's also 'co.uk', 'gov.au'.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ends = FrozenSet
        .ToFrozenSet(["com", "org", "net", "gov", "edu", "mil", "info", "biz", "tv", "io", "eu", "uk"])
        .GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BelowCountries = FrozenSet
        .ToFrozenSet(["co", "com", "gov", "org", "net", "ac", "edu", "gob"])
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the address ends that begins with the word <c>[start, wordEnd)</c>; 0 where none does.</summary>
    public static int End(string text, int start, int wordEnd)
    {
        if (wordEnd + 1 >= text.Length || !char.IsLetterOrDigit(text[wordEnd + 1]) && text[wordEnd + 1] is not '/')
            return 0;
        return text[wordEnd] switch
        {
            ':' => IsScheme(text.AsSpan(start, wordEnd - start)) && text.AsSpan(wordEnd).StartsWith("://") ? Rest(text, wordEnd + 3) : 0,
            '.' => text.AsSpan(start, wordEnd - start).Equals("www", StringComparison.OrdinalIgnoreCase) ? Rest(text, wordEnd)
            : Domain(text, start) is > 0 and var end ? end
            : Mail(text, wordEnd),
            '@' or '_' or '-' or '+' => Mail(text, wordEnd),
            _ => 0,
        };
    }

    /// <summary>Whether the address is a bare domain, as companies are called: 'example.com'.</summary>
    public static bool IsName(ReadOnlySpan<char> address) =>
        !address.ContainsAny('/', '@') && !address.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the @handle or #hashtag ends that begins here; 0 where none does.</summary>
    public static int Tag(string text, int start)
    {
        if (text[start] is not ('@' or '#') || start + 1 >= text.Length || !char.IsLetter(text[start + 1]) && text[start + 1] != '_')
            return 0;
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            return 0;
        var i = start + 2;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
            i++;
        return i;
    }

    static bool IsScheme(ReadOnlySpan<char> word) =>
        word.Equals("http", StringComparison.OrdinalIgnoreCase)
        || word.Equals("https", StringComparison.OrdinalIgnoreCase)
        || word is "ftp";

    /// <summary>Up to the next space or quotation mark, without the marks that end the sentence around it.</summary>
    static int Rest(string text, int from)
    {
        var i = from;
        while (
            i < text.Length && i < from + Longest && !Characters.IsBlank(text[i]) && text[i] is not ('"' or '<' or '>' or '“' or '”' or '’')
        )
            i++;
        while (i > from && text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '*')
            i--;
        return i;
    }

    /// <summary>'example.com', 'minister.gov.au', 'example.org/news': labels of letters, digits and hyphens, the last
    /// in lower case.</summary>
    static int Domain(string text, int start)
    {
        int label = start,
            before = start,
            i = start;
        while (
            i < text.Length
            && i < start + 64
            && (
                char.IsAsciiLetterOrDigit(text[i])
                || text[i] == '-' && i > label
                || text[i] == '.' && i > label && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1])
            )
        )
        {
            if (text[i] == '.')
                (before, label) = (label, i + 1);
            i++;
        }
        if (label == start || i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '@'))
            return 0;
        var last = text.AsSpan(label, i - label);
        var isEnd =
            Ends.Contains(last)
            || last.Length == 2
                && char.IsAsciiLetterLower(last[0])
                && before > start
                && BelowCountries.Contains(text.AsSpan(before, label - 1 - before));
        return !isEnd ? 0
            : i < text.Length && text[i] == '/' ? Rest(text, i)
            : i;
    }

    static int Mail(string text, int from)
    {
        var i = from;
        while (i < text.Length && i < from + 64 && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '_' or '-' or '+'))
            i++;
        if (i >= text.Length || text[i] != '@' || !char.IsAsciiLetterOrDigit(text[i - 1]) && i > from)
            return 0;
        var (at, dot) = (i++, false);
        while (
            i < text.Length
            && i < at + 64
            && (
                char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-' && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1])
            )
        )
            dot |= text[i++] == '.';
        return dot ? i : 0;
    }
}
