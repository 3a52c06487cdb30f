namespace News.Text;

/// <summary>Divides paragraphs into sentences at full stops, question and exclamation marks, closing quotes taken along.</summary>
internal static class SentenceSplitter
{
    /// <summary>No more marks than these stand between two sentences; a text of marks alone must not be looked through at each.</summary>
    const int MostMarks = 8;

    public static List<Sentence> Split(List<Token> tokens, List<Paragraph> paragraphs)
    {
        var sentences = new List<Sentence>();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var first = paragraphs[p].First;
            for (var i = first; i < paragraphs[p].End; i++)
            {
                if (!CanEnd(tokens[i])) continue;
                var end = i + 1;
                while (end < paragraphs[p].End && IsCloser(tokens[end])) end++;
                if (end < paragraphs[p].End && !Starts(tokens, i, end)) continue;
                sentences.Add(new Sentence(first, end, p));
                first = end;
                i = end - 1;
            }
            if (first < paragraphs[p].End) sentences.Add(new Sentence(first, paragraphs[p].End, p));
        }
        return sentences;
    }

    static bool CanEnd(Token token) =>
        token.Lower is "." or "!" or "?" or "…" || (token.Text.Length > 1 && token.Text[^1] == '.');

    static bool IsCloser(Token token) =>
        !token.SpaceBefore && token.Lower is ("”" or "’" or "\"" or "'" or "''" or ")" or "]" or "!" or "?");

    /// <summary>Whether a sentence can begin at <paramref name="next"/> after one that ended at <paramref name="stop"/>.</summary>
    static bool Starts(List<Token> tokens, int stop, int next)
    {
        var i = next;
        while (i < tokens.Count && i < next + MostMarks && tokens[i].Kind == TokenKind.Punctuation)
            if (tokens[i].Lower is "," or ";" or ":") return false; else i++;
        if (i == tokens.Count) return false;
        // After an abbreviation a capital may be a name; only a word that likes to begin sentences tells.
        if (tokens[stop].IsWord) return tokens[i].IsCapitalised && Openers.Contains(tokens[i].Lower);
        return (tokens[next].SpaceBefore || tokens[i].IsCapitalised) && !(tokens[i].IsWord && char.IsLower(tokens[i].Text[0]));
    }

    static readonly HashSet<string> Openers =
    [
        "the", "a", "an", "he", "she", "it", "they", "we", "i", "this", "that", "these", "those", "his", "her", "its",
        "their", "but", "and", "in", "on", "at", "for", "from", "as", "after", "before", "when", "while", "if", "there",
        "mr.", "mrs.", "ms.", "however", "meanwhile", "under", "by", "with", "some", "many", "all", "both", "no", "one", "what",
    ];
}
