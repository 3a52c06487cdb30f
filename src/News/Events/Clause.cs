using News.Text;

namespace News.Events;

/// <summary>Looks along a clause, from a verb on: what follows it, where it ends.</summary>
internal static class Clause
{
    /// <summary>How far, in tokens, words that belong to a verb are sought.</summary>
    public const int Reach = 12;

    /// <summary>The end of the words that must follow, an adverb or a day before them passed over ('works closely with', 'called Monday on'), or 0.</summary>
    public static int Follows(Document document, int from, string[] words)
    {
        if (words.Length > 0 && document.Lower(from) == "on" && ClauseWords.IsDay(document.Lower(from + 1))) from += 2;
        else if (words.Length > 0 && document.Lower(from) != words[0] && (ClauseWords.IsAdverb(document.Lower(from)) || ClauseWords.IsDay(document.Lower(from)))) from++;
        for (var i = 0; i < words.Length; i++)
            if (document.Lower(from + i) != words[i]) return 0;
        return from + words.Length;
    }

    /// <summary>Where the noun phrase behind the verb ends at the latest.</summary>
    public static int ObjectEnd(Document document, int from)
    {
        var end = from;
        while (end < document.Count && end < from + 6 && document.Lower(end) is not ("," or "and") && !ClauseWords.IsPreposition(document.Lower(end))) end++;
        return end;
    }

    /// <summary>Whether each of the words stands further on in the clause.</summary>
    public static bool HoldsAll(Document document, int from, int end, string[] words)
    {
        foreach (var word in words)
            if (Later(document, from, end, word) == 0) return false;
        return true;
    }

    /// <summary>Where the word stands further on in the clause, or 0.</summary>
    public static int Later(Document document, int from, int end, string word)
    {
        for (var i = from; i < end && i < from + Reach; i++)
        {
            var at = document.Lower(i);
            if (word is "to+" or "*to+" ? at == "to" && IsInfinitive(document, i) && (word == "to+" || i > from) : at == word || at.Length == word.Length + 1 && at[^1] == 's' && at.StartsWith(word, StringComparison.Ordinal)) return i;
            if (at is ";" or "." || ClauseWords.IsRelative(at) || word[^1] == '+' && ClauseWords.IsFinite(at) || at == "from" && !ClauseWords.IsPreposition(word)) break;
        }
        return 0;
    }

    /// <summary>A finite auxiliary; 'May' with a capital is a month.</summary>
    public static bool IsFinite(Document document, int token) =>
        ClauseWords.IsFinite(document.Lower(token)) && !(document.Lower(token) == "may" && document[token].IsCapitalised);

    public static bool IsInfinitive(Document document, int to) =>
        to + 1 < document.Count && document[to + 1].IsWord && !document[to + 1].IsCapitalised
        && !ClauseWords.IsDeterminer(document.Lower(to + 1)) && document.Lower(to - 1) != "due" && Rules.Numerals.Read(document, to + 1, out _) == 0;

    /// <summary>Where '… and expelled' goes on with what was done; behind another finite verb it may belong to that one.</summary>
    public static int NextDeed(Document document, int from, int end)
    {
        for (var i = from; i + 1 < end; i++)
        {
            var word = document.Lower(i);
            if (ClauseWords.IsFinite(word) || ClauseWords.IsRelative(word) || ClauseWords.IsSubordinator(word) || word is "that" or "having" or "saying") return end;
            var past = EventLexicon.Verb(word) is { Forms: var forms } && (forms & (VerbForms.Past | VerbForms.Base)) == VerbForms.Past;
            if (past && document.Lower(i - 1) is "and" or "but") return i - 1;
            if (past) return end;
        }
        return end;
    }

    public static int End(Document document, int from, int end, bool comma)
    {
        for (var i = from; i < end; i++)
            if (document.Lower(i) is ";" or "when" or "while" or "although" || comma && document.Lower(i) == ",") return i;
        return end;
    }
}
