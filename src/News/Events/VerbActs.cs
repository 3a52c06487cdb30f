using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>Finds the act that the verb of a clause names: the row of the lexicon that fits, and the phrases of its parties.</summary>
sealed partial class VerbActs(Syntax syntax, ILookup<Clause, Clause> governed, Func<int, Mention?> mentionAt)
{
    /// <summary>How many of the clauses that a verb governs are looked at.</summary>
    const int Children = 8;

    static readonly FrozenSet<string> Prepositions = FunctionWords.Of(FunctionWord.Preposition);

    readonly Document document = syntax.Document;
    readonly HashSet<Clause> claimed = [];
    readonly PhraseConditions conditions = new(syntax, mentionAt);

    /// <summary>Whether the verb of the clause is part of an act that another verb names: 'stopped <b>buying</b>'.</summary>
    public bool IsClaimed(Clause clause) => claimed.Contains(clause);

    readonly Dictionary<Clause, Act?> found = [];

    /// <summary>The act, or null where the verb names none. Asked of the last clause first, since an act may depend on
    /// those that it governs.</summary>
    public Act? Find(Clause clause)
    {
        if (found.TryGetValue(clause, out var act))
            return act;
        found[clause] = null; // A clause that governs itself, by a fault of the analysis, has no act.
        return found[clause] = Read(clause);
    }

    Act? Read(Clause clause)
    {
        var verb = clause.Group.Verb;
        if (!syntax[verb].IsVerb() || syntax[verb] is PartOfSpeech.AuxModal)
            return null;
        foreach (var rule in Rows(verb))
        {
            if (
                !MayFit(rule, clause.Sentence)
                || After(verb + 1, rule.Next) is not (> 0 and var end)
                || !rule.Later.All(term => Holds(clause, end, term))
                || IsOnDay(rule, end)
            )
                continue;
            if (rule.Light == EventLexicon.NoEvent && IsOfCompanion(clause, rule))
                continue;
            if (rule.Light == EventLexicon.NoEvent)
            {
                document.Trace?.Against(
                    Topic.Event,
                    document,
                    verb,
                    end,
                    rule.Shown,
                    $"with these words the verb does not name an act{UserLine.By(rule.Line)}"
                );
                return null;
            }
            string? thing = null;
            var (type, name, traits) = (rule.Code, rule.Shown, rule.Traits);
            if (rule.Light is "future" or "intent")
            {
                if (
                    !governed[clause].Take(Children).Any(inner => inner.Link is Link.Infinitive or Link.Complement)
                    || rule.Light is "intent" && (!clause.Group.IsFinite || clause.Group.IsPassive)
                )
                    continue;
                type = Promise(clause) ?? (rule.Light is "future" ? EventType.Agree : null);
            }
            else if (rule.Light != "")
            {
                if (Noun(clause, rule) is not { } noun)
                    continue;
                (type, name) = (EventLexicon.Pair(rule.Light, noun.Class), $"{name} + {noun.Class}");
                end = Math.Max(end, noun.End);
                thing = noun.Class;
                if (noun.Class is "visit")
                    traits |= RowTraits.Place;
            }
            if (type is not { } code || !IsComplete(clause, rule, end))
                continue;
            if (rule.Light is "express" && !clause.Group.IsPassive && clause.Object is [var told] && IsOfAnother(told))
                return null;
            if (IsOnOneself(clause, rule) || IsOutcome(clause, code) || IsNounAfterAll(clause))
                return null;
            if (
                IsOtherPassive(clause, rule, end)
                || clause is { Link: Link.ReducedRelative, Group.IsPassive: true } && IsPerfect(clause, rule)
            )
                return null;
            // 'is opposed to', 'is committed to': a state.
            var passive = IsPassive(clause, rule) && !rule.TakesInfinitive;
            var (cause, isUnclear) = IsResult(clause, code) ? Cause(clause) : (null, false);
            if (isUnclear)
                return null;
            // 'The bus was hit by a train, killing two'
            if (cause is null && IsResult(clause, code) && clause.Parent is { Group.IsPassive: true })
                return null;
            var (voice, source, target) =
                cause is not null ? (cause.Voice, cause.Source, Target(clause, rule, code, verb, end))
                : rule.IsReversed ? (ActVoice.Passive, Giver(clause, rule), clause.Subject)
                // 'Police were deployed': who is sent is who takes part.
                : passive && code is EventType.Mobilize && By(clause, rule).Count == 0
                    ? (ActVoice.Passive, clause.Subject, After(clause, rule.Preposition))
                : passive ? (ActVoice.Passive, By(clause, rule), Target(clause, rule, code, verb, end))
                : (
                    ActVoice.Active,
                    Author(clause, code) is { } author ? [author] : Together(clause),
                    Target(clause, rule, code, verb, end)
                );
            claimed.UnionWith(
                governed[clause].Where(inner => rule.Later.Any(term => term.Kind is TermKind.Word && IsVerb(inner, term.Word)))
            );
            // 'will not answer': the refusal itself is a fact.
            var status = rule.Later.Any(term => term.Kind is TermKind.Refused) ? Effect.Fact : Factuality.Of(syntax, clause);
            // 'was "not ready" to help': the negation is quoted
            if (
                end > verb + 1
                && !clause.Group.IsNegated
                && syntax[verb + 2] is PartOfSpeech.Not
                && syntax[verb + 1] is PartOfSpeech.QuoteMark
            )
                status = Factuality.Under(status, Effect.Denied);
            if (rule.Light == "consider")
                status = Factuality.Under(status, Effect.Possible);
            if (
                code is EventType.Assault
                && AttackNoun(clause, rule, thing) is >= 0 and var attack
                && AttacksInWords.Applies(syntax, mentionAt, attack, source, target)
            )
                code = EventType.Accuse;
            if (rule.Traits.HasFlag(RowTraits.Words) && source is [var one] && IsOnePerson(one))
                code = EventType.Accuse;
            return new Act(
                code,
                verb,
                Math.Max(end, verb + 1),
                voice,
                source,
                target,
                Nearby(clause, rule, code),
                status,
                name,
                traits,
                clause
            )
            {
                Line = rule.Line,
                Noun = thing,
            };
        }
        return null;
    }

    /// <summary>'launched an <b>attack</b> on', 'came under <b>fire</b> from': the noun by which a verb names an attack that may be one in
    /// words; -1 where it names another act.</summary>
    int AttackNoun(Clause clause, VerbRule rule, string? thing)
    {
        foreach (var phrase in Things(clause).Concat(clause.Obliques.SelectMany(oblique => oblique.Phrases)))
            if (
                document.Is(phrase.Head, ActCue.InWords)
                && (
                    thing is not null
                    || rule.Later.Any(term => term.Kind is TermKind.Word && IsForm(document.Lower(phrase.Head), term.Word))
                )
            )
                return phrase.Head;
        return -1;
    }

    bool IsOnePerson(NounPhrase phrase) =>
        !syntax[phrase.Head].IsPlural()
        && (
            mentionAt(phrase.Head) is { Kind: MentionKind.Person }
            || mentionAt(phrase.Head) is null && NounClasses.Of(syntax, phrase) is NounClass.Person
        );

    /// <summary>'fired late <b>on Monday</b> the head of the bank': not on anybody.</summary>
    bool IsOnDay(VerbRule rule, int end) =>
        rule is { Preposition: "", Light: "", Next: [.., var last] }
        && Prepositions.Contains(last)
        && !ActCues.Is(last, ActCue.Particle)
        && syntax.PhraseAt(end) is { IsTime: true, Of: < 0 };

    /// <summary>'met Ana Wels <b>and her husband</b>': only what is joined to a name has the word by which the verb would not be an
    /// act.</summary>
    bool IsOfCompanion(Clause clause, VerbRule rule) =>
        clause.Object is [var named, _, ..]
        && conditions.Fits(named, PartyClass.Name)
        && rule.Later.Any(term =>
            term.Kind is TermKind.Word && !Names(named, term.Word) && clause.Object.Skip(1).Any(companion => Names(companion, term.Word))
        );

    /// <summary>'announced <b>Peru's</b> request', 'announced the <b>Volta</b> request': it is not the subject's.</summary>
    bool IsOfAnother(NounPhrase thing)
    {
        if (thing.Possessor >= 0)
            return !syntax.NounPhrases[thing.Possessor].IsPronoun;
        for (var i = thing.First; i < thing.Head; i++)
            if (mentionAt(i) is { Form: MentionForm.Name, Kind: MentionKind.Organisation or MentionKind.Person })
                return true;
        return false;
    }

    /// <summary>'killed himself', but 'blew himself up', 'distanced himself from Peru'.</summary>
    bool IsOnOneself(Clause clause, VerbRule rule) =>
        rule is { Light: "", Preposition: "", Next.Length: 0, Later.Length: 0 }
        && clause.Object is [var thing]
        && Mentions.Finders.Pronouns.Of(document.Lower(thing.Head)) is { IsReflexive: true };

    /// <summary>The rows of the verb, or of the part after its hyphen: 'co-hosted', 're-arrested'.</summary>
    IReadOnlyList<VerbRule> Rows(int verb) =>
        EventLexicon.Verb(JoinedVerbs.Text(document, verb)) is { Count: > 0 } joined ? joined : EventLexicon.Verb(document.Lower(verb));

    /// <summary>'he's <b>teamed up with</b> Peru', 'the agency, which <b>cooperated with</b> Peru': without a form of
    /// 'be', a verb with its own preposition is not passive.</summary>
    bool IsPerfect(Clause clause, VerbRule rule) =>
        (rule.Next is [.., var governing] && Prepositions.Contains(governing) || rule is { Preposition: "with", Light: "", Next.Length: 0 })
        && clause.Object.Count == 0
        && After(clause, "by").Count == 0
        && (clause.Group.First == clause.Group.Verb || document[clause.Group.First].IsPossessive)
        && clause.Obliques.Any(oblique => syntax.PrepositionOf(oblique) == (rule.Next is [.., var last] ? last : rule.Preposition));

    /// <summary>Whether the verb is passive; in 'was convicted of murder and <b>sentenced</b> to death' a verb that
    /// acts on its object and has none shares the passive.</summary>
    bool IsPassive(Clause clause, VerbRule rule)
    {
        if (clause.Group.IsPassive)
            return !IsPerfect(clause, rule);
        // 'was arrested and extradited to Peru'
        var isPartOfObject =
            rule is
            {
                Next: [],
                Preposition: "to" or "from" or "of",
                IsReversed: false,
                Code: EventType.Cooperate or EventType.Aid or EventType.Sanction or >= EventType.Coerce
            };
        // 'was convicted and sent to prison'
        var isOfObject =
            rule is { Preposition: "", IsReversed: false, Next: [var first, ..], Code: >= EventType.Coerce }
            && FunctionWords.Is(first, FunctionWord.Preposition | FunctionWord.To);
        if (!rule.TakesObject && !isPartOfObject && !isOfObject || clause.Subject.Count == 0)
            return false;
        for (
            var depth = 0;
            depth < Children
                && clause is { Link: Link.Coordinated, Object.Count: 0, Parent: { } partner }
                && clause.Group.First == clause.Group.Verb;
            depth++, clause = partner
        )
            if (partner.Group.IsPassive)
                return true;
        return false;
    }

    /// <summary>'was met with cheers': the passive of 'meet with somebody' would end in 'with'.</summary>
    bool IsOtherPassive(Clause clause, VerbRule rule, int end) =>
        clause.Group.IsPassive
        && rule is { Preposition: "", Light: "", Next: [.., not "by" and var last] }
        && Prepositions.Contains(last)
        && !IsPerfect(clause, rule)
        && clause.Obliques.Any(oblique =>
            oblique.Preposition > clause.Group.Verb && oblique.Preposition < end && !oblique.Phrases[0].IsTime
        );

    /// <summary>The end of the words that must follow the verb, after an adverb or a day, or 0.</summary>
    int After(int from, string[] words)
    {
        if (words.Length == 0)
            return from;
        // 'was "not ready" to help'
        var isState = syntax[from - 1].IsAuxiliary();
        while (
            (syntax[from].IsAdverb() || isState && syntax[from] is PartOfSpeech.QuoteMark or PartOfSpeech.Not)
            && document.Lower(from) != words[0]
        )
            from++;
        if (syntax.PhraseAt(from) is { IsTime: true } day)
            from = day.End;
        foreach (var word in words)
        {
            // 'refused "to let the bank fail"'
            if (syntax[from] is PartOfSpeech.QuoteMark && (isState || syntax[from + 1] is PartOfSpeech.ParticleTo))
                from++;
            if (document.Lower(from++) != word)
                return 0;
        }
        return from;
    }

    /// <summary>Whether the verb has the object that its row wants: 'searched for' without one is not an act.</summary>
    bool IsComplete(Clause clause, VerbRule rule, int end)
    {
        if (IsPassive(clause, rule))
            return clause.Subject.Count > 0;
        if (rule.Light is "future" or "intent")
            return true;
        // 'police stood by', 'has pushed for months', 'insisted on a news programme that …'
        if (
            rule is { Preposition: "", Light: "", Next: [.., var last] }
            && Prepositions.Contains(last)
            && !clause.Obliques.Any(oblique =>
                oblique.Preposition >= end - 1
                && oblique.Phrases is not [{ IsTime: true }]
                && !(oblique.Phrases is [var where] && conditions.Fits(where, PartyClass.Media) && Says(clause))
            )
            && clause.Object.Count == 0
            && Antecedent(clause) is null
            && !governed[clause].Take(Children).Any(inner => inner.Link is Link.Gerund or Link.PrepositionalGerund)
            && (clause.Obliques.Count > 0 || !Says(clause))
        )
            return false;
        // '…, he recalled': what is said precedes.
        if (
            clause.Object.Count == 0
            && rule.Next.Length == 0
            && rule.Later.Length == 0
            && rule.TakesObject
            && rule.Code is not (EventType.Assault or EventType.Request or EventType.Accuse)
        )
            return Shared(clause) is not null;
        // 'returned to the stand', 'returned to power' gives nothing back.
        if (
            clause.Object.Count == 0
            && rule is { Next: [], Later: [{ Word: var later }] }
            && (later == rule.Preposition || rule.Preposition == "to" && After(clause, "to").Count > 0)
            && rule.Code is EventType.Concede or EventType.Aid
        )
            return false;
        if (clause.Object.Count > 0 || Shared(clause) is not null)
            return true;
        // 'the pilot shot down over Peru': not what the pilot did.
        if (
            rule is { Code: EventType.Assault, Preposition: "", Light: "", Next: [var particle] }
            && ActCues.Is(particle, ActCue.Particle)
            && !clause.Obliques.Any(oblique => oblique.Preposition == end - 1)
        )
            return false;
        if (!rule.TakesObject)
            return true;
        // 'Lund's killing'
        if (clause.Group.Form is VerbForm.Ing && rule.Later.Length == 0 && rule.Code is EventType.Assault)
            return false;
        // 'the army attacked'; 'urged that …', and what is quoted after a verb of asking or accusing.
        return rule.Later.Length > 0
            || rule.Code is EventType.Request or EventType.Accuse or EventType.Threaten && clause.Obliques.Count == 0
            || clause.Obliques.Count == 0 && clause.Link is not Link.Gerund && rule.Code is EventType.Assault && !syntax[end].IsNoun();
    }

    bool Says(Clause clause) => governed[clause].Take(Children).Any(inner => inner.Link is Link.Complement);

    /// <summary>The object that a verb has in common with the one joined to it ('arrested and questioned <b>Ana
    /// Ruiz</b>'), or that its relative clause leaves out ('<b>the plan</b>, which Peru condemned').</summary>
    IReadOnlyList<NounPhrase>? Shared(Clause clause)
    {
        if (Antecedent(clause) is { } antecedent)
            return [antecedent];
        if (clause.Obliques.Count > 0 || clause.Index + 1 >= syntax.Clauses.Count)
            return null;
        // 'arresting, beating and jailing <b>students</b>'
        for (int c = clause.Index + 1, n = 0; c < syntax.Clauses.Count && n < Children; c++, n++)
        {
            var (before, next) = (syntax.Clauses[c - 1], syntax.Clauses[c]);
            if (!IsJoined(before, next) || next.Group.First - before.Group.End > 4)
                return null;
            if (next.Object.Count > 0)
                return next.Object;
            if (next.Obliques.Count > 0)
                return null;
        }
        return null;
    }

    /// <summary>Whether the second verb is joined to the first, or both to the same one.</summary>
    bool IsJoined(Clause one, Clause next) =>
        next.Link is Link.Coordinated && (next.Parent == one || one.Link is Link.Coordinated && next.Parent == one.Parent)
        || next.Link is Link.Gerund or Link.PrepositionalGerund && next.Link == one.Link && next.Parent == one.Parent
        || next.Link is Link.Participial
            && one.Link is Link.Participial
            && next.Parent == one.Parent
            && syntax[one.Group.End] is PartOfSpeech.Coordinator;

    /// <summary>'which', 'whom', 'that': what a relative clause may have as its object.</summary>
    bool IsObject(int marker) =>
        document.Is(marker, FunctionWord.That)
        || Mentions.Finders.Pronouns.Of(document.Lower(marker)) is { Person: 0, IsPossessive: false };

    NounPhrase? Antecedent(Clause clause)
    {
        // 'four men, who they allege were beaten': the verb has a clause as its object.
        if (Says(clause))
            return null;
        // 'freed the soldiers they had captured', 'an attack officials blamed on rebels'
        if (clause is { Link: Link.Relative, Marker: < 0, Subject: [{ First: > 0 and var first }], Group.IsPassive: false })
            return syntax.PhraseAt(first - 1);
        if (
            clause is not { Link: Link.Relative, Marker: > 1 and var marker, Subject: [var subject, ..], Group.IsPassive: false }
            || !IsObject(marker)
        )
            return null;
        var antecedent = syntax.PhraseAt(document.Is(marker - 1, Mark.Comma) ? marker - 2 : marker - 1);
        return antecedent is null || clause.Subject.Contains(antecedent) || subject.First < marker ? null : antecedent;
    }
}
