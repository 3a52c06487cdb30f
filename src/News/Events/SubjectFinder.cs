using News.Text;

namespace News.Events;

/// <summary>Finds who is the subject of a verb, by what stands before it.</summary>
internal sealed class SubjectFinder(Document document, NounPhrases phrases)
{
    /// <summary>The event told last in the sentence and its source, which a joined verb shares; null at a sentence's beginning.</summary>
    public (Trigger Trigger, List<int> Source)? Previous { get; set; }

    /// <summary>Whose visit it was: the owner before the noun.</summary>
    public List<int> Possessor(Trigger trigger, Sentence sentence)
    {
        for (var i = trigger.First - 1; i >= sentence.First && i >= trigger.First - 6; i--)
            if (ClauseWords.IsPossessive(document.Lower(i)))
            {
                var owner = document.Lower(i) == "'s" ? i - 1 : i;
                if (owner >= 0 && phrases.At(owner) >= 0) return [phrases.At(owner)];
            }
        return [];
    }

    /// <summary>Whose name or demonym stands before the noun: 'the Spanish raid'.</summary>
    public List<int> Modifier(int noun, Sentence sentence)
    {
        for (var i = noun - 1; i >= sentence.First && i >= noun - 4 && (document[i].IsWord || document.Lower(i) == "-") && !ClauseWords.IsPreposition(document.Lower(i)); i--)
            if (phrases.At(i) >= 0) return [phrases.At(i)];
        return [];
    }

    /// <summary>Who says so: the subject of the verb of saying before the clause.</summary>
    public List<int> Speaker(int first, Sentence sentence)
    {
        for (var i = first - 1; i > sentence.First; i--)
            if (ClauseWords.IsSaying(document[i])) return Subject(i, sentence);
        return [];
    }

    /// <summary>'… and praised': a verb that shares the subject of the one before.</summary>
    bool JoinsVerb(int verb)
    {
        var i = verb - 1;
        while (i >= 0 && ClauseWords.IsAdverb(document.Lower(i))) i--;
        return i >= 0 && document.Lower(i) is "and" or "but" or "or";
    }

    public List<int> Subject(int verb, Sentence sentence)
    {
        if (Previous is { Source.Count: > 0 } told && (JoinsVerb(verb) || document.Lower(verb - 1) == "," && EventLexicon.Verb(document.Lower(verb))?.Forms == VerbForms.Gerund)) return told.Source;
        var pronoun = verb - 1;
        while (pronoun > sentence.First && ClauseWords.IsAdverb(document.Lower(pronoun))) pronoun--;
        if (pronoun >= sentence.First && document.Lower(pronoun) is "it" or "he" or "she" or "they")
            return phrases.At(pronoun) >= 0 ? [phrases.At(pronoun)] : Speaker(verb, sentence);
        var zone = SubjectZone(verb, sentence);
        if (document.Lower(zone.End - 1) is var last && (ClauseWords.IsRelative(last) || last == "that"))
            for (var i = zone.End - 1; i >= sentence.First; i--)
                if (phrases.At(i) >= 0) return [phrases.At(i)];
        for (var i = zone.First; i < zone.End; i++)
            if (phrases.At(i) >= 0 && phrases.Phrase(i, zone.End) is { Count: > 0 } phrase)
                return phrase;
        return [];
    }

    /// <summary>Where the subject of a verb stands: back to the beginning of its clause, what is put in between commas passed over.</summary>
    Zone SubjectZone(int verb, Sentence sentence)
    {
        var end = verb;
        while (end > sentence.First && (ClauseWords.IsAdverb(document.Lower(end - 1)) || document.Lower(end - 1) is "and" or "but")) end--;
        if (end > sentence.First + 1 && document.Lower(end - 1) == ",")
        {
            var open = end - 2;
            while (open > sentence.First && document.Lower(open) != ",") open--;
            if (open > sentence.First && phrases.HasMention(sentence.First, open)) end = open;
            else end--;
        }
        var first = end;
        while (first > sentence.First)
        {
            var word = document.Lower(first - 1);
            if (ClauseWords.IsSubordinator(word) && !(word == "as" && document.Lower(first - 2) == "well") || word is ";" or ":" || ClauseWords.IsDash(document[first - 1])) break;
            if (ClauseWords.IsSaying(document[first - 1]) || word == "that" && first > 1 && ClauseWords.IsSaying(document[first - 2])) break;
            // '… and both sides met': a clause of its own, once a verb has been told before.
            if (word is "and" or "but" && Previous is { Trigger.Form: TriggerForm.Active or TriggerForm.Passive } told && first - 1 >= told.Trigger.End && phrases.HasMention(first, Math.Min(end, first + 5))) break;
            if (word is "``" or "“" && first < end || word == "with" && document.Lower(first - 2) == ",") break;
            first--;
        }
        // 'On Monday, X …', 'As talks went on, X …': what stands before the comma is no subject.
        if (first < end && (first > sentence.First && ClauseWords.IsSubordinator(document.Lower(first - 1)) || Opens(first, end))) first = BehindComma(first, end);
        return new Zone(first, end);
    }

    bool Opens(int first, int end) =>
        ClauseWords.IsPreposition(document.Lower(first)) || document.Lower(first) is "according" or "prior" or "regardless" or "earlier" or "late" or "last"
        || first + 1 < end && document.Lower(first + 1) == "," && phrases.At(first) < 0;

    /// <summary>Behind the first comma where a list follows it, else behind the last: the ones before part an adverbial.</summary>
    int BehindComma(int first, int end)
    {
        var behind = first;
        for (var i = first; i < end; i++)
        {
            if (document.Lower(i) == "," && phrases.HasMention(i + 1, end)) behind = i + 1;
            if (behind > first && IsList(behind, end)) break;
        }
        return behind;
    }

    bool IsList(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (ClauseWords.IsPreposition(document.Lower(i)) && document.Lower(i) != "of") return false;
        return true;
    }
}
