using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>Finds the act that the verb of a clause names: the row of the lexicon that fits, and the phrases of its parties.</summary>
internal sealed partial class VerbActs(Syntax syntax, ILookup<Clause, Clause> governed, Func<int, Mention?> mentionAt)
{
    /// <summary>How many of the clauses that a verb governs are looked at.</summary>
    const int Children = 8;

    static readonly FrozenSet<string> Prepositions = FunctionWords.Of("preposition");

    readonly Document document = syntax.Document;
    readonly HashSet<Clause> claimed = [];
    readonly PhraseConditions conditions = new(syntax, mentionAt);

    /// <summary>Whether the verb of the clause is part of an act that another verb names: 'stopped <b>buying</b>'.</summary>
    public bool IsClaimed(Clause clause) => claimed.Contains(clause);

    readonly Dictionary<Clause, Act?> found = [];

    /// <summary>The act, or null where the verb names none. Asked of the last clause first, since an act may depend on those that it governs.</summary>
    public Act? Find(Clause clause)
    {
        if (found.TryGetValue(clause, out var act)) return act;
        found[clause] = null; // A clause that governs itself, by a fault of the analysis, has no act.
        return found[clause] = Read(clause);
    }

    Act? Read(Clause clause)
    {
        var verb = clause.Group.Verb;
        if (!syntax[verb].IsVerb() || syntax[verb] is PartOfSpeech.AuxModal) return null;
        foreach (var rule in EventLexicon.Verb(document.Lower(verb)))
        {
            if (After(verb + 1, rule.Next) is not (> 0 and var end) || !rule.Later.All(word => Holds(clause, end, word))) continue;
            if (rule.Light == EventLexicon.NoEvent)
            {
                document.Trace?.Against(Topic.Event, document, verb, end, rule.Shown, "with these words the verb does not name an act");
                return null;
            }
            var (type, name) = (rule.Code, rule.Shown);
            if (rule.Light is "future" or "intent")
            {
                if (!governed[clause].Take(Children).Any(inner => inner.Link is Link.Infinitive or Link.Complement) || rule.Light is "intent" && !clause.Group.IsFinite) continue;
                type = Promise(clause) ?? (rule.Light is "future" ? EventType.Agree : null);
            }
            else if (rule.Light != "")
            {
                if (Noun(clause, rule) is not { } noun) continue;
                (type, name) = (EventLexicon.Pair(rule.Light, noun.Class), $"{name} + {noun.Class}");
                end = Math.Max(end, noun.End);
            }
            if (type is not { } code || !IsComplete(clause, rule, end)) continue;
            // 'is opposed to', 'is committed to': a state.
            var passive = IsPassive(clause, rule) && rule.Next is not [.., "to"];
            var (voice, source, target) = rule.IsReversed ? (Voice.Passive, After(clause, rule.Preposition == "" ? "by" : rule.Preposition), clause.Subject)
                // 'Police were deployed': who is sent is who takes part.
                : passive && code is EventType.Mobilize && By(clause, rule).Count == 0 ? (Voice.Passive, clause.Subject, After(clause, rule.Preposition))
                : passive ? (Voice.Passive, By(clause, rule), Target(clause, rule, code, verb, end)) : (Voice.Active, Together(clause), Target(clause, rule, code, verb, end));
            claimed.UnionWith(governed[clause].Where(inner => rule.Later.Any(word => IsVerb(inner, word))));
            var status = Factuality.Of(syntax, clause);
            if (rule.Light == "consider") status = Factuality.Under(status, Effect.Possible);
            return new Act(code, verb, Math.Max(end, verb + 1), voice, source, target, Nearby(clause, rule, code), status, name, rule.Needs, clause);
        }
        return null;
    }

    /// <summary>'he's <b>teamed up with</b> Peru', 'the agency, which <b>cooperated with</b> Peru': without a form of 'be', a verb with its own preposition is not passive.</summary>
    bool IsPerfect(Clause clause, VerbRule rule) =>
        (rule.Next is [.., "with" or "for" or "against" or "to"] || rule is { Preposition: "with", Light: "", Next.Length: 0 }) && clause.Object.Count == 0 && After(clause, "by").Count == 0
        && (clause.Group.First == clause.Group.Verb || document.Lower(clause.Group.First) == "'s") && clause.Obliques.Any(oblique => document.Lower(oblique.Preposition) == (rule.Next is [.., var last] ? last : rule.Preposition));

    /// <summary>Whether the verb is passive; in 'was convicted of murder and <b>sentenced</b> to death' a verb that acts on its object and has none shares the passive.</summary>
    bool IsPassive(Clause clause, VerbRule rule)
    {
        if (clause.Group.IsPassive) return !IsPerfect(clause, rule);
        if (!rule.TakesObject || clause.Subject.Count == 0) return false;
        for (var depth = 0; depth < Children && clause is { Link: Link.Coordinated, Object.Count: 0, Parent: { } partner } && clause.Group.First == clause.Group.Verb; depth++, clause = partner)
            if (partner.Group.IsPassive) return true;
        return false;
    }

    /// <summary>The end of the words that must follow the verb, after an adverb or a day, or 0.</summary>
    int After(int from, string[] words)
    {
        if (words.Length == 0) return from;
        while (syntax[from].IsAdverb() && document.Lower(from) != words[0]) from++;
        if (syntax.PhraseAt(from) is { IsTime: true } day) from = day.End;
        for (var i = 0; i < words.Length; i++)
            if (document.Lower(from + i) != words[i]) return 0;
        return from + words.Length;
    }

    /// <summary>Whether the word follows later in the clause; of a passive, a noun may be its subject.</summary>
    bool Holds(Clause clause, int from, string word)
    {
        if (word is "to+") return governed[clause].Take(Children).Any(inner => inner.Group.Form is VerbForm.Infinitive && inner.Link is Link.Infinitive);
        if (word is "*to+") return governed[clause].Take(Children).Any(inner => inner.Group.Form is VerbForm.Infinitive && (inner.IsOfObject || clause.Group.IsPassive));
        if (word is "hostile+") return governed[clause].Take(Children).Any(inner => inner is { Link: Link.Complement, Group.Modal: >= 0 } && Find(inner) is { Type: > EventType.Retreat });
        if (word is "must+") return governed[clause].Take(Children).Any(inner => inner.Link is Link.Complement && (syntax[inner.Group.First] is PartOfSpeech.VerbInfinitive or PartOfSpeech.AuxInfinitive || inner.Group is { Modal: >= 0 and var modal } && document.Lower(modal) is "must" or "should" or "shall"));
        if (word is "objectless+") return clause.Object.Count == 0 && !clause.Group.IsPassive && !governed[clause].Take(Children).Any(inner => inner.Link is Link.Complement);
        if (word[0] == '=') return Undergoers(clause, from).Any(thing => conditions.Fits(thing, word[1..]));
        if (word[0] == '@') return (clause.Group.IsPassive ? After(clause, "by") : clause.Subject).Any(doer => conditions.Fits(doer, word[1..]) || Names(doer, word[1..]));
        foreach (var oblique in clause.Obliques)
            if (document.Lower(oblique.Preposition) == word || Names(oblique.Phrases[0], word)) return true;
        foreach (var thing in Things(clause).Concat(clause.Indirect))
            if (Names(thing, word)) return true;
        foreach (var inner in governed[clause])
            // 'ordered Peru to leave', 'stopped buying', 'prevented Peru from buying'; 'warned that there would be consequences'
            if (IsVerb(inner, word) || inner.Link is Link.PrepositionalGerund && inner.Marker >= 0 && document.Lower(inner.Marker) == word || inner.Link is Link.Complement && inner.Object.Concat(inner.Obliques.SelectMany(oblique => oblique.Phrases)).Any(thing => Names(thing, word))) return true;
        // A particle or an adverb: 'blew the bridge up', 'worked together'.
        for (var i = from; i < clause.End; i++)
            if (document.Lower(i) == word && !syntax[i].IsNoun()) return true;
        return false;
    }

    bool IsVerb(Clause inner, string word) =>
        inner.Link is Link.Infinitive or Link.Gerund && document.Lower(inner.Group.Verb) == word
        // 'barred her <b>from entering</b>'
        || inner is { Link: Link.PrepositionalGerund, Marker: >= 0 } && (document.Lower(inner.Group.Verb) == word || document.Lower(inner.Marker) == word && word == "from");

    /// <summary>Whether the noun is in the phrase or in what 'of' adds to it.</summary>
    bool Names(NounPhrase? phrase, string noun)
    {
        for (; phrase is not null; phrase = phrase.Of >= 0 ? syntax.NounPhrases[phrase.Of] : null)
            for (var i = phrase.First; i < phrase.End; i++)
                if (IsForm(document.Lower(i), noun) && syntax[i] is not (PartOfSpeech.Preposition or PartOfSpeech.Particle) || noun.Contains(' ') && document.Lower(i, Math.Min(phrase.End, i + noun.Count(c => c == ' ') + 1)) is var words && IsForm(words, noun)) return true;
        return false;
    }

    static bool IsForm(string word, string noun) => word == noun || word.Length == noun.Length + 1 && word[^1] == 's' && word.StartsWith(noun, StringComparison.Ordinal);

    /// <summary>What the act is done to, person or thing.</summary>
    static IReadOnlyList<NounPhrase> Things(Clause clause) => clause.Group.IsPassive && clause.Object.Count == 0 ? clause.Subject : clause.Object;

    /// <summary>The object on which a class is asked: what the row's own preposition governs, or else what the act is done to.</summary>
    IReadOnlyList<NounPhrase> Undergoers(Clause clause, int from) =>
        clause.Obliques.LastOrDefault(oblique => oblique.Preposition > clause.Group.Verb && oblique.Preposition < from) is { Phrases: { Count: > 0 } governed } ? governed
            : Things(clause) is [{ Of: >= 0 and var of } thing] && thing.Head < from && syntax.NounPhrases[of].Head >= from && !clause.Group.IsPassive ? [syntax.NounPhrases[of]]
            : Things(clause) is { Count: > 0 } things ? things : Shared(clause) ?? [];

    /// <summary>The noun of a light verb: its object, or the subject of its passive, with what 'of' adds ('two days of talks').</summary>
    (string Class, int End)? Noun(Clause clause, VerbRule rule)
    {
        foreach (var thing in Things(clause).Concat(clause.Obliques.Where(oblique => rule.Next.Concat(rule.Later).Contains(document.Lower(oblique.Preposition))).SelectMany(oblique => oblique.Phrases)))
            for (var phrase = thing; phrase is not null; phrase = phrase.Of >= 0 ? syntax.NounPhrases[phrase.Of] : null)
                for (var i = phrase.First; i <= phrase.Head; i++)
                    if (EventLexicon.Nouns.Match(document, i, out var found) is > 0 and var length && i + length > phrase.Head)
                        // 'a campaign rally': the longer noun hides the one that ends it.
                        if (found is EventLexicon.NoEvent) break;
                        else if (EventLexicon.Pair(rule.Light, found) is not null) return (found, clause.Group.IsPassive ? 0 : phrase.Head + 1);
        return null;
    }

    /// <summary>A promise of a friendly act is an agreement, one of a hostile act a threat; null where no act is promised.</summary>
    EventType? Promise(Clause clause)
    {
        foreach (var inner in governed[clause].Take(Children))
            if (Find(inner) is { } act) return act.Type <= EventType.Retreat ? EventType.Agree : EventType.Threaten;
        return null;
    }

    /// <summary>Whether the verb has the object that its row wants: 'searched for' without one is not an act.</summary>
    bool IsComplete(Clause clause, VerbRule rule, int end)
    {
        if (IsPassive(clause, rule)) return clause.Subject.Count > 0;
        if (rule.Light is "future" or "intent") return true;
        // 'police stood by'
        if (rule is { Preposition: "", Light: "", Next: [.., var last] } && Prepositions.Contains(last) && !clause.Obliques.Any(oblique => oblique.Preposition >= end - 1) && clause.Object.Count == 0 && Antecedent(clause) is null
            && !governed[clause].Take(Children).Any(inner => inner.Link is Link.Gerund or Link.PrepositionalGerund or Link.Complement)) return false;
        // '…, he recalled': what is said precedes.
        if (clause.Object.Count == 0 && rule.Next.Length == 0 && rule.Later.Length == 0 && rule.TakesObject && rule.Code is not (EventType.Assault or EventType.Request or EventType.Accuse)) return Shared(clause) is not null;
        // 'returned to the stand' gives nothing back.
        if (clause.Object.Count == 0 && rule is { Next: [], Later: [var later] } && later == rule.Preposition && rule.Code is EventType.Concede or EventType.Aid) return false;
        if (!rule.TakesObject || clause.Object.Count > 0 || Shared(clause) is not null) return true;
        // 'the army attacked'; 'urged that …', and what is quoted after a verb of asking or accusing.
        return rule.Later.Length > 0 || rule.Code is EventType.Request or EventType.Accuse or EventType.Threaten && clause.Obliques.Count == 0
            || clause.Obliques.Count == 0 && clause.Link is not Link.Gerund && rule.Code is EventType.Assault && !syntax[end].IsNoun();
    }

    /// <summary>The object that a verb has in common with the one joined to it ('arrested and questioned <b>Ana Ruiz</b>'), or that its relative clause leaves out ('<b>the plan</b>, which Peru condemned').</summary>
    IReadOnlyList<NounPhrase>? Shared(Clause clause)
    {
        if (Antecedent(clause) is { } antecedent) return [antecedent];
        if (clause.Obliques.Count > 0 || clause.Index + 1 >= syntax.Clauses.Count) return null;
        var next = syntax.Clauses[clause.Index + 1];
        return next.Link is Link.Coordinated && next.Parent == clause && next.Object.Count > 0 && next.Group.First - clause.Group.End <= 4 ? next.Object : null;
    }

    NounPhrase? Antecedent(Clause clause)
    {
        // 'freed the soldiers they had captured'
        if (clause is { Link: Link.Relative, Marker: < 0, Subject: [{ IsPronoun: true, First: > 0 and var pronoun }], Group.IsPassive: false }) return syntax.PhraseAt(pronoun - 1);
        if (clause is not { Link: Link.Relative, Marker: > 1 and var marker, Subject: [var subject, ..], Group.IsPassive: false } || document.Lower(marker) is not ("which" or "whom" or "who" or "that")) return null;
        var antecedent = syntax.PhraseAt(document.Lower(marker - 1) == "," ? marker - 2 : marker - 1);
        return antecedent is null || clause.Subject.Contains(antecedent) || subject.First < marker ? null : antecedent;
    }
}
