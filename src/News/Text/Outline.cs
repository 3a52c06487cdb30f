namespace News.Text;

/// <summary>Divides tokens into paragraphs and headings by line ends and blank lines.</summary>
internal static class Outline
{
    /// <summary>In tokens.</summary>
    const int LongestHeading = 14;

    /// <summary>A line longer than this was not broken by hand at a margin.</summary>
    const int WrapMargin = 100;

    public static List<Paragraph> Divide(string text, List<Token> tokens)
    {
        var wrapped = IsWrapped(text);
        var paragraphs = new List<Paragraph>();
        var first = 0;
        for (var i = 1; i <= tokens.Count; i++)
        {
            if (i < tokens.Count)
            {
                var breaks = LineBreaks(text, tokens[i - 1].End, tokens[i].Start);
                if (breaks == 0 || (breaks == 1 && wrapped)) continue;
            }
            paragraphs.Add(new Paragraph(first, i, IsHeading(tokens, first, i)));
            first = i;
        }
        return paragraphs;
    }

    /// <summary>Whether single line ends are soft: the text has blank lines, and no line passes a typewriter's margin.</summary>
    static bool IsWrapped(string text)
    {
        var blankLine = false;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            if (i - lineStart > WrapMargin) return false;
            if (lineStart > 0 && i - lineStart <= 1) blankLine = true;
            lineStart = i + 1;
        }
        return blankLine && text.Length - lineStart <= WrapMargin;
    }

    static int LineBreaks(string text, int from, int to)
    {
        var breaks = 0;
        for (var i = from; i < to; i++)
            if (text[i] is '\n' or '\u2029' || (text[i] == '\r' && (i + 1 == to || text[i + 1] != '\n'))) breaks++;
        return breaks;
    }

    static bool IsHeading(List<Token> tokens, int first, int end)
    {
        if (end - first > LongestHeading) return false;
        var last = end - 1;
        while (last > first && tokens[last].Lower is ("”" or "\"" or "''" or "’" or "'" or ")")) last--;
        return tokens[last].Kind != TokenKind.Punctuation && !tokens[last].Text.EndsWith('.');
    }
}
