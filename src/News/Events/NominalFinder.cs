using System.Collections.Frozen;
using News.Text;

namespace News.Events;

/// <summary>'Her visit to X', 'talks between X and Y', 'the shelling of X by Y', 'a protest against X': nouns that tell an event by themselves.</summary>
internal static class NominalFinder
{
    /// <summary>How far before the noun its owner and its adjectives are sought.</summary>
    const int Reach = 6;

    /// <summary>Adjectives of what has not happened.</summary>
    static readonly FrozenSet<string> Unreal = FrozenSet.Create(
        "planned", "possible", "proposed", "potential", "threatened", "future", "upcoming", "feared", "no", "any", "alleged", "attempted", "next",
        "foiled", "imminent", "expected", "hypothetical", "phone", "telephone", "conference", "further", "more", "without", "never", "not");

    /// <summary>What may stand before a phrase that tells an event; behind 'of' or 'for' it is only spoken of.</summary>
    static readonly FrozenSet<string> Openers = FrozenSet.Create(
        "after", "during", "following", "in", "amid", "before", "since", "despite", "over", "with", "by", "as", "and", "but", "while", "when", "from", "at", "through", "");

    public static Trigger? Find(Document document, Sentence sentence, int noun)
    {
        if (EventLexicon.Nominals.Match(document, noun, out var nominal) is not (> 0 and var length)) return null;
        var end = noun + length;
        var next = document.Lower(end);
        if (IsUnreal(document, sentence, noun)) return null;
        var possessed = Possessed(document, sentence, noun);
        if (next == "between" && !nominal.Prepositions.Contains("between"))
            return Trigger(TriggerForm.Between, next, 1);
        if (possessed && (nominal.Prepositions.Contains(next) || nominal.Code == EventType.Consult && next is "in" or "on" or "last" && nominal.Prepositions is ["to"]))
            return Trigger(TriggerForm.Noun, nominal.Prepositions.Contains(next) ? next : nominal.Prepositions[0], nominal.Prepositions.Contains(next) ? 1 : 0);
        // 'are on a visit to X', 'is on strike'
        if (nominal.Prepositions is ["to"] && next == "to" && IsOn(document, sentence, noun)) return Trigger(TriggerForm.Active, next, 1);
        if (nominal.Noun == "strike" && document.Lower(noun - 1) == "on" && ClauseWords.IsBe(document.Lower(noun - 2)))
            return Trigger(TriggerForm.Active, "-", 0);
        if (!Openers.Contains(Before(document, sentence, noun, out var first))) return null;
        if (HasAgent(document, sentence, end, nominal)) return Trigger(TriggerForm.Agent, nominal.Prepositions.Contains(next) ? next : nominal.Prepositions[0], nominal.Prepositions.Contains(next) ? 1 : 0);
        // 'The Norwegian bombing of X', and what a sentence begins with: 'A protest against X'
        if (nominal.Prepositions.Contains(next) && next != "to" && (IsNamed(document, first, noun) || first == sentence.First && !IsDefinite(document.Lower(first))))
            return Trigger(TriggerForm.Agent, next, 1);
        return null;

        Trigger Trigger(TriggerForm form, string preposition, int more) =>
            new(noun, noun, end + more, end + more, nominal!.Code, preposition, form, Mood.Fact, $"{nominal.Noun} of somebody");
    }

    /// <summary>Whether its phrase says that it did not happen.</summary>
    static bool IsUnreal(Document document, Sentence sentence, int noun)
    {
        for (var i = noun - 1; i >= sentence.First && i >= noun - Reach; i--)
        {
            if (Unreal.Contains(document.Lower(i))) return true;
            if (!document[i].IsWord || ClauseWords.IsPreposition(document.Lower(i)) || ClauseWords.IsFinite(document.Lower(i))) return false;
        }
        return false;
    }

    static bool Possessed(Document document, Sentence sentence, int noun)
    {
        for (var i = noun - 1; i >= sentence.First && i >= noun - Reach + 1; i--)
        {
            if (ClauseWords.IsPossessive(document.Lower(i))) return true;
            if (!document[i].IsWord && document.Lower(i) != "-" || ClauseWords.IsPreposition(document.Lower(i)) || ClauseWords.IsFinite(document.Lower(i))) return false;
        }
        return false;
    }

    /// <summary>'on a (three-day state) visit'.</summary>
    static bool IsOn(Document document, Sentence sentence, int noun)
    {
        for (var i = noun - 1; i > sentence.First && i >= noun - Reach - 2; i--)
            if (document.Lower(i) is "a" or "an" or "his" or "her" or "their" or "its") return document.Lower(i - 1) is "on";
        return false;
    }

    /// <summary>The word before the noun's phrase, and where that begins.</summary>
    static string Before(Document document, Sentence sentence, int noun, out int first)
    {
        first = noun;
        while (first > sentence.First && first > noun - Reach && document[first - 1].IsWord
            && !ClauseWords.IsPreposition(document.Lower(first - 1)) && !ClauseWords.IsFinite(document.Lower(first - 1)) && !ClauseWords.EndsClause(document.Lower(first - 1))
            && document.Lower(first - 1) is not ("and" or "but")) first--;
        return first > sentence.First && document[first - 1].IsWord ? document.Lower(first - 1) : "";
    }

    /// <summary>'… on X by Y' and '… by Y': who did it stands behind.</summary>
    static bool HasAgent(Document document, Sentence sentence, int end, Nominal nominal)
    {
        if (document.Lower(end) == "by") return true;
        if (!nominal.Prepositions.Contains(document.Lower(end))) return false;
        for (var i = end + 1; i < sentence.End && i < end + 2 * Reach; i++)
            if (document.Lower(i) == "by") return true;
            else if (ClauseWords.EndsClause(document.Lower(i)) || ClauseWords.IsFinite(document.Lower(i)) || document.Lower(i) == "," || EventLexicon.Verb(document.Lower(i)) is not null) return false;
        return false;
    }

    /// <summary>Whether a name or a demonym stands in the phrase, before the noun.</summary>
    static bool IsNamed(Document document, int first, int noun)
    {
        for (var i = first; i < noun; i++)
            if (document[i].IsCapitalised && !ClauseWords.IsDeterminer(document.Lower(i))) return true;
        return false;
    }

    static bool IsDefinite(string word) => word is "the" or "this" or "that" or "these" or "those" or "such";
}
