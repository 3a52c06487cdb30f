namespace News.Text;

/// <summary>What a token that is a mark can be; several at once.</summary>
[Flags]
enum Mark
{
    None = 0,
    Comma = 1,

    /// <summary><c>.</c></summary>
    Point = 1 << 1,

    /// <summary>What may end a sentence: <c>. ! ?</c></summary>
    Stop = 1 << 2,
    Colon = 1 << 3,
    Semicolon = 1 << 4,
    OpenBracket = 1 << 5,
    CloseBracket = 1 << 6,
    Hyphen = 1 << 7,

    /// <summary>A dash, longer than a hyphen.</summary>
    Dash = 1 << 8,

    /// <summary>The dash of ranges: <c>–</c></summary>
    EnDash = 1 << 17,
    Slash = 1 << 9,
    Ampersand = 1 << 10,

    /// <summary>Alone, without a letter after it.</summary>
    Apostrophe = 1 << 11,

    /// <summary>A quotation mark that can open a quotation; not an apostrophe.</summary>
    OpenQuote = 1 << 12,

    /// <summary>A quotation mark that can close a quotation; not an apostrophe.</summary>
    CloseQuote = 1 << 13,

    /// <summary>Before an item of a list.</summary>
    Bullet = 1 << 14,
    Percent = 1 << 15,

    /// <summary>A sign of money: <c>$ € £ ¥ ₹</c></summary>
    Currency = 1 << 16,

    /// <summary><c>¢</c></summary>
    Cent = 1 << 18,

    /// <summary>Says that two things are the same, or nearly: <c>= ≈ ~</c></summary>
    Equal = 1 << 19,

    /// <summary>A quotation mark that English does not use: <c>« » „</c></summary>
    ForeignQuote = 1 << 20,

    /// <summary>What follows a name and its apposition: 'Ada Lovelace, the mayor, said', 'the mayor (57)'.</summary>
    EndsPhrase = Comma | Stop | OpenBracket,
}
