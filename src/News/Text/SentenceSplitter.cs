namespace News.Text;

/// <summary>
/// Divides paragraphs into sentences: at full stops, question and exclamation marks with the closing marks after them,
/// and before the bullets of a list and the credit of a picture.
/// </summary>
static class SentenceSplitter
{
    public static List<Sentence> Split(List<Token> tokens, List<Paragraph> paragraphs)
    {
        var sentences = new List<Sentence>();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var (first, limit) = (paragraphs[p].First, paragraphs[p].End);
            for (var i = first; i < limit; i++)
            {
                var end = SentenceEnd.After(tokens, first, i, limit);
                if (end == 0)
                    continue;
                sentences.Add(new Sentence(first, end, p));
                first = end;
                i = end - 1;
            }
            if (first < limit)
                sentences.Add(new Sentence(first, limit, p));
        }
        return sentences;
    }
}
