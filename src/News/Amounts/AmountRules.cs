using News.Rules;
using static News.Amounts.MoneyWords;

namespace News.Amounts;

/// <summary>The ways to write a sum of money, in their order: of two that match equally far, the first counts.</summary>
internal static class AmountRules
{
    const string To = "(to:(to | - | – | — | and | or))";

    public static readonly RuleSet<Sum> Set = new(Classes,
    [
        new("symbol figure", "Symbol Figure Money?", match => One(match, "Symbol")),
        new("figure symbol", "Figure Symbol", match => IsLeft(match) ? One(match, "Symbol") : null),
        new("code figure", "Code Figure", match => IsSafe(match) ? One(match, "Code") : null),
        new("code and figure in one", "CodeNumber", Glued),
        new("figure code", "Figure Code", match => IsSafe(match) ? One(match, "Code") : null),
        new("figure code scale", "Figure Code Scale", Scaled),
        new("figure in millions of a code", "Figure MillionCode | MillionCode Figure", match =>
            new Sum(MillionCode(match.Document[match.At("MillionCode")]), new Figure(match.First, match.End, Value(match, "Figure") * 1e6m))),
        new("figure currency", "Figure -? Money", match => IsMoney(match) ? One(match, "Money") : null),
        new("currency figure", "Money Figure", match => match["Money"] is "dollar" or "rmb" or "rupees" or "renminbi" ? One(match, "Money") : null),
        new("figure cents", "Figure -? Cent | Symbol Figure Cent", match => One(match, "Cent", null)),
        new("cents figure", "Cent Figure", match => match["Cent"] is "sen" ? One(match, "Cent", null) : null),
        new("figure currency and cents", "Figure (Money | Code | Symbol) and? cents:Plain Cent", WithCents),
        new("figure currency and hundredths", "Figure (Money | Code) and? cents:Plain", match =>
            match.End >= match.Document.Count || match.Document.Lower(match.End) is "." or "!" or "?" ? WithCents(match) : null),
        new("figure currency and hundredths in words", "((Figure (Money | Code)) | Symbol Figure) and cents:Plain", match =>
            match.Document[match.At("cents")].IsWord && (match.End >= match.Document.Count || match.Document.Lower(match.End) is "." or "and" or "!" or "?")
                ? WithCents(match) : null),
        new("range with its symbol", $"Symbol low:Figure {To} Symbol? high:Figure", match => Range(match, "Symbol")),
        new("range with its code", $"Code low:Figure {To} high:Figure", match => Range(match, "Code")),
        new("range with its currency", $"low:Figure {To} high:Figure -? Money", match => IsMoney(match) ? Range(match, "Money") : null),
    ]);

    static Sum One(TokenMatch match, string currency) => One(match, currency, Currency(match, currency));

    static Sum One(TokenMatch match, string _, string? code) => new(code, new Figure(match.First, match.End, Value(match, "Figure")));

    static Sum? Glued(TokenMatch match)
    {
        CodeNumber(match.Document, match.First, out var code, out var value);
        return new Sum(code, new Figure(match.First, match.End, value));
    }

    static Sum? Scaled(TokenMatch match) => Numerals.TryScale(match["Scale"], out var scale)
        ? new Sum(Currency(match, "Code"), new Figure(match.First, match.End, Value(match, "Figure") * scale)) : null;

    static Sum WithCents(TokenMatch match)
    {
        var currency = match.Has("Money") ? "Money" : match.Has("Code") ? "Code" : "Symbol";
        return new Sum(Currency(match, currency), new Figure(match.First, match.End, Value(match, "Figure") + Value(match, "cents") / 100));
    }

    /// <summary>'$5-10 million' is two sums; the first takes over the scale of the second.</summary>
    static Sum? Range(TokenMatch match, string currency)
    {
        var document = match.Document;
        var (low, high) = (Value(match, "low"), Value(match, "high"));
        var split = match.At("to");
        if (document.Lower(split) == "and" && document.Lower(match.First - 1) != "between") return null;
        var end = match.Range("high")!.Value;
        var scaled = end.End - end.First > 1 && document[end.First].Kind == Text.TokenKind.Number && Numerals.Digits(document.Lower(end.First), out var digits) && digits > 0;
        if (scaled && low < high && match.Range("low") is { } range && range.End - range.First == 1)
        {
            Numerals.Digits(document.Lower(end.First), out var unscaled);
            if (unscaled > 0 && low < 1000) low *= high / unscaled;
        }
        else if (!scaled && currency == "Symbol" && document.Lower(end.First - 1) == document.Lower(split)
            && (document.Lower(split) is "to" or "or" or "and" || GoesOn(document, match.End))) return null;
        if (low >= high) return null;
        return new Sum(Currency(match, currency), new Figure(match.First, split, low), new Figure(split + 1, match.End, high));
    }

    static bool GoesOn(Text.Document document, int at) => document.Lower(at) is "%" or "percent" or "year" or "day" or "-";

    /// <summary>Whether the symbol belongs to the figure on its left, and not to one on its right.</summary>
    static bool IsLeft(TokenMatch match)
    {
        var next = match.End;
        if (next >= match.Document.Count || match.Document[next].Kind != Text.TokenKind.Number) return true;
        return match.Document[next - 1].SpaceBefore && match.Document.Lower(next + 1) is "$" or "€" or "£" or "¥" or "cent" or "cents";
    }

    /// <summary>Codes that are words in capitals too ('ALL 5', 'TRY 3') stand for money only behind their figure.</summary>
    static bool IsSafe(TokenMatch match) =>
        match["Code"] is not ("all" or "try" or "top" or "cup" or "mad" or "pen" or "cop" or "bob" or "sos" or "ron" or "gel" or "lak" or "mop" or "ang" or "rm" or "fr" or "kr")
        || (match.At("Code") > match.First && match["Code"] is not ("all" or "top" or "cup" or "pen" or "mad" or "cop"));

    /// <summary>'Pounds', 'marks' and 'won' are other things as well: money where the number is large or the words go on so.</summary>
    static bool IsMoney(TokenMatch match)
    {
        var word = match["Money"];
        var document = match.Document;
        if (word is "won" && match.Has("Figure") && Value(match, "Figure") < 1000) return false;
        if (word is not ("pound" or "pounds" or "mark" or "marks" or "rand" or "colon" or "sterling" or "real" or "dram" or "drams" or "lei" or "kip" or "dong" or "buck" or "bucks" or "pula" or "kina"))
            return true;
        var value = Value(match, match.Has("Figure") ? "Figure" : "high");
        if (document.Lower(match.End) is "of" or "lighter" or "heavier" or "overweight" && value < 1_000_000) return false;
        return value >= 1000 || document.Lower(match.End) is "a" or "per" or "each" || word is "sterling";
    }
}
