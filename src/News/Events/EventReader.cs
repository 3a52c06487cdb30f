using News.Grammar;
using News.Text;

namespace News.Events;

/// <summary>Finds who did what to whom.</summary>
static class EventReader
{
    /// <summary>How many governing clauses are looked at.</summary>
    const int Depth = 12;

    /// <summary>The events, and the mentions and actors with those that only an event describes.</summary>
    public static (IReadOnlyList<Event> Events, IReadOnlyList<Mention> Mentions, IReadOnlyList<Actor> Actors) Read(
        Syntax syntax,
        IReadOnlyList<Mention> mentions,
        IReadOnlyList<Actor> actors,
        IReadOnlyList<DateExpression> dates,
        IReadOnlyList<Quote> quotes
    )
    {
        var document = syntax.Document;
        var roster = new Roster(syntax, mentions, actors);
        var parties = new Parties(syntax, roster);
        var circumstances = new Circumstances(syntax, dates, quotes, roster);
        var events = new List<(Act Act, Event Event)>();
        var earlier = new EarlierActs(syntax);
        foreach (var act in ActFinder.Find(syntax, roster.At))
        {
            if (Accidents.Applies(syntax, act))
            {
                document.Reject(act, "it was an accident");
                continue;
            }
            if (Sports.Applies(syntax, act))
            {
                document.Reject(act, "it was a game");
                continue;
            }
            var span = document.Span(act.First, act.End);
            var quoted = circumstances.Quoted(span);
            parties.Speaker = quoted is { } q && quotes[q] is { Direct: true, Speaker: [var speaker] } ? speaker : null;
            if (IsThingsClause(act) || Sources(syntax, roster, parties, act) is not { } sources)
            {
                document.Reject(act, "its subject cannot act");
                continue;
            }
            if (IsGeneral(syntax, act) || act is { Status: Effect.Able, Type: <= EventType.Retreat })
            {
                document.Reject(act, "it is what people can, must or usually do, not an act");
                continue;
            }
            var place = circumstances.Place(act);
            var targets = parties
                .Targets(
                    act.Target,
                    ofThings: act.Type is not (EventType.Consult or EventType.Cooperate)
                        || act.Traits.HasFlag(RowTraits.Place)
                        || act.Traits.HasFlag(RowTraits.Owner)
                )
                .Where(id => !sources.Contains(id))
                .ToList();
            // A town is where they met, unless the row makes it the target.
            if (act.Type is EventType.Consult && !act.Traits.HasFlag(RowTraits.Place) && targets.Find(roster.IsPlace) is { } town)
            {
                targets.Remove(town);
                place ??= town;
            }
            if (targets.Count == 0 && !IsOfSeveral(act))
                targets.AddRange(
                    parties.FirstNamed(sources.Count < 2 ? act.Nearby : [.. act.Nearby.Where(phrase => phrase.IsClose)], sources)
                );
            if (sources.Count == 0 && earlier.Of(act) is { } told)
            {
                sources = told.Source;
                if (targets.Count == 0)
                    targets.AddRange(told.Target);
            }
            if (
                sources.Count + targets.Count == 0
                    && !parties.IsSomebody(act.Source)
                    && !parties.IsSomebody(act.Target)
                    && !IsCounted(act)
                    && !act.Traits.HasFlag(RowTraits.Alone)
                    && !IsHeld(act)
                || act.Traits.HasFlag(RowTraits.Party)
                    && targets.Count == 0
                    && sources.Count < 2
                    && !IsJourney(act, place)
                    && !IsAmongSeveral(act)
                || act.Traits.HasFlag(RowTraits.Doer) && sources.Count == 0 && !IsDoneTo(act, targets)
                || act.Traits.HasFlag(RowTraits.Agent) && sources.Count == 0
                || act is { Noun: "visit", Type: EventType.Consult } && targets.Count == 0 && place is null
            )
            {
                document.Reject(act, "the sentence does not name those whom it would have to name");
                continue;
            }
            // 'returned to the scene of the attack': without anybody who did it or to whom, only what the sentence is about.
            if (
                act.Voice is ActVoice.Noun
                && sources.Count + targets.Count == 0
                && syntax.PhraseAt(act.First) is not { Role: PhraseRole.Subject }
            )
            {
                document.Reject(act, "the noun names nobody and is not the subject");
                continue;
            }
            if (IsInterview(act, targets))
            {
                document.Reject(act, "it is an interview");
                continue;
            }
            document.Trace?.Keep(act);
            events.Add(
                (
                    act,
                    new Event(
                        span,
                        document.TextOf(span),
                        Type(syntax, act, sources.Count + targets.Count),
                        sources,
                        targets,
                        place,
                        circumstances.Date(act),
                        quoted,
                        Status(act.Status),
                        act.Rule
                    )
                )
            );
            earlier.Add(act, events[^1].Event);
        }
        var kept = events.Select(told => told.Act).ToHashSet(ReferenceEqualityComparer.Instance);
        return (
            events.Where(told => told.Act.Again is null || !kept.Contains(told.Act.Again)).Select(told => told.Event).ToList(),
            roster.Mentions.Order(Comparer<Mention>.Create((a, b) => a.Span.CompareTo(b.Span))).ToList(),
            roster.Actors
        );

        // 'Talks were held on Monday', 'a curfew was imposed': no party has to be named.
        static bool IsHeld(Act act) =>
            act is { Voice: ActVoice.Passive, Status: Effect.Fact or Effect.Planned }
            && (
                act.Noun is "talks" or "inquiry"
                || act.Clause is { Group.IsFinite: true } && act.Noun is "protest" or "strike" or "attack" or "curb" or "truce" or "pact"
            );

        // 'Roe was indicted for fraud': who did it is known without being named.
        static bool IsDoneTo(Act act, IReadOnlyList<string> targets) =>
            act
                is {
                    Voice: ActVoice.Passive,
                    Type: EventType.Accuse or EventType.Coerce,
                    Clause.Group: { IsPassive: true, IsFinite: true }
                }
            && targets.Count > 0;

        // 'At least 74 were killed', 'all seven were charged': people who are only counted.
        bool IsCounted(Act act) =>
            act is { Voice: ActVoice.Passive, Type: EventType.Accuse or >= EventType.Coerce, Target: [{ Of: < 0 } counted, ..] }
            && syntax[counted.Head] is PartOfSpeech.Number;

        // 'spoke to the Daily Post': an interview.
        bool IsInterview(Act act, IReadOnlyList<string> targets) =>
            act.Traits.HasFlag(RowTraits.Interview) && targets.Count > 0 && targets.All(roster.IsMedia);

        // 'the court of Ana Wels, which ordered …': 'which' is not a person, so whose clause it is was not found.
        bool IsThingsClause(Act act) =>
            act is { Voice: ActVoice.Active, Clause: { Link: Link.Relative, Marker: >= 0 and var which }, Source: [var subject] }
            && Mentions.Finders.Pronouns.Of(document.Lower(which)) is { Person: 0, IsNeuter: true }
            && roster.At(subject.Head) is { Kind: MentionKind.Person, Form: MentionForm.Name };

        // Of 'would not discuss it' the refusal is the act.
        static bool IsOfSeveral(Act act) => act.Type is EventType.Consult && act.Traits.HasFlag(RowTraits.Several);

        // 'The ministers discussed the plan', 'they discussed it': with each other.
        bool IsAmongSeveral(Act act) =>
            IsOfSeveral(act)
            && act.Source is [var several]
            && (syntax[several.Head].IsPlural() || Mentions.Finders.Pronouns.Of(document.Lower(several.Head)) is { Person: 6 });

        // 'The pope visited Lima', 'a camp in Jordan': a journey, where one person or body went.
        bool IsJourney(Act act, string? place) =>
            act.Type is EventType.Consult
            && place is not null
            && parties.Doers(act.Source) is [var traveller]
            && !roster.IsGroup(traveller);
    }

    /// <summary>'An accused person gives up rights', 'a citizen can host a pilgrim': said of anybody.</summary>
    static bool IsGeneral(Syntax syntax, Act act)
    {
        if (IsHabit(syntax, act))
            return true;
        if (
            act is not { Voice: ActVoice.Active, Clause: { Group: var group } clause, Source: [var doer] }
            || clause.Subject is not [var subject]
            || subject != doer
        )
            return false;
        var isTimeless =
            group.First == group.Verb && syntax[group.Verb] is PartOfSpeech.VerbPresent3 or PartOfSpeech.VerbPresent
            || group.Modal >= 0 && syntax.Document.Is(group.Modal, ActCue.General);
        // 'People kill people.', but not the headline 'Rebels attack village'.
        if (
            isTimeless
            && group.Modal < 0
            && doer.First == doer.Head
            && syntax[doer.Head] is PartOfSpeech.NounPlural
            && clause.Object.All(thing => thing.First == thing.Head && syntax[thing.Head] is PartOfSpeech.NounPlural)
            // 'Critics charge that …'
            && !(
                clause.Index + 1 < syntax.Clauses.Count
                && syntax.Clauses[clause.Index + 1] is { Link: Link.Complement } content
                && content.Parent == clause
            )
            && !syntax.Document.ParagraphAt(doer.Head).IsHeading
        )
            return true;
        return isTimeless
            && syntax.Document.Is(doer.First, ActCue.Anybody)
            && syntax[doer.Head] is not (PartOfSpeech.Name or PartOfSpeech.NounPlural);
    }

    /// <summary>'groups that defend the poor', 'men kill women': what those of a kind do, in the present and without an
    /// article. Headlines leave out articles.</summary>
    static bool IsHabit(Syntax syntax, Act act)
    {
        if (
            act
            is not {
                Voice: ActVoice.Active,
                Type: EventType.Consult or EventType.Cooperate or EventType.Aid or EventType.Coerce or EventType.Assault,
                Status: Effect.Fact,
                Clause: { Group: { Form: VerbForm.Present } group } clause,
                Source: [var doer]
            }
        )
            return false;
        // 'I talk to people', 'when you talk to people'
        if (
            group.First == group.Verb
            && act.Type is EventType.Consult
            && Mentions.Finders.Pronouns.Of(syntax.Document.Lower(doer.Head)) is { Person: 1 or 2 or 4 }
        )
            return true;
        if (
            group.First != group.Verb
            || !syntax[doer.Head].IsPlural()
            || doer.Possessor >= 0
            || syntax[doer.First] is PartOfSpeech.Determiner or PartOfSpeech.Number
            || syntax.Document.ParagraphAt(act.First).IsHeading
        )
            return false;
        return clause.Link is Link.Relative && syntax[doer.Head] is PartOfSpeech.NounPlural
            || clause.Object is [{ Possessor: < 0 } done]
                && done.First == done.Head
                && syntax[done.Head] is PartOfSpeech.NounPlural
                && doer.First == doer.Head;
    }

    /// <summary>Drills held together are cooperation; those that one party holds alone show force.</summary>
    static EventType Type(Syntax syntax, Act act, int parties)
    {
        if (act is not { Type: EventType.Cooperate, Noun: "drills" } || parties > 1)
            return act.Type;
        var sentence = syntax.Document.SentenceAt(act.First);
        for (var i = act.First; i < Math.Min(sentence.End, act.First + 40); i++)
            if (syntax.Document.Is(i, ActCue.Joint))
                return act.Type;
        return EventType.Mobilize;
    }

    static EventStatus Status(Effect effect) =>
        effect switch
        {
            Effect.Denied => EventStatus.Denied,
            Effect.Planned => EventStatus.Planned,
            Effect.Possible or Effect.Able => EventStatus.Possible,
            _ => EventStatus.Fact,
        };

    /// <summary>Who does it; null where the subject is nobody who can.</summary>
    static IReadOnlyList<string>? Sources(Syntax syntax, Roster roster, Parties parties, Act act) =>
        IsHarmByUnknown(syntax, roster, act) ? []
        // 'An attempt to kill the king failed': whose attempt it was is not said.
        : act is { Voice: ActVoice.Active, Source.Count: 0, Clause.Link: Link.NounInfinitive, Type: >= EventType.Coerce, Target.Count: > 0 }
            ? []
        : act.Voice is ActVoice.Active && act.Source.Count == 0 ? null
        : act.Voice is ActVoice.Active ? parties.Doers(act.Source)
        : parties.Doers(act.Source) ?? [];

    /// <summary>Whether the text does not say who does the harm: 'It exploded' and 'It killed 20 people' mean a bomb or a
    /// disaster, whatever body was named last; 'a rampage in Lima that left two dead' was not Lima's. In 'Peru said it had
    /// attacked', 'it' is Peru.</summary>
    static bool IsHarmByUnknown(Syntax syntax, Roster roster, Act act)
    {
        if (act is not { Type: EventType.Assault, Voice: ActVoice.Active, Status: Effect.Fact, Source: [var doer] })
            return false;
        if (
            act.Clause is { Link: Link.Relative }
            && roster.At(doer.Head) is { Kind: MentionKind.Place, Form: MentionForm.Name }
            && syntax.PrepositionAt(doer) >= 0
        )
            return true;
        if (!Accidents.IsIt(syntax, act))
            return false;
        for (var (clause, depth) = (act.Clause, 0); clause is not null && depth < Depth; clause = clause.Parent, depth++)
            if (clause.Link is Link.Complement)
                return false;
        return true;
    }
}
