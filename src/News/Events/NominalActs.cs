using System.Collections.Frozen;
using News.Grammar;
using News.Text;

namespace News.Events;

/// <summary>'Her visit to X', 'talks between X and Y', 'the shelling of X by Y': finds the acts that nouns name by themselves.</summary>
internal sealed class NominalActs(Syntax syntax, Func<int, Mention?> mentionAt)
{
    /// <summary>How many prepositional phrases after the noun are looked at.</summary>
    const int Reach = 4;

    static readonly FrozenSet<string> Planned = FrozenSet.Create("planned", "upcoming", "future", "next", "scheduled", "forthcoming", "coming", "expected", "proposed", "imminent");

    static readonly FrozenSet<string> Possible = FrozenSet.Create(
        "possible", "potential", "threatened", "feared", "alleged", "attempted", "hypothetical", "any", "further", "more", "likely", "suspected", "supposed", "foiled");

    /// <summary>Verbs whose subject does what their object names: 'plans a raid'.</summary>
    static readonly FrozenSet<string> Planners = FrozenSet.ToFrozenSet(
        new[] { "plan", "prepare", "order", "schedule", "organise", "organize", "cancel", "postpone", "promise", "threaten", "mull", "contemplate", "lead", "head", "attend", "join" }
            .SelectMany(verb => Inflection.Verb(verb).Select(pair => pair.Form)));

    /// <summary>Prepositions after which an act is only a topic.</summary>
    static readonly FrozenSet<string> Topics = FrozenSet.Create("about", "on", "for", "against", "to", "concerning", "regarding", "over", "without", "of");

    /// <summary>Prepositions that place something in time by an act: 'after the raid'.</summary>
    static readonly FrozenSet<string> Times = FrozenSet.Create("after", "during", "following", "since", "before", "upon", "amid", "despite");

    /// <summary>Nouns that count an act or name a part of it: 'a wave of attacks', 'the end of talks', 'the target of an inquiry'.</summary>
    static readonly FrozenSet<string> Phases = FrozenSet.Create(
        "series", "wave", "spate", "string", "round", "rounds", "number", "days", "weeks", "months", "years", "hours", "night", "day", "start", "beginning", "end", "launch", "resumption", "course",
        "wake", "aftermath", "midst", "eve", "outcome", "subject", "target", "victim", "victims", "scene", "site");

    readonly Document document = syntax.Document;

    public Act? Find(NounPhrase phrase)
    {
        if (phrase.IsTime || phrase.IsPronoun || mentionAt(phrase.Head) is { Form: MentionForm.Name } || IsPartOfName(phrase) || Match(phrase) is not { } nominal) return null;
        var (source, target) = Parties(phrase, nominal, out var end);
        if (source.Count + target.Count == 0 && !(nominal.Needs.HasFlag(Needs.Alone) && IsOneAct(phrase)) || Status(phrase) is not { } status) return null;
        return new Act(nominal.Code, phrase.Head, Math.Max(end, phrase.Head + 1), Voice.Noun, source, target, [], status, $"{nominal.Noun} of somebody", nominal.Needs, phrase.Clause);
    }

    /// <summary>A noun with a capital within a sentence belongs to a name: 'the Cooperation Programme'.</summary>
    bool IsPartOfName(NounPhrase phrase) =>
        document[phrase.Head].IsCapitalised && document.SentenceAt(phrase.Head).First != phrase.Head && !document.ParagraphAt(phrase.Head).IsTitleCase;

    Nominal? Match(NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Head; i++)
            if (EventLexicon.Nominals.Match(document, i, out var nominal) is > 0 and var length && i + length > phrase.Head) return nominal;
        return null;
    }

    (List<NounPhrase> Source, List<NounPhrase> Target) Parties(NounPhrase phrase, Nominal nominal, out int end)
    {
        var (source, target) = (new List<NounPhrase>(), new List<NounPhrase>());
        end = phrase.Head + 1;
        if (phrase.Possessor >= 0 && !nominal.IsOwnerTarget) source.AddRange(Owner(phrase));
        var e = phrase.Element + 1;
        for (var n = 0; n < Reach && Follows(e, out var preposition, out var named); n++)
        {
            var word = document.Lower(preposition);
            List<NounPhrase> all = [named];
            e += 2;
            while (e + 1 < syntax.Elements.Count && syntax.Elements[e].Kind is ElementKind.Coordinator && syntax.Elements[e + 1].Kind is ElementKind.NounPhrase)
            {
                all.Add(syntax.Phrase(syntax.Elements[e + 1]));
                e += 2;
            }
            if (word == "by") source.AddRange(all);
            else if (word == "between") source.AddRange(all);
            else if (nominal.Prepositions.Contains(word) && target.Count == 0) target.AddRange(all);
            else if (word is "of" or "from" && source.Count == 0 && target.Count == 0 && !nominal.IsOwnerTarget) source.AddRange(all);
            else if (!named.IsTime && word is not ("in" or "at" or "on" or "near" or "from")) break;
        }
        // 'a meeting <b>held</b> today between Peru and Chile'
        if (source.Count + target.Count == 0 && e < syntax.Elements.Count && syntax.Elements[e].Kind is ElementKind.VerbGroup && syntax.ClauseAt(syntax.Elements[e].First) is { Link: Link.ReducedRelative, Group.IsPassive: true } told)
            foreach (var oblique in told.Obliques)
                if (document.Lower(oblique.Preposition) is "by" or "between") source.AddRange(oblique.Phrases);
                else if (nominal.Prepositions.Contains(document.Lower(oblique.Preposition))) target.AddRange(oblique.Phrases);
        // 'Mali's arrest of the envoy' is Mali's; 'the envoy's arrest' is not the envoy's.
        if (phrase.Possessor >= 0 && nominal.IsOwnerTarget) (target.Count > 0 ? source : target).AddRange(OwnerTarget(phrase));
        // The 'Nepal visit' is one to Nepal.
        if (source.Count == 0 && !IsJourney(nominal) && Adjective(phrase) is { } adjective) source.Add(adjective);
        if (source.Count == 0 && Holder(phrase) is { Count: > 0 } holder) source.AddRange(holder);
        if (source.Count == 0 && phrase is { Role: PhraseRole.Object, Clause: { Group.IsPassive: false } planner } && Planners.Contains(document.Lower(planner.Group.Verb))) source.AddRange(planner.Subject);
        return (source, target);
    }

    /// <summary>Who owns the noun; 'the envoy ended <b>his</b> visit': the subject of its clause.</summary>
    IEnumerable<NounPhrase> Owner(NounPhrase phrase)
    {
        var owner = syntax.NounPhrases[phrase.Possessor];
        var isKnown = mentionAt(owner.Head) is { Actors.Count: > 0 } && phrase.Clause is not { Link: Link.Relative };
        return !isKnown && syntax[owner.Head] is PartOfSpeech.PronounPossessive && phrase.Clause is { Subject: [{ IsPronoun: false }] subject } && phrase.Role is not PhraseRole.Subject ? subject : [owner];
    }

    /// <summary>'was freed after <b>his</b> arrest': the subject of a passive, where the text does not say more of the pronoun.</summary>
    IReadOnlyList<NounPhrase> OwnerTarget(NounPhrase phrase)
    {
        var owner = syntax.NounPhrases[phrase.Possessor];
        return syntax[owner.Head] is PartOfSpeech.PronounPossessive && mentionAt(owner.Head) is not { Actors.Count: > 0 } && phrase.Clause is { Group.IsPassive: true, Subject: { Count: > 0 } subject } ? subject : [owner];
    }

    bool Follows(int e, out int preposition, out NounPhrase named)
    {
        (preposition, named) = (0, null!);
        if (e < 1 || e + 1 >= syntax.Elements.Count || syntax.Elements[e].Kind is not ElementKind.Preposition || syntax.Elements[e + 1].Kind is not ElementKind.NounPhrase) return false;
        (preposition, named) = (syntax.Elements[e].First, syntax.Phrase(syntax.Elements[e + 1]));
        return document.SentenceOf(preposition) == document.SentenceOf(syntax.Elements[e - 1].First);
    }

    static bool IsJourney(Nominal nominal) => nominal.Noun is "visit" or "trip" or "tour" or "journey";

    /// <summary>The demonym or the body before the noun: 'the <b>Spanish</b> raid'.</summary>
    NounPhrase? Adjective(NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
            if (mentionAt(i) is { Form: MentionForm.Demonym or MentionForm.Name or MentionForm.Abbreviation, Kind: MentionKind.Country or MentionKind.Organisation or MentionKind.Media })
                return phrase with { First = i, Head = i, End = i + 1, Possessor = -1, Of = -1 };
        return null;
    }

    /// <summary>'is on a visit to X', 'paid a visit', 'is in talks with': who holds it is the subject.</summary>
    IReadOnlyList<NounPhrase> Holder(NounPhrase phrase)
    {
        if (phrase.Clause is not { } clause) return [];
        // 'Police plan the arrest of …'
        if (phrase.Role is PhraseRole.Object) return !clause.Group.IsPassive && Governors.Of(document.Lower(clause.Group.Verb), Frame.Np) is Effect.Planned ? clause.Subject : [];
        if (phrase.Role is not PhraseRole.Oblique) return [];
        var before = document.Lower(syntax.Elements[phrase.Element - 1].First);
        // 'trained teachers in partnership with Peru', 'resigned in protest'
        if (before == "in" && phrase.First == phrase.Head && document.Lower(phrase.Head) is "partnership" or "cooperation" or "collaboration" or "protest" or "solidarity" or "retaliation")
            return clause.Group.IsPassive ? clause.Obliques.FirstOrDefault(oblique => document.Lower(oblique.Preposition) == "by").Phrases ?? [] : clause.Subject;
        var isBe = syntax[clause.Group.Verb].IsAuxiliary();
        return isBe && before is "on" or "in" or "under" && !clause.Group.IsPassive ? clause.Subject : [];
    }

    /// <summary>'the raid', 'his arrest': an act that the reader is taken to know of.</summary>
    static bool IsKnown(NounPhrase phrase) => phrase.Possessor >= 0 || phrase.IsDefinite;

    /// <summary>'a wave <b>of attacks</b>'</summary>
    bool IsPhase(NounPhrase phrase) =>
        phrase.Element > 1 && document.Lower(syntax.Elements[phrase.Element - 1].First) == "of" && syntax.Elements[phrase.Element - 2] is { Kind: ElementKind.NounPhrase } whole && Phases.Contains(document.Lower(syntax.Phrase(whole).Head));

    /// <summary>Whether the words mean one act and not a kind of act: 'the raid', 'an inquiry began', 'after clashes'.</summary>
    bool IsOneAct(NounPhrase phrase)
    {
        if (phrase.IsNegative) return false;
        if (IsKnown(phrase) || phrase.Role is PhraseRole.Subject) return true;
        if (phrase.Element > 0 && syntax.Elements[phrase.Element - 1] is { Kind: ElementKind.Preposition, First: var preposition }) return Times.Contains(document.Lower(preposition)) || IsPhase(phrase);
        return phrase.First < phrase.Head && phrase.Role is PhraseRole.Object && phrase.Clause is { Group: { Modal: < 0, IsNegated: false } };
    }

    /// <summary>Whether the act happened, or null where it is only a topic.</summary>
    Effect? Status(NounPhrase phrase)
    {
        var own = phrase.IsNegative ? Effect.Denied : Effect.Fact;
        for (var i = phrase.First; i < phrase.Head; i++)
            if (Planned.Contains(document.Lower(i))) own = Effect.Planned;
            else if (Possible.Contains(document.Lower(i))) own = Effect.Possible;
        if (phrase.Element > 0 && syntax.Elements[phrase.Element - 1] is { Kind: ElementKind.Preposition, First: var preposition } && document.SentenceOf(preposition) == document.SentenceOf(phrase.Head))
        {
            var word = document.Lower(preposition);
            if (word == "without") return Effect.Denied;
            if (word is "on" or "under" && phrase.Clause is { } holder && syntax[holder.Group.Verb].IsAuxiliary()) return Factuality.Under(own, Factuality.Of(syntax, holder));
            if (Topics.Contains(word) && !(IsKnown(phrase) && word is not "without") && !IsPhase(phrase)) return null;
            return own;
        }
        if (phrase.Clause is not { } clause) return own;
        var verb = document.Lower(clause.Group.Verb);
        // 'is accused of ordering the killing of …'
        if (phrase.Role is PhraseRole.Object && Governors.Of(verb, Frame.Np) is { } effect) return Factuality.Under(Factuality.Under(own, effect), Factuality.Of(syntax, clause));
        var happens = phrase.Role is PhraseRole.Subject && verb is "take" or "takes" or "took" or "taken" or "held" or "occur" or "occurred" or "happen" or "happened" or "begin" or "began" or "start" or "started" or "be" or "is" or "was" or "were"
            || phrase.Role is PhraseRole.Object && clause.Group.Modal >= 0;
        return happens ? Factuality.Under(own, Factuality.Of(syntax, clause)) : own;
    }
}
