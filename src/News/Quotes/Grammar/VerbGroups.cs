using News.Grammar;

namespace News.Quotes.Grammar;

/// <summary>The verbs of a stretch outside its quotations, as the clauses of Grammar have them.</summary>
internal static class VerbGroups
{
    public static void Read(Syntax syntax, TokenRange stretch, List<VerbGroup> groups)
    {
        var clauses = syntax.English.Clauses;
        var floor = stretch.First;
        for (var c = syntax.English.FirstClause(stretch.First); c < clauses.Count && clauses[c].Group.First < stretch.End; c++)
        {
            var clause = clauses[c];
            if (syntax.IsQuoted(clause.Group.Verb)) continue;
            if (Voice(syntax, clause) is not { } voice) continue;
            var first = First(syntax, clause, floor);
            var own = voice is Grammar.Voice.Active or Grammar.Voice.Passive ? Own(syntax, clause, first, floor) : default;
            var subject = !own.IsEmpty ? own : Shared(syntax, clause, groups);
            if (voice == Grammar.Voice.Infinitive && syntax.IsExpletive(subject)) subject = default;
            groups.Add(new VerbGroup(first, clause.Group.Verb, voice, subject, !own.IsEmpty, syntax[clause.Group.Verb].Verb));
            floor = clause.Group.End;
        }
    }

    static Voice? Voice(Syntax syntax, Clause clause) => clause.Group.Form switch
    {
        News.Grammar.VerbForm.Infinitive => Grammar.Voice.Infinitive,
        News.Grammar.VerbForm.Ing => syntax[clause.Group.Verb].Verb is null ? null : Grammar.Voice.Participle,
        News.Grammar.VerbForm.Participle => clause.Link == Link.Coordinated ? Grammar.Voice.Passive : null,
        _ => clause.Group.IsPassive ? Grammar.Voice.Passive : Grammar.Voice.Active,
    };

    /// <summary>With the adverbs before it.</summary>
    static int First(Syntax syntax, Clause clause, int floor)
    {
        var first = clause.Group.First;
        while (first > floor && syntax.English[first - 1].IsAdverb() && !syntax.IsQuoted(first - 1)) first--;
        return first;
    }

    /// <summary>The words from the subject's first to the verb, where the subject is the clause's own.</summary>
    static TokenRange Own(Syntax syntax, Clause clause, int verb, int floor)
    {
        if (syntax[verb].Is(WordClass.Contraction)) return new TokenRange(verb, verb + 1);
        if (clause.Subject.Count == 0 || clause.Subject[0].IsTime) return Before(syntax, verb, floor);
        if (clause.Parent is { } parent && ReferenceEquals(parent.Subject, clause.Subject)) return default;
        var first = Start(syntax, clause.Subject[0]);
        if (first >= verb || first < syntax.Document.SentenceAt(clause.Group.Verb).First) return default;
        if (clause.Marker >= 0 && clause.Link == Link.Relative && first < clause.Marker && clause.Marker < verb) return new TokenRange(clause.Marker, clause.Marker + 1);
        var end = verb;
        for (var moved = true; moved && end - 1 > first;)
        {
            moved = true;
            if (syntax.Lower(end - 1) is "," or "—" or "–" or "--") end--;
            else if (syntax.English[end - 1].IsAdverb() || syntax.Lower(end - 1) is "himself" or "herself" or "itself" or "themselves") end--;
            else if (syntax.English.PhraseAt(end - 1) is { IsTime: true } time && time.First > first) end = time.First - (syntax[time.First - 1].Is(WordClass.Preposition) ? 1 : 0);
            else moved = false;
        }
        return new TokenRange(first, end);
    }

    /// <summary>The words before the verb that look like its subject.</summary>
    static TokenRange Before(Syntax syntax, int verb, int floor) => syntax.Lower(verb - 1) == ","
        ? NounPhrase.WithApposition(syntax, verb, floor, syntax.Document.SentenceAt(verb).First) : NounPhrase.Before(syntax, verb, floor);

    static int Start(Syntax syntax, News.Grammar.NounPhrase phrase)
    {
        while (phrase.Possessor >= 0) phrase = syntax.English.NounPhrases[phrase.Possessor];
        return phrase.First;
    }

    static TokenRange Shared(Syntax syntax, Clause clause, List<VerbGroup> groups)
    {
        if (clause.Subject.Count == 0) return default;
        var first = Start(syntax, clause.Subject[0]);
        for (var g = groups.Count - 1; g >= 0 && g > groups.Count - 8; g--)
            if (groups[g].Subject.First == first && !groups[g].Subject.IsEmpty) return groups[g].Subject;
        var last = clause.Subject[^1];
        return new TokenRange(first, last.End);
    }
}
