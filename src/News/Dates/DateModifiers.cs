using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Dates;

/// <summary>Takes in the words before a time that bound it: 'early 1990', 'the end of the month', 'nearly three years'.</summary>
static class DateModifiers
{
    static readonly Dictionary<string, string[][]> Dates = ByLastWord("date");
    static readonly Dictionary<string, string[][]> Lengths = ByLastWord("duration");

    public static Found<Temporal> Widen(Document document, Found<Temporal> found, int floor)
    {
        var phrases = found.Value switch
        {
            Length => Lengths,
            Recurring or Reference => null,
            _ => Dates,
        };
        if (phrases is null)
            return found;
        // 'Over three years' is more than three; 'over the past year' is during it.
        if (phrases == Lengths && document.Is(found.First, FunctionWord.Definite) && document.Is(found.First - 1, TimeCue.Over))
            return found;
        var first = found.First;
        while (first > floor && Longest(document, phrases, first, floor) is > 0 and var taken)
            first -= taken;
        if (
            first == found.First
            && found.Value is Shifted { Count: not 0 }
            && Longest(document, Lengths, first, floor) is > 0 and var about
            && document.Is(found.End - 1, TimeCue.Distance)
        )
            first -= about;
        return first == found.First ? found : found with { First = first };
    }

    /// <summary>How many tokens the longest phrase takes that ends before the token.</summary>
    static int Longest(Document document, Dictionary<string, string[][]> phrases, int end, int floor)
    {
        if (!phrases.TryGetValue(document.Lower(end - 1), out var known))
            return 0;
        foreach (var words in known)
            if (end - words.Length >= floor && Reads(document, end - words.Length, words))
                return words.Length;
        return 0;
    }

    static bool Reads(Document document, int first, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (document.Lower(first + i) != words[i])
                return false;
        return true;
    }

    static Dictionary<string, string[][]> ByLastWord(string kind) =>
        Lexicon
            .Rows("time-modifiers")
            .Where(row => row[1] == kind)
            .Select(row => Tokenizer.Tokenize(row[0]).Select(token => token.Lower).ToArray())
            .GroupBy(words => words[^1])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray());
}
