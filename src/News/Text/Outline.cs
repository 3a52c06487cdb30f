namespace News.Text;

/// <summary>Divides tokens into paragraphs by line ends and blank lines, and says of each whether it is a heading, a
/// dateline, a byline, a caption or body.</summary>
static class Outline
{
    public static List<Paragraph> Divide(string text, List<Token> tokens)
    {
        var lines = new LineEnds(text);
        var paragraphs = new List<Paragraph>();
        var (first, isLead) = (0, true);
        for (var i = 1; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && !lines.PartAt(tokens[i - 1].End, tokens[i].Start))
                continue;
            var dateline = Dateline.End(tokens, first, i, isLead);
            if (dateline > first)
                paragraphs.Add(new Paragraph(first, dateline, ParagraphKind.Dateline));
            if (dateline < i)
            {
                var kind = dateline > first ? ParagraphKind.Body : Lines.Kind(tokens, first, i, paragraphs.Count == 0);
                paragraphs.Add(new Paragraph(dateline, i, kind, kind == ParagraphKind.Heading && Lines.IsTitleCase(tokens, dateline, i)));
                if (kind == ParagraphKind.Body)
                    isLead = false;
            }
            first = i;
        }
        return paragraphs;
    }
}
