using News.Grammar;
using News.Text;

namespace News.Events;

/// <summary>Finds who did what to whom.</summary>
internal static class EventReader
{
    /// <summary>The events, and the mentions and actors with those that only an event describes.</summary>
    public static (IReadOnlyList<Event> Events, IReadOnlyList<Mention> Mentions, IReadOnlyList<Actor> Actors) Read(
        Syntax syntax, IReadOnlyList<Mention> mentions, IReadOnlyList<Actor> actors, IReadOnlyList<DateExpression> dates, IReadOnlyList<Quote> quotes)
    {
        var document = syntax.Document;
        var roster = new Roster(syntax, mentions, actors);
        var parties = new Parties(syntax, roster);
        var circumstances = new Circumstances(document, dates, quotes, roster);
        var events = new List<(Act Act, Event Event)>();
        var earlier = new EarlierActs(syntax);
        foreach (var act in ActFinder.Find(syntax, roster.At))
        {
            if (Accidents.Applies(syntax, act))
            {
                document.Trace?.Against(Topic.Event, document, act.First, act.End, act.Rule, "it was an accident");
                continue;
            }
            var span = document.Span(act.First, act.End);
            var quoted = circumstances.Quoted(span);
            parties.Speaker = quoted is { } q && quotes[q] is { Direct: true, Speaker: [var speaker] } ? speaker : null;
            if (Sources(parties, act) is not { } sources)
            {
                document.Trace?.Against(Topic.Event, document, act.First, act.End, act.Rule, "its subject cannot act");
                continue;
            }
            if (IsGeneral(syntax, act) || act is { Status: Effect.Able, Type: <= EventType.Retreat })
            {
                document.Trace?.Against(Topic.Event, document, act.First, act.End, act.Rule, "it is what people can, must or usually do, not an act");
                continue;
            }
            var place = circumstances.Place(act);
            var targets = parties.Targets(act.Target, ofThings: act.Type is not EventType.Consult || act.Rule is "visit" or "tour").Where(id => !sources.Contains(id)).ToList();
            if (targets.Count == 0 && sources.Count < 2) targets.AddRange(parties.FirstNamed(act.Nearby, sources));
            if (sources.Count == 0 && (targets.Count == 0 || act.Voice is Voice.Active) && earlier.Of(act) is { } told)
            {
                sources = told.Source;
                if (targets.Count == 0) targets.AddRange(told.Target);
            }
            if (sources.Count + targets.Count == 0 && !parties.IsSomebody(act.Source) && !parties.IsSomebody(act.Target) && !act.Needs.HasFlag(Needs.Alone) && !IsHeld(act) || act.Needs.HasFlag(Needs.Party) && targets.Count == 0 && sources.Count < 2 && !IsJourney(act)
                || act.Needs.HasFlag(Needs.Doer) && sources.Count == 0)
            {
                document.Trace?.Against(Topic.Event, document, act.First, act.End, act.Rule, "the sentence does not name those whom it would have to name");
                continue;
            }
            if (IsInterview(act, targets))
            {
                document.Trace?.Against(Topic.Event, document, act.First, act.End, act.Rule, "it is an interview");
                continue;
            }
            document.Trace?.Keep(act);
            if (act.Type is EventType.Consult && targets.Find(roster.IsPlace) is { } town)
            {
                targets.Remove(town);
                place ??= town;
            }
            events.Add((act, new Event(span, document.TextOf(span), Type(syntax, act, sources.Count + targets.Count), sources, targets, place, circumstances.Date(act), quoted, Status(act.Status), act.Rule)));
            earlier.Add(act, events[^1].Event);
        }
        var kept = events.Select(told => told.Act).ToHashSet(ReferenceEqualityComparer.Instance);
        return (events.Where(told => told.Act.Again is null || !kept.Contains(told.Act.Again)).Select(told => told.Event).ToList(), roster.Mentions.Order(Comparer<Mention>.Create((a, b) => a.Span.CompareTo(b.Span))).ToList(), roster.Actors);

        // 'Talks were held on Monday', 'a curfew was imposed': no party has to be named.
        static bool IsHeld(Act act) => act is { Voice: Voice.Passive, Status: Effect.Fact or Effect.Planned } && act.Rule.IndexOf("+ ", StringComparison.Ordinal) is >= 0 and var plus
            && act.Rule[(plus + 2)..] is var noun && (noun is "talks" or "inquiry" || act.Clause is { Group.IsFinite: true } && noun is "protest" or "strike" or "attack" or "curb" or "truce" or "pact");

        // 'spoke to the Daily Post': an interview.
        bool IsInterview(Act act, IReadOnlyList<string> targets) => act.Type is EventType.Consult && targets.Count > 0 && targets.All(roster.IsMedia) && act.Rule.StartsWith("speak", StringComparison.Ordinal) | act.Rule.StartsWith("talk", StringComparison.Ordinal);

        // 'The pope visited a camp in Jordan': a journey, where one person or body went.
        bool IsJourney(Act act) => act.Type is EventType.Consult && circumstances.Place(act) is not null && parties.Doers(act.Source) is [var traveller] && !roster.IsGroup(traveller);
    }

    /// <summary>'An accused person gives up rights', 'a citizen can host a pilgrim': said of anybody.</summary>
    static bool IsGeneral(Syntax syntax, Act act)
    {
        if (act is not { Voice: Voice.Active, Clause: { Group: var group } clause, Source: [var doer] } || clause.Subject is not [var subject] || subject != doer) return false;
        var isTimeless = group.First == group.Verb && syntax[group.Verb] is PartOfSpeech.VerbPresent3 or PartOfSpeech.VerbPresent || group.Modal >= 0 && syntax.Document.Lower(group.Modal) is "can" or "must" or "may";
        return isTimeless && syntax.Document.Lower(doer.First) is "a" or "an" or "any" or "anyone" or "every" or "everyone" or "each" or "somebody" or "someone" && syntax[doer.Head] is not PartOfSpeech.Name;
    }

    /// <summary>Drills held together are cooperation; those that one party holds alone show force.</summary>
    static EventType Type(Syntax syntax, Act act, int parties)
    {
        if (act.Type != EventType.Cooperate || !act.Rule.EndsWith("+ drills", StringComparison.Ordinal) || parties > 1) return act.Type;
        var sentence = syntax.Document.SentenceAt(act.First);
        for (var i = act.First; i < Math.Min(sentence.End, act.First + 40); i++)
            if (syntax.Document.Lower(i) is "joint" or "jointly" or "combined" or "with" or "participate" or "participated" or "participating" or "part") return act.Type;
        return EventType.Mobilize;
    }

    static EventStatus Status(Effect effect) => effect switch
    {
        Effect.Denied => EventStatus.Denied,
        Effect.Planned => EventStatus.Planned,
        Effect.Possible or Effect.Able => EventStatus.Possible,
        _ => EventStatus.Fact,
    };

    /// <summary>Who does it; null where the subject is nobody who can.</summary>
    static IReadOnlyList<string>? Sources(Parties parties, Act act) =>
        act.Voice is Voice.Active && act.Source.Count == 0 ? null
        : act.Voice is Voice.Active ? parties.Doers(act.Source)
        : parties.Doers(act.Source) ?? [];
}
