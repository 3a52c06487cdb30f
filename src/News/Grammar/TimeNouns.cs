using System.Collections.Frozen;
using News.Lexicons;
using News.Text;

namespace News.Grammar;

/// <summary>Nouns that say when or how long: 'Monday', 'year', 'today'.</summary>
static class TimeNouns
{
    static readonly FrozenSet<string> Words = Lexicon
        .Rows("time-units")
        .Select(row => row[0])
        .Concat(Lexicon.Rows("calendar").Select(row => row[0].ToLowerInvariant()))
        .Concat(Lexicon.Rows("time-nouns").Select(row => row[0]))
        .ToFrozenSet();

    /// <summary>Whether the phrase with this head says when; 'May' alone may be somebody's name, and 'the year' may be an object.</summary>
    public static bool Contains(Document document, int first, int head, PartOfSpeech[] tags)
    {
        if (!Words.Contains(document.Lower(head)) && !IsYear(document, head, tags))
            return false;
        // 'a march'
        if (document[head].Text is "march")
            return false;
        return document.Lower(head) != "may" || head > first || document.Lower(head - 1) is "in" or "last" or "of" or "since" or "until";
    }

    /// <summary>Whether the word says on which day by itself, without a preposition: 'today', 'Monday'.</summary>
    public static bool IsDay(string word) =>
        word is "today" or "yesterday" or "tomorrow" or "tonight"
        || word.EndsWith("day", StringComparison.Ordinal) && Words.Contains(word) && word.Length > 5;

    public static bool IsWeekday(string word) =>
        word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    /// <summary>Whether the word is a unit of time in the plural: 'hours', 'years'.</summary>
    public static bool IsUnit(string word) => word.EndsWith('s') && Words.Contains(word);

    public static bool IsYear(Document document, int head, PartOfSpeech[] tags) =>
        tags[head] is PartOfSpeech.Number && document[head].Text is ['1' or '2', _, _, _] text && text.All(char.IsAsciiDigit);
}
