using News.Lexicons;
using News.Text;

namespace News.Amounts;

/// <summary>A sum where it was found.</summary>
/// <param name="Index">Index of its first amount.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Original">The sum that it restates, or null.</param>
sealed record FoundSum(Sum Sum, int Index, int First, int End, FoundSum? Original = null);

/// <summary>'150 million yuan ($22.8 million)', '20 euros, or about $24,', '£5m ($6m; €7m)': one sum in several currencies.</summary>
static class Restatement
{
    const int Farthest = 6;

    /// <summary>The sum that the second restates: the first, or what that one restates; null where it is a sum of its own.</summary>
    public static FoundSum? Original(Document document, FoundSum first, FoundSum second)
    {
        var original = first.Original ?? first;
        if (
            original.Sum.Quantities.Count != second.Sum.Quantities.Count
            || second.Sum.Currency == first.Sum.Currency
            || second.Sum.Currency == original.Sum.Currency
        )
            return null;
        // '$3 million, or 29 cents a share': a price per piece is not a restatement.
        if (MoneyWords.IsCents(document, second.End - 1) && !document.Is(second.First - 1, Mark.OpenBracket))
            return null;
        return first.Original is null
            ? Between(document, first.End, second.First, second.End)
                ? first
                : null
            : second.First == first.End + 1
            && (document.Is(first.End, Mark.Comma | Mark.Semicolon | Mark.Slash) || document.Is(first.End, FunctionWord.Or))
            && Closes(document, second.End)
                ? original
                : null;
    }

    /// <summary>Whether the tokens between two sums say that the second restates the first; it must end as it began.</summary>
    static bool Between(Document document, int first, int end, int after)
    {
        if (end <= first || end - first > Farthest)
            return false;
        var restates = false;
        for (var i = first; i < end; i++)
        {
            if (!document.Is(i, MoneyCue.Filler) && !document.Is(i, Mark.OpenBracket | Mark.Comma | Mark.Dash | Mark.Equal))
                return false;
            restates |= document.Is(i, MoneyCue.Restating) || document.Is(i, Mark.OpenBracket | Mark.Equal);
        }
        return restates && (!document.Is(first, Mark.OpenBracket) || Closes(document, after));
    }

    static bool Closes(Document document, int at) =>
        document.Is(at, Mark.CloseBracket | Mark.Comma | Mark.Semicolon | Mark.Slash) || document.Is(at, MoneyCue.AfterRestatement);
}
