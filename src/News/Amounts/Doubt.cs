using System.Collections.Frozen;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Amounts;

/// <summary>Decides whether words mean money or something else: a pound as a weight, a team that has won, 'ALL' in capitals.</summary>
static class Doubt
{
    const int Near = 8;

    static readonly FrozenSet<string> Doubtful = Of(row => row.Length > 3);
    static readonly FrozenSet<string> Verbs = Of(row => row is [_, _, _, "verb"]);
    static readonly FrozenSet<string> Words = Of(row => row is [_, _, _, "word"]);
    static readonly FrozenSet<string> Paying = Of(row => row[1] == "pays");
    static readonly FrozenSet<string> Weighing = Of(row => row[1] == "weighs");

    static FrozenSet<string> Of(Func<string[], bool> kind) => Lexicon.Rows("currencies").Where(kind).Select(row => row[0]).ToFrozenSet();

    /// <summary>Whether a code is a word in capitals too.</summary>
    public static bool IsWord(string code) => Doubtful.Contains(code);

    /// <summary>Such codes ('TRY 3') mean money only after their figure; some never do.</summary>
    public static bool IsCode(TokenMatch match) =>
        match.Document[match.At("Code")].Text is var code && (!IsWord(code) || match.At("Code") > match.First && !Words.Contains(code));

    /// <summary>Whether the word after a figure means money.</summary>
    public static bool IsMoney(TokenMatch match, decimal value)
    {
        var (document, word, end) = (match.Document, match["Money"], match.End);
        if (IsYear(document, match.First, match.At("Money"), end, value))
            return match.No("the figure is a year");
        if (!Doubtful.Contains(word))
            return true;
        if (Verbs.Contains(word))
            return value >= 1000 && !document.Is(end, MoneyCue.AfterVictory);
        if (
            document.Is(end, FunctionWord.Of) && value < 1_000_000
            || document.Is(end, MoneyCue.Weight)
            || document.Is(end, MoneyCue.Per) && document.Is(end + 1, MoneyCue.Square)
        )
            return match.No("it is a weight");
        if (Has(document, Math.Max(0, match.First - Near), match.First, Weighing))
            return match.No("the words before it show a weight");
        if (
            Has(document, Math.Max(0, match.First - Near), match.First, Paying)
            || Has(document, end, Math.Min(end + 2, document.Count), Paying)
        )
            return true;
        // 'Poles', who are people; the weight of a bomb.
        if (document[match.At("Money")].IsCapitalised || document.Is(match.At("Money") - 1, Mark.Hyphen))
            return value >= 1_000_000;
        return value >= 1000 || document.Is(end, MoneyCue.Rate) || match.No("so small a number may be something other than money");
    }

    /// <summary>'In 2010 dollars', 'since 1999 euro notes', '2022 marks a shift': the figure is a year.</summary>
    static bool IsYear(Document document, int first, int word, int end, decimal value) =>
        word == first + 1
        && value is >= 1900 and < 2100
        && document[first].Text.Length == 4
        && (document.Is(first - 1, MoneyCue.OfYear) || document.Is(word, MoneyCue.Singular) || IsSubject(document, first, end, value));

    /// <summary>Whether the word is the verb of the year: an object that is not a rate follows, and no verb of paying
    /// precedes; or the sentence begins with it.</summary>
    static bool IsSubject(Document document, int first, int end, decimal year)
    {
        var takesObject = document.Is(end, MoneyCue.Object) && !document.Is(end + 1, MoneyCue.Rated);
        return takesObject && !Has(document, Math.Max(0, first - Near), first, Paying)
            || document.SentenceAt(first).First == first && year % 100 != 0;
    }

    /// <summary>Whether a sum is so large, or written in such a way, that one or two letters before it mean money: 'R50
    /// million', 'P1,500', 'K350 a month'.</summary>
    public static bool IsLarge(Document document, int first, int end, decimal value)
    {
        if (value < 1000)
            return value >= 100 && document.Is(end, MoneyCue.RateOf) && document.Is(end + 1, MoneyCue.RatedInitial);
        var text = document.TextOf(document.Span(first, end)).AsSpan();
        return text[(text.IndexOfAnyInRange('0', '9') + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0;
    }

    static bool Has(Document document, int from, int end, FrozenSet<string> words)
    {
        for (var i = end - 1; i >= from; i--)
            if (document.Is(i, Mark.Point | Mark.Semicolon))
                return false;
            else if (words.Contains(document.Lower(i)))
                return true;
        return false;
    }
}
