using System.Collections.Frozen;
using System.Globalization;
using News.Rules;
using News.Text;

namespace News.Amounts;

/// <summary>The number of a sum: '1,250.5', '1.250,50', '10 000', '22.8m', '2½ million', 'two-and-a-half million',
/// 'half a billion'.</summary>
static class MoneyFigure
{
    /// <summary>The tokens with which it can begin.</summary>
    public static readonly FirstTokens First = FirstTokens.Or(Numerals.First, FirstTokens.Of(["a", .. Numerals.PartWords]));

    /// <summary>Letters that multiply the digits before them: '$22.8m'.</summary>
    public static readonly FrozenDictionary<string, decimal> Letters = new Dictionary<string, decimal>
    {
        ["k"] = 1e3m,
        ["m"] = 1e6m,
        ["mm"] = 1e6m,
        ["b"] = 1e9m,
        ["t"] = 1e12m,
    }.ToFrozenDictionary();

    /// <summary>The tokens that can be second in it.</summary>
    public static readonly FirstTokens Second = FirstTokens.Or(
        FirstTokens.Or(
            Numerals.Second,
            FirstTokens.Of([.. Letters.Keys, .. FigureParts.Glyphs.Keys, .. Numerals.PartWords, .. Numerals.First.Words, "'", "’"])
        ),
        FirstTokens.Of(["a", "of"])
    );

    /// <summary>How many tokens the figure takes, or 0.</summary>
    /// <param name="commas">Whether '1.200' of this money is twelve hundred.</param>
    public static int Read(Document document, int at, bool commas, out decimal value)
    {
        value = 0;
        if (GoesOnFrom(document, at))
            return 0;
        if (FigureParts.OfScale(document, at, out value) is > 0 and var part)
        {
            document.Trace?.Reads(at, at + part, AmountExplanation.OfWords(value));
            return part;
        }
        var end = at;
        if (document.Is(at, MoneyCue.One))
            value = 1;
        else if (at < document.Count && document[at].Kind == TokenKind.Number)
            end = Digits(document, at, commas, out value);
        else
        {
            end = at + Numerals.Read(document, at, out value);
            if (end > at)
                document.Trace?.Reads(at, end, AmountExplanation.OfWords(value));
        }
        if (end == at && value == 0)
            return 0;
        if (document.Is(at, MoneyCue.One))
            end++;
        else
            end = FigureParts.Added(document, end, ref value);
        var scaled = Numerals.Scale(document, end, ref value);
        return document.Is(at, MoneyCue.One) && scaled == end ? 0 : scaled - at;
    }

    /// <summary>'2 . 50': the fifty is not a number of its own.</summary>
    static bool GoesOnFrom(Document document, int at) =>
        at > 1 && document.Is(at - 1, Mark.Point) && document[at - 1].SpaceBefore && document[at - 2].Kind == TokenKind.Number;

    /// <summary>Where digits end that may be grouped by spaces or apostrophes, with the letter or the fraction glued to them.</summary>
    static int Digits(Document document, int at, bool commas, out decimal value)
    {
        var end = at + 1;
        while (IsGroup(document, end, at, out var next))
            end = next;
        var text = document[at].Text;
        for (var i = at + 1; i < end; i++)
            if (document[i].Kind == TokenKind.Number)
                text += document[i].Text;
        if (!Value(text, commas && !Numerals.TryScale(document.Lower(end), out _), out value))
            return at;
        if (end < document.Count)
            end = FigureParts.Glyph(document, Numerals.Fraction(document, end, ref value), ref value);
        document.Trace?.Reads(at, end, AmountExplanation.OfDigits(value));
        if (end < document.Count && IsLetter(document, at, end) && Letters.TryGetValue(document.Lower(end), out var letter))
        {
            document.Trace?.Reads(end, end + 1, AmountExplanation.OfScale(letter));
            (value, end) = (value * letter, end + 1);
        }
        return end;
    }

    /// <summary>A letter glued to the digits; with a space it counts only after a sign of money: '$5 m'.</summary>
    static bool IsLetter(Document document, int digits, int letter) =>
        !document[letter].SpaceBefore || document.Is(digits - 1, Mark.Currency) && !document.Is(letter + 1, Mark.Hyphen | Mark.Apostrophe);

    /// <summary>'000' after '10 ' or "10'": another group of three.</summary>
    static bool IsGroup(Document document, int at, int first, out int next)
    {
        var apostrophe = document.Is(at, Mark.Apostrophe) && !document[at].SpaceBefore;
        var group = apostrophe ? at + 1 : at;
        next = group + 1;
        return group < document.Count
            && document[group] is { Kind: TokenKind.Number, Text.Length: 3 } token
            && token.SpaceBefore != apostrophe
            && document[first].Text.Length <= 3
            && document[first].Text[0] != '0'
            && at - first < 8
            && token.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>The value of the digits, whichever mark separates the thousands.</summary>
    public static bool Value(string text, bool commas, out decimal value)
    {
        var (point, comma) = (text.LastIndexOf('.'), text.LastIndexOf(','));
        var european =
            point >= 0 && comma > point // 1.200,50
            || point > text.IndexOf('.') && comma < 0 // 2.500.000
            || comma >= 0 && comma == text.IndexOf(',') && point < 0 && text.Length - comma != 4 // 1,5
            || commas && point is > 0 and < 4 && comma < 0 && text.Length - point == 4 && text[0] != '0'; // €250.000
        if (european)
            text = text.Replace(".", "").Replace(',', '.');
        return Numerals.Parse(text, out value);
    }
}
