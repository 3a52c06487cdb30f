using System.Text;

namespace Notebooks.Rendering;

/// <summary>Code as HTML with its keywords, strings, comments and numbers marked, in one pass.</summary>
static class CodeHtml
{
    public static string Render(string code, string language)
    {
        code = code.ReplaceLineEndings("\n").TrimEnd('\n');
        if (CodeLanguages.GrammarOf(language) is not { } grammar)
            return Html.Encode(code);
        var html = new StringBuilder(code.Length * 2);
        for (var at = 0; at < code.Length; )
        {
            var (length, kind) = Token(code, at, grammar);
            var text = Html.Encode(code.Substring(at, length));
            html.Append(kind is null ? text : $"<span class=\"{kind}\">{text}</span>");
            at += length;
        }
        return html.ToString();
    }

    /// <summary>The token at a place and its class: <c>d</c> directive, <c>c</c> comment, <c>s</c> string, <c>n</c>
    /// number, <c>k</c> keyword, or null.</summary>
    static (int Length, string? Kind) Token(string code, int at, Grammar grammar)
    {
        var rest = code.AsSpan(at);
        var lineStart = at == 0 || code[at - 1] == '\n';
        if (lineStart && rest.StartsWith("#") && grammar.LineComment != "#")
            return (LineLength(rest), "d");
        if (rest.StartsWith(grammar.LineComment))
            return (LineLength(rest), "c");
        if (grammar.Block is { } block && rest.StartsWith(block.Open))
            return (Until(rest, block.Open.Length, block.Close), "c");
        foreach (var (open, close) in grammar.Strings)
            if (rest.StartsWith(open))
                return (StringLength(rest, open, close), "s");

        if (char.IsAsciiDigit(rest[0]))
            return (Count(rest, c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_'), "n");
        if (char.IsLetter(rest[0]) || rest[0] == '_')
        {
            var length = Count(rest, c => char.IsLetterOrDigit(c) || c is '_');
            var word = code.Substring(at, length);
            return (length, grammar.Keywords.Contains(grammar.IgnoresCase ? word.ToLowerInvariant() : word) ? "k" : null);
        }
        return (1, null);
    }

    static int LineLength(ReadOnlySpan<char> rest) => rest.IndexOf('\n') is >= 0 and var end ? end : rest.Length;

    static int Until(ReadOnlySpan<char> rest, int start, string close) =>
        rest[start..].IndexOf(close) is >= 0 and var end ? start + end + close.Length : rest.Length;

    static int StringLength(ReadOnlySpan<char> rest, string open, string close)
    {
        if (close.Length > 1 || close == "`")
            return Until(rest, open.Length, close);
        var verbatim = open.Contains('@');
        for (var i = open.Length; i < rest.Length; i++)
        {
            if (rest[i] == '\\' && !verbatim)
                i++;
            else if (rest[i] == close[0])
                return i + 1;
            else if (rest[i] == '\n' && !verbatim)
                return i; // not closed: the rest is not lost to it
        }
        return rest.Length;
    }

    static int Count(ReadOnlySpan<char> rest, Func<char, bool> belongs)
    {
        var count = 0;
        while (count < rest.Length && belongs(rest[count]))
            count++;
        return count;
    }
}
