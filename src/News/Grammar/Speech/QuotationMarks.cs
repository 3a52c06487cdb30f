using News.Text;

namespace News.Grammar.Speech;

/// <summary>
/// Pairs the quotation marks of a text: curly, straight, and the wire agencies' <c>``…''</c>, one kind in another. A
/// mark that nothing closes reaches to the end of its paragraph. One pass; the stack of open marks is bounded, deeper ones
/// are ignored.
/// </summary>
static class QuotationMarks
{
    const int Deepest = 8;

    public static bool IsMark(string text) => text is "“" or "”" or "\"" or "''" or "``" or "‘" or "’" or "«" or "»" or "„" or "'";

    /// <summary>Whether the mark opens a quotation, or can.</summary>
    public static bool IsOpening(string text) => text is "“" or "\"" or "''" or "``";

    public static List<Quotation> Pair(Document document)
    {
        var found = new List<Quotation>();
        Span<int> open = stackalloc int[Deepest];
        foreach (var paragraph in document.Paragraphs)
        {
            var depth = 0;
            var singleCloser = LastSingleCloser(document, paragraph);
            for (var i = paragraph.First; i < paragraph.End; i++)
            {
                if (document[i].Kind != TokenKind.Punctuation)
                    continue;
                var closes = depth > 0 ? Closes(document, open[..depth], i) : -1;
                if (closes >= 0)
                {
                    depth = closes;
                    if (depth > 0)
                        continue;
                    // Marks of several levels that close together: '…'''.
                    while (i + 1 < paragraph.End && !document[i + 1].SpaceBefore && document.Lower(i + 1) is "'" or "’" or "\"")
                        i++;
                    found.Add(new Quotation(open[0], i, true));
                }
                else if (depth < Deepest && Opens(document, paragraph, i, depth == 0 ? "" : document.Lower(open[depth - 1]), singleCloser))
                    open[depth++] = i;
            }
            if (depth > 0)
                found.Add(new Quotation(open[0], paragraph.End, false));
        }
        return found;
    }

    /// <summary>The level that the mark closes, counted from outside, or -1. An outer mark closes what is still open inside.</summary>
    static int Closes(Document document, ReadOnlySpan<int> open, int i)
    {
        var mark = document.Lower(i);
        for (var level = open.Length - 1; level >= 0; level--)
        {
            var match = document.Lower(open[level]) switch
            {
                // A mark turned the wrong way closes where it is glued to the left alone.
                "“" => mark is "”" || (mark is "\"" or "“" && !document[i].SpaceBefore && IsFreeToTheRight(document, i)),
                "„" => mark is "“" or "”",
                "«" => mark == "»",
                "``" => mark is "''" or "\"" or "”",
                "‘" or "`" => mark is "’" or "'" && !IsApostrophe(document, i),
                "'" => mark is "'" && !document[i].SpaceBefore && !IsApostrophe(document, i),
                "\"" => mark is "\"" or "”" && !LooksOpening(document, i),
                "”" => mark == "”",
                var same => mark == same && !LooksOpening(document, i),
            };
            if (match)
                return level;
        }
        return -1;
    }

    static bool Opens(Document document, Paragraph paragraph, int i, string inside, int singleCloser) =>
        document.Lower(i) switch
        {
            "“" or "„" or "«" or "``" => true,
            "‘" or "`" => i < singleCloser && !IsYear(document, i + 1),
            "”" => inside == "" && LooksOpening(document, i),
            "'" => i < singleCloser && inside != "'" && LooksOpening(document, i) && document[i + 1].IsWord,
            "\"" or "''" => i + 1 < paragraph.End && inside != document.Lower(i) && (LooksOpening(document, i) || inside == ""),
            _ => false,
        };

    /// <summary>Free to the left, glued to the right.</summary>
    static bool LooksOpening(Document document, int i) =>
        (document[i].SpaceBefore || i == 0 || document.Lower(i - 1) is "(" or "[" or "—" or "–" or "-" or "--" or "“" or "\"" or "‘")
        && i + 1 < document.Count
        && !document[i + 1].SpaceBefore;

    static bool IsFreeToTheRight(Document document, int i) =>
        i + 1 >= document.Count || document[i + 1].SpaceBefore || document[i + 1].Kind == TokenKind.Punctuation;

    /// <summary>''08'</summary>
    static bool IsYear(Document document, int i) =>
        i < document.Count && document[i].Kind == TokenKind.Number && document[i].Text.Length == 2;

    /// <summary>The possessive of a plural, 'the sides’ talks', where another mark is still to close what is open.</summary>
    static bool IsApostrophe(Document document, int i)
    {
        if (document[i].SpaceBefore || i == 0 || !document[i - 1].IsWord || !document.Lower(i - 1).EndsWith('s'))
            return false;
        if (i + 1 >= document.Count || !document[i + 1].SpaceBefore || !document[i + 1].IsWord || !char.IsLower(document[i + 1].Text[0]))
            return false;
        const int farthest = 200;
        for (var j = i + 1; j < document.Count && j < i + farthest; j++)
            if (document.Lower(j) is "’" or "'" && !document[j].SpaceBefore)
                return true;
            else if (document.Lower(j) is "‘" or "'")
                return false;
        return false;
    }

    static int LastSingleCloser(Document document, Paragraph paragraph)
    {
        for (var i = paragraph.End - 1; i > paragraph.First; i--)
            if (document.Lower(i) is "’" or "'" && !document[i].SpaceBefore && !IsApostrophe(document, i))
                return i;
        return -1;
    }
}
