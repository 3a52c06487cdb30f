using System.Collections.Frozen;
using News.Lexicons;

namespace News.Loading.Days;

/// <summary>The months by name, in the languages of the lexicons <c>calendar</c> (English) and <c>months</c>.</summary>
static class Months
{
    static readonly FrozenDictionary<string, int> Numbers = All().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>From 1 for January; null where the word is not a month. An abbreviation may have its full stop.</summary>
    public static int? Number(ReadOnlySpan<char> word) =>
        Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.TrimEnd('.'), out var number) ? number : null;

    static Dictionary<string, int> All()
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Lexicon.Rows("months"))
            for (var month = 1; month <= 12; month++)
                foreach (var form in row[month].Split(' '))
                    numbers[form] = month;
        foreach (var row in Lexicon.Rows("calendar").Where(row => row[1] == "month"))
            numbers[row[0].TrimEnd('.')] = int.Parse(row[2]);
        return numbers;
    }
}
