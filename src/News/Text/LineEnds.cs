namespace News.Text;

/// <summary>
/// Distinguishes line ends that separate paragraphs from those that only keep a margin. A blank line always separates. A single line
/// end does not where the lines of the text are no longer than a typewriter's and the next line's first word would not have fitted.
/// </summary>
sealed class LineEnds
{
    /// <summary>A line longer than this was not broken by hand at a margin.</summary>
    const int WidestMargin = 100;

    /// <summary>No text is set in so narrow a column.</summary>
    const int NarrowestMargin = 30;

    /// <summary>How much earlier than at the margin a hand may break a line.</summary>
    const int Slack = 8;

    /// <summary>Fewer lines show no margin without a blank line among them.</summary>
    const int FewestLines = 5;

    readonly string text;
    readonly int margin;
    readonly bool hasBlankLines;

    /// <summary>Whether sentences go on over the ends of lines throughout, as in text copied from a PDF, whose letters differ in
    /// width.</summary>
    readonly bool isCopied;

    public LineEnds(string text)
    {
        this.text = text;
        var (lines, continued) = (0, 0);
        for (int i = 0, start = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n')
                continue;
            var line = text.AsSpan(start, i - start).TrimEnd();
            if (line.Length == 0)
                hasBlankLines |= start > 0 && i < text.Length;
            else if (line.Contains(' '))
            {
                margin = Math.Max(margin, line.Length);
                lines++;
                continued += start > 0 && char.IsLower(line[0]) ? 1 : 0;
            }
            start = i + 1;
        }
        isCopied = lines >= FewestLines && continued * 3 >= lines;
    }

    /// <summary>Whether a paragraph ends between two tokens that end and begin here.</summary>
    public bool PartAt(int from, int to)
    {
        int ends = 0,
            at = -1;
        for (var i = from; i < to; i++)
            if (text[i] is '\n' or '\u2028' or '\u2029' || (text[i] == '\r' && (i + 1 == to || text[i + 1] != '\n')))
                (ends, at) = (ends + 1, i);
        return ends > 1 || ends == 1 && !IsSoft(at, to);
    }

    bool IsSoft(int lineEnd, int next)
    {
        if (margin is > WidestMargin or < NarrowestMargin || !hasBlankLines && !isCopied)
            return false;
        if (text[next] is '*' or '•' or '-')
            return false;
        var earliest = Math.Max(0, lineEnd - WidestMargin - 1);
        var start = text.AsSpan(earliest, lineEnd - earliest).LastIndexOf('\n');
        if (AreRows(text.AsSpan(earliest + start + 1, lineEnd - earliest - start - 1), next))
            return false;
        start = lineEnd - earliest - start - 1; // the length of the line
        if (char.IsLower(text[next]))
            return start > margin / 2;
        var word = next;
        while (word < text.Length && word < next + WidestMargin && !char.IsWhiteSpace(text[word]))
            word++;
        return start + 1 + (word - next) > margin - (isCopied ? Math.Max(Slack, margin / 5) : Slack);
    }

    /// <summary>Two lines with columns, or that both end with a figure.</summary>
    bool AreRows(ReadOnlySpan<char> line, int next)
    {
        var rest = text.AsSpan(next, Math.Min(text.Length - next, WidestMargin));
        if (rest.IndexOf('\n') is var end and >= 0)
            rest = rest[..end];
        return line.Contains('\t') || rest.Contains('\t') || EndsWithFigure(line) && EndsWithFigure(rest);
    }

    static bool EndsWithFigure(ReadOnlySpan<char> line) => line.TrimEnd() is [.., (>= '0' and <= '9') or '%'];
}
