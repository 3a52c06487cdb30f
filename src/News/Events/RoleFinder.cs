using News.Text;

namespace News.Events;

/// <summary>Tells whose event it is: the mentions that stand where a source and a target stand.</summary>
internal sealed class RoleFinder
{
    readonly Document document;
    readonly IReadOnlyList<Mention> mentions;
    readonly int[] mentionAt;

    readonly Dictionary<string, MentionKind> kinds;
    (Trigger Trigger, List<int> Source)? previous;

    public RoleFinder(Document document, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors)
    {
        (this.document, this.mentions) = (document, mentions);
        kinds = actors.ToDictionary(actor => actor.Id, actor => actor.Kind);
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

    /// <summary>The ids of who did it and to whom, and of the place where, or null.</summary>
    public (IReadOnlyList<string> Source, IReadOnlyList<string> Target, string? Place) Find(Trigger trigger, Sentence sentence, int stop)
    {
        if (previous is { } told && told.Trigger.First < sentence.First) previous = null;
        var (source, target) = Roles(trigger, sentence, stop);
        previous = (trigger, source);
        var sources = Ids(source);
        var targets = Ids(target).Where(id => !sources.Contains(id)).ToList();
        var place = Place(new Zone(trigger.End, stop));
        // Who goes to a town meets nobody by that; it is where they went.
        if (trigger.Code is EventType.Consult && targets.Find(id => kinds[id] is MentionKind.Place) is { } town)
        {
            targets.Remove(town);
            place ??= town;
        }
        return (sources, targets, place);
    }

    /// <summary>Plans and treaties do nothing, and nothing is done to them.</summary>
    List<string> Ids(List<int> found) => [.. found.SelectMany(m => mentions[m].Actors).Where(id => kinds[id] is not MentionKind.Initiative).Distinct()];

    /// <summary>The place or country named behind 'in' or 'at'.</summary>
    string? Place(Zone zone)
    {
        for (var i = zone.First; i < zone.End; i++)
            if (document.Lower(i) is "in" or "at")
                for (var j = i + 1; j < zone.End && j < i + 6 && !Grammar.IsPreposition(document.Lower(j)); j++)
                    if (mentionAt[j] >= 0 && mentions[mentionAt[j]] is { Kind: MentionKind.Place or MentionKind.Country, Actors: [var id, ..], Form: not MentionForm.Demonym })
                        return id;
        return null;
    }

    (List<int> Source, List<int> Target) Roles(Trigger trigger, Sentence sentence, int stop)
    {
        var behind = new Zone(trigger.Object, ClauseEnd(trigger.End, stop));
        switch (trigger.Form)
        {
            case TriggerForm.Passive or TriggerForm.Reduced:
                return (After(behind, "by"), Subject(trigger.First, sentence));
            case TriggerForm.Noun:
                return (Possessor(trigger, sentence), After(behind with { First = trigger.End - 1 }, trigger.Preposition));
        }
        var source = Subject(trigger.First, sentence);
        if (trigger.Mood == Mood.Obligation) return (Speaker(trigger.First, sentence) is { Count: > 0 } speaker ? speaker : source, source);
        var target = Target(trigger, behind, source);
        return Companion(behind) is { Count: > 0 } companions ? ([.. source, .. companions], [.. target.Except(companions)]) : (source, target);
    }

    /// <summary>Who acts 'along with' or 'together with' the subject.</summary>
    List<int> Companion(Zone zone)
    {
        for (var i = zone.First; i + 1 < zone.End; i++)
            if (document.Lower(i) is "along" or "together" or "alongside") return After(zone with { First = i }, document.Lower(i) == "alongside" ? "alongside" : "with");
        return [];
    }

    /// <summary>Where the clause ends in which a target may stand.</summary>
    int ClauseEnd(int from, int stop)
    {
        for (var i = from; i < stop; i++)
            if (document.Lower(i) is "when" or "while" or "because" or "although" or "though" or ";" || document.Lower(i) == "as" && document.Lower(i - 1) == "," || document.Lower(i) == "," && IsAttribution(i + 1, stop)) return i;
        return stop;
    }

    /// <summary>', the agency said': who speaks is no target.</summary>
    bool IsAttribution(int from, int stop)
    {
        for (var i = from; i < stop && i < from + 10 && document.Lower(i) is not ("," or "and" or "who" or "that"); i++)
            if (Grammar.IsSaying(document[i])) return true;
        return false;
    }

    List<int> Target(Trigger trigger, Zone zone, List<int> source)
    {
        if (trigger.Preposition == "-") return [];
        // 'will not … unless X …' asks it of X.
        if (trigger.Code == EventType.Request && trigger.Mood == Mood.Refused)
            for (var i = zone.First; i < zone.End; i++)
                if (document.Lower(i) is "unless" or "until") zone = zone with { First = i };
        if (trigger.Preposition != "" && After(zone, trigger.Preposition) is { Count: > 0 } governed && !Same(governed, source)) return governed;
        // Where several sign or talk, they do it with each other.
        if (trigger.Preposition == "with" && Ids(source).Count > 1) return [];
        for (var i = zone.First; i < zone.End; i++)
            if (mentionAt[i] >= 0 && Phrase(i, zone.End) is { Count: > 0 } phrase)
            {
                if (!Same(phrase, source)) return phrase;
                i = document.TokenAt(mentions[mentionAt[i]].Span.End - 1);
            }
        return [];
    }

    bool Same(List<int> some, List<int> others) =>
        some.All(m => mentions[m].Actors.All(actor => others.Any(other => mentions[other].Actors.Contains(actor))));

    List<int> After(Zone zone, string preposition)
    {
        for (var i = zone.First; i < zone.End; i++)
            if (document.Lower(i) == preposition)
                for (var j = i + 1; j < zone.End && (!Grammar.IsPreposition(document.Lower(j)) || document.Lower(j) is "of" or "from" or "in" && j > i + 1); j++)
                    if (mentionAt[j] >= 0) return Phrase(j, zone.End);
        return [];
    }

    /// <summary>The heads of the noun phrase that begins here, and of those joined to it by 'and'.</summary>
    List<int> Phrase(int first, int end)
    {
        var heads = new List<int>();
        var head = -1;
        for (var i = first; i < end; i++)
        {
            var word = document.Lower(i);
            if (mentionAt[i] is >= 0 and var m) { head = m; continue; }
            if (word is "and" or "," or "&")
            {
                if (head >= 0) heads.Add(head);
                head = -1;
                if (!JoinsMention(i + 1, end, word == ",")) break;
            }
            else if (Grammar.IsPreposition(word) && word != "of" || word == "that" || Grammar.IsFinite(word) || Grammar.EndsClause(word) || EventLexicon.Verb(word) is { Forms: var forms } && (forms.HasFlag(VerbForms.Past) || forms == VerbForms.Present && Grammar.IsDeterminer(document.Lower(i + 1)))) break;
        }
        if (head >= 0) heads.Add(head);
        return [.. heads.Distinct()];
    }

    /// <summary>Whether another noun phrase of the same list follows, and not a clause of its own: ', the paper reported'.</summary>
    bool JoinsMention(int from, int end, bool comma)
    {
        var named = false;
        for (var i = from; i < end && i < from + 12; i++)
        {
            var word = document.Lower(i);
            if (mentionAt[i] >= 0) named = true;
            else if (Grammar.IsFinite(word) || EventLexicon.Verb(word) is { Forms: var forms } && forms.HasFlag(VerbForms.Past)) return false;
            else if (Grammar.IsPreposition(word) || word is "," or "and" || Grammar.EndsClause(word)) return named && (!comma || word is "," or "and");
        }
        return named && !comma;
    }

    List<int> Possessor(Trigger trigger, Sentence sentence)
    {
        for (var i = trigger.First - 1; i >= sentence.First && i >= trigger.First - 6; i--)
            if (Grammar.IsPossessive(document.Lower(i)))
            {
                var owner = document.Lower(i) == "'s" ? i - 1 : i;
                if (owner >= 0 && mentionAt[owner] >= 0) return [mentionAt[owner]];
            }
        return [];
    }

    /// <summary>Who says so: the subject of the verb of saying before the clause.</summary>
    List<int> Speaker(int first, Sentence sentence)
    {
        for (var i = first - 1; i > sentence.First; i--)
            if (Grammar.IsSaying(document[i])) return Subject(i, sentence);
        return [];
    }

    /// <summary>'… and praised': a verb that shares the subject of the one before.</summary>
    bool JoinsVerb(int verb)
    {
        var i = verb - 1;
        while (i >= 0 && Grammar.IsAdverb(document.Lower(i))) i--;
        return i >= 0 && document.Lower(i) is "and" or "but" or "or";
    }

    List<int> Subject(int verb, Sentence sentence)
    {
        if (previous is { Source.Count: > 0 } told && (JoinsVerb(verb) || document.Lower(verb - 1) == "," && EventLexicon.Verb(document.Lower(verb))?.Forms == VerbForms.Gerund)) return told.Source;
        var pronoun = verb - 1;
        while (pronoun > sentence.First && Grammar.IsAdverb(document.Lower(pronoun))) pronoun--;
        if (pronoun >= sentence.First && document.Lower(pronoun) is "it" or "he" or "she" or "they")
            return mentionAt[pronoun] >= 0 ? [mentionAt[pronoun]] : Speaker(verb, sentence);
        var zone = SubjectZone(verb, sentence);
        if (document.Lower(zone.End - 1) is var last && (Grammar.IsRelative(last) || last == "that"))
            for (var i = zone.End - 1; i >= sentence.First; i--)
                if (mentionAt[i] >= 0 && mentions[mentionAt[i]].Actors.Count > 0) return [mentionAt[i]];
        for (var i = zone.First; i < zone.End; i++)
            if (mentionAt[i] >= 0 && Phrase(i, zone.End) is { Count: > 0 } phrase)
                return phrase;
        return [];
    }

    /// <summary>Where the subject of a verb stands: back to the beginning of its clause, what is put in between commas passed over.</summary>
    Zone SubjectZone(int verb, Sentence sentence)
    {
        var end = verb;
        while (end > sentence.First && (Grammar.IsAdverb(document.Lower(end - 1)) || document.Lower(end - 1) is "and" or "but")) end--;
        if (end > sentence.First + 1 && document.Lower(end - 1) == ",")
        {
            var open = end - 2;
            while (open > sentence.First && document.Lower(open) != ",") open--;
            if (open > sentence.First && HasMention(sentence.First, open)) end = open;
            else end--;
        }
        var first = end;
        while (first > sentence.First)
        {
            var word = document.Lower(first - 1);
            if (Grammar.IsSubordinator(word) && !(word == "as" && document.Lower(first - 2) == "well") || word is ";" or ":" || Grammar.IsDash(document[first - 1])) break;
            if (Grammar.IsSaying(document[first - 1]) || word == "that" && first > 1 && Grammar.IsSaying(document[first - 2])) break;
            // '… and both sides met': a clause of its own, once a verb has been told before.
            if (word is "and" or "but" && previous is { } told && first - 1 >= told.Trigger.End && HasMention(first, Math.Min(end, first + 5))) break;
            if (word is "``" or "“" && first < end || word == "with" && document.Lower(first - 2) == ",") break;
            first--;
        }
        // 'On Monday, X …', 'As talks went on, X …': what stands before the comma is no subject.
        if (first < end && (first > sentence.First && Grammar.IsSubordinator(document.Lower(first - 1)) || Opens(first, end))) first = BehindComma(first, end);
        return new Zone(first, end);
    }

    bool Opens(int first, int end) =>
        Grammar.IsPreposition(document.Lower(first)) || document.Lower(first) is "according" or "prior" or "regardless" or "earlier" or "late" or "last"
        || first + 1 < end && document.Lower(first + 1) == "," && mentionAt[first] < 0;

    /// <summary>Behind the first comma where a list follows it, else behind the last: the ones before part an adverbial.</summary>
    int BehindComma(int first, int end)
    {
        var behind = first;
        for (var i = first; i < end; i++)
        {
            if (document.Lower(i) == "," && HasMention(i + 1, end)) behind = i + 1;
            if (behind > first && IsList(behind, end)) break;
        }
        return behind;
    }

    bool IsList(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Grammar.IsPreposition(document.Lower(i)) && document.Lower(i) != "of") return false;
        return true;
    }

    bool HasMention(int from, int end)
    {
        for (var i = from; i < end; i++)
            if (mentionAt[i] >= 0) return true;
        return false;
    }

    readonly record struct Zone(int First, int End);
}
