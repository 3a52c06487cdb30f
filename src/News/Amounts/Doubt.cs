using System.Collections.Frozen;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Amounts;

/// <summary>Decides whether words mean money or something else: a pound as a weight, a team that has won, 'ALL' in capitals.</summary>
internal static class Doubt
{
    const int Near = 8;

    static readonly FrozenSet<string> Doubtful = Of(row => row.Length > 3);
    static readonly FrozenSet<string> Paying = Of(row => row[1] == "pays");
    static readonly FrozenSet<string> Weighing = Of(row => row[1] == "weighs");

    static FrozenSet<string> Of(Func<string[], bool> kind) => Lexicon.Rows("currencies").Where(kind).Select(row => row[0]).ToFrozenSet();

    /// <summary>Whether a code is a word in capitals too.</summary>
    public static bool IsWord(string code) =>
        code is "ALL" or "TOP" or "CUP" or "PEN" or "MAD" or "COP" or "TRY" or "BOB" or "SOS" or "RON" or "GEL" or "LAK" or "MOP" or "ANG";

    /// <summary>Such codes ('TRY 3') mean money only after their figure; some never do.</summary>
    public static bool IsCode(TokenMatch match) =>
        match.Document[match.At("Code")].Text is var code && (!IsWord(code) || match.At("Code") > match.First && code is not ("ALL" or "TOP" or "CUP" or "PEN" or "MAD" or "COP"));

    /// <summary>Whether the word after a figure means money.</summary>
    public static bool IsMoney(TokenMatch match, decimal value)
    {
        var (document, word, end) = (match.Document, match["Money"], match.End);
        if (IsYear(document, match.First, match.At("Money"), end, value)) return match.No("the figure is a year");
        if (!Doubtful.Contains(word)) return true;
        var next = document.Lower(end);
        if (word is "won") return value >= 1000 && next is not ("by" or "the" or "their" or "his");
        if (next is "of" && value < 1_000_000 || next is "lighter" or "heavier" or "overweight" || next == "per" && document.Lower(end + 1) == "square") return match.No("it is a weight");
        if (Has(document, Math.Max(0, match.First - Near), match.First, Weighing)) return match.No("the words before it show a weight");
        if (Has(document, Math.Max(0, match.First - Near), match.First, Paying) || Has(document, end, Math.Min(end + 2, document.Count), Paying)) return true;
        // 'Poles', who are people; the weight of a bomb.
        if (document[match.At("Money")].IsCapitalised || document.Lower(match.At("Money") - 1) == "-") return value >= 1_000_000;
        return value >= 1000 || next is "a" or "an" or "per" or "each" || word is "sterling" || match.No("so small a number may be something other than money");
    }

    /// <summary>'In 2010 dollars', 'since 1999 euro notes', '2022 marks a shift': the figure is a year.</summary>
    static bool IsYear(Document document, int first, int word, int end, decimal value) =>
        word == first + 1 && value is >= 1900 and < 2100 && document[first].Text.Length == 4
        && (document.Lower(first - 1) is "in" or "since" or "constant" or "of" || document.Lower(word) is "dollar" or "euro" or "pound"
            || IsSubject(document, first, end));

    /// <summary>Whether the word is the verb of the year: an object that is not a rate follows, and no verb of paying precedes; or the sentence begins with it.</summary>
    static bool IsSubject(Document document, int first, int end)
    {
        var takesObject = document.Lower(end) is "a" or "an" or "the" or "its" or "his" or "her" or "their" or "our" or "another" or "one" or "out" or "what"
            && document.Lower(end + 1) is not ("day" or "week" or "month" or "year" or "hour" or "piece" or "head" or "person" or "share" or "tonne" or "ton");
        return takesObject && !Has(document, Math.Max(0, first - Near), first, Paying)
            || document.SentenceAt(first).First == first && !document[first].Text.EndsWith("00", StringComparison.Ordinal);
    }

    /// <summary>Whether a sum is so large, or written in such a way, that one or two letters before it mean money: 'R50 million', 'P1,500', 'K350 a month'.</summary>
    public static bool IsLarge(Document document, int first, int end, decimal value)
    {
        if (value < 1000)
            return value >= 100 && document.Lower(end) is "a" or "an" or "per" && document.Lower(end + 1) is "day" or "week" or "month" or "year" or "hour" or "kilo" or "person" or "head";
        var text = document.TextOf(document.Span(first, end)).AsSpan();
        return text[(text.IndexOfAnyInRange('0', '9') + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0;
    }

    static bool Has(Document document, int from, int end, FrozenSet<string> words)
    {
        for (var i = end - 1; i >= from; i--)
            if (document.Lower(i) is "." or ";") return false;
            else if (words.Contains(document.Lower(i))) return true;
        return false;
    }
}
