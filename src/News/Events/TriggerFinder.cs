using News.Text;

namespace News.Events;

/// <summary>Finds the words of a sentence that tell events.</summary>
internal static class TriggerFinder
{
    const int Reach = 12;

    /// <summary>The rule of 'his meetings with X'; what is discussed there is the same event.</summary>
    public const string TalksNoun = "talks of somebody";

    public static List<Trigger> Find(Document document, Sentence sentence)
    {
        var found = new List<Trigger>();
        var silent = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var word = document.Lower(i);
            if (i >= silent && Grammar.IsUnreal(word)) silent = ClauseEnd(document, i + 1, sentence.End, comma: true);
            // The 'Fund' of a name is no verb.
            document.Trace?.Keep(new Word(i, i < silent));
            if (i < silent || i > sentence.First && document[i].IsCapitalised && document[i - 1].IsCapitalised) continue;
            var near = Grammar.Near(sentence, i);
            var trigger = EventLexicon.Verb(word) is { } entry && VerbGroup.Read(document, i, entry.Forms, near.First) is { } group
                ? FromVerb(document, near, group, entry)
                : FromModal(document, near, i) ?? FromNoun(document, near, i);
            if (trigger is null) continue;
            document.Trace?.Keep(trigger);
            found.Add(trigger);
            // What somebody asks for, refuses or threatens is told by the words behind, and did not happen by them.
            if (trigger.Code is EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Agree)
                silent = ClauseEnd(document, trigger.End, sentence.End, comma: false);
            i = Math.Max(i, trigger.End - 1);
        }
        return found;
    }

    static Trigger? FromVerb(Document document, Sentence sentence, VerbGroup group, VerbEntry entry)
    {
        if (group.Mood is Mood.Unreal || group.Passive && !HasAgent(document, group.Verb, sentence.End) && !IsMain(document, sentence, group.First)) return null;
        foreach (var rule in entry.Rules)
        {
            var end = group.Verb + 1 + rule.Next.Length;
            if (!Follows(document, group.Verb + 1, rule.Next) || !rule.Later.All(word => Later(document, end, sentence.End, word) > 0)) continue;
            var form = FormOf(document, sentence, group, entry.Forms, rule, end);
            EventType? code = rule.Code;
            var name = rule.Name.Replace("~", "… ").Replace("to+", "to");
            if (rule.Light != "")
            {
                var (noun, nounEnd) = form is TriggerForm.Passive or TriggerForm.Reduced
                    ? NounBefore(document, sentence, group.First, rule.Light)
                    : NounAfter(document, sentence, end, rule.Light);
                if (noun is null) continue;
                code = EventLexicon.Pair(rule.Light, noun);
                name = $"{name} + {noun}";
                end = Math.Max(end, nounEnd);
            }
            if (form is TriggerForm.Reduced && document.Lower(end) != "by") return null;
            if (code is not { } plain || Composition.Apply(plain, group.Mood, document, end, sentence.End) is not { } told) continue;
            if (group.Mood != Mood.Fact) name = $"{group.Mood.ToString().ToLowerInvariant()}: {name}";
            return new Trigger(group.First, group.Verb, group.Verb + 1 + rule.Next.Length, end, told, rule.Preposition, form, group.Mood, name);
        }
        return null;
    }

    static TriggerForm FormOf(Document document, Sentence sentence, VerbGroup group, VerbForms forms, VerbRule rule, int end)
    {
        // 'is opposed to', 'is committed to': a state, not a passive.
        if (group.Passive) return rule.Next is [{ } governed, ..] && Grammar.IsPreposition(governed) ? TriggerForm.Active : TriggerForm.Passive;
        if (!group.Bare) return TriggerForm.Active;
        if (forms.HasFlag(VerbForms.Gerund)) return TriggerForm.Participle;
        if (!forms.HasFlag(VerbForms.Participle) || !rule.TakesObject) return TriggerForm.Active;
        var next = document.Lower(end);
        if (next == "by" && end + 1 < document.Count && (document[end + 1].Kind == TokenKind.Number || document.Lower(end + 1) is "one")) return TriggerForm.Active;
        return next == "by" || (Grammar.IsPreposition(next) || next is "last" or "this" or "earlier") && !IsMain(document, sentence, group.First)
            ? TriggerForm.Reduced : TriggerForm.Active;
    }

    /// <summary>Whether the verb is the first finite one of a sentence's main clause.</summary>
    static bool IsMain(Document document, Sentence sentence, int first)
    {
        for (var i = first - 1; i >= sentence.First; i--)
        {
            var word = document.Lower(i);
            if (Grammar.IsSubordinator(word) || Grammar.IsRelative(word) || Grammar.IsFinite(word) || word == "that") return false;
            if (EventLexicon.Verb(word) is { Forms: var forms } && (forms & (VerbForms.Past | VerbForms.Gerund)) != 0 && !Grammar.IsDeterminer(document.Lower(i - 1))) return false;
        }
        return true;
    }

    static bool HasAgent(Document document, int verb, int end)
    {
        for (var i = verb + 1; i < end && i < verb + Reach; i++)
            if (document.Lower(i) == "by") return true;
            else if (Grammar.EndsClause(document.Lower(i))) return false;
        return false;
    }

    /// <summary>'said Y must …': whatever it is that must be done, it is asked for.</summary>
    static Trigger? FromModal(Document document, Sentence sentence, int modal)
    {
        if (EventLexicon.Modal(document.Lower(modal)) is not ModalEffect.Obligation) return null;
        for (var i = modal - 2; i > sentence.First; i--)
            if (Grammar.IsSaying(document.Lower(i)))
                return new Trigger(modal, modal, modal + 1, modal + 1, EventType.Request, "", TriggerForm.Active, Mood.Obligation, "obligation said");
        return null;
    }

    /// <summary>'X's visit to Y', 'talks between X and Y': a noun that tells an event by itself.</summary>
    static Trigger? FromNoun(Document document, Sentence sentence, int noun)
    {
        if (EventLexicon.Nouns.Match(document, noun, out var kind) is not (> 0 and var length)) return null;
        EventType? code = kind switch { "talks" or "visit" => EventType.Consult, "attack" => EventType.Assault, _ => null };
        if (code is null) return null;
        var end = noun + length;
        var next = document.Lower(end);
        var (fits, preposition) = kind switch
        {
            // Without a goal or a time it only names a visit told elsewhere.
            "visit" => (next is "to" or "in" or "on" or "last" && Possessed(document, sentence, noun), "to"),
            "talks" => (next is "with" && Possessed(document, sentence, noun), "with"),
            _ => (next is "on" or "against" && Possessed(document, sentence, noun), next),
        };
        if (!fits) return null;
        if (next == preposition) end++;
        return new Trigger(noun, noun, end, end, code.Value, preposition, TriggerForm.Noun, Mood.Fact, $"{kind} of somebody");
    }

    static bool Possessed(Document document, Sentence sentence, int noun)
    {
        for (var i = noun - 1; i >= sentence.First && i >= noun - 5; i--)
        {
            if (Grammar.IsPossessive(document.Lower(i))) return true;
            if (!document[i].IsWord && document.Lower(i) != "-" || Grammar.IsPreposition(document.Lower(i)) || Grammar.IsFinite(document.Lower(i))) return false;
        }
        return false;
    }

    /// <summary>The object's noun that makes a pair with the light verb, and where it ends.</summary>
    static (string? Noun, int End) NounAfter(Document document, Sentence sentence, int from, string light)
    {
        (string? Noun, int End) best = (null, 0);
        for (var i = from; i < sentence.End && i < from + Reach; i++)
        {
            var word = document.Lower(i);
            if (EventLexicon.Nouns.Match(document, i, out var noun) is > 0 and var length && EventLexicon.Pair(light, noun) is not null)
            {
                // Troops may be sent to keep a peace: a noun of aid behind them decides.
                if (noun != "forces") return best.Noun is null ? (noun, i + length) : best with { Noun = noun };
                if (best.Noun is null) best = (noun, i + length);
            }
            if (light == "have" && EventLexicon.Verb(word) is not null || word is "it" or "he" or "they" or "that") break;
            if (Grammar.EndsClause(word) && word != "as" || word is "," && light is not ("give" or "send") || IsFinite(document, i)) break;
            if (Grammar.IsPreposition(word) && word != "of" && !(i == from || light is "give" or "send" && word is "to" or "with" or "for")) break;
        }
        return best;
    }

    static (string? Noun, int End) NounBefore(Document document, Sentence sentence, int first, string light)
    {
        for (var i = first - 1; i >= sentence.First && i >= first - Reach; i--)
            if (EventLexicon.Nouns.Match(document, i, out var noun) > 0 && EventLexicon.Pair(light, noun) is not null) return (noun, 0);
            else if (Grammar.EndsClause(document.Lower(i))) break;
        return (null, 0);
    }

    static bool Follows(Document document, int from, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (document.Lower(from + i) != words[i]) return false;
        return true;
    }

    /// <summary>Where the word stands further on in the clause, or 0.</summary>
    static int Later(Document document, int from, int end, string word)
    {
        for (var i = from; i < end && i < from + Reach; i++)
        {
            var at = document.Lower(i);
            if (word == "to+" ? at == "to" && IsInfinitive(document, i) : at == word || at.Length == word.Length + 1 && at[^1] == 's' && at.StartsWith(word, StringComparison.Ordinal)) return i;
            if (at is ";" or "." || Grammar.IsRelative(at)) break;
        }
        return 0;
    }

    /// <summary>A finite auxiliary; 'May' with a capital is a month.</summary>
    static bool IsFinite(Document document, int token) =>
        Grammar.IsFinite(document.Lower(token)) && !(document.Lower(token) == "may" && document[token].IsCapitalised);

    static bool IsInfinitive(Document document, int to) =>
        to + 1 < document.Count && document[to + 1].IsWord && !document[to + 1].IsCapitalised
        && !Grammar.IsDeterminer(document.Lower(to + 1)) && document.Lower(to - 1) != "due";

    static int ClauseEnd(Document document, int from, int end, bool comma)
    {
        for (var i = from; i < end; i++)
            if (document.Lower(i) is ";" or "when" or "while" or "although" || comma && document.Lower(i) == ",") return i;
        return end;
    }
}
