using News.Grammar;
using News.Text;

namespace News.Events;

/// <summary>Finds the acts of a document in the order of their words: each verb and each noun tells one at most.</summary>
internal static class ActFinder
{
    public static IEnumerable<Act> Find(Syntax syntax, Func<int, Mention?> mentionAt)
    {
        var governed = syntax.Clauses.Where(clause => clause.Parent is not null).ToLookup(clause => clause.Parent!);
        var verbs = new VerbActs(syntax, governed);
        var nouns = new NominalActs(syntax, mentionAt);
        var found = new Dictionary<Clause, Act>();
        var acts = new List<Act>();
        foreach (var clause in syntax.Clauses)
        {
            if (verbs.Find(clause) is not { } act) { if (Obligations.Find(syntax, clause) is { } asked) acts.Add(asked); continue; }
            found.Add(clause, act);
            if (Content(syntax, clause, found) is { } outer)
            {
                syntax.Document.Trace?.Against(Topic.Event, syntax.Document, act.First, act.End, act.Rule, $"it is what '{outer}' is about");
                continue;
            }
            if (!IsSame(clause, act, found)) acts.Add(Obligations.Find(syntax, clause) ?? Refused(syntax, act));
        }
        var told = new bool[syntax.Document.Count + 1];
        foreach (var act in acts) Array.Fill(told, true, act.First, act.End - act.First);
        foreach (var phrase in syntax.NounPhrases)
            if (!told[phrase.Head] && !(phrase.Role is PhraseRole.Object && found.ContainsKey(phrase.Clause!)) && nouns.Find(phrase) is { } act) acts.Add(act);
        return acts.OrderBy(act => act.First);
    }

    /// <summary>The agreement, demand, refusal or threat that the clause is only the content of.</summary>
    static string? Content(Syntax syntax, Clause clause, Dictionary<Clause, Act> found)
    {
        var inner = clause;
        while (inner.Link is Link.Coordinated && inner.Parent is { } partner) inner = partner;
        // 'a threat to close the border'
        if (inner.Link is Link.NounInfinitive && inner.Marker >= 0 && EventLexicon.Nominals.TryGet(syntax.Document.Lower(inner.Marker), out var nominal) && IsOfWords(nominal.Code)) return nominal.Noun;
        return inner.Link is Link.Infinitive or Link.Complement or Link.Gerund && inner.Parent is { } outer && found.TryGetValue(outer, out var act)
            && IsOfWords(act.Type) ? act.Rule : null;
    }

    /// <summary>Acts that are done by words, whose content is no act of its own.</summary>
    static bool IsOfWords(EventType type) => type is EventType.Agree or EventType.Request or EventType.Reject or EventType.Threaten;

    /// <summary>The same act told once more by a purpose: 'met to discuss', 'held a meeting to discuss'.</summary>
    static bool IsSame(Clause clause, Act act, Dictionary<Clause, Act> found) =>
        clause.Link is Link.Purpose or Link.Infinitive && clause.Parent is { } outer && found.TryGetValue(outer, out var other) && other.Type == act.Type;

    /// <summary>A friendly act that somebody will not do is refused.</summary>
    static Act Refused(Syntax syntax, Act act) =>
        act.Clause is { Group: { IsNegated: true, Modal: >= 0 and var modal } } && act.Type < EventType.Retreat && syntax.Document.Lower(modal) is "will" or "won't" or "would" or "wouldn't"
            ? act with { Type = EventType.Reject, Status = Effect.Fact, Rule = $"refused: {act.Rule}" } : act;
}
