using News.Lexicons;

namespace News.Text;

enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,

    /// <summary>A web or mail address, a @handle, a #hashtag: whatever it spells, no word of the sentence.</summary>
    Address,
}

/// <summary>A word, a number, a mark or an address.</summary>
/// <param name="Text">The token as written in the text.</param>
/// <param name="Lower">The same in lower case, curly apostrophes made straight: what lexicons are asked with.</param>
/// <param name="SpaceBefore">False where it is glued to the token before it: the parts of 'day-long', the <c>'s</c> of
/// a possessive.</param>
readonly record struct Token(int Start, int End, TokenKind Kind, string Text, string Lower, bool SpaceBefore)
{
    public TextSpan Span => new(Start, End);

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsCapitalised => Kind == TokenKind.Word && Text is [var first, ..] && char.IsUpper(first);

    /// <summary>Two letters or more, all of them capitals: 'NATO', 'U.S.'.</summary>
    public bool IsAllCapitals
    {
        get
        {
            var letters = 0;
            foreach (var c in Text)
            {
                if (char.IsLower(c))
                    return false;
                if (char.IsUpper(c))
                    letters++;
            }
            return letters > 1;
        }
    }

    /// <summary>Whether it ends with a full stop: an abbreviation, or the mark itself.</summary>
    public bool HasPoint => Text.EndsWith('.');

    /// <summary>The <c>'s</c> of a possessive, split off from its word.</summary>
    public bool IsPossessive => Lower == "'s";

    /// <summary>What mark it is; <see cref="Mark.None"/> for words and numbers.</summary>
    public Mark Mark { get; } = Kind is TokenKind.Punctuation ? MarkOf(Text) : Mark.None;

    /// <summary>Its number among the words of the closed classes; <see cref="ClosedWords.None"/> for all other tokens.</summary>
    public ushort ClosedWord { get; init; }

    static Mark MarkOf(string text) =>
        text switch
        {
            "," => Mark.Comma,
            "." => Mark.Point | Mark.Stop,
            "!" or "?" => Mark.Stop,
            ":" => Mark.Colon,
            ";" => Mark.Semicolon,
            "(" or "[" => Mark.OpenBracket,
            ")" or "]" => Mark.CloseBracket,
            "-" => Mark.Hyphen,
            "–" => Mark.Dash | Mark.EnDash,
            "—" or "--" => Mark.Dash,
            "/" => Mark.Slash,
            "&" => Mark.Ampersand,
            "'" or "’" => Mark.Apostrophe,
            "\"" or "''" => Mark.OpenQuote | Mark.CloseQuote,
            "“" or "‘" or "``" or "`" => Mark.OpenQuote,
            "«" or "„" => Mark.OpenQuote | Mark.ForeignQuote,
            "”" => Mark.CloseQuote,
            "»" => Mark.CloseQuote | Mark.ForeignQuote,
            "•" or "*" => Mark.Bullet,
            "%" => Mark.Percent,
            "$" or "€" or "£" or "¥" or "₹" => Mark.Currency,
            "¢" => Mark.Cent,
            "=" or "≈" or "~" => Mark.Equal,
            _ => Mark.None,
        };

    public override string ToString() => Text;
}
