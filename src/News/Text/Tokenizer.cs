using System.Globalization;

namespace News.Text;

/// <summary>Cuts a text into tokens in one pass from left to right. Spaces and line ends are no tokens.</summary>
internal static class Tokenizer
{
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 1);
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c)) { i++; continue; }
            var (end, kind) =
                char.IsLetter(c) ? (Word(text, i), TokenKind.Word)
                : char.IsAsciiDigit(c) ? (Number(text, i), TokenKind.Number)
                : IsApostrophe(c) && IsPossessive(text, i) ? (i + 2, TokenKind.Word)
                : (Mark(text, i), TokenKind.Punctuation);
            var word = text[i..end];
            var spaceBefore = tokens.Count == 0 || tokens[^1].End < i;
            tokens.Add(new Token(i, end, kind, word, word.ToLowerInvariant().Replace('’', '\''), spaceBefore));
            i = end;
        }
        return tokens;
    }

    /// <summary>Letters, then digits, marks on letters, and apostrophes between letters.</summary>
    static int Word(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || IsCombining(c)) i++;
            else if (IsApostrophe(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsPossessive(text, i)) i += 2;
            else break;
        }
        return FullStop(text, start, i);
    }

    /// <summary>Takes in the full stop of an abbreviation ('Gen.', 'U.S.', the initial 'J.'), so that it ends no sentence.</summary>
    static int FullStop(string text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.') return end;
        if (end - start > 1) return Abbreviations.Contains(text.AsSpan(start, end - start)) ? end + 1 : end;
        var i = end + 1;
        while (i + 1 < text.Length && char.IsLetter(text[i]) && text[i + 1] == '.') i += 2;
        return i > end + 1 || char.IsUpper(text[start]) ? i : end;
    }

    /// <summary>Digits with the marks that stand between digits: '22.8', '150,000'.</summary>
    static int Number(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i])) i++;
            else if (text[i] is ('.' or ',') && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) i += 2;
            else break;
        }
        return i;
    }

    /// <summary>One mark; of those that are written several in a row ('...', '--', '``') all together.</summary>
    static int Mark(string text, int start)
    {
        var c = text[start];
        var i = start + 1;
        if (char.IsHighSurrogate(c) && i < text.Length && char.IsLowSurrogate(text[i])) return i + 1;
        if (c is '.' or '-') while (i < text.Length && text[i] == c) i++;
        else if (c is ('`' or '\'') && i < text.Length && text[i] == c) i++;
        return i;
    }

    static bool IsApostrophe(char c) => c is '\'' or '’';

    static bool IsPossessive(string text, int apostrophe) =>
        apostrophe > 0 && char.IsLetterOrDigit(text[apostrophe - 1])
        && apostrophe + 1 < text.Length && text[apostrophe + 1] is ('s' or 'S')
        && (apostrophe + 2 == text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));

    static bool IsCombining(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
