using News.Text;

namespace News.Events;

/// <summary>Finds the words of a sentence that tell events.</summary>
internal static class TriggerFinder
{
    public static List<Trigger> Find(Document document, Sentence sentence)
    {
        var found = new List<Trigger>();
        var silent = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var word = document.Lower(i);
            if (i >= silent && ClauseWords.IsUnreal(word)) silent = Clause.End(document, i + 1, sentence.End, comma: true);
            // The 'Fund' of a name is no verb.
            document.Trace?.Keep(new Word(i, i < silent));
            if (i < silent || i > sentence.First && document[i].IsCapitalised && document[i - 1].IsCapitalised) continue;
            var near = ClauseWords.Near(sentence, i);
            var trigger = EventLexicon.Verb(word) is { } entry && VerbGroup.Read(document, i, entry.Forms, near.First) is { } group
                ? FromVerb(document, near, group, entry)
                : FromModal(document, near, i) ?? NominalFinder.Find(document, near, i);
            if (trigger is null) continue;
            document.Trace?.Keep(trigger);
            found.Add(trigger);
            // What somebody asks for, refuses or threatens is told by the words behind, and did not happen by them.
            if (trigger.Rule.StartsWith("let ", StringComparison.Ordinal) || trigger.Code is EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten or EventType.Agree)
                silent = Clause.End(document, trigger.End, Clause.NextDeed(document, trigger.End, sentence.End), comma: false);
            i = Math.Max(i, trigger.End - 1);
        }
        return found;
    }

    static Trigger? FromVerb(Document document, Sentence sentence, VerbGroup group, VerbEntry entry)
    {
        if (Governs(document, group.Verb)) return null;
        if (group.Mood is Mood.Unreal || group.Passive && !HasAgent(document, group.Verb, sentence.End) && !IsMain(document, sentence, group.First)) return null;
        foreach (var rule in entry.Rules)
        {
            var end = Clause.Follows(document, group.Verb + 1, rule.Next);
            if (end == 0 || !Clause.HoldsAll(document, end, sentence.End, rule.Later)) continue;
            // 'attacked nobody', 'reached no agreement', 'declined to $3'
            if (document.Lower(end) is "no" or "nobody" or "nothing" || rule.Next is [.., "to"] && end < document.Count && !document[end].IsWord && !ClauseWords.IsQuoteMark(document.Lower(end))) return null;
            if (rule.Light == EventLexicon.NoEvent)
            {
                if (rule.Later.Length == 0 || Clause.Later(document, end, Clause.ObjectEnd(document, end), rule.Later[0]) > 0) return null;
                continue;
            }
            var (form, goal) = (FormOf(document, sentence, group, entry.Forms, rule, end), end);
            // 'given the delay': a participle alone does nothing.
            if (group.Bare && form is TriggerForm.Active && entry.Forms == VerbForms.Participle) return null;
            // 'searched for', 'fights for': without its object it does nothing to anybody.
            if (form is TriggerForm.Active && rule is { Preposition: "", Next: [], Later: [], Light: "" } && document.Lower(end) is "for" or "through" or "like") continue;
            // ', which allows …', ', allowing …': a thing makes it possible.
            if (rule.Name is "allow" or "permit" && (form is TriggerForm.Participle || document.Lower(group.First - 1) is "which" or "that")) return null;
            EventType? code = rule.Code;
            var name = rule.Shown;
            if (rule.Light != "")
            {
                var (noun, nounEnd) = form is TriggerForm.Passive or TriggerForm.Reduced
                    ? LightVerb.NounBefore(document, sentence, group.First, rule.Light)
                    : LightVerb.NounAfter(document, sentence, end, rule.Light);
                if (noun is null) continue;
                code = EventLexicon.Pair(rule.Light, noun);
                name = $"{name} + {noun}";
                end = Math.Max(end, nounEnd);
            }
            if (form is TriggerForm.Reduced && document.Lower(end) != "by") return null;
            foreach (var word in rule.Later)
                if (!word.EndsWith('+') && !ClauseWords.IsPreposition(word) && form is not TriggerForm.Passive) end = Math.Max(end, Clause.Later(document, goal, sentence.End, word) + 1);
            if (code is not { } plain || Composition.Apply(plain, group.Mood, document, end, sentence.End) is not { } told) continue;
            if (group.Mood != Mood.Fact) name = $"{group.Mood.ToString().ToLowerInvariant()}: {name}";
            return new Trigger(group.First, group.Verb, goal, end, told, rule.Preposition, form, group.Mood, name);
        }
        return null;
    }

    /// <summary>'promised to punish', 'continues to face': the verb behind tells what; of a promise of something unknown the promise itself is told.</summary>
    static bool Governs(Document document, int verb)
    {
        if (document.Lower(verb + 1) != "to" || EventLexicon.Governor(document.Lower(verb)) is not { } effect || effect is not (ModalEffect.Future or ModalEffect.Transparent)) return false;
        var told = ClauseWords.IsAdverb(document.Lower(verb + 2)) ? verb + 3 : verb + 2;
        return effect is ModalEffect.Transparent && Clause.IsInfinitive(document, verb + 1)
            || EventLexicon.Verb(document.Lower(told)) is { Forms: var forms } && forms.HasFlag(VerbForms.Base);
    }

    static TriggerForm FormOf(Document document, Sentence sentence, VerbGroup group, VerbForms forms, VerbRule rule, int end)
    {
        // 'is opposed to', 'is committed to': a state, not a passive.
        if (group.Passive) return rule.Next is [{ } governed, ..] && ClauseWords.IsPreposition(governed) ? TriggerForm.Active : TriggerForm.Passive;
        if (!group.Bare) return TriggerForm.Active;
        if (forms.HasFlag(VerbForms.Gerund)) return TriggerForm.Participle;
        if (!forms.HasFlag(VerbForms.Participle) || !rule.TakesObject) return TriggerForm.Active;
        var next = document.Lower(end);
        if (next == "by" && end + 1 < document.Count && (document[end + 1].Kind == TokenKind.Number || document.Lower(end + 1) is "one")) return TriggerForm.Active;
        return next == "by" || (ClauseWords.IsPreposition(next) || next is "last" or "this" or "earlier") && !IsMain(document, sentence, group.First)
            ? TriggerForm.Reduced : TriggerForm.Active;
    }

    /// <summary>Whether the verb is the first finite one of a sentence's main clause.</summary>
    static bool IsMain(Document document, Sentence sentence, int first)
    {
        for (var i = first - 1; i >= sentence.First; i--)
        {
            var word = document.Lower(i);
            if (ClauseWords.IsSubordinator(word) || ClauseWords.IsRelative(word) || ClauseWords.IsFinite(word) || word == "that") return false;
            if (EventLexicon.Verb(word) is { Forms: var forms } && (forms & (VerbForms.Past | VerbForms.Gerund)) != 0 && !ClauseWords.IsDeterminer(document.Lower(i - 1))) return false;
        }
        return true;
    }

    static bool HasAgent(Document document, int verb, int end)
    {
        for (var i = verb + 1; i < end && i < verb + Clause.Reach; i++)
            if (document.Lower(i) == "by") return true;
            else if (ClauseWords.EndsClause(document.Lower(i))) return false;
        return false;
    }

    /// <summary>'said Y must …': whatever it is that must be done, it is asked for.</summary>
    static Trigger? FromModal(Document document, Sentence sentence, int modal)
    {
        if (EventLexicon.Modal(document.Lower(modal)) is not ModalEffect.Obligation) return null;
        // 'should be a joy' only says how it is.
        var be = ClauseWords.IsAdverb(document.Lower(modal + 1)) || document.Lower(modal + 1) == "not" ? modal + 2 : modal + 1;
        if (document.Lower(be) is "be" or "have" && EventLexicon.Verb(document.Lower(be + 1)) is null) return null;
        for (var i = modal - 2; i > sentence.First; i--)
            if (ClauseWords.IsSaying(document.Lower(i)))
                return new Trigger(modal, modal, modal + 1, modal + 1, EventType.Request, "", TriggerForm.Active, Mood.Obligation, "obligation said");
        return null;
    }
}
