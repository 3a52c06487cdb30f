using System.Collections.Frozen;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Amounts;

/// <summary>Halves and quarters in the number of a sum.</summary>
static class FigureParts
{
    const int MostQuarters = 3;

    /// <summary>Fractions that are one character.</summary>
    public static readonly FrozenDictionary<string, decimal> Glyphs = new Dictionary<string, decimal>
    {
        ["½"] = 0.5m,
        ["¼"] = 0.25m,
        ["¾"] = 0.75m,
    }.ToFrozenDictionary();

    /// <summary>'Half a billion', 'a quarter of a million', 'three quarters billion': how many tokens it takes, or 0.</summary>
    public static int OfScale(Document document, int at, out decimal value)
    {
        value = 0;
        var i = document.Is(at, MoneyCue.One) ? at + 1 : at;
        var part = Part(document, ref i);
        if (part == 0)
            return 0;
        if (document.Is(i, FunctionWord.Of))
            i++;
        i = document.Is(i, MoneyCue.One) ? i + 1 : Hyphen(document, i);
        i = Hyphen(document, i);
        if (!Numerals.TryScale(document.Lower(i), out var scale))
            return 0;
        value = part * scale;
        return i + 1 - at;
    }

    /// <summary>'½' glued to digits: where the figure ends.</summary>
    public static int Glyph(Document document, int end, ref decimal value)
    {
        if (end >= document.Count || document[end].SpaceBefore)
            return end;
        var part = Glyphs.GetValueOrDefault(document[end].Text);
        value += part;
        return part == 0 ? end : end + 1;
    }

    /// <summary>'… and a half', '-and-a-half' after a whole number: where the figure ends.</summary>
    public static int Added(Document document, int end, ref decimal value)
    {
        var i = Hyphen(document, end);
        if (!document.Is(i, FunctionWord.And))
            return end;
        i = Hyphen(document, i + 1);
        if (document.Is(i, MoneyCue.One))
            i = Hyphen(document, i + 1);
        var part = Part(document, ref i);
        if (part == 0)
            return end;
        document.Trace?.Reads(end, i, $"adds {Wording.Number(part)}");
        value += part;
        return i;
    }

    /// <summary>'half', 'quarter', 'three-quarters', and the token after it.</summary>
    static decimal Part(Document document, ref int at)
    {
        if (Numerals.TryPart(document.Lower(at), out var part))
        {
            at++;
            return part;
        }
        if (!document[at].IsWord || Numerals.Read(document, at, out var count) != 1 || count != MostQuarters)
            return 0;
        var quarters = Hyphen(document, at + 1);
        if (
            !Numerals.TryParts(document.Lower(quarters), out part)
            && !(Numerals.TryPart(document.Lower(quarters), out part) && count * part < 1)
        )
            return 0;
        at = quarters + 1;
        return count * part;
    }

    static int Hyphen(Document document, int at) => document.Is(at, Mark.Hyphen) ? at + 1 : at;
}
