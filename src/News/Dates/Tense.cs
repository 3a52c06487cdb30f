using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;
using News.Rules;
using News.Text;

namespace News.Dates;

internal enum Direction { Unknown, Past, Future }

/// <summary>Whether a sentence speaks of a time as gone or to come: told by the nearest verb, first of those before it.</summary>
internal static class Tense
{
    /// <summary>How far a verb may stand, in tokens: what keeps hostile texts linear.</summary>
    const int Reach = 24;

    static readonly FrozenSet<string> Futures = Words("future").ToFrozenSet();

    static readonly FrozenSet<string> Pasts = Words("past").Concat(Lexicon.Rows("irregular-verbs").SelectMany(row => row[1..3].Where(form => form != row[0]))).ToFrozenSet();

    static IEnumerable<string> Words(string direction) => Lexicon.Rows("time-tense").Where(row => row[1] == direction).Select(row => row[0]);

    /// <summary>At the tokens <c>[first, end)</c>.</summary>
    public static Direction At(Syntax syntax, int first, int end)
    {
        var document = syntax.Document;
        // 'Wednesday's ruling' has been made.
        if (end < document.Count && document[end].IsPossessive) return Direction.Past;
        var sentence = document.SentenceAt(first);
        var before = Math.Max(sentence.First, first - Reach);
        for (var i = first - 1; i >= before; i--)
            if (Of(document, i, sentence.First) is not Direction.Unknown and var told) return Told(document, first, end, i, told);
        var after = Math.Min(sentence.End, end + Reach);
        for (var i = end; i < after; i++)
            if (Of(document, i, end) is not Direction.Unknown and var told) return Told(document, first, end, i, told);
        return Direction.Unknown;
    }

    static Direction Told(Document document, int first, int end, int by, Direction told)
    {
        document.Trace?.Note(Topic.Date, document, first, end, $"'{document[by].Text}' beside it speaks of what is {(told == Direction.Past ? "gone" : "to come")}.");
        return told;
    }

    /// <param name="floor">No word before this one is looked at.</param>
    static Direction Of(Document document, int i, int floor)
    {
        var token = document[i];
        if (!token.IsWord) return Direction.Unknown;
        var word = token.Lower;
        // 'It had been due Friday': what was to come then.
        if (word is "to" && i > floor && document.Lower(i - 1) is "due" or "scheduled" or "expected" or "slated") return Of(document, i - 1, floor);
        if (Futures.Contains(word)) return word is "due" or "scheduled" or "expected" or "slated" && Follows(document, i, floor, "been") ? Direction.Past : Direction.Future;
        if (word is "planned" or "planning" && document.Lower(i + 1) is "for" or "to") return Direction.Future;
        if (word == "set") return document.Lower(i + 1) is "for" or "to" ? Direction.Future : Direction.Past;
        // 'To be held', 'will be sold': the form is a participle's, the time is told before it.
        if (Follows(document, i, floor, "be")) return document.Lower(i - 2) is "could" || document.Lower(i - 3) is "could" ? Direction.Past : Direction.Future;
        // 'Is leaving Friday'.
        if (word.EndsWith("ing", StringComparison.Ordinal) && (Follows(document, i, floor, "is") || Follows(document, i, floor, "are"))) return Direction.Future;
        // 'Is heard', 'are opened': as often as not still to come.
        if (word is not "to" && (Follows(document, i, floor, "is") || Follows(document, i, floor, "are"))) return Direction.Unknown;
        if (Pasts.Contains(word)) return Direction.Past;
        // 'to meet' looks ahead; 'to' a place does not.
        if (word == "to" && i + 1 < document.Count && document[i + 1] is { IsWord: true, IsCapitalised: false } next
            && next.Lower is not ("the" or "a" or "an" or "its" or "his" or "her" or "their" or "this" or "that" or "date" or "at" or "about")
            && !next.Lower.EndsWith("ing", StringComparison.Ordinal) && !next.Lower.EndsWith('s')) return Direction.Future;
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && (!word.EndsWith("eed", StringComparison.Ordinal) || word is "agreed" or "freed" or "guaranteed")
            && !word.StartsWith("un", StringComparison.Ordinal) && !token.IsCapitalised ? Direction.Past : Direction.Unknown;
    }

    /// <summary>Whether the word stands before the token, one adverb between them at most.</summary>
    static bool Follows(Document document, int i, int floor, string word) =>
        i - 1 >= floor && (document.Lower(i - 1) == word
            || i - 2 >= floor && document.Lower(i - 1).EndsWith("ly", StringComparison.Ordinal) && document.Lower(i - 2) == word);
}
