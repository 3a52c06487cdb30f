using News.Grammar;

namespace News.Grammar.Speech;

/// <summary>The verbs of a stretch outside its quotations, as the clauses of Grammar have them.</summary>
static class ClauseVerbs
{
    public static void Read(QuotedSyntax syntax, TokenRange stretch, List<ClauseVerb> groups)
    {
        var clauses = syntax.English.Clauses;
        var (floor, seen) = (stretch.First, stretch.First);
        for (var c = syntax.English.FirstClause(stretch.First); c < clauses.Count && clauses[c].Group.First < stretch.End; c++)
        {
            var clause = clauses[c];
            if (syntax.IsQuoted(clause.Group.Verb))
                continue;
            Missed(syntax, stretch, floor, Math.Max(floor, seen - 1), clause.Group.First, groups);
            seen = clause.Group.First;
            if (IsGlued(syntax, clause.Group.Verb) || IsPartOfName(syntax, clause) || Voice(syntax, clause) is not { } voice)
                continue;
            var first = First(syntax, clause, floor);
            var own = voice is Speech.Voice.Active or Speech.Voice.Passive ? Own(syntax, clause, first, groups, floor) : default;
            if (voice == Speech.Voice.Active && own.IsEmpty && clause.Subject.Count == 0 && FollowsNoun(syntax, first, groups))
            {
                groups.RemoveAt(groups.Count - 1);
                own = PhraseSpans.Before(
                    syntax,
                    first,
                    groups.Count > 0 && groups[^1].First >= stretch.First ? groups[^1].End : stretch.First
                );
            }
            var subject =
                !own.IsEmpty ? own
                : voice == Speech.Voice.Participle ? Leading(syntax, clause, groups)
                : Shared(syntax, clause, groups);
            if (voice == Speech.Voice.Infinitive && syntax.IsExpletive(subject))
                subject = default;
            groups.Add(new ClauseVerb(first, clause.Group.Verb, voice, subject, !own.IsEmpty, syntax[clause.Group.Verb].Verb));
            floor = clause.Group.End;
        }
        Missed(syntax, stretch, floor, Math.Max(floor, seen - 1), stretch.End, groups);
    }

    /// <summary>
    /// Adds verbs that were read as nouns, where only a verb can stand: '“…,” Lind notes.', 'the ministry notes, “…”', and in
    /// a sentence that has no other verb: 'Prince mocks mayor'.
    /// </summary>
    static void Missed(QuotedSyntax syntax, TokenRange stretch, int floor, int first, int end, List<ClauseVerb> groups)
    {
        for (var i = Math.Max(first, stretch.First) + 1; i < Math.Min(end, stretch.End); i++)
        {
            if (syntax.IsQuoted(i) || !IsNounOrParticiple(syntax.English[i]) || syntax.IsCapitalised(i) || syntax[i].Verb is not { } verb)
                continue;
            if (!syntax[i].Is(WordKinds.Third | WordKinds.Past) && !(syntax[i].Is(WordKinds.Base) && syntax.IsPlural(i - 1)))
                continue;
            var subject = PhraseSpans.Before(syntax, i, floor);
            if (subject.IsEmpty || subject.End != i)
                continue;
            var introduces = verb.Has(ReportingFrame.Quote) && syntax.Lower(i + 1) is "," or ":" && syntax.Opens(i + 2);
            var closes = subject.First > stretch.First && Closes(syntax, verb, subject, i);
            var isOnly =
                !introduces
                && !closes
                && (syntax.StartsNominal(i + 1) || syntax.IsThat(i + 1))
                && subject.First == stretch.First
                && !HasFinite(syntax, stretch, i);
            if (introduces || closes || isOnly)
                groups.Add(new ClauseVerb(i, i, Speech.Voice.Active, subject, true, verb));
            if (isOnly)
                return;
        }
    }

    /// <summary>Whether subject and verb come after what is said: '“…,” Lind notes.', '“…!” the club tweeted on
    /// Friday.', '…, Teleg reports, citing …'.</summary>
    static bool Closes(QuotedSyntax syntax, ReportingWord verb, TokenRange subject, int i)
    {
        if (!verb.Has(ReportingFrame.Quote | ReportingFrame.Clause))
            return false;
        var ends = syntax.EndsSentence(i + 1);
        if (syntax.IsComma(subject.First - 1))
            return verb.Has(ReportingFrame.Quote)
                ? ends || syntax.IsComma(i + 1) && syntax.English[i - 1].IsName()
                : ends && syntax.IsQuoted(subject.First - 2);
        if (!syntax.IsQuoted(subject.First - 1))
            return false;
        return ends
            || verb.Has(ReportingFrame.Quote)
                && (
                    syntax.IsComma(i + 1)
                    || syntax.EndsSpeech(subject.First - 2)
                        && syntax[i].Is(WordKinds.Past)
                        && syntax[i + 1].Is(WordKinds.Preposition | WordKinds.Time)
                );
    }

    static bool IsNounOrParticiple(PartOfSpeech tag) => tag.IsNoun() || tag is PartOfSpeech.VerbParticiple;

    static bool HasFinite(QuotedSyntax syntax, TokenRange stretch, int before)
    {
        const int farthest = 60;
        for (var i = stretch.First; i < Math.Min(stretch.End, before + farthest); i++)
            if (
                syntax.English[i].IsFinite()
                && !syntax.IsQuoted(i)
                && syntax.English.ClauseAt(i) is not { Link: Link.Relative or Link.Adverbial or Link.Complement }
            )
                return true;
        return false;
    }

    /// <summary>'the Information Technology Rules'</summary>
    static bool IsPartOfName(QuotedSyntax syntax, Clause clause) =>
        clause.Group.First == clause.Group.Verb
        && syntax.IsCapitalised(clause.Group.Verb)
        && syntax.IsCapitalised(clause.Group.Verb - 1)
        && clause.Group.Verb > syntax.Document.SentenceAt(clause.Group.Verb).First;

    static Voice? Voice(QuotedSyntax syntax, Clause clause) =>
        clause.Group.Form switch
        {
            VerbForm.Infinitive => Speech.Voice.Infinitive,
            VerbForm.Ing => syntax[clause.Group.Verb].Verb is null ? null : Speech.Voice.Participle,
            VerbForm.Participle => clause.Link is Link.Coordinated or Link.Adverbial ? Speech.Voice.Passive : null,
            _ => clause.Group.IsPassive ? Speech.Voice.Passive : Speech.Voice.Active,
        };

    /// <summary>'the so-called deal'</summary>
    static bool IsGlued(QuotedSyntax syntax, int token) => syntax.Lower(token - 1) == "-" && !syntax.Document[token].SpaceBefore;

    /// <summary>With the adverbs before it.</summary>
    static int First(QuotedSyntax syntax, Clause clause, int floor)
    {
        var first = clause.Group.First;
        while (first > floor && syntax.English[first - 1].IsAdverb() && !syntax.IsQuoted(first - 1))
            first--;
        return first;
    }

    /// <summary>The words from the subject's first to the verb, where the subject is the clause's own.</summary>
    static TokenRange Own(QuotedSyntax syntax, Clause clause, int verb, List<ClauseVerb> groups, int floor)
    {
        if (clause.Subject.Count == 0 || clause.Subject[0].IsTime || IsReflexive(syntax, clause.Subject[0].Head))
            return Before(syntax, verb, floor);
        if (syntax.IsQuoted(clause.Subject[0].Head))
            return Before(syntax, verb, floor);
        if (clause.Parent is { } parent && ReferenceEquals(parent.Subject, clause.Subject))
            return parent.Link is Link.Relative or Link.Participial && syntax.IsComma(verb - 1)
                ? PhraseSpans.WithApposition(syntax, verb, floor, syntax.Document.SentenceAt(verb).First)
                : default;
        var first = Start(syntax, clause.Subject[0]);
        if (first >= verb || first < syntax.Document.SentenceAt(clause.Group.Verb).First || IsInverted(syntax, clause, verb))
            return default;
        // 'a letter that he said was late'
        if (
            groups.Count > 0
            && groups[^1] is { OwnSubject: true } saying
            && saying.End == verb
            && saying.Has(ReportingFrame.Clause | ReportingFrame.Bare)
            && saying.Subject.First > first
            && syntax[saying.Subject.First - 1].Is(WordKinds.Relative)
        )
            return default;
        if (clause.Marker >= 0 && clause.Link == Link.Relative && first < clause.Marker && clause.Marker < verb)
            return new TokenRange(clause.Marker, clause.Marker + 1);
        if (
            syntax.Lower(verb - 1) == ","
            && PhraseSpans.WithApposition(syntax, verb, floor, syntax.Document.SentenceAt(verb).First) is { IsEmpty: false } wide
            && wide.First <= first
        )
            return wide;
        first = Widened(syntax, first, floor);
        return new TokenRange(
            syntax.Lower(clause.Group.End) == "," ? first : WithName(syntax, first, floor),
            WithoutAside(syntax, first, verb)
        );
    }

    /// <summary>Takes in the words of a long name before the phrase, up to a mark: '“…,” <b>White House press</b> secretary'.</summary>
    static int Widened(QuotedSyntax syntax, int first, int floor)
    {
        var i = first;
        while (
            i > floor
            && !syntax.IsQuoted(i - 1)
            && (
                syntax.English[i - 1].IsNoun()
                || syntax.English[i - 1].IsAdjective()
                || syntax.English[i - 1] is PartOfSpeech.Determiner or PartOfSpeech.Number
            )
        )
            i--;
        return i > 0 && syntax.IsQuoted(i - 1) ? i : first;
    }

    static bool IsReflexive(QuotedSyntax syntax, int token) => syntax.Lower(token) is "himself" or "herself" or "itself" or "themselves";

    /// <summary>'The harvest, said the minister, had failed': the words before the comma are what is said.</summary>
    static bool IsInverted(QuotedSyntax syntax, Clause clause, int verb) =>
        syntax.Lower(verb - 1) == ","
        && clause.Subject[^1].End == verb - 1
        && clause.Group.First == clause.Group.Verb
        && syntax[clause.Group.Verb].Verb is { } word
        && word.Has(ReportingFrame.Quote)
        && syntax.StartsNominal(clause.Group.End);

    /// <summary>'Name, president of the board said': the name before the apposition, where it begins the sentence.</summary>
    static int WithName(QuotedSyntax syntax, int first, int floor)
    {
        if (first - 2 < floor || syntax.Lower(first - 1) != "," || !syntax.English[first - 2].IsName())
            return first;
        if (syntax.English.PhraseAt(first - 2) is not { } name)
            return first;
        var start = Start(syntax, name);
        return start == syntax.Document.SentenceAt(first).First || IsFullName(syntax, start, first) ? start : first;
    }

    /// <summary>'On Friday, <b>Ana Ruiz</b>, the mayor said': a name of two words between commas, before a description;
    /// not the region of a town.</summary>
    static bool IsFullName(QuotedSyntax syntax, int start, int description) =>
        description - 1 - start > 1
        && syntax.IsComma(start - 1)
        && !syntax.IsCapitalised(description)
        && syntax.English[start].IsName()
        && (!syntax.English[start - 2].IsName() || syntax[start - 2].Is(WordKinds.Time));

    /// <summary>Where the subject ends before adverbs, days and 'herself'.</summary>
    static int WithoutAside(QuotedSyntax syntax, int first, int verb)
    {
        var end = verb;
        while (end - 1 > first)
            if (syntax.Lower(end - 1) is "," or "—" or "–" or "--")
                return end - 1;
            else if (syntax.English[end - 1].IsAdverb() || IsReflexive(syntax, end - 1))
                end--;
            else if (syntax.English.PhraseAt(end - 1) is { IsTime: true } time && time.First > first)
                end = time.First - (syntax[time.First - 1].Is(WordKinds.Preposition) ? 1 : 0);
            else
                break;
        return end;
    }

    /// <summary>The words before the verb that look like its subject.</summary>
    static TokenRange Before(QuotedSyntax syntax, int verb, int floor) =>
        syntax.Lower(verb - 1) == ","
            ? PhraseSpans.WithApposition(syntax, verb, floor, syntax.Document.SentenceAt(verb).First)
            : PhraseSpans.Before(syntax, verb, floor);

    static int Start(QuotedSyntax syntax, NounPhrase phrase)
    {
        while (phrase.Possessor >= 0)
            phrase = syntax.English.NounPhrases[phrase.Possessor];
        return phrase.First;
    }

    /// <summary>'Trump <b>supporters</b> believe': two finite verbs cannot meet, so that the first is a noun.</summary>
    static bool FollowsNoun(QuotedSyntax syntax, int verb, List<ClauseVerb> groups) =>
        groups.Count > 0
        && groups[^1] is { Voice: Speech.Voice.Active, Verb: null } last
        && last.End == verb
        && last.First == last.Head
        && syntax.English[last.Head] is PartOfSpeech.VerbPresent3 or PartOfSpeech.VerbPresent or PartOfSpeech.VerbInfinitive;

    /// <summary>'issued a statement saying …': the main clause's subject, but of 'with the radio saying …' the radio.</summary>
    static TokenRange Leading(QuotedSyntax syntax, Clause clause, List<ClauseVerb> groups)
    {
        // '…, Teleg reports, citing …': the participle follows its verb at once.
        if (groups.Count > 0 && groups[^1] is { OwnSubject: true } last && last.End == clause.Group.First - 1 && syntax.IsComma(last.End))
            return last.Subject;
        var shared = Shared(syntax, clause, groups);
        if (shared.IsEmpty)
            return Main(syntax, clause, groups);
        if (shared.First > clause.Group.Verb && clause.Parent is { Link: Link.Relative })
            return Following(syntax, clause);
        if (
            clause.Link != Link.ReducedRelative
            || shared.IsEmpty
            || groups.Count == 0
            || groups[^1].First < syntax.Document.SentenceAt(clause.Group.Verb).First
            || syntax.Lower(shared.First - 1) == "with"
        )
            return shared;
        return Main(syntax, clause, groups) is { IsEmpty: false } main ? main : shared;
    }

    /// <summary>'Calling the plan one that fails, <b>Lind</b> left': the subject of the main clause after the participle.</summary>
    static TokenRange Following(QuotedSyntax syntax, Clause clause)
    {
        const int near = 6;
        var clauses = syntax.English.Clauses;
        for (var c = clause.Index + 1; c < clauses.Count && c <= clause.Index + near && clauses[c].Sentence == clause.Sentence; c++)
            if (clauses[c] is { Link: Link.Main, Subject: [var first, ..] main })
                return new TokenRange(Start(syntax, first), main[^1].End);
        return default;
    }

    /// <summary>'He said, “We won,” adding …': the subject before, in the same sentence, where the verb that governs
    /// this one is quoted.</summary>
    static TokenRange Main(QuotedSyntax syntax, Clause clause, List<ClauseVerb> groups)
    {
        var first = syntax.Document.SentenceAt(clause.Group.Verb).First;
        for (var g = groups.Count - 1; g >= 0 && g > groups.Count - 8 && groups[g].First >= first; g--)
            if (groups[g] is { OwnSubject: true } main && !syntax[main.Subject.First].Is(WordKinds.Relative))
                return main.Subject;
        return default;
    }

    static TokenRange Shared(QuotedSyntax syntax, Clause clause, List<ClauseVerb> groups)
    {
        if (clause.Subject.Count == 0)
            return clause.Link == Link.Coordinated ? Main(syntax, clause, groups) : default;
        if (syntax.IsQuoted(clause.Subject[0].Head))
            return clause.Link == Link.Coordinated ? Main(syntax, clause, groups) : default;
        var first = Start(syntax, clause.Subject[0]);
        for (var g = groups.Count - 1; g >= 0 && g > groups.Count - 8; g--)
            if (groups[g].Subject.First == first && !groups[g].Subject.IsEmpty)
                return groups[g].Subject;
        var last = clause.Subject[^1];
        return new TokenRange(first, last.End);
    }
}
