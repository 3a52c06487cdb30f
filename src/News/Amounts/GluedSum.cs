using News.Rules;
using News.Text;

namespace News.Amounts;

/// <summary>Letters of a currency and their digits in one word: 'USD115.5', 'SEK40m', 'Rs1.2 lakh crore', 'R1.5bn'.</summary>
static class GluedSum
{
    const int LongestLetters = 5;

    /// <summary>How many tokens it takes, or 0.</summary>
    public static int Read(Document document, int at, out string? currency, out decimal value)
    {
        (currency, value) = (null, 0);
        var text = document[at].Text;
        if (document[at].Kind != TokenKind.Word || text.Length > 24 || !char.IsAsciiDigit(text[^1]) && !char.IsLetter(text[^1]))
            return 0;
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (first is < 1 or > LongestLetters || !MoneyWords.Letters(text[..first], out currency, out var doubtful))
            return 0;
        var last = first;
        while (last < text.Length && char.IsAsciiDigit(text[last]))
            last++;
        var (digits, letters, end) = (text[first..last], text[last..].ToLowerInvariant(), at + 1);
        if (letters == "")
            for (; IsRest(document, end); end += 2)
                digits += document[end].Text + document[end + 1].Text;
        if (!MoneyFigure.Value(digits, MoneyWords.HasCommas(currency), out value))
            return 0;
        if (letters == "" && end < document.Count && !document[end].SpaceBefore && MoneyFigure.Letters.ContainsKey(document.Lower(end)))
            letters = document.Lower(end++);
        var scale = 1m;
        if (letters != "" && !MoneyFigure.Letters.TryGetValue(letters, out scale) && !Numerals.TryScale(letters, out scale))
            return 0;
        value *= scale;
        document.Trace?.Reads(at, end, AmountExplanation.OfGlued(value, currency));
        end = Numerals.Scale(document, end, ref value);
        return doubtful && !Doubt.IsLarge(document, at, end, value) ? 0 : end - at;
    }

    /// <summary>'.5' or ',000' glued to the digits before.</summary>
    static bool IsRest(Document document, int at) =>
        at + 1 < document.Count
        && document.Is(at, Mark.Point | Mark.Comma)
        && !document[at].SpaceBefore
        && document[at + 1] is { Kind: TokenKind.Number, SpaceBefore: false };
}
