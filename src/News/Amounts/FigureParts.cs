using News.Rules;
using News.Text;

namespace News.Amounts;

/// <summary>Halves and quarters in the number of a sum.</summary>
internal static class FigureParts
{
    /// <summary>'Half a billion', 'a quarter of a million', 'three quarters billion': how many tokens it takes, or 0.</summary>
    public static int OfScale(Document document, int at, out decimal value)
    {
        value = 0;
        var i = document.Lower(at) == "a" ? at + 1 : at;
        var part = Part(document, ref i);
        if (part == 0) return 0;
        if (document.Lower(i) is "of") i++;
        if (document.Lower(i) is "a" or "-") i++;
        if (document.Lower(i) is "-") i++;
        if (!Numerals.TryScale(document.Lower(i), out var scale)) return 0;
        value = part * scale;
        return i + 1 - at;
    }

    /// <summary>'½' glued to digits: where the figure ends.</summary>
    public static int Glyph(Document document, int end, ref decimal value)
    {
        if (end >= document.Count || document[end].SpaceBefore) return end;
        var part = document[end].Text switch { "½" => 0.5m, "¼" => 0.25m, "¾" => 0.75m, _ => 0 };
        value += part;
        return part == 0 ? end : end + 1;
    }

    /// <summary>'… and a half', '-and-a-half' after a whole number: where the figure ends.</summary>
    public static int Added(Document document, int end, ref decimal value)
    {
        var i = Hyphen(document, end);
        if (document.Lower(i) != "and") return end;
        i = Hyphen(document, i + 1);
        if (document.Lower(i) == "a") i = Hyphen(document, i + 1);
        var part = Part(document, ref i);
        if (part == 0) return end;
        value += part;
        return i;
    }

    /// <summary>'half', 'quarter', 'three-quarters', and the token after it.</summary>
    static decimal Part(Document document, ref int at)
    {
        if (document.Lower(at) is "half" or "quarter") return document.Lower(at++) is "half" ? 0.5m : 0.25m;
        if (document.Lower(at) is not "three") return 0;
        var quarters = Hyphen(document, at + 1);
        if (document.Lower(quarters) is not ("quarters" or "quarter")) return 0;
        at = quarters + 1;
        return 0.75m;
    }

    static int Hyphen(Document document, int at) => document.Lower(at) == "-" ? at + 1 : at;
}
