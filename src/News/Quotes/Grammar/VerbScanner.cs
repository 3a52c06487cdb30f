namespace News.Quotes.Grammar;

/// <summary>Finds the verbs of a stretch outside its quotations, each with its auxiliaries and its subject, in one pass.</summary>
internal static class VerbScanner
{
    public static void Scan(Syntax syntax, TokenRange stretch, List<VerbGroup> groups)
    {
        var (subject, main, antecedent) = (default(TokenRange), default(TokenRange), default(TokenRange));
        var start = groups.Count;
        for (var i = stretch.First; i < stretch.End; i++)
        {
            if (syntax.QuotationAt(i) is { } quotation) { i = quotation.End - 1; continue; }
            if (Group(syntax, stretch, i) is not var (first, head, voice)) continue;
            var own = voice is Voice.Active or Voice.Passive ? Subject(syntax, stretch, first, LastVerbEnd(groups, stretch)) : default;
            // 'A man who left the city said': the clause with 'who' stands inside the subject.
            if (voice is Voice.Active or Voice.Passive && !antecedent.IsEmpty && !IsPronoun(syntax, own))
            {
                if (own.IsEmpty || own.First > antecedent.First) own = antecedent with { End = first };
                antecedent = default;
            }
            else if (IsRelative(syntax, own) && own.First > stretch.First) antecedent = Antecedent(syntax, stretch, own.First, groups);
            if (!own.IsEmpty)
            {
                if (syntax.Lower(own.First) == "there" && own.End == own.First + 1) (subject, main) = (default, default);
                else if (IsRelative(syntax, own)) subject = own;
                else subject = main = own;
            }
            // ', saying …' leans on the main clause, not on the 'who …' in between.
            var leans = voice != Voice.Participle ? subject : syntax.Lower(first - 1) == "," ? main : Absolute(syntax, stretch, first) ?? subject;
            // 'she said when asked': whoever asked is not she.
            if (voice == Voice.Active && own.IsEmpty && first == head && syntax.Lower(first - 1) is "when" or "if" or "once" or "unless") leans = default;
            if (voice == Voice.Infinitive && syntax.IsExpletive(leans) && groups.Count > start && IsBe(syntax.Lower(groups[^1].Head))) leans = default;
            groups.Add(new VerbGroup(first, head, voice, leans, !own.IsEmpty, syntax[head].Verb));
            i = head;
        }
        Forward(groups, start);
    }

    static TokenRange Subject(Syntax syntax, TokenRange stretch, int first, int lastVerb) =>
        syntax[first].Is(WordClass.Contraction) ? new TokenRange(first, first + 1)
        : syntax.Lower(first - 1) == "," || syntax.IsQuoted(first - 1) && syntax.Lower(first - 2) == ","
            ? NounPhrase.WithApposition(syntax, first, lastVerb, stretch.First)
        : Relative(syntax, NounPhrase.Before(syntax, first, lastVerb), lastVerb);

    /// <summary>'which through the first half of the century supported': the word before the prepositional phrase, where that is 'who' or 'which'.</summary>
    static TokenRange Relative(Syntax syntax, TokenRange own, int floor)
    {
        var relative = own.First - 2;
        return !own.IsEmpty && relative >= floor && syntax[own.First - 1].Is(WordClass.Preposition) && syntax[relative].Is(WordClass.Relative) && !syntax[relative].Is(WordClass.Determiner)
            ? new TokenRange(relative, relative + 1) : own;
    }

    /// <summary>'with the radio calling the race': who does what a participle tells stands directly before it.</summary>
    static TokenRange? Absolute(Syntax syntax, TokenRange stretch, int first)
    {
        if (!syntax.IsNominal(first - 1)) return null;
        var doer = NounPhrase.Before(syntax, first, stretch.First);
        return !doer.IsEmpty && (doer.First == stretch.First || syntax.Lower(doer.First - 1) == "with") ? doer : null;
    }

    static bool IsRelative(Syntax syntax, TokenRange own) => own.End == own.First + 1 && syntax[own.First].Is(WordClass.Relative);

    static bool IsPronoun(Syntax syntax, TokenRange own) =>
        own.End == own.First + 1 && syntax[own.First].Is(WordClass.Subject | WordClass.Relative | WordClass.Contraction);

    /// <summary>What 'who' stands for, where that begins a clause whose own verb is still to come.</summary>
    static TokenRange Antecedent(Syntax syntax, TokenRange stretch, int relative, List<VerbGroup> groups)
    {
        var lastVerb = LastVerbEnd(groups, stretch);
        if (!syntax.IsNominal(relative - 1)) return default;
        var named = NounPhrase.Before(syntax, relative, lastVerb);
        return !named.IsEmpty && (NounPhrase.BeginsClause(syntax, named.First, stretch.First) || syntax.Lower(named.First - 1) == ",") ? named : default;
    }

    /// <summary>'After talking about it, she left': a participle before the first subject leans on that.</summary>
    static void Forward(List<VerbGroup> groups, int start)
    {
        var first = start;
        while (first < groups.Count && !groups[first].OwnSubject) first++;
        if (first == groups.Count) return;
        for (var g = start; g < first; g++)
            if (groups[g].Voice is Voice.Participle or Voice.Infinitive) groups[g] = groups[g] with { Subject = groups[first].Subject };
    }

    static int LastVerbEnd(List<VerbGroup> groups, TokenRange stretch) =>
        groups.Count > 0 && groups[^1].First >= stretch.First ? groups[^1].End : stretch.First;

    static (int First, int Head, Voice Voice)? Group(Syntax syntax, TokenRange stretch, int i)
    {
        var word = syntax[i];
        var first = i;
        const int mostAdverbs = 5;
        while (first > stretch.First && first > i - mostAdverbs && syntax[first - 1].Is(WordClass.Adverb) && !syntax[first - 1].Is(WordClass.Subject | WordClass.Determiner)
            && !syntax.IsQuoted(first - 1)) first--;
        if (IsAuxiliary(syntax, i)) return Auxiliaries(syntax, stretch, first, i);
        if (syntax.Lower(i) == "to") return Infinitive(syntax, stretch, i);
        if (word.Form == VerbForm.None || IsPartOfCompound(syntax, i)) return null;
        if (word.Form == VerbForm.Ing)
            return word.Verb is not null && !syntax[first - 1].Is(WordClass.Determiner | WordClass.Possessive) ? (first, i, Voice.Participle) : null;
        return IsFinite(syntax, first, i) ? (first, i, Voice.Active) : null;
    }

    /// <summary>'the so-called deal'</summary>
    static bool IsPartOfCompound(Syntax syntax, int i) => syntax.Lower(i - 1) == "-" && !syntax.Document[i].SpaceBefore;

    static bool IsAuxiliary(Syntax syntax, int i) =>
        syntax[i].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Contraction)
        || syntax.Lower(i) == "'s" && (syntax[i - 1].Is(WordClass.Subject | WordClass.Relative));

    /// <summary>'has not been', 'will also', 'is going to': on to the verb that they carry.</summary>
    static (int, int, Voice)? Auxiliaries(Syntax syntax, TokenRange stretch, int first, int i)
    {
        var (last, be) = (i, false);
        for (var j = i; j < stretch.End && !syntax.IsQuoted(j); j++)
        {
            var word = syntax[j];
            if (IsAuxiliary(syntax, j)) { last = j; be = IsBe(syntax.Lower(j)); continue; }
            if (word.Is(WordClass.Adverb) || word.Is(WordClass.Time)) continue;
            if (syntax.Lower(j) == "to" && IsAuxiliary(syntax, j - 1) && syntax[j + 1].Is(VerbForm.Base)) continue;
            if (word.Form == VerbForm.None) break;
            if (be) return word.Is(VerbForm.Ing) ? (first, j, Voice.Active)
                : !word.Is(VerbForm.Participle) ? (first, last, Voice.Active)
                // 'he's called for it' has done so; 'he's expected to' is.
                : syntax.Lower(last) == "'s" && syntax.Lower(j + 1) != "to" && syntax.Lower(j + 1) != "by" ? (first, j, Voice.Active)
                : (first, j, Voice.Passive);
            return (first, j, Voice.Active);
        }
        return (first, last, Voice.Active);
    }

    static bool IsBe(string text) => text is "am" or "is" or "are" or "was" or "were" or "be" or "been" or "being" or "isn't"
        or "aren't" or "wasn't" or "weren't" or "'s" or "i'm" or "you're" or "we're" or "they're" or "got" or "get" or "gets" or "ain't";

    static (int, int, Voice)? Infinitive(Syntax syntax, TokenRange stretch, int i)
    {
        var j = i + 1;
        while (j < stretch.End && syntax[j].Is(WordClass.Adverb)) j++;
        if (j >= stretch.End || syntax.IsQuoted(j)) return null;
        if (syntax[j].Is(VerbForm.Base) && !syntax.IsCapitalised(j)) return (i, j, Voice.Infinitive);
        return syntax.Lower(j) is "be" or "have" && Auxiliaries(syntax, stretch, i, j) is var (_, head, _) ? (i, head, Voice.Infinitive) : null;
    }

    /// <summary>Whether a bare form is the verb of its clause, not a noun ('his claims') or an adjective ('the accused man').</summary>
    static bool IsFinite(Syntax syntax, int first, int i)
    {
        var word = syntax[i];
        var before = syntax[first - 1];
        if (syntax.IsCapitalised(i) && (!word.Is(VerbForm.Past) || syntax.IsCapitalised(i - 1) && syntax.IsCapitalised(i + 1))) return false;
        if (syntax.IsArticle(first - 1) || before.Is(WordClass.Possessive | WordClass.Preposition) && !before.Is(WordClass.Relative)) return false;
        if (before.Is(WordClass.Determiner) && !before.Is(WordClass.Subject | WordClass.Relative) && !Complemented(syntax, i + 1, word.Verb)) return false;
        if (syntax.Lower(first - 1) == "'s") return false;
        // 'responded by saying', but not 'the deal approved by …'
        if (word.Is(VerbForm.Past)) return syntax.Lower(i + 1) != "by" || !syntax.IsNominal(i - 1) || syntax[i + 2].Is(VerbForm.Ing);
        var isVerbAlone = word.Verb is { } only && !only.Has(Frame.Noun);
        if (word.Is(VerbForm.Third))
            return isVerbAlone || before.Is(WordClass.Subject | WordClass.Relative)
                || word.Is(WordClass.Verb) || Complemented(syntax, i + 1, word.Verb) && (!syntax[first - 1].Is(VerbForm.Base | VerbForm.Past) || syntax[first - 2].Is(WordClass.Determiner | WordClass.Possessive) || syntax.IsArticle(first - 2))
                || (syntax.IsCapitalised(first - 1) || syntax.Lower(first - 1) == ",") && syntax.StartsNominal(i + 1)
                || ClosesSentence(syntax, first, i);
        if (!word.Is(VerbForm.Base)) return false;
        if (isVerbAlone && (syntax.IsNominal(first - 1) && (!before.Is(WordClass.ObjectPronoun) || word.Verb!.Has(Frame.Bare) && Complemented(syntax, i + 1, word.Verb)) || syntax.Lower(first - 1) == "," && (Complemented(syntax, i + 1, word.Verb) || word.Verb!.Has(Frame.Quote) && syntax.StartsNominal(i + 1)))) return true;
        return syntax.Lower(first - 1) is "i" or "you" or "we" or "they" or "who"
            || syntax.Lower(first - 1).EndsWith('s') && syntax.IsNominal(first - 1) && syntax.Lower(first - 2) is not ("a" or "an") && Complemented(syntax, i + 1, word.Verb)
            || syntax.Lower(first - 1) is "people" or "and" && Complemented(syntax, i + 1, word.Verb)
            || syntax.Lower(first - 1).EndsWith('s') && ClosesSentence(syntax, first, i);
    }

    /// <summary>'…, the records show.': subject and verb between a comma and the full stop.</summary>
    static bool ClosesSentence(Syntax syntax, int first, int i)
    {
        const int longest = 12;
        if (!syntax.EndsSentence(i + 1) && syntax.Lower(i + 1) != "," || syntax[i].Verb is not { } verb || !verb.Has(Frame.Quote | Frame.Clause)) return false;
        var subject = NounPhrase.Before(syntax, first, Math.Max(0, first - longest));
        return !subject.IsEmpty && subject.First > 0 && (syntax.Lower(subject.First - 1) == "," || syntax.IsQuoted(subject.First - 1));
    }

    static bool Complemented(Syntax syntax, int next, ReportingWord? verb) =>
        syntax.Opens(next) || syntax.Lower(next) is "," or ":" or "to" or "out"
        || syntax[next].Is(WordClass.Determiner | WordClass.Possessive | WordClass.Subject | WordClass.ObjectPronoun | WordClass.Relative | WordClass.Time)
        || syntax.IsCapitalised(next) || syntax[next].Is(WordClass.Preposition) && verb is not null && verb.Prepositions.AsSpan().Contains(syntax.Lower(next));
}
