namespace News.Grammar.Speech;

/// <summary>The words between two quotation marks; marks inside it are part of it.</summary>
/// <param name="Open">Index of the token that opens it.</param>
/// <param name="Close">Index of the token that closes it; where nothing does, the index after its paragraph's last token.</param>
/// <param name="Closed">Whether a mark closes it.</param>
readonly record struct Quotation(int Open, int Close, bool Closed)
{
    /// <summary>Index after its last token, the closing mark included.</summary>
    public int End => Closed ? Close + 1 : Close;

    public bool IsEmpty => Close <= Open + 1;
}
