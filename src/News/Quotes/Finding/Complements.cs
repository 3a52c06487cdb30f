using News.Grammar;
using News.Grammar.Speech;

namespace News.Quotes.Finding;

/// <summary>What follows a verb and is said. In order: the first rule that finds something wins.</summary>
static class Complements
{
    public static readonly StatementRule[] Rules =
    [
        new(
            "said: …",
            ReportingFrame.Quote | ReportingFrame.Clause | ReportingFrame.Person | ReportingFrame.Object | ReportingFrame.Preposition,
            Colon
        ),
        new(
            "said “…”",
            ReportingFrame.Quote | ReportingFrame.Clause | ReportingFrame.Object | ReportingFrame.Person | ReportingFrame.Preposition,
            Quoted
        ),
        new("said that …", ReportingFrame.Clause | ReportingFrame.Impersonal, That),
        new("asked whether …", ReportingFrame.Wh | ReportingFrame.Clause, Whether),
        new("told X that …", ReportingFrame.Person, Told),
        new("urged X to …", ReportingFrame.PersonTo, Urged),
        new("vowed to …", ReportingFrame.To, Infinitive),
        new("seemed to …", ReportingFrame.Raising, Raised),
        new("is expected to …", ReportingFrame.PassiveTo, Expected),
        new("called for …", ReportingFrame.Preposition, ByPreposition),
        new("which X said was …", ReportingFrame.Clause | ReportingFrame.Bare, Gap),
        new("said …", ReportingFrame.Clause | ReportingFrame.Bare, Bare),
        new("criticized by X", ReportingFrame.Object | ReportingFrame.Clause, PassiveBy),
        new("voiced concern about …", ReportingFrame.Light, OfNoun),
        new("praised …", ReportingFrame.Object, Object),
    ];

    static Complement? Colon(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        if (verb.Voice == Voice.Passive)
            return null;
        var i = Adjuncts.Skip(passage, verb.End);
        if (verb.Has(ReportingFrame.Person) || verb.Has(ReportingFrame.Object))
            if (!syntax.IsColon(i))
                i = Adjuncts.Skip(passage, PhraseSpans.After(syntax, i, passage.Stretch.End).End);
        if (!syntax.IsColon(i) || syntax.IsQuoted(i))
            return null;
        if (i + 1 < passage.Stretch.End)
            return syntax.QuotationAt(i + 1) is { } quotation
                ? new Complement([new(quotation.Open, quotation.End)], true)
                : new Complement([new(i + 1, passage.BodyEnd)], false);
        return syntax.QuotationAt(passage.Next) is { } below && below.Open == passage.Next
            ? new Complement([new(below.Open, below.End)], true)
            : null;
    }

    /// <summary>A quotation directly after the verb, after a comma, or after adjuncts; the rest of the clause belongs to it.</summary>
    internal static Complement? Quoted(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        if (verb.Voice == Voice.Passive)
            return null;
        var i = Adjuncts.Skip(passage, verb.End);
        if (verb.Has(ReportingFrame.Person) && !syntax.Opens(i) && !syntax.IsComma(i))
            i = Adjuncts.Skip(passage, PhraseSpans.After(syntax, i, passage.Stretch.End).End);
        var comma = syntax.IsComma(i);
        if (comma)
            i++;
        if (comma && syntax[i].Is(WordKinds.Adverb) && syntax.IsComma(i + 1))
            i += 2;
        if (!syntax.Opens(i) || i >= passage.Stretch.End || syntax.QuotationAt(i) is not { IsEmpty: false } quotation)
            return null;
        if (
            comma && !verb.Has(ReportingFrame.Quote | ReportingFrame.Person)
            || !comma && !verb.Has(ReportingFrame.Quote) && LooseQuotation.IsTitle(syntax, quotation)
        )
            return null;
        if (!comma && LooseQuotation.IsPredicate(syntax, quotation) && !verb.Has(ReportingFrame.Quote | ReportingFrame.Clause))
            return null;
        // 'Those shouting “Go home” left', 'what he called “a joke”, Lind won', 'chanted “Go home” as they left'
        var isOver =
            comma
            || verb.Voice == Voice.Participle && passage.VerbAt(quotation.End) is { Voice: Voice.Active or Voice.Passive }
            || syntax.IsComma(quotation.End)
            || syntax[quotation.End].Is(WordKinds.Subordinator);
        return new Complement([new(i, isOver ? quotation.End : ClauseEnd.OfClause(passage, i))], true);
    }

    static Complement? That(Passage passage, ClauseVerb verb)
    {
        if (verb.Has(ReportingFrame.Impersonal) || verb.Voice == Voice.Passive && passage.Syntax.IsExpletive(verb.Subject))
            return Impersonal(passage, verb);
        if (verb.Voice == Voice.Passive && (!verb.Has(ReportingFrame.Person) || passage.Syntax.IsBy(verb.End)))
            return null;
        var i = Adjuncts.Skip(passage, verb.End);
        if (passage.Syntax.IsComma(i) && passage.Syntax.IsThat(i + 1))
            i++;
        // 'agreed on terms that would help': the clause describes the noun.
        else if (
            i > verb.End
            && passage.Syntax.English[i] is PartOfSpeech.PronounRelative
            && passage.Syntax[i + 1].Is(WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Past | WordKinds.Third | WordKinds.Verb)
        )
            return null;
        return
            passage.Syntax.IsThat(i) && passage.Syntax.StartsNominal(i + 1)
            || passage.Syntax.IsThat(i)
                && (
                    !passage.Syntax.IsPunctuation(i + 1)
                    || passage.Syntax.IsComma(i + 1) && passage.Syntax.English[i] is PartOfSpeech.Subordinator
                )
            ? Clause(passage, i)
            : ThatOf(passage, verb);
    }

    /// <summary>'It was reported (by the radio) that …', 'it emerged that …'</summary>
    static Complement? Impersonal(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        if (!verb.Has(ReportingFrame.Quote | ReportingFrame.PassiveTo | ReportingFrame.Impersonal) || !syntax.IsExpletive(verb.Subject))
            return null;
        var by = syntax.IsBy(verb.End) ? PhraseSpans.After(syntax, verb.End + 1, passage.Stretch.End) : default;
        var that = Adjuncts.Skip(passage, by.IsEmpty ? verb.End : by.End);
        return syntax.IsThat(that) && !syntax.IsPunctuation(that + 1)
            ? Clause(passage, that) with
            {
                Source = by.IsEmpty ? null : by,
                Unsourced = by.IsEmpty,
            }
            : null;
    }

    /// <summary>'explained, in a letter, that …': the clause with 'that' that Grammar ties to the verb.</summary>
    static Complement? ThatOf(Passage passage, ClauseVerb verb)
    {
        const int near = 4;
        var syntax = passage.Syntax;
        if (syntax.English.ClauseAt(verb.Head) is not { } clause)
            return null;
        for (var c = clause.Index + 1; c < syntax.English.Clauses.Count && c <= clause.Index + near; c++)
            if (syntax.English.Clauses[c] is { Link: Link.Complement, Marker: >= 0 } said && IsOf(syntax, said.Parent, clause))
                return syntax.IsThat(said.Marker) && !syntax.IsQuoted(said.Marker) && passage.Stretch.Contains(said.Marker)
                    ? Clause(passage, said.Marker)
                    : null;
        return null;
    }

    /// <summary>Whether what hangs on the clause is the verb's: directly, or after a participle that says nothing, as
    /// in 'said in a letter dated May that …'.</summary>
    static bool IsOf(QuotedSyntax syntax, Clause? parent, Clause verb) =>
        parent == verb
        || parent is { Link: Link.ReducedRelative } inserted && inserted.Parent == verb && syntax[inserted.Group.Verb].Verb is null;

    static Complement? Whether(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        var i = Adjuncts.Skip(passage, verb.End);
        if (!syntax[i].Is(WordKinds.Relative) && !syntax.IsIf(i) || syntax.IsThat(i))
            return null;
        if (syntax.IsWhoOrWhich(i) && !verb.Has(ReportingFrame.Wh))
            return null;
        // 'Asked by reporters whether …'
        var by = syntax.IsBy(verb.End) ? PhraseSpans.After(syntax, verb.End + 1, i) : default;
        return verb.Voice == Voice.Passive && !verb.Has(ReportingFrame.Person)
            ? null
            : Clause(passage, i) with
            {
                Source = by.IsEmpty ? null : by,
            };
    }

    static Complement? Told(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        var i = verb.End;
        // 'was called in and told that …': passive without its auxiliary, so that nobody is said to have told it.
        if (
            verb.Voice != Voice.Passive
            && !verb.Has(ReportingFrame.Clause)
            && syntax.English[i] is PartOfSpeech.Subordinator
            && syntax.IsThat(i)
        )
            return Clause(passage, i) with { Unsourced = true };
        if (verb.Voice != Voice.Passive)
        {
            var person = PhraseSpans.After(syntax, i, passage.Stretch.End);
            if (person.IsEmpty)
                return null;
            i = Adjuncts.AfterPlace(syntax, person.End);
        }
        TokenRange? by = null;
        if (verb.Voice == Voice.Passive && syntax.IsBy(i))
        {
            by = PhraseSpans.After(syntax, i + 1, passage.Stretch.End);
            i = by.Value.End;
        }
        i = Adjuncts.Skip(passage, i);
        if (syntax.IsComma(i) && syntax[i + 1].Is(WordKinds.Adverb) && syntax.IsComma(i + 2) && syntax.IsThat(i + 3))
            i += 3;
        if (syntax.IsComma(i))
            return null;
        return
            syntax.IsThat(i)
            || syntax[i].Is(WordKinds.Relative)
            || syntax.IsIf(i) && verb.Has(ReportingFrame.Wh)
            || passage.ClauseAt(i) is not null
            ? Clause(passage, i) with
            {
                Source = by,
            }
            : null;
    }

    static Complement? Urged(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        if (verb.Voice == Voice.Passive)
            return null;
        var person = PhraseSpans.After(syntax, verb.End, passage.Stretch.End);
        if (person.IsEmpty || !syntax.IsTo(person.End) || !IsWordOrQuotation(syntax, person.End + 1))
            return null;
        return new Complement([new(person.First, ClauseEnd.OfInfinitive(passage, person.End + 1))], false) { IsPhrase = true };
    }

    static Complement? Infinitive(Passage passage, ClauseVerb verb)
    {
        var i = Adjuncts.Skip(passage, verb.End);
        if (verb.Voice == Voice.Passive || !passage.Syntax.IsTo(i) || !IsWordOrQuotation(passage.Syntax, i + 1))
            return null;
        return new Complement([new(i, ClauseEnd.OfInfinitive(passage, i + 1))], false) { IsPhrase = true };
    }

    static bool IsWordOrQuotation(QuotedSyntax syntax, int i) => syntax.IsWord(i) || syntax.Opens(i);

    static Complement? Raised(Passage passage, ClauseVerb verb)
    {
        if (verb.Subject.IsEmpty || verb.Voice == Voice.Passive)
            return null;
        var i = verb.End;
        if (passage.Syntax.IsThat(i) || passage.Syntax.IsAs(i))
            return Clause(passage, i) with { Unsourced = true };
        if (passage.Syntax.IsPunctuation(i))
            return null;
        return new Complement([verb.Subject, new(i, ClauseEnd.OfInfinitive(passage, i))], false, Unsourced: true);
    }

    static Complement? Expected(Passage passage, ClauseVerb verb)
    {
        if (verb.Voice != Voice.Passive || verb.Subject.IsEmpty || !passage.Syntax.IsTo(verb.End))
            return null;
        return new Complement([verb.Subject, new(verb.End, ClauseEnd.OfInfinitive(passage, verb.End + 1))], false, Unsourced: true);
    }

    static Complement? ByPreposition(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        var i = verb.End;
        if (syntax[i].Is(WordKinds.Adverb) || syntax.IsParticle(i))
            i++;
        // 'asked the mayor about the bridge'
        const int longestPerson = 7;
        if (verb.Has(ReportingFrame.Person | ReportingFrame.PersonTo) && syntax.StartsNominal(i))
            for (
                var j = i + 1;
                j < i + longestPerson
                    && syntax.IsWord(j)
                    && !syntax.IsQuoted(j)
                    && !syntax[j].Is(WordKinds.Relative | WordKinds.Auxiliary | WordKinds.Coordinator);
                j++
            )
                if (syntax.LeadsToContent(j, verb.Verb!))
                {
                    i = j;
                    break;
                }
        if (
            verb.Voice == Voice.Passive
            || !syntax.LeadsToContent(i, verb.Verb!)
            || !IsWordOrQuotation(syntax, i + 1) && !syntax.StartsNominal(i + 1)
            || syntax.IsOn(i) && syntax.English.PhraseAt(Math.Min(i + 1, syntax.Count - 1)) is { IsTime: true }
        )
            return null;
        return new Complement([new(i + 1, ClauseEnd.OfPhrase(passage, i + 1))], false) { IsPhrase = true, CueEnd = i + 1 };
    }

    /// <summary>'a letter that he said was late': the word before the subject stands for what is missing.</summary>
    static Complement? Gap(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        var relative = verb.Subject.First - 1;
        if (verb.Voice != Voice.Active || !verb.OwnSubject || relative < passage.Stretch.First || !syntax[relative].Is(WordKinds.Relative))
            return null;
        if (passage.VerbAt(verb.End) is not { OwnSubject: false, Voice: Voice.Active or Voice.Passive })
            return null;
        return new Complement(
            [
                new(relative, relative + 1),
                new(
                    verb.End,
                    syntax.IsComma(relative - 1) ? ClauseEnd.OfInfinitive(passage, verb.End) : ClauseEnd.OfClause(passage, verb.End)
                ),
            ],
            false
        );
    }

    static Complement? Bare(Passage passage, ClauseVerb verb)
    {
        var i = Adjuncts.Skip(passage, verb.End);
        if (verb.Voice == Voice.Passive || passage.Syntax.IsThat(i))
            return null;
        if (passage.ClauseAt(i) is not null || passage.ClauseAt(verb.End) is not null && (i = verb.End) > 0)
            return Clause(passage, i);
        if (passage.Syntax.BeginsExistential(verb.End) || verb.Has(ReportingFrame.Bare) && LeadsClause(passage, verb.End))
            return Clause(passage, verb.End);
        return verb.Has(ReportingFrame.Bare) && passage.Syntax.StartsNominal(i) && i < passage.BodyEnd ? Clause(passage, i) : null;
    }

    /// <summary>'said if it rained, they would stay', 'said having it first helps': a clause that begins with another,
    /// or with a verb's noun.</summary>
    static bool LeadsClause(Passage passage, int i)
    {
        const int farthest = 25;
        var syntax = passage.Syntax;
        if (i >= passage.BodyEnd || syntax.IsQuoted(i))
            return false;
        if (!syntax[i].Is(WordKinds.Subordinator | WordKinds.Preposition))
            return (syntax[i].Is(WordKinds.Ing) || syntax.IsLightParticiple(i))
                && syntax.StartsNominal(i + 1)
                && syntax.HoldsFinite(new TokenRange(i, passage.BodyEnd));
        for (var j = i + 1; j < Math.Min(passage.BodyEnd, i + farthest); j++)
            if (syntax.IsComma(j))
                return passage.ClauseAt(j + 1) is not null || syntax.Opens(j + 1);
        return false;
    }

    static Complement? PassiveBy(Passage passage, ClauseVerb verb)
    {
        var syntax = passage.Syntax;
        if (verb.Voice != Voice.Passive || verb.Subject.IsEmpty)
            return null;
        if (!syntax.IsBy(verb.End))
            return null;
        var by = PhraseSpans.After(syntax, verb.End + 1, passage.Stretch.End);
        // 'was quoted by the radio as saying …': what he says is the statement.
        return by.IsEmpty || syntax.IsAs(by.End) && passage.VerbAt(by.End + 1) is { Voice: Voice.Participle }
            ? null
            : new Complement([verb.Subject], false, by) { IsPhrase = true };
    }

    static Complement? Object(Passage passage, ClauseVerb verb)
    {
        if (
            verb.Voice == Voice.Passive
            || passage.Syntax.IsTo(verb.End)
            || !passage.Syntax.StartsNominal(verb.End)
            || verb.End >= passage.BodyEnd
        )
            return null;
        if (passage.Syntax.QuotationAt(verb.End) is { } title && LooseQuotation.IsTitle(passage.Syntax, title))
            return null;
        return new Complement([new(verb.End, ClauseEnd.OfPhrase(passage, verb.End))], false) { IsPhrase = true };
    }

    /// <summary>'voiced their concern about the plan': the noun belongs to the words of saying.</summary>
    static Complement? OfNoun(Passage passage, ClauseVerb verb)
    {
        const int farthest = 4;
        var syntax = passage.Syntax;
        if (verb.Voice == Voice.Passive)
            return null;
        var first = verb.End;
        for (
            var noun = first;
            noun < first + farthest
                && noun + 1 < passage.BodyEnd
                && syntax.IsWord(noun)
                && !syntax.IsQuoted(noun)
                && !syntax.IsCapitalised(noun);
            noun++
        )
        {
            if (syntax[noun].Noun is not { } word)
                continue;
            if (syntax.IsThat(noun + 1) && word.Has(ReportingFrame.Clause))
                return Clause(passage, noun + 1) with { CueEnd = noun + 1 };
            if (syntax.IsTo(noun + 1) && word.Has(ReportingFrame.To))
                return new Complement([new(noun + 1, ClauseEnd.OfInfinitive(passage, noun + 2))], false) { CueEnd = noun + 1 };
            if (syntax.LeadsToContent(noun + 1, word))
                return new Complement([new(noun + 2, ClauseEnd.OfPhrase(passage, noun + 2))], false) { IsPhrase = true, CueEnd = noun + 2 };
        }
        return null;
    }

    public static Complement Clause(Passage passage, int i) => new([new(i, ClauseEnd.OfClause(passage, i))], false);
}
