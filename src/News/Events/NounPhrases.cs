using News.Text;

namespace News.Events;

/// <summary>A half-open range of tokens in which somebody is sought.</summary>
internal readonly record struct Zone(int First, int End);

/// <summary>The mentions as they stand on the tokens, and the noun phrases they are the heads of.</summary>
internal sealed class NounPhrases
{
    readonly Document document;
    readonly IReadOnlyList<Mention> mentions;
    readonly int[] mentionAt;

    public NounPhrases(Document document, IReadOnlyList<Mention> mentions)
    {
        (this.document, this.mentions) = (document, mentions);
        mentionAt = new int[document.Count];
        Array.Fill(mentionAt, -1);
        for (int m = 0, t = 0; m < mentions.Count; m++)
        {
            if (mentions[m].Actors.Count == 0) continue;
            while (t < document.Count && document[t].End <= mentions[m].Span.Start) t++;
            for (var i = t; i < document.Count && document[i].Start < mentions[m].Span.End; i++)
                if (mentionAt[i] < 0) mentionAt[i] = m;
        }
    }

    /// <summary>Index of the outermost mention that covers the token and whose actor is known, or -1.</summary>
    public int At(int token) => mentionAt[token];

    /// <summary>The noun phrase behind the preposition.</summary>
    public List<int> After(Zone zone, string preposition)
    {
        for (var i = zone.First; i < zone.End; i++)
            if (document.Lower(i) == preposition)
                for (var j = i + 1; j < zone.End && (!IsPreposition(j) || document.Lower(j) is "of" or "from" or "in" && j > i + 1); j++)
                    if (mentionAt[j] >= 0) return Phrase(j, zone.End);
        return [];
    }

    /// <summary>A preposition, but not the one of 'at least'.</summary>
    bool IsPreposition(int token) => ClauseWords.IsPreposition(document.Lower(token)) && document.Lower(token + 1) is not ("least" or "most");

    /// <summary>The heads of the noun phrase that begins here, and of those joined to it by 'and'.</summary>
    public List<int> Phrase(int first, int end)
    {
        var heads = new List<int>();
        var head = -1;
        for (var i = first; i < end; i++)
        {
            var word = document.Lower(i);
            if (mentionAt[i] is >= 0 and var m)
            {
                // '… that Chile withdraw its troops': another phrase has begun.
                if (head >= 0 && head != m && mentions[m].Form is MentionForm.Pronoun) break;
                head = m;
                continue;
            }
            if (word == "of" && head >= 0 && mentions[head].Form is MentionForm.Name && document.Lower(i + 1) is var owner && ClauseWords.IsPossessive(owner)) break;
            if (word is "and" or "," or "&")
            {
                if (head >= 0) heads.Add(head);
                head = -1;
                if (!JoinsMention(i + 1, end, word == ",")) break;
            }
            else if (Ends(word, i) || head >= 0 && (word == "(" && !GoesOnBehind(i, end) || word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) && !document[i].IsCapitalised)) break;
        }
        if (head >= 0) heads.Add(head);
        return [.. heads.Distinct()];
    }

    /// <summary>Whether the name goes on behind the bracket: 'the army (PLA) chief X'.</summary>
    bool GoesOnBehind(int bracket, int end)
    {
        for (var i = bracket + 1; i < end && i < bracket + 6; i++)
            if (document.Lower(i) == ")") return i + 1 < end && (mentionAt[i + 1] >= 0 || document[i + 1].IsCapitalised);
        return false;
    }

    /// <summary>Whether another noun phrase of the same list follows, and not a clause of its own: ', the paper reported'.</summary>
    bool JoinsMention(int from, int end, bool comma)
    {
        var named = false;
        for (var i = from; i < end && i < from + 12; i++)
        {
            var word = document.Lower(i);
            if (mentionAt[i] >= 0) named = true;
            else if (ClauseWords.IsFinite(word) || EventLexicon.Verb(word) is { Forms: var forms } && forms.HasFlag(VerbForms.Past)) return false;
            else if (ClauseWords.IsPreposition(word) || word is "," or "and" || ClauseWords.EndsClause(word)) return named && (!comma || word is "," or "and");
        }
        return named && !comma;
    }

    bool Ends(string word, int token) =>
        ClauseWords.IsPreposition(word) && word != "of" || word == "that" || ClauseWords.IsFinite(word) || ClauseWords.EndsClause(word)
        || EventLexicon.Verb(word) is { Forms: var forms }
            && (forms.HasFlag(VerbForms.Past) || forms == VerbForms.Present && ClauseWords.IsDeterminer(document.Lower(token + 1)));

    public bool HasMention(int from, int end)
    {
        for (var i = from; i < end; i++)
            if (mentionAt[i] >= 0) return true;
        return false;
    }
}
