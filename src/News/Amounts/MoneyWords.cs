using System.Collections.Frozen;
using News.Rules;
using News.Text;

namespace News.Amounts;

/// <summary>The words that the rules of this room name, and what they are worth.</summary>
internal static class MoneyWords
{
    static readonly Phrases<string?> Symbols = Of("symbol");
    static readonly Phrases<string?> Codes = Of("code");
    static readonly Phrases<string?> Words = Of("word");
    static readonly Phrases<string?> Cents = Of("cent");

    /// <summary>Letters glued to digits that multiply them: '$22.8m'.</summary>
    static readonly FrozenDictionary<string, decimal> Letters = new Dictionary<string, decimal>
    {
        ["k"] = 1e3m, ["m"] = 1e6m, ["mm"] = 1e6m, ["b"] = 1e9m, ["t"] = 1e12m,
    }.ToFrozenDictionary();

    public static readonly TokenClasses Classes = new TokenClasses()
        .Add("Symbol", Symbol, FirstTokens.Of(Symbols.FirstWords))
        .Add("Code", Code, FirstTokens.Of(Codes.FirstWords))
        .Add("Money", Words)
        .Add("Cent", Cents)
        .Add("Scale", (document, at) => Numerals.TryScale(document.Lower(at), out _) ? 1 : 0)
        .Add("Figure", (document, at) => ReadFigure(document, at, out _), FirstTokens.Or(Numerals.First, FirstTokens.Of(["a", "half", "quarter"])))
        .Add("Plain", (document, at) => Numerals.Read(document, at, out var value) is var length && value < 100 && value == decimal.Truncate(value) ? length : 0, Numerals.First)
        .Add("CodeNumber", (document, at) => CodeNumber(document, at, out _, out _))
        .Add("MillionCode", (document, at) => MillionCode(document[at]) is not null ? 1 : 0);

    static Phrases<string?> Of(string kind) => new(Lexicon.Rows("currencies").Where(row => row[1] == kind)
        .Select(row => (row[0], row.ElementAtOrDefault(2) is { Length: > 0 } code ? code : null)));

    /// <summary>How many tokens a number takes, with 'half a million' and '22.8m', or 0.</summary>
    public static int ReadFigure(Document document, int at, out decimal value)
    {
        if (Fraction(document, at, out value) is > 0 and var fraction) return fraction;
        var first = document.Lower(at) == "a" ? at + 1 : at;
        if (first > at && !Numerals.TryScale(document.Lower(first), out value)) return 0;
        if (first > at) return 2;
        var length = Numerals.Read(document, at, out value);
        if (length == 1 && at + 1 < document.Count && !document[at + 1].SpaceBefore && Letters.TryGetValue(document.Lower(at + 1), out var letter))
        {
            value *= letter;
            return 2;
        }
        // 'one and a half million'
        if (length > 0 && document.Lower(at + length) == "and" && document.Lower(at + length + 1) == "a" && document.Lower(at + length + 2) == "half"
            && Numerals.TryScale(document.Lower(at + length + 3), out var scale))
        {
            value = (value + 0.5m) * scale;
            return length + 4;
        }
        return length;
    }

    /// <summary>'Half a billion', 'a quarter million', 'three quarters billion'.</summary>
    static int Fraction(Document document, int at, out decimal value)
    {
        value = 0;
        var i = document.Lower(at) == "a" ? at + 1 : at;
        var part = document.Lower(i) switch { "half" => 0.5m, "quarter" => 0.25m, _ => 0 };
        if (part == 0 && document.Lower(i) == "three" && document.Lower(i + 1) is "quarters" or "-" )
        {
            if (document.Lower(i + 1) == "-") i++;
            if (document.Lower(i + 1) != "quarters") return 0;
            (part, i) = (0.75m, i + 1);
        }
        if (part == 0) return 0;
        i++;
        if (document.Lower(i) is "of") i++;
        if (document.Lower(i) is "a" or "-") i++;
        if (!Numerals.TryScale(document.Lower(i), out var scale)) return 0;
        value = part * scale;
        return i + 1 - at;
    }

    /// <summary>'A$' is Australian, 'a $4 billion deal' is not.</summary>
    static int Symbol(Document document, int at)
    {
        var length = Symbols.Match(document, at, out _);
        if (length < 2 || document[at].Lower is "c" || !document[at + 1].SpaceBefore) return length;
        return document[at].IsAllCapitals || document[at].Lower is "hk" or "nz" or "nt" or "au" or "u" ? length : 0;
    }

    /// <summary>Codes stand in capitals, or in small letters where they are no words.</summary>
    static int Code(Document document, int at)
    {
        var length = Codes.Match(document, at, out _);
        if (length == 0) return 0;
        var token = document[at];
        if (token.IsAllCapitals) return length;
        return token.Lower is "usd" or "eur" or "gbp" or "rmb" or "cny" or "jpy" or "inr" or "cad" or "aud" or "chf" or "hkd" or "mxn" or "nzd" or "btc"
            || (token.IsCapitalised && token.Lower is "rs" or "rs." or "rp" or "rm" or "tk" or "ksh" or "sfr") ? length : 0;
    }

    public static string? Currency(TokenMatch match, string name)
    {
        var phrases = name switch { "Symbol" => Symbols, "Code" => Codes, "Money" => Words, _ => Cents };
        phrases.Match(match.Document, match.At(name), out var code);
        return code;
    }

    public static decimal Value(TokenMatch match, string name)
    {
        ReadFigure(match.Document, match.At(name), out var value);
        return value;
    }

    /// <summary>'USD115.5': code and digits in one token, the decimals behind.</summary>
    public static int CodeNumber(Document document, int at, out string? code, out decimal value)
    {
        (code, value) = (null, 0);
        var text = document[at].Text;
        if (text.Length is < 4 or > 18 || !char.IsAsciiDigit(text[3]) || !char.IsAsciiLetterUpper(text[0])
            || !Codes.TryGet(text[..3], out code)) return 0;
        var decimals = document.Lower(at + 1) == "." && !document[at + 1].SpaceBefore && at + 2 < document.Count
            && document[at + 2] is { Kind: TokenKind.Number, SpaceBefore: false };
        return Numerals.Digits(text[3..] + (decimals ? "." + document[at + 2].Text : ""), out value) ? decimals ? 3 : 1 : 0;
    }

    /// <summary>'MUSD': millions of a code; its currency, or null where it is none.</summary>
    public static string? MillionCode(Token token) =>
        token.Text is ['M', _, _, _] && token.IsAllCapitals && Codes.TryGet(token.Text[1..], out var code) ? code : null;
}
