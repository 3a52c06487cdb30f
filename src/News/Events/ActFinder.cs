using News.Grammar;
using News.Text;

namespace News.Events;

/// <summary>Finds the acts of a document in the order of their words: each verb and each noun names one at most.</summary>
static class ActFinder
{
    /// <summary>How many joined clauses are followed to the first of them.</summary>
    const int Depth = 12;

    /// <summary>How many acts of a sentence are compared with a noun, so that time stays linear in a sentence without end.</summary>
    const int Near = 64;

    public static IEnumerable<Act> Find(Syntax syntax, Func<int, Mention?> mentionAt)
    {
        var governed = syntax.Clauses.Where(clause => clause.Parent is not null).ToLookup(clause => clause.Parent!);
        var verbs = new VerbActs(syntax, governed, mentionAt);
        var nouns = new NominalActs(syntax, mentionAt);
        for (var c = syntax.Clauses.Count - 1; c >= 0; c--)
            verbs.Find(syntax.Clauses[c]);
        var found = new Dictionary<Clause, Act>();
        var subjects = new HashSet<NounPhrase>();
        var acts = new List<Act>();
        foreach (var clause in syntax.Clauses)
        {
            if (verbs.Find(clause) is not { } act)
            {
                if (Obligations.Find(syntax, clause) is { } asked)
                    acts.Add(asked);
                else if (
                    Judgements.Find(syntax, clause) is { Clause: { } saying } judged
                    && !found.ContainsKey(saying)
                    && acts.LastOrDefault()?.First != judged.First
                )
                    acts.Add(judged);
                continue;
            }
            // 'said that Peru needs to help': what is asked for is not a second act.
            if (
                verbs.IsClaimed(clause)
                || clause is { Link: Link.Infinitive, Parent: { } needs } && Obligations.Find(syntax, needs) is not null
            )
                continue;
            if (OfSubject(clause, act, nouns) is { } noun)
            {
                act = act with { Source = act.Source.Count > 0 ? act.Source : noun.Source, Target = noun.Target, Nearby = [] };
                subjects.Add(clause.Subject[0]);
            }
            // 'was charged with the bombing, which killed two': nor is it certain who killed.
            if (act is { Type: EventType.Assault, Voice: ActVoice.Active, Source: [var attack] } && nouns.Find(attack) is { } doing)
                act = act with { Status = Factuality.Under(act.Status, doing.Status) };
            if (IsDoneSo(syntax, clause, act))
                act = act with { Status = Effect.Fact };
            found.Add(clause, act);
            if (Content(syntax, clause, found) is { } outer)
            {
                syntax.Document.Reject(act, $"it is what '{outer}' is about");
                continue;
            }
            if (IsSame(clause, act, found))
            {
                // 'filed a lawsuit accusing <b>Peru</b>'
                if (found[clause.Parent!] is { Target.Count: 0 } same && acts.IndexOf(same) is >= 0 and var earlier)
                    acts[earlier] = found[clause.Parent!] = same with { Target = act.Target, Nearby = [.. same.Nearby, .. act.Nearby] };
            }
            else
                acts.Add(Obligations.Find(syntax, clause) ?? Refused(syntax, act));
        }
        var told = new bool[syntax.Document.Count + 1];
        foreach (var act in acts)
            Array.Fill(told, true, act.First, act.End - act.First);
        var inSentence = acts.ToLookup(act => syntax.Document.SentenceOf(act.First));
        foreach (var phrase in syntax.NounPhrases)
            if (subjects.Contains(phrase))
                continue;
            else if (!told[phrase.Head] && IsOfVerb(phrase, found, syntax))
            {
                if (Answered(phrase, found, nouns, syntax) is { } said)
                    acts.Add(said);
            }
            else if (!told[phrase.Head] && !IsContent(phrase, found, syntax) && nouns.Find(phrase) is { } act)
                acts.Add(
                    act with
                    {
                        Again = Again(phrase, act, found) ?? Aside(phrase, act, inSentence[syntax.Document.SentenceOf(act.First)]),
                    }
                );
        return acts.OrderBy(act => act.First);
    }

    /// <summary>Whether the verb of the phrase's clause already names the noun's act: 'called off <b>its offensive</b>'.</summary>
    static bool IsOfVerb(NounPhrase phrase, Dictionary<Clause, Act> found, Syntax syntax) =>
        phrase.Clause is { } clause
        && found.TryGetValue(clause, out var act)
        && (
            phrase.Role is PhraseRole.Object
            // 'Sanctions were lifted'
            || phrase.Role is PhraseRole.Subject && clause.Group.IsPassive && act.Noun is not null
            || phrase.Role is PhraseRole.Oblique
                && (
                    act.Rule.Split(' ').Contains(syntax.Document.Lower(phrase.Head).TrimEnd('s'))
                    || act.Rule.Split(' ').Contains(syntax.Document.Lower(phrase.Head))
                    || syntax.Elements[phrase.Element - 1].First is var particle
                        && particle > act.First
                        && particle < act.End
                        && syntax.Document.Is(particle, ActCue.Particle)
                )
        );

    /// <summary>'promised to reopen <b>talks</b>': the noun is part of what is promised.</summary>
    static bool IsContent(NounPhrase phrase, Dictionary<Clause, Act> found, Syntax syntax) =>
        phrase is { Role: PhraseRole.Object, IsDefinite: false, Possessor: < 0, Clause: { } clause }
        && Content(syntax, clause, found) is not null;

    /// <summary>'rejected <b>accusations by Peru</b>': what the one who answers is accused of, or null.</summary>
    static Act? Answered(NounPhrase phrase, Dictionary<Clause, Act> found, NominalActs nouns, Syntax syntax) =>
        phrase is { Role: PhraseRole.Object, Clause: { } clause }
        && found[clause] is { Type: EventType.Reject, Voice: ActVoice.Active } answer
        // Of 'allegations made by Peru', the participle is the act.
        && !(syntax.ClauseAt(phrase.End) is { } made && found.ContainsKey(made))
        && nouns.Find(phrase) is { Type: EventType.Accuse, Source.Count: > 0 } said
            ? said with
            {
                Target = said.Target.Count > 0 ? said.Target : answer.Source,
                Status = Effect.Fact,
            }
            : null;

    /// <summary>'<b>Peru's attack on Chile</b> was launched', 'a protest by students was held': the act of the noun,
    /// which names the parties of the passive verb; or null.</summary>
    static Act? OfSubject(Clause clause, Act act, NominalActs nouns) =>
        act is { Noun: not null, Voice: ActVoice.Passive }
        && clause.Subject is [var thing]
        && nouns.Find(thing) is { } noun
        && noun.Type == act.Type
        && noun.Source.Count + noun.Target.Count > 0
            ? noun
            : null;

    /// <summary>'An air strike killed two people' is one act.</summary>
    static Act? Again(NounPhrase phrase, Act noun, Dictionary<Clause, Act> found) =>
        phrase is { Role: PhraseRole.Subject, Clause: { } clause }
        && found.TryGetValue(clause, out var act)
        && act.Type == noun.Type
        && noun.Target.Count == 0
            ? act
            : null;

    /// <summary>The agreement, demand, refusal or threat that the clause is only the content of.</summary>
    static string? Content(Syntax syntax, Clause clause, Dictionary<Clause, Act> found)
    {
        var inner = clause;
        for (var depth = 0; depth < Depth && inner.Link is Link.Coordinated && inner.Parent is { } partner; depth++)
            inner = partner;
        // 'a threat to close the border'
        if (
            inner.Link is Link.NounInfinitive
            && inner.Marker >= 0
            && EventLexicon.Nominals.TryGet(syntax.Document.Lower(inner.Marker), out var nominal)
            && nominal is not null
            && IsOfWords(nominal.Code)
        )
            return nominal.Noun;
        if (inner.Parent is not { } outer || !found.TryGetValue(outer, out var act) || !IsOfWords(act.Type))
            return null;
        return inner.Link switch
        {
            Link.Infinitive or Link.Complement or Link.Gerund => act.Rule,
            // 'pledged money to help'
            Link.Purpose when act.Type is EventType.Agree => act.Rule,
            // 'approved a plan to help'
            Link.NounInfinitive when outer.Object.Any(thing => thing.Head == inner.Marker) => act.Rule,
            // 'voted against sending', 'insisted on paying'
            Link.PrepositionalGerund when inner.Marker >= 0 && !syntax.Document.Is(inner.Marker, ActCue.Adverbial) => act.Rule,
            _ => null,
        };
    }

    /// <summary>'gathered to protest', 'wrote to demand higher pay': what is done by the act it is the purpose of.</summary>
    static bool IsDoneSo(Syntax syntax, Clause clause, Act act) =>
        act.Type is EventType.Protest or EventType.Request or EventType.Accuse or EventType.Support
        && act.Status is Effect.Planned
        && clause is { Link: Link.Purpose, Parent: { Group.Modal: < 0, Group.IsNegated: false } parent }
        // 'formed a commission to investigate the bank': it is to be done by others, later; 'met Lund to thank her', 'was the
        // first to endorse her' were done.
        && (
            act.Type is EventType.Protest or EventType.Request
            || parent.Object.All(thing =>
                thing.IsPronoun || syntax[thing.Head].IsName() || NounClasses.Of(syntax, thing) is NounClass.Person
            )
        )
        && Factuality.Of(syntax, parent) is Effect.Fact;

    /// <summary>The act that a noun without parties of its own only adds to: 'Gunmen <b>killed</b> two guards in an
    /// attack', '<b>jailed</b> them after the protests'.</summary>
    static Act? Aside(NounPhrase phrase, Act noun, IEnumerable<Act> others) =>
        noun.Source.Count + noun.Target.Count > 0
            ? null
            : others
                .Take(Near)
                .FirstOrDefault(act => act.Type == noun.Type || phrase.Role is not (PhraseRole.Subject or PhraseRole.Object));

    /// <summary>Acts that are done by words, whose content is not a second act.</summary>
    public static bool IsOfWords(EventType type) => type is EventType.Agree or EventType.Request or EventType.Reject or EventType.Threaten;

    /// <summary>The same act once more, in a purpose ('met to discuss'), in a pair of verbs or, of acts that are done by words, in a
    /// participle ('presented a petition, asking', 'filed a lawsuit accusing').</summary>
    static bool IsSame(Clause clause, Act act, Dictionary<Clause, Act> found) =>
        clause.Parent is { } outer
        && found.TryGetValue(outer, out var other)
        && other.Type == act.Type
        && (
            clause.Link is Link.Purpose or Link.Infinitive
            // 'shot and killed two men'
            || clause.Link is Link.Coordinated
                && outer.Object.Count + outer.Obliques.Count == 0
                && clause.Group.First == outer.Group.End + 1
                && clause.Subject == outer.Subject
            || (IsOfWords(act.Type) || act.Type is EventType.Accuse or EventType.Support)
                && other.Status == act.Status
                && (
                    clause is { Link: Link.Participial, Marker: < 0, Group.Form: VerbForm.Ing } && clause.Subject == outer.Subject
                    || clause is { Link: Link.ReducedRelative, Group.Form: VerbForm.Ing, Subject: [var thing] }
                        && other.Noun is not null
                        && outer.Object.Contains(thing)
                )
        );

    /// <summary>A friendly act that somebody will not do is refused.</summary>
    static Act Refused(Syntax syntax, Act act) =>
        act is { Clause: { } clause, Type: < EventType.Retreat } && IsRefusal(syntax.Document, clause, act)
            ? act with
            {
                Type = EventType.Reject,
                Status = Effect.Fact,
                Rule = $"refused: {act.Rule}",
            }
            : act;

    static bool IsRefusal(Document document, Clause clause, Act act) =>
        Modality.IsRefused(document, clause)
        // 'is not ready to help', 'did not accept the offer'
        || act.Status is Effect.Denied && act.Traits.HasFlag(RowTraits.Refusable) && clause.Group is { Modal: < 0, IsPassive: false };
}
