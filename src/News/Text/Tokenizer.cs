using System.Buffers;
using System.Text;
using News.Lexicons;
using static News.Text.Characters;

namespace News.Text;

/// <summary>Cuts a text into tokens in one pass from left to right. Spaces, line ends and invisible characters are not tokens.</summary>
static class Tokenizer
{
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 5 + 1);
        for (var i = 0; i < text.Length; )
        {
            if (IsBlank(text[i]))
            {
                i++;
                continue;
            }
            var (end, kind) = Next(text, i);
            tokens.Add(Make(text, i, end, kind, tokens.Count == 0 || tokens[^1].End < i));
            i = end;
        }
        return tokens;
    }

    static Token Make(string text, int start, int end, TokenKind kind, bool spaceBefore)
    {
        if (kind is TokenKind.Word && ClosedWords.Number(text.AsSpan(start, end - start)) is not ClosedWords.None and var number)
        {
            var word = ClosedWords.Word(number);
            return new Token(start, end, kind, word, word, spaceBefore) { ClosedWord = number };
        }
        var written = text[start..end];
        var lower = Lowered(written);
        return new Token(start, end, kind, written, lower, spaceBefore)
        {
            ClosedWord = kind is TokenKind.Word && !ReferenceEquals(lower, written) ? ClosedWords.Number(lower) : ClosedWords.None,
        };
    }

    static (int End, TokenKind Kind) Next(string text, int start)
    {
        var c = text[start];
        if (IsApostrophe(c))
            return Clitic(text, start) is > 0 and var length
                ? (start + length, TokenKind.Word)
                : (Marks.End(text, start), TokenKind.Punctuation);
        if (char.IsLetter(c))
        {
            var word = Word(text, start);
            return Addresses.End(text, start, word) is > 0 and var address
                ? (address, Addresses.IsName(text.AsSpan(start, address - start)) ? TokenKind.Word : TokenKind.Address)
                : (FullStop(text, start, word), TokenKind.Word);
        }
        if (char.IsDigit(c))
            return (Number(text, start), TokenKind.Number);
        return Addresses.Tag(text, start) is > 0 and var end ? (end, TokenKind.Address) : (Marks.End(text, start), TokenKind.Punctuation);
    }

    /// <summary>
    /// Letters, then digits, marks on letters, apostrophes between letters (but not that of a contracted auxiliary),
    /// and the '&amp;' of 'AT&amp;T'; over a line end where a hyphen broke it.
    /// </summary>
    static int Word(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsApostrophe(c))
            {
                if (i + 1 == text.Length || !char.IsLetter(text[i + 1]) || Clitic(text, i) > 0)
                    break;
                i += 2;
            }
            else if (char.IsLetterOrDigit(c) || IsCombining(c))
                i++;
            else if (c == '&' && char.IsUpper(text[i - 1]) && i + 1 < text.Length && char.IsUpper(text[i + 1]))
                i += 2;
            else if (IsUnseen(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]))
                i += 2;
            else if (c is '-' or '\u2010' && BrokenWord.GoesOnAt(text, start, i) is > 0 and var rest)
                i = rest;
            else
                break;
        }
        return i;
    }

    /// <summary>Takes in the full stop of an abbreviation ('Gen.', 'U.S.', 'Ph.D.', the initial 'J.'), so that it ends
    /// no sentence.</summary>
    static int FullStop(string text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.')
            return end;
        var i = end + 1;
        if (end - start == 1 || end - start == 2 && char.IsUpper(text[start]))
            while (i + 1 < text.Length && char.IsLetter(text[i]) && text[i + 1] == '.')
                i += 2;
        if (i > end + 1)
            return i;
        return end - start > 1
            ? Abbreviations.At(text, start, end)
                ? i
                : end
            : char.IsUpper(text[start]) || Abbreviations.IsBeforeNumber(text, i) || text[start] == 'v'
                ? i
                : end;
    }

    /// <summary>Digits with the marks between them, '22.8', '150,000', and thin spaces between thousands.</summary>
    static int Number(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            if (char.IsDigit(text[i]))
                i++;
            else if (text[i] is '.' or ',' && i + 1 < text.Length && char.IsDigit(text[i + 1]))
                i += 2;
            else if (text[i] is '\u00a0' or '\u2009' or '\u202f' && (i - start <= 3 || text[i - 4] == text[i]) && IsThousand(text, i + 1))
                i += 4;
            else
                break;
        }
        return i;
    }

    static bool IsThousand(string text, int i) =>
        i + 3 <= text.Length
        && char.IsDigit(text[i])
        && char.IsDigit(text[i + 1])
        && char.IsDigit(text[i + 2])
        && (i + 3 == text.Length || !char.IsLetterOrDigit(text[i + 3]));

    /// <summary>The length of the apostrophe and its letters in what is a token of its own ('s of 'Peru's', 're of
    /// 'they're'), or 0.</summary>
    static int Clitic(string text, int apostrophe)
    {
        if (apostrophe == 0 || !char.IsLetterOrDigit(text[apostrophe - 1]))
            return 0;
        var end = apostrophe + 1;
        while (end < text.Length && end <= apostrophe + 3 && char.IsLetterOrDigit(text[end]))
            end++;
        return
            text.AsSpan(apostrophe + 1, end - apostrophe - 1)
                is "s"
                    or "S"
                    or "re"
                    or "RE"
                    or "ve"
                    or "VE"
                    or "ll"
                    or "LL"
                    or "d"
                    or "D"
                    or "m"
                    or "M"
            ? end - apostrophe
            : 0;
    }

    /// <summary>In lower case, every apostrophe straight, without what broke the word at a line end or is invisible in it.</summary>
    static string Lowered(string word)
    {
        var lower = word.ToLowerInvariant();
        if (!lower.AsSpan().ContainsAny(Altered))
            return lower;
        var isBroken = lower.AsSpan().ContainsAny('\n', '\r');
        var clean = new StringBuilder(lower.Length);
        foreach (var c in lower)
            if (IsApostrophe(c))
                clean.Append('\'');
            else if (!IsBlank(c) && !(isBroken && c is '-' or '\u2010'))
                clean.Append(c);
        return clean.ToString();
    }

    static readonly SearchValues<char> Altered = SearchValues.Create("’ʼ´\n\r\u00ad\u200b\u200c\u200d\u2060\ufeff");
}
