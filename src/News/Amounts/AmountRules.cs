using News.Lexicons;
using News.Rules;
using News.Text;
using static News.Amounts.MoneyWords;

namespace News.Amounts;

/// <summary>The ways to write a sum of money, in their order: of two that match equally far, the first counts.</summary>
static class AmountRules
{
    const string To = "(to:(to | - | – | — | and | or))";

    public static readonly RuleSet<Sum> Set = new(
        Classes,
        [
            new("symbol figure", "Symbol Figure Money?", match => One(match, match.Has("Money") && IsOpen(match) ? "Money" : "Symbol")),
            new(
                "symbol figure code",
                "Symbol Figure Code",
                match => IsOpen(match) && IsDollar(match.Document[match.At("Code")]) ? One(match, "Code") : null
            ),
            new(
                "symbol point figure",
                "Symbol . ~ hundredths:Figure",
                match => new Sum(Currency(match, "Symbol"), Whole(match, Read(match, "hundredths", null) / 100))
            ),
            new("symbol figure and pence", "Symbol Figure ~Pence", match => One(match, "Symbol")),
            new("figure symbol", "Figure Symbol", match => IsLeft(match) ? One(match, "Symbol") : null),
            new("sign figure", "Sign Figure", match => One(match, "Sign")),
            new("figure sign", "Figure Sign", match => One(match, "Sign")),
            new(
                "initial and great figure",
                "Initial Figure | Figure Initial",
                match => Doubt.IsLarge(match.Document, match.First, match.End, Read(match, "Figure", null)) ? One(match, "Initial") : null
            ),
            new("code figure", "Code Figure", match => Doubt.IsCode(match) ? One(match, "Code") : null),
            new("letters and figure in one", "Glued", Glued),
            new("figure code", "Figure Code", match => Doubt.IsCode(match) ? One(match, "Code") : null),
            new("figure code scale", "Figure Code Scale", Scaled),
            new("figure in millions of a code", "Figure MillionCode | MillionCode Figure", Millions),
            new(
                "figure currency",
                "Figure -? Money",
                match => Doubt.IsMoney(match, Read(match, "Figure", null)) ? One(match, "Money") : null
            ),
            new(
                "currency figure",
                "Money Figure",
                match =>
                    match.Document.Is(match.At("Money"), MoneyCue.Leading) && !GoesOn(match.Document, match.End)
                        ? One(match, "Money")
                        : null
            ),
            new(
                "figure cents",
                "Figure -? Cent | Symbol Figure Cent",
                match => Cents(match, match.At("Cent"), Whole(match, Read(match, "Figure", null)))
            ),
            new(
                "figure pence",
                "Figure ~Pence",
                match =>
                    !match.Document.Is(match.First - 1, Mark.Colon)
                    && Read(match, "Figure", null) is not (240 or 360 or 480 or 576 or 720 or >= 1000) and var value
                        ? Cents(match, match.At("Pence"), Whole(match, value))
                        : null
            ),
            new(
                "cents figure",
                "Cent Figure",
                match =>
                    match.Document.Is(match.At("Cent"), MoneyCue.Leading) || match.Document.Is(match.At("Cent"), Mark.Cent)
                        ? Cents(match, match.At("Cent"), Whole(match, Read(match, "Figure", null)))
                        : null
            ),
            new("figure currency and cents", "Figure (Money | Code | Symbol) and? cents:Plain Cent", WithCents),
            new("figure currency and hundredths", "Figure (Money | Code) and? cents:Plain", match => Ends(match) ? WithCents(match) : null),
            new(
                "figure currency and hundredths in words",
                "((Figure (Money | Code)) | Symbol Figure) and cents:Plain",
                match => match.Document[match.At("cents")].IsWord && Ends(match) ? WithCents(match) : null
            ),
            new(
                "kuai and mao",
                "Figure Money and? tenths:Plain (mao | jiao) (hundredths:Plain fen?)?",
                match => new Sum(
                    Currency(match, "Money"),
                    Whole(
                        match,
                        Read(match, "Figure", null)
                            + Read(match, "tenths", null) / 10
                            + (match.Has("hundredths") ? Read(match, "hundredths", null) / 100 : 0)
                    )
                )
            ),
            new("range with its symbol", $"Symbol low:Figure {To} Symbol? high:Figure Money?", match => Range(match, "Symbol")),
            new(
                "range with its code",
                $"(Code | Sign) low:Figure {To} high:Figure",
                match => Range(match, match.Has("Sign") ? "Sign" : "Code")
            ),
            new(
                "range with its code after it",
                $"low:Figure {To} high:Figure (Code | Sign | Symbol)",
                match =>
                    Range(
                        match,
                        match.Has("Sign") ? "Sign"
                            : match.Has("Code") ? "Code"
                            : "Symbol"
                    )
            ),
            new(
                "range with its currency",
                $"low:Figure {To} high:Figure -? Money",
                match => Doubt.IsMoney(match, Read(match, "high", null)) ? Range(match, "Money") : null
            ),
            new(
                "range of cents",
                $"low:Figure {To} high:Figure -? Cent",
                match => Range(match, "Cent") is { } range ? Cents(match, match.At("Cent"), [.. range.Quantities]) : null
            ),
        ]
    );

    static Sum One(TokenMatch match, string name)
    {
        var code = Currency(match, name);
        return new Sum(code, Whole(match, Read(match, "Figure", code)));
    }

    /// <summary>Cents in units of their currency, where only one has such cents; where several have, in cents.</summary>
    static Sum Cents(TokenMatch match, int word, params IReadOnlyList<Quantity> figures)
    {
        var codes = HundredthsOf(match.Document, word);
        var cents = new Sum(null, figures) { HundredthsOf = codes };
        return codes is [var code] ? cents.In(code) : cents;
    }

    static Quantity Whole(TokenMatch match, decimal value) => new(match.First, match.End, value);

    static decimal Read(TokenMatch match, string name, string? currency)
    {
        MoneyFigure.Read(match.Document, match.At(name), HasCommas(currency), out var value);
        return value;
    }

    static Sum? Glued(TokenMatch match)
    {
        GluedSum.Read(match.Document, match.First, out var code, out var value);
        return new Sum(code, Whole(match, value));
    }

    static Sum Millions(TokenMatch match)
    {
        const decimal million = 1e6m;
        match.Document.Trace?.Reads(match.At("MillionCode"), match.At("MillionCode") + 1, AmountExplanation.OfScale(million));
        return new Sum(Currency(match, "MillionCode"), Whole(match, Read(match, "Figure", null) * million));
    }

    static Sum? Scaled(TokenMatch match)
    {
        if (!Numerals.TryScale(match["Scale"], out var scale))
            return null;
        match.Document.Trace?.Reads(match.At("Scale"), match.At("Scale") + 1, AmountExplanation.OfScale(scale));
        return new Sum(Currency(match, "Code"), Whole(match, Read(match, "Figure", null) * scale));
    }

    static Sum WithCents(TokenMatch match)
    {
        var code = Currency(
            match,
            match.Has("Money") ? "Money"
                : match.Has("Code") ? "Code"
                : "Symbol"
        );
        return new Sum(code, Whole(match, Read(match, "Figure", code) + Read(match, "cents", null) / 100));
    }

    /// <summary>'$5-10 million' is two sums; the first takes over the scale of the second.</summary>
    static Sum? Range(TokenMatch match, string currency)
    {
        var (document, code, split) = (match.Document, Currency(match, currency), match.At("to"));
        var (low, high, end) = (Read(match, "low", code), Read(match, "high", code), match.Range("high")!.Value);
        if (document.Is(split, FunctionWord.And) && !document.Is(match.First - 1, FunctionWord.Between))
            return null;
        var digits =
            document[end.First].Kind == TokenKind.Number && Numerals.Digits(document.Lower(end.First), out var unscaled) ? unscaled
            : Numerals.TryScale(document.Lower(end.End - 1), out var scale) ? high / scale
            : high;
        var scaled = digits > 0 && high > digits && digits < 1000;
        if (scaled && low < digits && match.Range("low") is { } range && range.End == range.First + 1)
        {
            low *= high / digits;
            document.Trace?.Reads(range.First, range.End, "shares the multiplier of the second figure");
        }
        else if (
            !scaled
            && match.Has("Symbol")
            && document.Lower(end.First - 1) == document.Lower(split)
            && (document.Is(split, FunctionWord.To | FunctionWord.Or | FunctionWord.And) || GoesOn(document, match.End))
        )
            return null;
        return low < high ? new Sum(code, new Quantity(match.First, split, low), new Quantity(split + 1, match.End, high)) : null;
    }

    static bool GoesOn(Document document, int at) => document.Is(at, Mark.Percent | Mark.Hyphen) || document.Is(at, MoneyCue.Measured);

    /// <summary>Whether no word follows that the last figure could count.</summary>
    static bool Ends(TokenMatch match) =>
        match.End >= match.Document.Count
        || match.Document.Is(match.End, Mark.Stop | Mark.Comma)
        || match.Document.Is(match.End, MoneyCue.AfterSum);

    /// <summary>A bare '$', '£' or '¥'; words after the figure may show more exactly which currency it is.</summary>
    static bool IsOpen(TokenMatch match) => match["Symbol"].Length == 1;

    /// <summary>Whether the symbol belongs to the figure on its left, and not to one on its right.</summary>
    static bool IsLeft(TokenMatch match)
    {
        var next = match.End;
        if (next >= match.Document.Count || match.Document[next].Kind != TokenKind.Number)
            return true;
        return match.Document[next - 1].SpaceBefore
            && (match.Document.Is(next + 1, Mark.Currency) || match.Document.Is(next + 1, MoneyCue.Cent));
    }
}
