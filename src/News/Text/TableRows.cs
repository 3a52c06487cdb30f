namespace News.Text;

/// <summary>Finds the lines that are rows of a table: results of games and elections, prices of shares. They are not sentences, and
/// what they list did nothing.</summary>
static class TableRows
{
    /// <summary>In tokens.</summary>
    const int LongestRow = 40;

    /// <summary>So many spaces are a gap between columns.</summary>
    const int Gap = 3;

    /// <param name="lines">Of the text, as half-open ranges of tokens.</param>
    /// <returns>The first tokens of the lines that are rows.</returns>
    public static HashSet<int> Of(string text, IReadOnlyList<Token> tokens, IReadOnlyList<(int First, int End)> lines)
    {
        var rows = new HashSet<int>();
        for (var i = 0; i < lines.Count; )
        {
            var (end, numbered) = (i, 0);
            while (
                end < lines.Count
                && (end == i || IsNextLine(text, tokens, lines[end - 1], lines[end]))
                && IsRow(text, tokens, lines[end]) is var numbers and >= 0
            )
                (end, numbered) = (end + 1, numbered + Math.Min(numbers, 2));
            // Two rows with two numbers each, or three with one: a headline with a number and the day below it are not yet a table.
            if (numbered > (end - i == 2 ? 3 : 2))
                for (var row = i; row < end; row++)
                    rows.Add(lines[row].First);
            i = Math.Max(end, i + 1);
        }
        return rows;
    }

    /// <summary>Whether there is no empty line between two lines.</summary>
    static bool IsNextLine(string text, IReadOnlyList<Token> tokens, (int First, int End) line, (int First, int End) next) =>
        text.AsSpan(tokens[line.End - 1].End..tokens[next.First].Start).Count('\n') < 2;

    /// <summary>How many numbers the row has; -1 where the line is not like one.</summary>
    static int IsRow(string text, IReadOnlyList<Token> tokens, (int First, int End) line)
    {
        var (first, end) = line;
        if (end - first is < 2 or > LongestRow || tokens[end - 1].Text is "." or "?" or "!" or ":" or ";")
            return -1;
        var (numbers, small, columns) = (0, 0, 1);
        for (var i = first; i < end; i++)
        {
            if (i > first && IsGap(text, tokens[i - 1].End, tokens[i].Start))
                columns++;
            if (tokens[i].Kind is TokenKind.Number)
                numbers += i == first && i + 1 < end && tokens[i + 1].Text is "." or ")" ? 0 : 1;
            else if (tokens[i] is { IsWord: true, IsCapitalised: false, Text.Length: > 2 })
                small++;
        }
        return columns > 2 ? Math.Max(1, numbers)
            : numbers > 0 && small == 0 && !tokens[first].Mark.HasFlag(Mark.OpenQuote) ? numbers
            : -1;
    }

    static bool IsGap(string text, int from, int to)
    {
        var between = text.AsSpan(from, to - from);
        return between.Contains('\t') || between.Length >= Gap && between.Trim(' ').IsEmpty;
    }
}
