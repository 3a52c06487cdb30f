namespace News.Grammar.Speech;

/// <summary>Where what is said ends, if not at a quotation mark.</summary>
static class ClauseEnd
{
    const ReportingFrame Saying = ReportingFrame.Quote | ReportingFrame.Clause;

    /// <summary>The end of a whole clause ('that it rained and would rain'), which goes on over commas.</summary>
    public static int OfClause(Passage passage, int first, int limit = int.MaxValue) => Scan(passage, first, limit, whole: true);

    /// <summary>The end of an infinitive ('to go home in June'): a phrase that keeps its own times and places.</summary>
    public static int OfInfinitive(Passage passage, int first, int limit = int.MaxValue) =>
        Scan(passage, first, limit, whole: false, infinitive: true);

    /// <summary>The end of a phrase ('the deal', 'to go home'), which stops at the first comma.</summary>
    public static int OfPhrase(Passage passage, int first, int limit = int.MaxValue) => Scan(passage, first, limit, whole: false);

    static int Scan(Passage passage, int first, int limit, bool whole, bool infinitive = false)
    {
        var syntax = passage.Syntax;
        var end = Math.Min(passage.BodyEnd, limit);
        for (var i = first; i < end; i++)
        {
            if (syntax.QuotationAt(i) is { } quotation)
            {
                if (AfterQuotation(passage, quotation.End, i > first))
                    return Noted(passage, first, quotation.End, "the attribution of another quotation follows");
                i = quotation.End - 1;
                continue;
            }
            if (i == first)
                continue;
            if (!whole && IsPredicate(passage, i, first))
                return Noted(passage, first, i, "it is the verb whose subject the words are");
            var because = syntax.Lower(i) switch
            {
                ";" => "a semicolon ends a clause",
                ":" or "(" when !whole => "a colon or a bracket ends a phrase",
                "—"
                or "–"
                or "--"
                    when !whole
                        || syntax.Lower(i + 1) is not ("and" or "or") && passage.ClauseAt(i + 1) is not null
                        || Stops(passage, i + 1, whole) => Beyond,
                "," when Stops(passage, i + 1, whole) => Beyond,
                "-"
                    when syntax.Document[i].SpaceBefore
                        && syntax.Document[i + 1].SpaceBefore
                        && (!whole || passage.ClauseAt(i + 1) is not null || Stops(passage, i + 1, whole)) => Beyond,
                "and" or "but" when Coordinates(passage, i, whole) => "another verb or clause is joined to it",
                ":" or "(" or "—" or "–" or "--" or "," or "-" or "and" or "but" => null,
                _ when !whole && Leans(syntax, i) => "a clause of time or reason begins",
                _ when !whole && infinitive && syntax[i].Is(WordKinds.Time) && !syntax[i - 1].Is(WordKinds.Preposition) => Occasion,
                _ when !whole && !infinitive && Circumstance(syntax, i) => Occasion,
                _ when syntax.English.IsAccordingTo(i) && !syntax.IsThat(i - 1) => "it names another source",
                _ => null,
            };
            if (because is not null)
                return Noted(passage, first, i, because);
        }
        if (limit < passage.BodyEnd)
            return Noted(passage, first, end, "it is the verb whose subject the reporting noun is");
        return Math.Min(end, passage.Stretch.End);
    }

    const string Beyond = "what follows is not part of it",
        Occasion = "it is when or where the words were said";

    static int Noted(Passage passage, int first, int end, string because)
    {
        passage.Syntax.Document.Trace?.Keep(new ContentEnd(first, end, because));
        return end;
    }

    /// <summary>'Those who support the plan are young': the verb ends the phrase if its subject precedes it.</summary>
    static bool IsPredicate(Passage passage, int i, int first) =>
        (
            passage.Syntax[i].Is(WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Verb)
            || passage.Syntax[i].Is(WordKinds.Past | WordKinds.Third)
        )
        && passage.VerbAt(i) is { OwnSubject: true } verb
        && verb.Subject.First < first;

    /// <summary>'… “words,” he said': the attribution of another quotation ends what came before.</summary>
    static bool AfterQuotation(Passage passage, int next, bool inside) =>
        passage.Syntax.Lower(next - 2) is ","
        && (
            passage.ClauseAt(next) is { } clause && clause.Has(Saying)
            || passage.VerbAt(next) is { } verb && (verb.Voice == Voice.Participle || verb.OwnSubject) && verb.Has(Saying)
        );

    /// <summary>What follows a comma: another attribution, a clause that says when or why, or more of the same.</summary>
    static bool Stops(Passage passage, int next, bool whole)
    {
        var syntax = passage.Syntax;
        if (syntax.Lower(next) == "according")
            return true;
        if (passage.VerbAt(next) is { Verb: not null } verb && (verb.Voice == Voice.Participle || verb.Has(Saying) && !verb.OwnSubject))
            return true;
        if (passage.ClauseAt(next) is { } clause && clause.Has(Saying))
            return true;
        if (!whole)
            return !InList(syntax, next) && !GoesOnAfterComma(passage, next);
        if (IsRemark(syntax, next))
            return true;
        return syntax.Lower(next) switch
        {
            "with" => HasAbsolute(syntax, next + 1),
            "whereas" => true,
            "and" or "but" or "while" or "though" or "although" or "as" or "yet" => passage.ClauseAt(next + 1) is { } other
                && (other.Has(Saying) || syntax.Lower(next) is "but" or "while" or "though" or "although")
                || passage.VerbAt(next + 1) is { Voice: Voice.Active or Voice.Passive, OwnSubject: false } second
                    && (second.Has(Saying) || syntax[second.First].Is(WordKinds.Past)),
            _ => false,
        };
    }

    /// <summary>'…, a claim that others dispute': the writer's word for what was said.</summary>
    static bool IsRemark(QuotedSyntax syntax, int first) =>
        syntax.Lower(first) is "a" or "an"
        && syntax.English.PhraseAt(first) is { } phrase
        && phrase.First == first
        && syntax[phrase.Head].Noun is { } noun
        && noun.Has(ReportingFrame.Clause);

    /// <summary>', with the army sending masks': a circumstance that the writer adds.</summary>
    static bool HasAbsolute(QuotedSyntax syntax, int first)
    {
        var phrase = PhraseSpans.After(syntax, first, Math.Min(first + 15, syntax.Count));
        for (var i = phrase.First; i <= phrase.End + 3; i++)
        {
            if (syntax[i].Is(WordKinds.Ing) && i > first)
                return true;
            if (syntax.IsPunctuation(i) && syntax.Lower(i) is not ("-" or "'"))
                return false;
        }
        return false;
    }

    /// <summary>'the deal, including the tariffs', 'his rival, Ada Okoro', 'of Oslo, Norway': the comma parts nothing.</summary>
    static bool GoesOnAfterComma(Passage passage, int next)
    {
        const int longestName = 6;
        var syntax = passage.Syntax;
        if (syntax.Lower(next) is "including" or "especially" or "particularly" or "like" or "such")
            return true;
        if (!syntax.IsCapitalised(next) && syntax.Document[next].Kind != News.Text.TokenKind.Number)
            return false;
        var i = next;
        while (
            i < next + longestName
            && (
                syntax.IsCapitalised(i)
                || syntax.Document[i].Kind == News.Text.TokenKind.Number
                || syntax.Lower(i) is "of" or "percent" or "'s"
            )
        )
            i++;
        return i >= passage.BodyEnd
            || i < syntax.Count && (syntax.Lower(i) == "," || syntax[i].Is(WordKinds.Preposition | WordKinds.Coordinator));
    }

    /// <summary>'the deal, the tariffs and the wall': a comma between the members of a list.</summary>
    static bool InList(QuotedSyntax syntax, int next)
    {
        for (var i = next; i < next + 8 && i < syntax.Count; i++)
        {
            if (
                syntax[i].Is(WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Relative | WordKinds.Subordinator)
                || syntax[i].Is(WordKinds.Past)
            )
                return false;
            if (syntax.Lower(i) is "and" or "or")
                return i > next;
            if (syntax.EndsSentence(i))
                return false;
        }
        return false;
    }

    static bool Coordinates(Passage passage, int i, bool whole)
    {
        if (passage.VerbAt(i + 1) is { OwnSubject: false } verb && verb.Voice is Voice.Active or Voice.Passive)
            return !whole || verb.Has(Saying);
        return passage.ClauseAt(i + 1) is { } clause && (!whole || Says(passage, clause));
    }

    /// <summary>Whether the verb says something here: 'and Lind confirmed that …', but not 'and Lind accepted the offer'.</summary>
    static bool Says(Passage passage, ClauseVerb verb)
    {
        var next = verb.End;
        return verb.Has(ReportingFrame.Quote)
            || verb.Has(ReportingFrame.Clause)
                && (
                    passage.Syntax.IsThat(next)
                    || passage.Syntax.Opens(next)
                    || passage.Syntax.IsCommaOrColon(next)
                    || passage.ClauseAt(next) is not null
                );
    }

    /// <summary>Words that begin a clause of time or reason after a phrase.</summary>
    static bool Leans(QuotedSyntax syntax, int i) =>
        syntax.Lower(i) is "after" or "when" or "because" or "although" or "though" or "unless"
        || syntax.Lower(i) is "as" && (syntax.Lower(i - 1) == "even" || syntax[i + 1].Is(WordKinds.Subject))
        || syntax.Lower(i) is "even" && syntax.Lower(i + 1) is "as"
        || syntax.Lower(i) is "by" or "before" or "while" or "since" && syntax[i + 1].Is(WordKinds.Ing);

    /// <summary>'on Monday', 'this month', 'in June', 'in an interview', 'on the radio': when and where it was said.</summary>
    static bool Circumstance(QuotedSyntax syntax, int i)
    {
        if (syntax[i].Is(WordKinds.Time))
            return !syntax[i - 1].Is(WordKinds.Preposition);
        if (syntax.Lower(i) is "this" or "last")
            return Adjuncts.EndOfTime(syntax, i) > 0 && !syntax[i - 1].Is(WordKinds.Preposition);
        if (syntax.Lower(i) is not ("in" or "during" or "on" or "at" or "through"))
            return false;
        if (syntax[i + 1].Is(WordKinds.Time) || Months.Contains(syntax.Lower(i + 1)))
            return true;
        var noun = i + 1;
        if (syntax[noun].Is(WordKinds.Determiner | WordKinds.Possessive))
            noun++;
        return Occasions.Contains(syntax.Lower(noun))
            || syntax.Lower(noun + 1) is var second && Occasions.Contains(second) && syntax.IsNominal(noun) && noun > i + 1;
    }

    static readonly HashSet<string> Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>Where things are said.</summary>
    static readonly HashSet<string> Occasions =
    [
        "interview",
        "interviews",
        "statement",
        "speech",
        "speeches",
        "remarks",
        "tweet",
        "tweets",
        "letter",
        "letters",
        "email",
        "emails",
        "memo",
        "appearance",
        "appearances",
        "rally",
        "rallies",
        "debate",
        "debates",
        "conference",
        "call",
        "briefing",
        "address",
        "press",
        "column",
        "editorial",
        "twitter",
        "facebook",
        "instagram",
        "television",
        "tv",
        "radio",
        "spokesman",
        "spokeswoman",
    ];
}
