using System.Collections.Frozen;
using News.Lexicons;

namespace News.Text;

/// <summary>
/// Finds the labels of a transcript's turns: 'MARGARET HOLT, HOST:' and 'HOLT:' in capitals, and the 'Q:' and 'A:' of an interview.
/// One such line makes no transcript.
/// </summary>
static class Turns
{
    const int Longest = 16;

    /// <summary>What comes before a colon and cannot speak: 'Correction', 'Photo'.</summary>
    static readonly FrozenSet<string> NoSpeakers = Lexicon.Words("labels").ToFrozenSet();

    /// <summary>For the first token of each turn, the colon after its label; empty where the lines are not those of a transcript.</summary>
    public static Dictionary<int, int> Of(string text, IReadOnlyList<Token> tokens, IEnumerable<(int First, int End)> lines)
    {
        var colons = new Dictionary<int, int>();
        var (questions, answers, named) = (0, 0, 0);
        foreach (var (first, end) in lines)
        {
            if (LetterColon(tokens, first, end) is var letter and > 0)
            {
                questions += tokens[first].Lower[0] == 'q' ? 1 : 0;
                answers += tokens[first].Lower[0] == 'a' ? 1 : 0;
                colons.Add(first, letter);
            }
            else if (Colon(text, tokens, first, end) is var colon and > 0)
            {
                named++;
                colons.Add(first, colon);
            }
        }
        var isInterview = questions > 0 && answers > 0;
        if (named < 2 || !isInterview)
            foreach (var (first, _) in colons.ToList())
                if (IsLetter(tokens[first]) ? !isInterview : named < 2)
                    colons.Remove(first);
        return colons;
    }

    /// <summary>Whether the label is 'Q' or 'A', which is not a name.</summary>
    public static bool IsLetter(Token token) => token.Lower is "q" or "a" or "q." or "a.";

    static int LetterColon(IReadOnlyList<Token> tokens, int first, int end) =>
        first + 2 < end && IsLetter(tokens[first]) && tokens[first].IsCapitalised && tokens[first + 1].Mark is Mark.Colon ? first + 1 : 0;

    static int Colon(string text, IReadOnlyList<Token> tokens, int first, int end)
    {
        var hasWord = false;
        for (var i = first; i < Math.Min(end - 1, first + Longest); i++)
        {
            var token = tokens[i];
            if (token.Mark.HasFlag(Mark.Colon))
                return hasWord && !NoSpeakers.Contains(tokens[i - 1].Lower) && HasSmallLetter(text, tokens, i + 1, end) ? i : 0;
            if (token.Kind is TokenKind.Punctuation && token.Text is not ("," or "-" or "(" or ")" or "." or "&" or "/"))
                return 0;
            if (!token.IsWord)
                continue;
            if (HasSmallLetter(text, tokens, i, i + 1) || i == first && NoSpeakers.Contains(token.Lower))
                return 0;
            hasWord |= token.Text.Length > 2;
        }
        return 0;
    }

    /// <summary>Also of words that are read in another case than the text has them in.</summary>
    static bool HasSmallLetter(string text, IReadOnlyList<Token> tokens, int first, int end)
    {
        for (var i = tokens[first].Start; i < tokens[end - 1].End; i++)
            if (char.IsLower(text[i]))
                return true;
        return false;
    }
}
