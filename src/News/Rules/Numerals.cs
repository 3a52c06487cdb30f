using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using News.Lexicons;
using News.Text;

namespace News.Rules;

/// <summary>Reads numbers in digits and in words: '1,250.5', 'twenty-five', 'three hundred and six', '2.5 million', '12 lakh'.</summary>
static class Numerals
{
    static readonly FrozenDictionary<string, decimal> Cardinals = Kind("cardinal");
    static readonly FrozenDictionary<string, decimal> Scales = Kind("scale");
    static readonly FrozenDictionary<string, decimal> Ordinals = Kind("ordinal");
    static readonly FrozenDictionary<string, decimal> Parts = Kind("part");
    static readonly FrozenDictionary<string, decimal> ManyParts = Kind("parts");

    /// <summary>In tokens: anything longer is not a number.</summary>
    const int MostTokens = 16;

    /// <summary>What makes an ordinal of digits.</summary>
    public static readonly string[] OrdinalMarks = ["st", "nd", "rd", "th"];

    /// <summary>The tokens with which a number can begin.</summary>
    public static readonly FirstTokens First = FirstTokens.Of(Cardinals.Keys.Concat(Scales.Keys), numbers: true);

    /// <summary>The tokens with which an ordinal can begin.</summary>
    public static readonly FirstTokens FirstOrdinal = FirstTokens.Of(Ordinals.Keys.Concat(Cardinals.Keys), numbers: true);

    /// <summary>The tokens that can be second in a number, and in an ordinal.</summary>
    public static readonly FirstTokens Second = FirstTokens.Or(First, FirstTokens.Of(["and", "-"])),
        SecondOrdinal = FirstTokens.Of(Ordinals.Keys.Concat(OrdinalMarks).Append("-"));

    static FrozenDictionary<string, decimal> Kind(string kind) =>
        Lexicon
            .Rows("numbers")
            .Where(row => row[1] == kind)
            .ToFrozenDictionary(row => row[0], row => decimal.Parse(row[2], CultureInfo.InvariantCulture));

    /// <summary>How many tokens the number that begins at <paramref name="first"/> takes, or 0.</summary>
    public static int Read(Document document, int first, out decimal value)
    {
        value = 0;
        if (first >= document.Count)
            return 0;
        if (document[first].Kind == TokenKind.Number)
        {
            if (!Digits(document[first].Text, out value))
                return 0;
            var end = Fraction(document, first + 1, ref value);
            return Scale(document, end, ref value) - first;
        }
        return Words(document, first, out value);
    }

    /// <summary>An ordinal: 'third', '3rd', 'twenty-first'. How many tokens it takes, or 0.</summary>
    public static int ReadOrdinal(Document document, int first, out int value)
    {
        value = 0;
        if (first >= document.Count)
            return 0;
        var token = document[first];
        if (token.Kind == TokenKind.Number)
            return
                first + 1 < document.Count
                && IsOrdinalMark(document, first + 1)
                && token.Text.Length <= 3
                && int.TryParse(token.Text, out value)
                ? 2
                : 0;
        if (Ordinals.TryGetValue(token.Lower, out var ordinal))
        {
            value = (int)ordinal;
            return 1;
        }
        if (!Cardinals.TryGetValue(token.Lower, out var tens) || tens < 20)
            return 0;
        var next = document.Lower(first + 1) == "-" ? first + 2 : first + 1;
        if (!Ordinals.TryGetValue(document.Lower(next), out ordinal) || ordinal > 9)
            return 0;
        value = (int)(tens + ordinal);
        return next + 1 - first;
    }

    /// <summary>Whether the token is the 'rd' glued to the digits of an ordinal.</summary>
    public static bool IsOrdinalMark(Document document, int token) =>
        OrdinalMarks.Contains(document.Lower(token)) && !document[token].SpaceBefore;

    /// <summary>Like <see cref="Parse"/>, with thin spaces between thousands too.</summary>
    public static bool Digits(string text, out decimal value)
    {
        if (!Ascii.IsValid(text))
            text = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return Parse(text, out value);
    }

    /// <summary>Digits with a point, and commas between thousands; the longest sums fit, anything longer is not read.</summary>
    public static bool Parse(string text, out decimal value)
    {
        value = 0;
        return text.Length <= 24
            && decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    /// <summary>'half', 'quarter'</summary>
    public static bool TryPart(string word, out decimal part) => Parts.TryGetValue(word, out part);

    /// <summary>'quarters'</summary>
    public static bool TryParts(string word, out decimal part) => ManyParts.TryGetValue(word, out part);

    /// <summary>The words of a part of one: 'half', 'quarter', 'quarters'.</summary>
    public static IEnumerable<string> PartWords => Parts.Keys.Concat(ManyParts.Keys);

    public static bool TryScale(string word, out decimal scale) => Scales.TryGetValue(word, out scale);

    /// <summary>'1 1/2': a fraction after whole digits; where the number ends.</summary>
    public static int Fraction(Document document, int at, ref decimal value)
    {
        if (document.Lower(at + 1) != "/" || !document[at].SpaceBefore || value != decimal.Truncate(value))
            return at;
        if (!int.TryParse(document.Lower(at), out var above) || !int.TryParse(document.Lower(at + 2), out var below))
            return at;
        if (above <= 0 || below <= above || below > 100)
            return at;
        value += (decimal)above / below;
        return at + 3;
    }

    /// <summary>'million', 'hundred thousand': what multiplies the number before it; also with a hyphen, '12-million';
    /// where the number ends.</summary>
    public static int Scale(Document document, int at, ref decimal value)
    {
        for (var i = 0; i < 3; i++)
        {
            var word = document.Lower(at) == "-" ? at + 1 : at;
            if (!Scales.TryGetValue(document.Lower(word), out var scale) || value > 1e15m)
                return at;
            document.Trace?.Reads(word, word + 1, $"multiplies it by {Wording.Number(scale)}");
            value *= scale;
            at = word + 1;
        }
        return at;
    }

    static int Words(Document document, int first, out decimal value)
    {
        decimal total = 0,
            part = 0;
        var (end, begun) = (first, false);
        for (var i = first; i < document.Count && i < first + MostTokens; i++)
        {
            var word = document.Lower(i);
            if (Cardinals.TryGetValue(word, out var number))
            {
                if (begun && part % 100 != 0 && !(part % 10 == 0 && number < 10 && part % 100 >= 20))
                    break;
                part += number;
            }
            else if (begun && Scales.TryGetValue(word, out var scale) && part < 1e12m)
            {
                if (scale <= 100)
                    part = Math.Max(part, 1) * scale;
                else
                    (total, part) = (total + Math.Max(part, 1) * scale, 0);
            }
            else if (
                begun
                && word is "and" or "-"
                && Cardinals.ContainsKey(document.Lower(i + 1))
                && (word == "-" || Scales.ContainsKey(document.Lower(i - 1)))
            )
                continue;
            else
                break;
            (begun, end) = (true, i + 1);
        }
        value = total + part;
        return end - first;
    }
}
