using AngleSharp.Dom;

namespace News.Loading.Html;

/// <summary>Recognises pages that nest without bound, on which tree builders take quadratic time and walkers the whole stack.</summary>
static class HtmlDepth
{
    public const int Limit = 500;

    // Those without an end tag, and those that end by themselves where the next begins.
    static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
    };

    // The shapes of a drawing, which end by themselves only where a slash says so.
    static readonly HashSet<string> Shapes = new(StringComparer.OrdinalIgnoreCase)
    {
        "path",
        "use",
        "rect",
        "circle",
        "stop",
        "polygon",
        "line",
        "ellipse",
        "polyline",
    };

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FlatSpans = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ShapeSpans = Shapes.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsTooDeep(string html)
    {
        var (depth, foreign) = (0, 0);
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = i < html.Length ? html.IndexOf('<', i) : -1)
        {
            if (html.AsSpan(i).StartsWith("<!--"))
            {
                i = AfterComment(html, i + 4);
                continue;
            }
            var closes = html[i + 1] == '/';
            var from = closes ? i + 2 : i + 1;
            var end = from;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            if (end == from || !char.IsAsciiLetter(html[from]))
            {
                i++;
                continue;
            }
            var name = html.AsSpan(from, end - from);
            i = AfterTag(html, end);
            var isEmpty = !closes && i >= 2 && html[i - 2] == '/';
            var isForeign = Is(name, "svg") || Is(name, "math");
            if (isForeign && isEmpty)
                continue;
            if (isForeign)
                foreign = Math.Max(0, foreign + (closes ? -1 : 1));
            // In a drawing they are elements like others.
            if (!closes && foreign == 0 && (Is(name, "script") || Is(name, "style")))
                i = AfterScript(html, i, name);
            if (FlatSpans.Contains(name) || isEmpty && ShapeSpans.Contains(name))
                continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Limit)
                return true;
        }
        return false;
    }

    /// <summary>The same of the tree, in which the tags that a page leaves out are added.</summary>
    public static bool IsTooDeep(IDocument page) => IsDeeper(page, 2 * Limit);

    static bool IsDeeper(INode node, int levels) =>
        levels == 0 || node.ChildNodes.Any(child => child.ChildNodes.Length > 0 && IsDeeper(child, levels - 1));

    static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A comment ends at <c>--&gt;</c>, also where that follows its beginning at once.</summary>
    static int AfterComment(string html, int at)
    {
        if (html.AsSpan(at).StartsWith(">"))
            return at + 1;
        if (html.AsSpan(at).StartsWith("->"))
            return at + 2;
        var end = html.AsSpan(at).IndexOf("--");
        while (end >= 0 && !html.AsSpan(at + end + 2).StartsWith(">") && !html.AsSpan(at + end + 2).StartsWith("!>"))
            end = html.AsSpan(at + end + 1).IndexOf("--") is >= 0 and var more ? end + 1 + more : -1;
        return end < 0 ? html.Length : at + end + 3;
    }

    /// <summary>After the <c>&gt;</c> of a tag; one inside a quoted value does not end it.</summary>
    static int AfterTag(string html, int at)
    {
        while (at < html.Length && html[at] != '>')
        {
            if (html[at] == '=')
            {
                at++;
                while (at < html.Length && char.IsWhiteSpace(html[at]))
                    at++;
                if (at < html.Length && html[at] is '"' or '\'' && html.IndexOf(html[at], at + 1) is var close)
                    at = close < 0 ? html.Length : close + 1;
            }
            else
                at++;
        }
        return Math.Min(html.Length, at + 1);
    }

    static int AfterScript(string html, int at, ReadOnlySpan<char> name) =>
        html.AsSpan(at).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? at + end : html.Length;
}
