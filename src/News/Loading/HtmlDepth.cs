namespace News.Loading;

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
        var depth = 0;
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var closes = html[i + 1] == '/';
            var from = closes ? i + 2 : i + 1;
            var end = from;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            if (end == from || FlatSpans.Contains(html.AsSpan(from, end - from)))
                continue;
            if (!closes && ShapeSpans.Contains(html.AsSpan(from, end - from)) && IsClosed(html, end))
                continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Limit)
                return true;
        }
        return false;
    }

    static bool IsClosed(string html, int at) =>
        html.AsSpan(at).IndexOfAny('<', '>') is > 0 and var end && html[at + end] == '>' && html[at + end - 1] == '/';
}
