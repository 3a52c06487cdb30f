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

    readonly string text;
    readonly int margin;
    readonly bool hasBlankLines;

    public LineEnds(string text)
    {
        this.text = text;
        for (int i = 0, start = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != '\n')
                continue;
            var line = text.AsSpan(start, i - start).TrimEnd();
            if (line.Length == 0)
                hasBlankLines |= start > 0 && i < text.Length;
            else if (line.Contains(' '))
                margin = Math.Max(margin, line.Length);
            start = i + 1;
        }
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
        if (margin is > WidestMargin or < NarrowestMargin || !hasBlankLines)
            return false;
        if (text[next] is '*' or '•' or '-')
            return false;
        var start = text.AsSpan(Math.Max(0, lineEnd - WidestMargin - 1), lineEnd - Math.Max(0, lineEnd - WidestMargin - 1))
            .LastIndexOf('\n');

        var word = next;
        while (word < text.Length && word < next + WidestMargin && !char.IsWhiteSpace(text[word]))
            word++;
        return lineEnd - start + 1 + (word - next) > margin - Slack;
    }
}
