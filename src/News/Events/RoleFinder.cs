using News.Text;

namespace News.Events;

/// <summary>Tells whose event it is: the mentions that stand where a source and a target stand.</summary>
internal sealed class RoleFinder(Document document, NounPhrases phrases, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors)
{
    readonly SubjectFinder subjects = new(document, phrases);
    readonly Dictionary<string, MentionKind> kinds = actors.ToDictionary(actor => actor.Id, actor => actor.Kind);

    /// <summary>The ids of who did it and to whom, and of the place where, or null.</summary>
    public (IReadOnlyList<string> Source, IReadOnlyList<string> Target, string? Place) Find(Trigger trigger, Sentence sentence, int stop)
    {
        if (subjects.Previous is { } told && told.Trigger.First < sentence.First) subjects.Previous = null;
        sentence = ClauseWords.Near(sentence, trigger.First);
        var (source, target) = Roles(trigger, sentence, Math.Max(trigger.End, Math.Min(stop, sentence.End)));
        subjects.Previous = (trigger, source);
        document.Trace?.Keep(new Parties(trigger, source, target));
        var sources = Ids(source);
        var targets = Ids(target).Where(id => !sources.Contains(id)).ToList();
        var place = Place(new Zone(trigger.End, Math.Min(stop, sentence.End)));
        // Who goes to a town meets nobody by that; it is where they went.
        if (trigger.Code is EventType.Consult && targets.Find(id => kinds.GetValueOrDefault(id) is MentionKind.Place) is { } town)
        {
            targets.Remove(town);
            place ??= town;
        }
        return (sources, targets, place);
    }

    /// <summary>Plans and treaties do nothing, and nothing is done to them.</summary>
    List<string> Ids(List<int> found) => [.. found.SelectMany(m => mentions[m].Actors).Where(id => kinds.GetValueOrDefault(id) is not MentionKind.Initiative).Distinct()];

    /// <summary>The place or country named behind 'in' or 'at'.</summary>
    string? Place(Zone zone)
    {
        for (var i = zone.First; i < zone.End; i++)
            if (document.Lower(i) is "in" or "at")
                for (var j = i + 1; j < zone.End && j < i + 6 && !ClauseWords.IsPreposition(document.Lower(j)); j++)
                    if (phrases.At(j) >= 0 && mentions[phrases.At(j)] is { Kind: MentionKind.Place or MentionKind.Country, Actors: [var id, ..], Form: not MentionForm.Demonym })
                        return id;
        return null;
    }

    (List<int> Source, List<int> Target) Roles(Trigger trigger, Sentence sentence, int stop)
    {
        var behind = new Zone(trigger.Object, ClauseEnd(trigger.End, stop));
        switch (trigger.Form)
        {
            case TriggerForm.Passive or TriggerForm.Reduced:
                var governs = trigger.Preposition is not ("" or "-");
                return (phrases.After(behind, "by"), governs && phrases.After(behind, trigger.Preposition) is { Count: > 0 } governed ? governed
                    : governs && trigger.Code is EventType.Consult ? [] : subjects.Subject(trigger.First, sentence));
            case TriggerForm.Noun:
                return (subjects.Possessor(trigger, sentence), phrases.After(behind with { First = trigger.End - 1 }, trigger.Preposition));
            case TriggerForm.Between:
                return (Both(behind with { First = trigger.End }), []);
            case TriggerForm.Agent:
                var noun = behind with { First = trigger.End - 1 };
                return (phrases.After(noun, "by") is { Count: > 0 } agent ? agent : subjects.Modifier(trigger.First, sentence), phrases.After(noun, trigger.Preposition));
        }
        var source = subjects.Subject(trigger.First, sentence);
        if (trigger.Mood == Mood.Obligation) return (subjects.Speaker(trigger.First, sentence) is { Count: > 0 } speaker ? speaker : source, source);
        var target = Target(trigger, behind, source);
        return Companion(behind) is { Count: > 0 } companions ? ([.. source, .. companions], [.. target.Except(companions)]) : (source, target);
    }

    /// <summary>The two behind 'between': who stands before the 'and', and who behind it.</summary>
    List<int> Both(Zone zone)
    {
        var both = new List<int>();
        var joined = false;
        for (var i = zone.First; i < zone.End && i < zone.First + 24 && document.Lower(i) is not ("," or ";"); i++)
            if (document.Lower(i) == "and" && !joined) joined = true;
            else if (phrases.At(i) is >= 0 and var m && !both.Contains(m))
            {
                both.Add(m);
                if (joined) break;
            }
            else if (ClauseWords.IsFinite(document.Lower(i))) break;
        return both;
    }

    /// <summary>Who acts 'along with' or 'together with' the subject.</summary>
    List<int> Companion(Zone zone)
    {
        for (var i = zone.First; i + 1 < zone.End; i++)
            if (document.Lower(i) is "along" or "together" or "alongside") return phrases.After(zone with { First = i }, document.Lower(i) == "alongside" ? "alongside" : "with");
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
            if (ClauseWords.IsSaying(document[i])) return true;
        return false;
    }

    List<int> Target(Trigger trigger, Zone zone, List<int> source)
    {
        if (trigger.Preposition == "-") return [];
        // 'will not … unless X …' asks it of X.
        if (trigger.Code == EventType.Request && trigger.Mood == Mood.Refused)
            for (var i = zone.First; i < zone.End; i++)
                if (document.Lower(i) is "unless" or "until") zone = zone with { First = i };
        if (trigger.Preposition == "to" && Receiver(trigger, source) is { Count: > 0 } receiver) return receiver;
        zone = zone with { End = RelativeClause(zone) };
        if (trigger.Preposition != "" && phrases.After(zone, trigger.Preposition) is { Count: > 0 } governed && !Same(governed, source)) return governed;
        // '… its support for X', whatever the verb governs.
        if (trigger.Preposition != "" && document.Lower(trigger.End) is "for" or "to" or "with" or "against" or "from"
            && phrases.After(zone with { First = trigger.End }, document.Lower(trigger.End)) is { Count: > 0 } behind && !Same(behind, source)) return behind;
        // Where several sign or talk, they do it with each other.
        if (trigger.Preposition == "with" && Ids(source).Count > 1) return [];
        for (var i = zone.First; i < zone.End; i++)
            if (phrases.At(i) >= 0 && phrases.Phrase(i, zone.End) is { Count: > 0 } phrase)
            {
                if (!Same(phrase, source)) return phrase;
                i = document.TokenAt(mentions[phrases.At(i)].Span.End - 1);
            }
        return [];
    }

    /// <summary>'gave the FBI access': who gets it stands before what is given.</summary>
    List<int> Receiver(Trigger trigger, List<int> source)
    {
        var first = trigger.Object;
        if (ClauseWords.IsDeterminer(document.Lower(first)) && !ClauseWords.IsPossessive(document.Lower(first))) first++;
        if (first >= trigger.End || phrases.At(first) is not (>= 0 and var m) || mentions[m].Form is not (MentionForm.Name or MentionForm.Abbreviation or MentionForm.Pronoun)) return [];
        var end = document.TokenAt(mentions[m].Span.End - 1) + 1;
        return end < trigger.End && document.Lower(end) != "'s" && (first > trigger.Object || !document[end].IsWord || ClauseWords.IsDeterminer(document.Lower(end)) || mentions[m].Form is MentionForm.Pronoun)
            && !Same([m], source) ? [m] : [];
    }

    /// <summary>Where 'who …' begins: what it tells of the target is no target.</summary>
    int RelativeClause(Zone zone)
    {
        for (var i = zone.First; i < zone.End; i++)
            if (document.Lower(i) is "who" or "which" or "whose" or "whom") return i;
        return zone.End;
    }

    bool Same(List<int> some, List<int> others) =>
        some.All(m => mentions[m].Actors.All(actor => others.Any(other => mentions[other].Actors.Contains(actor))));
}
