namespace News.Grammar;

/// <summary>
/// Finds the clauses of a sentence from left to right: for each verb group what governs it, its subject, and then the
/// objects of the group before it, which end where the new clause begins.
/// </summary>
internal sealed class ClauseReader(Syntax syntax, List<Clause> clauses)
{
    /// <summary>How many elements before a verb its subject is sought in, so that time stays linear in sentences without end.</summary>
    const int Sight = 60;

    int sentence, first;
    Clause? previous;
    /// <summary>Index of the element after the previous verb group, or of the sentence's first.</summary>
    int floor;
    /// <summary>The phrase before an inserted clause, which still waits for its verb: 'the <b>man</b> who fled was …'.</summary>
    IReadOnlyList<NounPhrase> waiting = [];
    /// <summary>How the interrupted clause is tied to its governor.</summary>
    (Link Link, Clause? Parent, int Marker) waitingFor;
    /// <summary>Participles at the beginning of a sentence, whose subject is that of the clause to come.</summary>
    readonly List<Clause> openers = [];

    public void Read(int sentence, int first, int end)
    {
        (this.sentence, this.first, previous, floor, waiting) = (sentence, first, null, first, []);
        openers.Clear();
        var begin = clauses.Count;
        for (var e = first; e < end; e++)
        {
            if (syntax.Elements[e].Kind != ElementKind.VerbGroup) continue;
            var clause = new Clause(clauses.Count, syntax.Group(syntax.Elements[e]), sentence);
            var start = clause.Group.IsFinite || IsFiniteAfterAll(clause, e, end) ? Finite(clause, e, end) : NonFinite(clause, e);
            if (previous is not null) ComplementReader.Read(syntax, previous, floor, start);
            clauses.Add(clause);
            (previous, floor) = (clause, e + 1);
        }
        if (previous is not null) ComplementReader.Read(syntax, previous, floor, end);
        for (var c = begin; c < clauses.Count; c++) Place(clauses[c]);
    }

    ElementKind Kind(int e) => e >= first && e < syntax.Elements.Count ? syntax.Elements[e].Kind : ElementKind.Break;

    string Word(int e) => e >= first && e < syntax.Elements.Count ? syntax.Document.Lower(syntax.Elements[e].First) : "";

    NounPhrase Phrase(int e) => syntax.Phrase(syntax.Elements[e]);

    int Least => Math.Max(floor, first);

    /// <summary>Passes over adverbs and quotation marks to the left.</summary>
    int Back(int e)
    {
        while (e >= Least && Kind(e) is ElementKind.Adverb or ElementKind.QuoteMark) e--;
        return e;
    }

    /// <summary>
    /// What was tagged as a participle or an infinitive is finite where only that makes sense: a participle with an object
    /// of its own after its subject, a bare form after a subject.
    /// </summary>
    bool IsFiniteAfterAll(Clause clause, int e, int end)
    {
        var before = Back(e - 1);
        var form = clause.Group.Form;
        if (form is VerbForm.Participle && clause.Group.First == clause.Group.Verb && before >= Least && Kind(before) is ElementKind.NounPhrase
            && e + 1 < end && Kind(e + 1) is ElementKind.NounPhrase && !Phrase(e + 1).IsTime && !IsNaming(Word(e)))
        {
            clause.Group = clause.Group with { Form = VerbForm.Past, IsPassive = false };
            return true;
        }
        // 'Officials emphasized on Monday that …', 'a poll found only a few were …'
        if (form is VerbForm.Participle && clause.Group.First == clause.Group.Verb && before >= Least && Kind(before) is ElementKind.NounPhrase
            && Governors.Of(Verb(clause), Frame.That) is not null && IsComplementAhead(e + 1, end))
        {
            clause.Group = clause.Group with { Form = VerbForm.Past, IsPassive = false };
            return true;
        }
        // 'Unions called on Volta to quit.': a sentence that ends as one has a finite verb.
        if (form is VerbForm.Participle && previous is null && clause.Group.First == clause.Group.Verb && before >= Least && Kind(before) is ElementKind.NounPhrase
            && Word(e + 1) != "by" && Kind(end - 1) is ElementKind.Break && !HasFinite(e + 1, end))
        {
            clause.Group = clause.Group with { Form = VerbForm.Past, IsPassive = false };
            return true;
        }
        if (form is VerbForm.Bare && before >= Least && Kind(before) is ElementKind.NounPhrase && !(previous is not null && Governors.Of(Verb(previous), Frame.NpBare) is not null))
        {
            clause.Group = clause.Group with { Form = VerbForm.Present };
            return true;
        }
        return false;
    }

    /// <summary>Whether 'that', or a phrase with a finite verb of its own, follows, with no more than a time and a place before it.</summary>
    bool IsComplementAhead(int from, int end)
    {
        for (var e = from; e < end && e < from + 6; e++)
            switch (Kind(e))
            {
                case ElementKind.That: return true;
                case ElementKind.Adverb: continue;
                case ElementKind.Preposition when Kind(e + 1) is ElementKind.NounPhrase: e++; continue;
                case ElementKind.NounPhrase: return e > from && Kind(e - 1) is ElementKind.Adverb && HasFinite(e + 1, end);
                default: return false;
            }
        return false;
    }

    bool HasFinite(int from, int end)
    {
        for (var e = from; e < end && e < from + Sight; e++)
            if (Kind(e) is ElementKind.VerbGroup && syntax.Group(syntax.Elements[e]).IsFinite) return true;
        return false;
    }

    static bool IsNaming(string word) => word is "called" or "named" or "dubbed" or "titled" or "entitled" or "labelled" or "labeled" or "nicknamed" or "given" or "made";

    string Verb(Clause clause) => syntax.Document.Lower(clause.Group.Verb);

    // ---- finite clauses

    /// <summary>Finds the subject of a finite clause. Returns the element with which the clause begins.</summary>
    int Finite(Clause clause, int e, int end)
    {
        var before = Back(e - 1);
        var start = before < Least ? WithoutMaterial(clause, e)
            : Kind(before) switch
            {
                ElementKind.Coordinator => Joined(clause, before),
                ElementKind.Relative or ElementKind.That => Relative(clause, before),
                ElementKind.Comma or ElementKind.Break => AfterComma(clause, before, e, end),
                ElementKind.NounPhrase => AfterPhrase(clause, before, e),
                _ => e,
            };
        if (clause.Subject.Count == 0 && Kind(e + 1) is ElementKind.NounPhrase) start = Inverted(clause, e, start, end);
        if (clause.Subject.Count > 0)
        {
            foreach (var opener in openers) (opener.Subject, opener.Parent) = (clause.Subject, clause);
            openers.Clear();
        }
        return start;
    }

    /// <summary>A verb right after another, or at the beginning: the phrase that waits is its subject.</summary>
    int WithoutMaterial(Clause clause, int e)
    {
        if (previous is not null && waiting.Count > 0) Take(clause);
        return e;
    }

    void Take(Clause clause)
    {
        clause.Subject = waiting;
        (clause.Link, clause.Parent, clause.Marker) = waitingFor;
        waiting = [];
    }

    /// <summary>'… and fled': the verb shares the subject of the finite clause before.</summary>
    int Joined(Clause clause, int coordinator)
    {
        var partner = Partner();
        if (partner is null) return coordinator;
        (clause.Link, clause.Parent, clause.Subject) = (Link.Coordinated, partner, partner.Subject);
        return Kind(coordinator - 1) is ElementKind.Comma ? coordinator - 1 : coordinator;
    }

    /// <summary>The finite clause before in the sentence that a verb without a subject goes on with.</summary>
    Clause? Partner()
    {
        var partner = previous;
        while (partner is { Group.IsFinite: false, Parent: not null }) partner = partner.Parent;
        return partner;
    }

    int Relative(Clause clause, int marker)
    {
        clause.Marker = syntax.Elements[marker].First;
        clause.Link = Link.Relative;
        clause.Parent = previous;
        var at = marker - 1;
        if (Kind(at) is ElementKind.Preposition) at--; // 'of whom'
        if (Kind(at) is ElementKind.Comma) at--;
        at = Back(at);
        if (at >= Least && Kind(at) is ElementKind.NounPhrase)
        {
            var antecedent = Phrase(at);
            clause.Subject = [antecedent];
            Wait(at);
        }
        return marker;
    }

    /// <summary>Keeps the subject that an inserted clause interrupts, with what governs it; an object of the verb before waits for nothing.</summary>
    void Wait(int at)
    {
        if (waiting.Count > 0) return;
        var marker = LastMarker(Math.Max(Least, at - Sight), at);
        if (previous is not null && (marker < 0 || Kind(marker) is ElementKind.Relative)) return;
        var subject = Subject(at, out _, floor: marker >= 0 ? marker + 1 : Least);
        if (subject.Count == 0) return;
        waiting = subject;
        waitingFor = marker < 0 ? (Link.Main, null, -1)
            : (Kind(marker) is ElementKind.That ? Link.Complement : Link.Adverbial, previous, syntax.Elements[marker].First);
    }

    /// <summary>After a comma: the subject stands before an insertion, or the verb goes on with the subject of the clause before.</summary>
    int AfterComma(Clause clause, int comma, int e, int end)
    {
        if (Kind(comma) is ElementKind.Break && Kind(Back(comma - 1)) is not ElementKind.NounPhrase) return e;
        // '…, said Ruiz'
        if (waiting.Count == 0 && IsAttribution(clause, e, end)) return e;
        if (waiting.Count > 0)
        {
            Take(clause);
            return comma;
        }
        if (FirstOfSegments(comma) is >= 0 and var at)
        {
            clause.Subject = Subject(at, out var from, forward: true, limit: comma);
            return from;
        }
        if (Partner() is { } partner)
        {
            (clause.Link, clause.Parent, clause.Subject) = (Link.Coordinated, partner, partner.Subject);
            return comma;
        }
        return e;
    }

    /// <summary>'…, said Ruiz': a verb of saying between what is said and its subject.</summary>
    bool IsAttribution(Clause clause, int e, int end) =>
        clause.Group.First == clause.Group.Verb && Kind(e + 1) is ElementKind.NounPhrase && Governors.Of(Verb(clause), Frame.That) is not null
        && (previous is not null || syntax.Elements[e].First > 0 && Kind(e - 1) is ElementKind.QuoteMark)
        && (e + 2 >= end || Kind(e + 2) is ElementKind.Comma or ElementKind.Break or ElementKind.Preposition or ElementKind.QuoteMark or ElementKind.Coordinator or ElementKind.NounPhrase or ElementKind.Relative || Kind(e + 2) is ElementKind.VerbGroup && !syntax.Group(syntax.Elements[e + 2]).IsFinite);

    /// <summary>Of what commas part before the verb, the first part that is a noun phrase of its own, or -1. After a verb the first part is that verb's.</summary>
    int FirstOfSegments(int comma)
    {
        var from = Math.Max(Least, comma - Sight);
        var begin = previous is null;
        for (var e = from; e < comma; e++)
        {
            if (begin && Kind(e) is ElementKind.NounPhrase && !Phrase(e).IsTime) return e;
            if (Kind(e) is ElementKind.Adverb or ElementKind.QuoteMark or ElementKind.Coordinator && begin) continue;
            begin = Kind(e) is ElementKind.Comma or ElementKind.Break or ElementKind.That or ElementKind.Subordinator;
        }
        return -1;
    }

    /// <summary>Right after a noun phrase: that, or the phrase it belongs to, is the subject.</summary>
    int AfterPhrase(Clause clause, int at, int e)
    {
        var marker = LastMarker(Math.Max(Least, at - Sight), at);
        // 'The man who attacked the embassy fled', 'Farmers trying to sell grain say'
        if (marker < 0 && waiting.Count > 0 && previous is { Link: Link.Relative or Link.ReducedRelative or Link.NounInfinitive } or { Group.IsFinite: false } && !HasComma(Least, at))
        {
            Take(clause);
            return e;
        }
        clause.Subject = Subject(at, out var start, floor: marker >= 0 ? marker + 1 : Least);
        if (clause.Subject.Count == 0) return e;
        if (marker >= 0) return Marked(clause, marker, at);
        if (previous is null)
        {
            // 'Volta, the carmaker of Peru said': the comma after the apposition is missing.
            if (clause.Subject is [var only] && start - 2 == first && Kind(start - 1) is ElementKind.Comma && Kind(first) is ElementKind.NounPhrase && !Phrase(first).IsTime
                && syntax[only.First] is PartOfSpeech.Determiner && syntax[Phrase(first).Head].IsName()) clause.Subject = [Phrase(first)];
            return first;
        }
        var join = start - 1;
        if (Kind(join) is ElementKind.QuoteMark) join--;
        if (Kind(join) is ElementKind.Coordinator)
        {
            (clause.Link, clause.Parent) = (Link.Coordinated, Partner());
            return Kind(join - 1) is ElementKind.Comma ? join - 1 : join;
        }
        if (Kind(join) is ElementKind.Comma or ElementKind.Break) return join;
        // 'said (on Friday) Peru had …'
        var verb = Verb(previous);
        (clause.Link, clause.Parent) = (Link.Complement, previous);
        clause.IsUncertain = Governors.Of(verb, Frame.That) is null && Governors.Of(verb, Frame.NpThat) is null;
        if (clause.IsUncertain && previous.Group.IsFinite) clause.Link = Link.Main;
        return start;
    }

    bool HasComma(int from, int to)
    {
        for (var e = from; e < to; e++)
            if (Kind(e) is ElementKind.Comma or ElementKind.Break) return true;
        return false;
    }

    /// <summary>The last word before the subject that begins a clause, or -1.</summary>
    int LastMarker(int from, int to)
    {
        var comma = false;
        for (var e = to; e >= from; e--)
            if (Kind(e) is ElementKind.That or ElementKind.Relative) return e;
            else if (!comma && (Kind(e) is ElementKind.Subordinator || Kind(e) is ElementKind.Preposition && MayBeginClause(Word(e)))) return e;
            else if (Kind(e) is ElementKind.Comma) comma = true;
            else if (Kind(e) is ElementKind.Break) return -1;
        return -1;
    }

    /// <summary>'after North and South Korea exchanged fire': prepositions that may govern a clause.</summary>
    static bool MayBeginClause(string word) => word is "after" or "before" or "since" or "until" or "as" or "than" or "because";

    /// <summary>A clause begun by 'that', 'if', 'who': what it is tied to. Returns the element with which it begins.</summary>
    int Marked(Clause clause, int marker, int at)
    {
        clause.Marker = syntax.Elements[marker].First;
        clause.Parent = previous;
        switch (Kind(marker))
        {
            case ElementKind.That:
                clause.Link = previous is null && !(marker > first && Kind(marker - 1) is ElementKind.NounPhrase) ? Link.Main : Link.Complement;
                // 'the claim that …': the noun governs.
                if (marker > Least && Kind(marker - 1) is ElementKind.NounPhrase && Governors.Of(syntax.Document.Lower(Phrase(marker - 1).Head), Frame.NounThat) is not null) clause.Marker = Phrase(marker - 1).Head;
                break;
            case ElementKind.Subordinator or ElementKind.Preposition:
                clause.Link = Link.Adverbial;
                break;
            default:
                clause.Link = Link.Relative;
                var antecedent = Kind(marker - 1) is ElementKind.Comma ? marker - 2 : marker - 1;
                if (antecedent >= Least && Kind(antecedent) is ElementKind.NounPhrase) Wait(antecedent);
                break;
        }
        return marker;
    }

    /// <summary>'Did Iran attack', 'said Ruiz': the subject follows its verb.</summary>
    int Inverted(Clause clause, int e, int start, int end)
    {
        if (Kind(e - 1) is ElementKind.Comma or ElementKind.QuoteMark or ElementKind.Break && IsAttribution(clause, e, end))
        {
            clause.Subject = [Phrase(e + 1)];
            return start;
        }
        if (syntax[clause.Group.Verb].IsAuxiliary())
        {
            clause.Subject = Subject(e + 1, out _, forward: true, limit: e + 8);
            clause.IsInverted = true;
        }
        return start;
    }

    // ---- subjects

    /// <summary>
    /// The heads of the phrase that ends in the element (or, <paramref name="forward"/>, begins with it): back over the
    /// prepositional phrases after its head and over what 'and' joins. <paramref name="start"/> is the element it begins with.
    /// </summary>
    IReadOnlyList<NounPhrase> Subject(int at, out int start, bool forward = false, int limit = 0, int floor = -1)
    {
        if (floor < 0) floor = Least;
        if (forward)
        {
            start = at;
            var heads = new List<NounPhrase> { Phrase(at) };
            for (var e = at + 1; e < limit; e++)
                if (Kind(e) is ElementKind.Coordinator && Kind(e + 1) is ElementKind.NounPhrase && e + 1 < limit) heads.Add(Phrase(++e));
                else if (Kind(e) is ElementKind.Preposition && Kind(e + 1) is ElementKind.NounPhrase && e + 1 < limit) e++;
                else if (Kind(e) is ElementKind.Comma && Kind(e + 1) is ElementKind.NounPhrase && IsList(e + 1, limit)) heads.Add(Phrase(++e));
                else break;
            return heads;
        }
        start = at;
        var found = new List<NounPhrase>();
        var coordinated = false;
        while (true)
        {
            start = Head(start, floor);
            if (start < 0)
            {
                start = at;
                return found;
            }
            found.Insert(0, Phrase(start));
            var join = start - 1;
            if (join - 1 < floor || Kind(join) is not (ElementKind.Coordinator or ElementKind.Comma)) break;
            if (Kind(join) is ElementKind.Coordinator)
            {
                if (coordinated || Kind(join - 1) is ElementKind.Comma || Kind(join - 1) is not ElementKind.NounPhrase || IsObject(join - 1, floor)) break;
                coordinated = true;
            }
            else if (!coordinated || Kind(join - 1) is not ElementKind.NounPhrase || Head(join - 1, floor) != join - 1 || IsObject(join - 1, floor) || found.Count > 12) break;
            start = join - 1;
        }
        return found;
    }

    /// <summary>Back over prepositional phrases to the head: of 'the head of the army' the head. -1 where a preposition stands before all of it.</summary>
    int Head(int at, int floor)
    {
        // A day between subject and verb: 'Peru on Monday said'.
        while (true)
        {
            if (at < floor || Kind(at) is not ElementKind.NounPhrase) return -1;
            if (at - 1 >= floor && Kind(at - 1) is ElementKind.Preposition)
            {
                at -= 2;
                while (at >= floor && Kind(at) is ElementKind.Adverb) at--;
                continue;
            }
            if (Phrase(at).IsTime && at - 1 >= floor && Kind(at - 1) is ElementKind.NounPhrase)
            {
                at--;
                continue;
            }
            return at;
        }
    }

    /// <summary>Whether the phrase is an object of the previous verb, so that what 'and' joins to it is a clause of its own: 'met Roe and the army left'.</summary>
    bool IsObject(int at, int floor)
    {
        if (previous is null || floor > Least) return false;
        var head = Head(at, floor);
        if (head < 0) return true;
        var frame = Governors.Of(Verb(previous), Frame.That) is not null;
        return !(frame && Back(head - 1) < floor) && !HasComma(floor, head);
    }

    /// <summary>Whether the comma parts a list, which 'and' closes before the limit.</summary>
    bool IsList(int from, int limit)
    {
        for (var e = from; e < limit && e < from + 16; e++)
            if (Kind(e) is ElementKind.Coordinator) return Kind(e + 1) is ElementKind.NounPhrase;
            else if (Kind(e) is not (ElementKind.NounPhrase or ElementKind.Comma)) return false;
        return false;
    }

    // ---- infinitives and participles

    int NonFinite(Clause clause, int e)
    {
        var before = Back(e - 1);
        return clause.Group.Form switch
        {
            VerbForm.Infinitive => Infinitive(clause, before, e),
            VerbForm.Ing => Ing(clause, before, e),
            VerbForm.Participle => Participle(clause, before, e),
            _ => Bare(clause, before, e),
        };
    }

    int Infinitive(Clause clause, int before, int e)
    {
        clause.Parent = previous;
        clause.Link = Link.Purpose;
        if (before < Least)
        {
            if (previous is null) openers.Add(clause);
            else (clause.Link, clause.Subject) = (Link.Infinitive, previous.Subject);
            return e;
        }
        switch (Kind(before))
        {
            case ElementKind.Adjective when previous is not null:
                (clause.Link, clause.Subject, clause.Marker) = (Link.Infinitive, previous.Subject, syntax.Elements[before].First);
                return e;
            case ElementKind.Coordinator when previous is { Link: Link.Infinitive or Link.Purpose or Link.NounInfinitive }:
                (clause.Link, clause.Parent, clause.Subject, clause.Marker, clause.IsOfObject) = (previous.Link, previous.Parent, previous.Subject, previous.Marker, previous.IsOfObject);
                return before;
            case ElementKind.NounPhrase:
                AfterNoun(clause, before);
                return e;
            default:
                clause.Subject = previous?.Subject ?? [];
                if (previous is null) openers.Add(clause);
                return e;
        }
    }

    /// <summary>'urged Peru to sign', 'a plan to sign', 'for Peru to sign', 'met Peru to sign'.</summary>
    void AfterNoun(Clause clause, int at)
    {
        var head = Head(at, Least);
        var noun = Phrase(at);
        if (Kind(at - 1) is ElementKind.Preposition && Word(at - 1) == "for" && at - 1 >= Least)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [noun], true);
            return;
        }
        if (previous is not null && Governors.Of(Verb(previous), Frame.NpTo) is not null && head == Least)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, Subject(at, out _), true);
            return;
        }
        // 'called on Peru to sign'
        if (previous is not null && Kind(Least) is ElementKind.Preposition && Governors.Of(Verb(previous), Word(Least), Frame.NpTo) is not null && Kind(Least + 1) is ElementKind.NounPhrase)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [Phrase(Least + 1)], true);
            return;
        }
        if (Governors.Of(syntax.Document.Lower(noun.Head), Frame.NounTo) is not null)
        {
            (clause.Link, clause.Marker) = (Link.NounInfinitive, noun.Head);
            clause.Subject = noun.Possessor >= 0 ? [syntax.NounPhrases[noun.Possessor]] : previous?.Subject ?? [];
            if (previous is null) waiting = [noun];
            return;
        }
        clause.Subject = previous is { Group.IsPassive: true } ? [] : previous?.Subject ?? [];
        if (previous is null) (clause.Link, waiting) = (Link.NounInfinitive, [noun]);
    }

    int Ing(Clause clause, int before, int e)
    {
        (clause.Link, clause.Parent) = (Link.Participial, previous);
        if (before < Least)
        {
            if (previous is null) openers.Add(clause);
            else (clause.Link, clause.Subject) = (Link.Gerund, previous.Subject);
            return e;
        }
        switch (Kind(before))
        {
            case ElementKind.Preposition or ElementKind.Subordinator:
                clause.Marker = syntax.Elements[before].First;
                clause.Link = Kind(before) is ElementKind.Preposition ? Link.PrepositionalGerund : Link.Participial;
                if (previous is null) { openers.Add(clause); return before; }
                clause.Subject = OfGerund(clause, before);
                return before;
            case ElementKind.Coordinator when previous is not null:
                (clause.Link, clause.Parent, clause.Subject, clause.Marker) = previous.Group.IsFinite
                    ? (Link.Participial, previous, previous.Subject, -1) : (previous.Link, previous.Parent, previous.Subject, previous.Marker);
                return before;
            case ElementKind.NounPhrase:
                clause.Link = Link.ReducedRelative;
                clause.Subject = [Phrase(before)];
                if (previous is null && Kind(before - 1) is not ElementKind.Preposition) Wait(before);
                return e;
            case ElementKind.Comma or ElementKind.Break:
                var at = Back(before - 1);
                if (previous is null && at >= Least && Kind(at) is ElementKind.NounPhrase)
                {
                    Wait(at);
                    clause.Subject = waiting;
                }
                else if (previous is null) openers.Add(clause);
                else (clause.Parent, clause.Subject) = (Partner(), Partner()?.Subject ?? []);
                return before;
            default:
                return e;
        }
    }

    /// <summary>Who acts in 'accused Peru of <b>jamming</b>', 'left after <b>signing</b>', 'a charge of <b>jamming</b>'.</summary>
    IReadOnlyList<NounPhrase> OfGerund(Clause clause, int preposition)
    {
        var word = Word(preposition);
        if (word is "of" or "for" or "from" or "over" or "about" or "to" or "in" && preposition - 1 >= Least && Kind(preposition - 1) is ElementKind.NounPhrase)
        {
            var at = Head(preposition - 1, Least);
            if (at == Least) return previous!.Group.IsPassive ? previous.Subject : word is "of" or "for" or "from" ? Subject(preposition - 1, out _) : previous.Subject;
            return [];
        }
        return previous!.Group.IsPassive && word is "by" ? [] : previous.Subject;
    }

    int Participle(Clause clause, int before, int e)
    {
        (clause.Link, clause.Parent) = (Link.Participial, previous);
        if (before < Least)
        {
            if (previous is null) openers.Add(clause);
            else clause.Subject = previous.Subject;
            return e;
        }
        switch (Kind(before))
        {
            case ElementKind.NounPhrase:
                var joined = Kind(before - 1) is ElementKind.Coordinator && previous is { Group.IsPassive: true, Group.IsFinite: true };
                clause.Subject = [Phrase(before)];
                clause.Link = joined ? Link.Coordinated : Link.ReducedRelative;
                if (joined) return before - 1;
                if (previous is null) Wait(before);
                return e;
            case ElementKind.Coordinator when previous is not null:
                var partner = previous;
                clause.Group = clause.Group with { Form = partner.Group.IsFinite ? partner.Group.Form : clause.Group.Form, IsPassive = partner.Group.IsPassive, Modal = partner.Group.Modal, IsNegated = partner.Group.IsNegated };
                (clause.Link, clause.Parent, clause.Subject) = (Link.Coordinated, partner, partner.Subject);
                return before;
            case ElementKind.Comma:
                var at = Back(before - 1);
                if (at >= Least && Kind(at) is ElementKind.NounPhrase)
                {
                    if (previous is null) Wait(at);
                    clause.Subject = previous is null ? waiting : [Phrase(at)];
                }
                else clause.Subject = Partner()?.Subject ?? [];
                return before;
            case ElementKind.Subordinator:
                clause.Subject = Partner()?.Subject ?? [];
                clause.Marker = syntax.Elements[before].First;
                clause.Link = Link.Adverbial;
                return before;
            default:
                return e;
        }
    }

    /// <summary>A bare form: what an auxiliary before the subject governs, the second of two infinitives, or an imperative.</summary>
    int Bare(Clause clause, int before, int e)
    {
        clause.Parent = previous;
        if (previous is { IsInverted: true } && syntax[previous.Group.Verb].IsAuxiliary())
        {
            clause.Group = clause.Group with { Form = previous.Group.Form, First = clause.Group.First, IsNegated = previous.Group.IsNegated, Modal = previous.Group.Modal };
            (clause.Link, clause.Subject, clause.IsInverted) = (Link.Main, previous.Subject, true);
            return e;
        }
        if (before >= Least && Kind(before) is ElementKind.Coordinator or ElementKind.Comma && previous is not null)
        {
            clause.Group = clause.Group with { Form = previous.Group.Form, IsNegated = previous.Group.IsNegated, Modal = previous.Group.Modal };
            (clause.Link, clause.Parent, clause.Subject, clause.Marker, clause.IsOfObject) = previous.Group.IsFinite
                ? (Link.Coordinated, previous, previous.Subject, -1, false) : (previous.Link, previous.Parent, previous.Subject, previous.Marker, previous.IsOfObject);
            return before;
        }
        if (before >= Least && Kind(before) is ElementKind.NounPhrase && previous is not null)
        {
            (clause.Link, clause.Subject, clause.IsOfObject) = (Link.Infinitive, [Phrase(before)], true);
            return e;
        }
        if (before < Least && previous is not null) (clause.Link, clause.Subject) = (Link.Infinitive, previous.Subject);
        return e;
    }

    /// <summary>Notes at the phrases what they are in their clause.</summary>
    static void Place(Clause clause)
    {
        foreach (var phrase in clause.Subject)
            if (phrase.Clause is null) (phrase.Clause, phrase.Role) = (clause, PhraseRole.Subject);
        foreach (var phrase in clause.Object) (phrase.Clause, phrase.Role) = (clause, PhraseRole.Object);
        foreach (var phrase in clause.Indirect) (phrase.Clause, phrase.Role) = (clause, PhraseRole.Object);
        foreach (var oblique in clause.Obliques)
            foreach (var phrase in oblique.Phrases)
                if (phrase.Clause is null) (phrase.Clause, phrase.Role) = (clause, PhraseRole.Oblique);
    }
}
