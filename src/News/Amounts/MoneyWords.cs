using System.Collections.Frozen;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Amounts;

/// <summary>The words that the rules of this room name, and their currencies.</summary>
static class MoneyWords
{
    const string Million = "M";

    static readonly string[][] Rows = [.. Lexicon.Rows("currencies")];

    static readonly Phrases<string?> Symbols = Of("symbol");
    static readonly Phrases<string?> Words = Of("word");
    static readonly Phrases<string?> Cents = Of("cent");
    static readonly FrozenDictionary<string, string?> Codes = Written("code");
    static readonly FrozenDictionary<string, string?> Signs = Written("sign");
    static readonly FrozenDictionary<string, string?> Initials = Written("initial");
    static readonly FrozenSet<string> Commas = Rows.Where(row => row[1] == "comma").Select(row => row[0]).ToFrozenSet();

    /// <summary>The codes of currencies whose symbol has a '$'.</summary>
    static readonly FrozenSet<string?> Dollars = Kind("symbol").Where(row => row.Form.Contains('$')).Select(row => row.Code).ToFrozenSet();

    public static readonly TokenClasses Classes = new TokenClasses()
        .Add("Symbol", Symbol, FirstTokens.Of(Symbols.FirstWords))
        .Add("Code", (document, at) => Code(document[at], out _) ? 1 : 0, FirstOf(Codes))
        .Add("Sign", (document, at) => Signs.ContainsKey(document[at].Text) ? 1 : 0, FirstOf(Signs))
        .Add("Initial", (document, at) => Initials.ContainsKey(document[at].Text) ? 1 : 0, FirstOf(Initials))
        .Add("Money", Words)
        .Add("Cent", Cents)
        .Add("Pence", token => MoneyCues.Is(token, MoneyCue.Pence) && !token.SpaceBefore)
        .Add("Scale", (document, at) => Numerals.TryScale(document.Lower(at), out _) ? 1 : 0)
        .Add("Figure", (document, at) => MoneyFigure.Read(document, at, commas: false, out _), MoneyFigure.First, MoneyFigure.Second)
        .Add(
            "Plain",
            (document, at) =>
                Numerals.Read(document, at, out var value) is var length && value < 100 && value == decimal.Truncate(value) ? length : 0,
            Numerals.First,
            Numerals.Second
        )
        .Add("Glued", (document, at) => GluedSum.Read(document, at, out _, out _))
        .Add("MillionCode", (document, at) => MillionCode(document[at]) is not null ? 1 : 0);

    static Phrases<string?> Of(string kind) => new(Kind(kind));

    static FrozenDictionary<string, string?> Written(string kind) => Kind(kind).ToFrozenDictionary(row => row.Form, row => row.Code);

    static IEnumerable<(string Form, string? Code)> Kind(string kind) =>
        Rows.Where(row => row[1] == kind).Select(row => (row[0], row.ElementAtOrDefault(2) is { Length: > 0 } code ? code : null));

    static FirstTokens FirstOf(FrozenDictionary<string, string?> forms) =>
        FirstTokens.Of(forms.Keys.Select(form => form.ToLowerInvariant()).Distinct());

    /// <summary>'A$' is Australian, 'a $4 billion deal' is not.</summary>
    static int Symbol(Document document, int at)
    {
        var length = Symbols.Match(document, at, out _);
        if (length < 2 || document.Is(at, MoneyCue.SpacedSymbol) || !document[at + 1].SpaceBefore)
            return length;
        return document[at].IsAllCapitals || document.Is(at, MoneyCue.SmallSymbol) ? length : 0;
    }

    /// <summary>Whether the token is the code of a currency with dollars.</summary>
    public static bool IsDollar(Token token) => Code(token, out var code) && Dollars.Contains(code);

    static bool Code(Token token, out string? code)
    {
        code = null;
        return token.IsAllCapitals
            ? Codes.TryGetValue(token.Text, out code)
            : MoneyCues.Is(token, MoneyCue.SmallCode) && Codes.TryGetValue(token.Text.ToUpperInvariant(), out code);
    }

    /// <summary>Whether the token is cents, pence or the like.</summary>
    public static bool IsCents(Document document, int at) => document.Is(at, MoneyCue.Pence) || Cents.Match(document, at, out _) > 0;

    /// <summary>The codes of the currencies that have such cents.</summary>
    public static IReadOnlyList<string> HundredthsOf(Document document, int at)
    {
        var length = Cents.Match(document, at, out var cents);
        IReadOnlyList<string> codes =
            document.Is(at, MoneyCue.Pence) ? ["GBP"]
            : length > 0 && cents is not null ? cents.Split(' ')
            : [];
        document.Trace?.Reads(at, at + Math.Max(1, length), AmountExplanation.OfCents(codes), isShared: true);
        return codes;
    }

    /// <summary>The currency that letters before a figure mean, and whether they mean it only before a large figure.</summary>
    public static bool Letters(string text, out string? code, out bool doubtful)
    {
        doubtful = Initials.TryGetValue(text, out code);
        if (doubtful || Signs.TryGetValue(text, out code))
            return true;
        doubtful = Doubt.IsWord(text);
        return Codes.TryGetValue(text, out code);
    }

    /// <summary>'MUSD': millions of a code; its currency, or null where it is not such a code.</summary>
    public static string? MillionCode(Token token) =>
        token.Text.Length == 4 && token.Text.AsSpan().StartsWith(Million) && Codes.TryGetValue(token.Text[1..], out var code) ? code : null;

    /// <summary>Whether a point separates thousands where this currency is used: '€250.000'.</summary>
    public static bool HasCommas(string? currency) => currency is not null && Commas.Contains(currency);

    /// <summary>The code of the currency captured under a class's name, or null.</summary>
    public static string? Currency(TokenMatch match, string name)
    {
        if (match.Range(name) is not var (at, end))
            return null;
        var document = match.Document;
        string? code = null;
        switch (name)
        {
            case "Code":
                Code(document[at], out code);
                break;
            case "Sign":
                Signs.TryGetValue(document[at].Text, out code);
                break;
            case "Initial":
                Initials.TryGetValue(document[at].Text, out code);
                break;
            case "MillionCode":
                code = MillionCode(document[at]);
                break;
            case "Symbol":
                Symbols.Match(document, at, out code);
                break;
            case "Money":
                Words.Match(document, at, out code);
                break;
            // Cents have no currency of their own.
            default:
                return null;
        }
        document.Trace?.Reads(at, end, AmountExplanation.OfCurrency(name, code), isShared: true);
        return code;
    }
}
