using System.Globalization;

namespace News.Text;

/// <summary>What single characters are to the tokenizer.</summary>
static class Characters
{
    /// <summary>Spaces of every width, line ends, control characters, and what is not seen at all: byte order marks,
    /// soft hyphens, marks of direction.</summary>
    public static bool IsBlank(char c) =>
        c < 0x80
            ? c <= ' ' || c == 0x7f
            : char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>Straight and curly, the letter that looks like one, and the accent that is typed for it.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '´';

    /// <summary>Combines with the letter before it.</summary>
    public static bool IsCombining(char c) =>
        c >= 0x300
        && char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    /// <summary>Can be invisible inside a word: a soft hyphen, a joiner.</summary>
    public static bool IsUnseen(char c) => c == '\u00ad' || (c >= 0x200b && char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
