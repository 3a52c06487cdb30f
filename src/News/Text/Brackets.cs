namespace News.Text;

/// <summary>A single word in brackets, as after a name: 'Northern Grain Board (NGB)'.</summary>
static class Brackets
{
    /// <summary>Index after the word in brackets that begins at the token; the token itself where none begins.</summary>
    public static int AfterBracketed(this Document document, int token) => document.IsBracketed(token + 1) ? token + 3 : token;

    /// <summary>Index of the bracket before the word in brackets that ends before the token; the token itself where none ends.</summary>
    public static int BeforeBracketed(this Document document, int token) => document.IsBracketed(token - 2) ? token - 3 : token;

    /// <summary>Whether the token is alone between brackets.</summary>
    public static bool IsBracketed(this Document document, int token) =>
        document.Is(token - 1, Mark.OpenBracket) && document.Is(token + 1, Mark.CloseBracket);
}
