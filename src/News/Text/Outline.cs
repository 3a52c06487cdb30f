namespace News.Text;

/// <summary>Divides tokens into paragraphs by line ends and blank lines, and says of each whether it is a heading, a
/// dateline, a byline, a caption or body.</summary>
static class Outline
{
    public static List<Paragraph> Divide(string text, List<Token> tokens)
    {
        var lines = Divided(text, tokens);
        var rows = TableRows.Of(text, tokens, lines);
        var turns = Turns.Of(text, tokens, lines);
        var isLive = lines.Count(line => EntryStamp.End(tokens, line.First, line.End) > line.First) >= EntryStamp.Fewest;
        var paragraphs = new List<Paragraph>(lines.Count);
        var isLead = true;
        foreach (var (first, end) in lines)
        {
            if (rows.Contains(first))
            {
                paragraphs.Add(new Paragraph(first, end, ParagraphKind.Table));
                continue;
            }
            var stamp = isLive ? EntryStamp.End(tokens, first, end) : first;
            var dateline = stamp > first || turns.ContainsKey(first) ? stamp : Dateline.End(tokens, first, end, isLead);
            if (dateline > first)
                paragraphs.Add(new Paragraph(first, dateline, stamp > first ? ParagraphKind.Stamp : ParagraphKind.Dateline));
            if (dateline < end)
            {
                var kind =
                    dateline > first && stamp == first ? ParagraphKind.Body : Lines.Kind(tokens, dateline, end, paragraphs.Count == 0);
                if (turns.ContainsKey(first))
                    kind = ParagraphKind.Body;
                paragraphs.Add(
                    new Paragraph(dateline, end, kind, kind == ParagraphKind.Heading && Lines.IsTitleCase(tokens, dateline, end))
                    {
                        Label = turns.GetValueOrDefault(first),
                    }
                );
                if (kind == ParagraphKind.Body)
                    isLead = false;
            }
        }
        return paragraphs;
    }

    static List<(int First, int End)> Divided(string text, List<Token> tokens)
    {
        var ends = new LineEnds(text);
        var lines = new List<(int First, int End)>();
        var first = 0;
        for (var i = 1; i <= tokens.Count; i++)
            if (i == tokens.Count || ends.PartAt(tokens[i - 1].End, tokens[i].Start))
            {
                if (first < i)
                    lines.Add((first, i));
                first = i;
            }
        return lines;
    }
}
