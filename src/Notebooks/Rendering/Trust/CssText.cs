using System.Text.RegularExpressions;

namespace Notebooks.Rendering.Trust;

/// <summary>Style sheets and styles of elements. They are kept as they are written or not at all, since a parser older
/// than a property would lose it.</summary>
static partial class CssText
{
    /// <summary>Whether it asks for nothing and, put into a block, stays in it.</summary>
    public static bool IsSafe(string css) => !Asks().IsMatch(css) && IsClosed(css);

    /// <summary>The sheet for elements of one class and those in them, so that it cannot dress up or hide the page's own.</summary>
    public static string Scoped(string css, string scope) => $"<style>@scope (.{scope}) {{\n{css}\n}}</style>\n";

    // An escape could spell any of the others; an angle bracket after the sign for 'less' could end the element.
    [GeneratedRegex(
        @"url\s*\(|src\s*\(|image\s*\(|image-set\s*\(|@import|@font-face|@namespace|@charset|@property|expression\s*\(|-moz-binding|behavior\s*:|\\|<|\0",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Asks();

    /// <summary>Whether every brace, bracket, string and comment that is opened is closed, and none besides.</summary>
    static bool IsClosed(string css)
    {
        var open = new Stack<char>();
        for (var i = 0; i < css.Length; i++)
        {
            var c = css[i];
            if (c == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                i = css.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1;
                if (i == 0)
                    return false;
            }
            else if (c is '"' or '\'')
            {
                var end = css.AsSpan(i + 1).IndexOfAny(c, '\n', '\f');
                if (end < 0 || css[i + 1 + end] != c)
                    return false;
                i += end + 1;
            }
            else if (c is '{' or '(' or '[')
                open.Push(
                    c == '{' ? '}'
                    : c == '(' ? ')'
                    : ']'
                );
            else if (c is '}' or ')' or ']' && !(open.TryPop(out var expected) && expected == c))
                return false;
        }
        return open.Count == 0;
    }
}
