namespace News.Grammar.Speech;

/// <summary>Finds how far a noun phrase reaches, backward from its last word or forward from its first.</summary>
static class PhraseSpans
{
    const int Longest = 30;

    /// <summary>The phrase that ends before <paramref name="end"/> and begins not before <paramref name="floor"/>;
    /// empty where none does.</summary>
    public static TokenRange Before(QuotedSyntax syntax, int end, int floor)
    {
        for (int aside; end - 1 > floor && (aside = AsideBefore(syntax, end)) > 0; )
            end -= aside;
        var last = end - 1;
        if (last < floor)
            return default;
        if (syntax.Lower(last) is "," or "—" or "–" or "--")
            return WithApposition(syntax, end, floor, floor);
        if (syntax[last].Is(WordKinds.Relative))
            return new TokenRange(last, end);
        if (syntax[last].Is(WordKinds.Subject) && !syntax[last].Is(WordKinds.Determiner))
            return new TokenRange(last, end);
        var first = end;
        floor = Math.Max(floor, end - Longest);
        while (first > floor && Joins(syntax, first - 1, end, floor))
        {
            first--;
            if (syntax.Lower(first) != ")")
                continue;
            while (first > floor && syntax.Lower(first) != "(")
                first--;
        }
        return Trim(syntax, first, end);
    }

    /// <summary>How many words between subject and verb, before <paramref name="end"/>, say when or stress who:
    /// 'Monday', 'on Monday', 'earlier', 'last year', 'herself'.</summary>
    static int AsideBefore(QuotedSyntax syntax, int end) =>
        syntax.Lower(end - 1) is "himself" or "herself" or "itself" or "themselves" or "earlier" or "later" && syntax.IsWord(end - 2) ? 1
        : syntax[end - 1].Is(WordKinds.Time)
            ? syntax[end - 2].Is(WordKinds.Preposition) ? 2
                : 1
        : syntax.Lower(end - 2) is "last" or "this" && syntax.English.PhraseAt(end - 1) is { IsTime: true } time && time.First == end - 2
            ? 2
        : 0;

    /// <summary>
    /// 'Name, the spokesman, ' and 'Name (party), ': back over the insertion, which may hold verbs and commas of its own, to
    /// the phrase that it explains. That begins its clause, or follows the nearest comma before <paramref name="floor"/>.
    /// </summary>
    public static TokenRange WithApposition(QuotedSyntax syntax, int end, int floor, int start)
    {
        const int longest = 40;
        var mark = syntax.IsQuoted(end - 1) ? "," : syntax.Lower(end - 1);
        var nearest = default(TokenRange);
        start = Math.Max(start, end - longest);
        for (var i = end - 1; i > start; i--)
        {
            if (syntax.QuotationAt(i) is { } quotation)
            {
                if (quotation.Open <= start || syntax.Lower(quotation.Open - 1) == ",")
                    break;
                i = quotation.Open;
                continue;
            }
            if (syntax.Lower(i) is ";" or ":")
                break;
            if (i == end - 1 || syntax.Lower(i) != mark)
                continue;
            if (syntax.IsPunctuation(i - 1) && syntax.Lower(i - 1) != ")" || GoesOnWithVerb(syntax, i + 1))
                break;
            var named = Before(syntax, i, start);
            if (named.IsEmpty || named.End != i)
                continue;
            if (nearest.IsEmpty && i > floor && !syntax.IsQuoted(end - 1))
                nearest = named;
            if (BeginsClause(syntax, named.First, start))
                return new TokenRange(named.First, syntax.IsQuoted(end - 1) ? end : end - 1);
        }
        return nearest.IsEmpty ? default : new TokenRange(nearest.First, end - 1);
    }

    /// <summary>Whether the token begins its clause.</summary>
    public static bool BeginsClause(QuotedSyntax syntax, int first, int start) =>
        first <= start
        || syntax.IsQuoted(first - 1)
        || syntax.Lower(first - 1) is ":" or ";" or "(" or "that"
        || syntax[first - 1].Is(WordKinds.Coordinator | WordKinds.Subordinator);

    /// <summary>'Name, who left, is …': no insertion, but the predicate.</summary>
    static bool GoesOnWithVerb(QuotedSyntax syntax, int i)
    {
        while (syntax[i].Is(WordKinds.Adverb))
            i++;
        return syntax[i].Is(WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Verb)
            || syntax[i].Verb is not null && syntax[i].Is(WordKinds.Past | WordKinds.Third) && syntax.Lower(i + 1) != "by";
    }

    static bool Joins(QuotedSyntax syntax, int i, int end, int floor)
    {
        if (syntax.IsQuoted(i))
            return false;
        var text = syntax.Lower(i);
        if (syntax.IsPunctuation(i))
            return text == ")" || text is "-" or "/" or "&" or "'" or "’" or "%" or "$" && i + 1 < end;
        var word = syntax[i];
        // 'the party-run Times'
        if (i > floor && syntax.Lower(i - 1) == "-" && i + 1 < end)
            return true;
        // 'the fear that rain', 'failed to rain'
        if (text == "that" && i > floor && syntax.IsNominal(i - 1))
            return false;
        if (text == "to")
            return i + 1 < end && i > floor && syntax.IsNominal(i - 1) && syntax[i - 1].Verb is null;
        if (i + 1 < end && syntax.IsArticle(i + 1) && syntax.IsNominal(i) && !word.Is(WordKinds.Determiner))
            return false;
        if (
            syntax.IsCapitalised(i)
            && i > floor
            && !word.Is(WordKinds.Subject | WordKinds.Relative | WordKinds.Subordinator | WordKinds.Coordinator)
        )
            return true;
        if (word.Is(WordKinds.Coordinator))
            return text is "and" or "or" && i > floor && i + 1 < end && Alike(syntax, i - 1, i + 1);
        if (word.Is(WordKinds.Determiner | WordKinds.Possessive))
            return i + 1 < end || text is not ("the" or "a" or "an");
        if (word.Is(WordKinds.Preposition))
            return i + 1 < end && i > floor && (text == "of" || syntax.IsNominal(i - 1) && !syntax[i - 1].Is(WordKinds.Time));
        if (word.Is(WordKinds.Subject | WordKinds.ObjectPronoun))
            return word.Is(WordKinds.Subject) && syntax.Lower(i + 1) is "and" or "or";
        if (word.Is(WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Relative | WordKinds.Subordinator | WordKinds.Verb))
            return false;
        if (word.Is(WordKinds.Adverb))
            return i + 1 < end && syntax[i + 1].Is(WordKinds.Participle);
        // A verb's form inside a phrase is an adjective or noun: 'a retired general', 'his claims'.
        if (word.Is(WordKinds.Past | WordKinds.Third | WordKinds.Ing | WordKinds.Participle) && i > floor)
            return syntax[i - 1].Is(WordKinds.Determiner | WordKinds.Possessive)
                || text.EndsWith("ing", StringComparison.Ordinal) && i + 1 < end
                || word.Verb is not null && word.Is(WordKinds.Third) && i + 1 == end
                || syntax.Lower(i - 1) == "'s";
        return true;
    }

    static bool Alike(QuotedSyntax syntax, int left, int right) =>
        syntax.IsCapitalised(left) == syntax.IsCapitalised(right)
        || syntax[left].Is(WordKinds.Subject)
        || syntax[right].Is(WordKinds.Possessive | WordKinds.Determiner);

    /// <summary>Takes from the left what cannot begin a phrase; of 'In Ohio Name' only the name is left.</summary>
    static TokenRange Trim(QuotedSyntax syntax, int first, int end)
    {
        while (
            first < end
            && (
                syntax.IsPunctuation(first) && syntax.Lower(first) is not "$"
                || syntax[first].Is(WordKinds.Coordinator | WordKinds.Adverb | WordKinds.Subordinator)
                || syntax.Lower(first) == "'s"
                || syntax.Lower(first) is "that" or "to" && first + 1 < end
            )
        )
            first++;
        if (first < end && syntax[first].Is(WordKinds.Preposition))
        {
            var name = end;
            while (name - 1 > first && (syntax.IsCapitalised(name - 1) || syntax.Lower(name - 1) == "'s" || name == end))
                name--;
            first = name;
        }
        return new TokenRange(first, end);
    }

    /// <summary>The phrase that begins at <paramref name="first"/>, with the prepositions that lean on it; empty where none does.</summary>
    public static TokenRange After(QuotedSyntax syntax, int first, int end)
    {
        var i = first;
        for (end = Math.Min(end, first + Longest); i < end && !syntax.IsQuoted(i); i++)
        {
            var word = syntax[i];
            var text = syntax.Lower(i);
            if (word.Is(WordKinds.Subject | WordKinds.ObjectPronoun) && !word.Is(WordKinds.Determiner))
            {
                if (i == first)
                    i++;
                break;
            }
            if (syntax.IsPunctuation(i) && text is not ("-" or "/" or "&" or "$" or "%" or "'" or "’"))
                break;
            if (text == "that" && i > first || syntax.IsArticle(i) && i > first && syntax.IsNominal(i - 1))
                break;
            if (
                word.Is(WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Subordinator | WordKinds.Relative | WordKinds.Time)
                && !word.Is(WordKinds.Determiner)
            )
                break;
            if (
                text is "to"
                && i > first
                && syntax.IsWord(i + 1)
                && !syntax.IsCapitalised(i + 1)
                && !syntax[i + 1].Is(WordKinds.Determiner | WordKinds.Possessive | WordKinds.ObjectPronoun | WordKinds.Relative)
            )
                break;
            if (word.Is(WordKinds.Coordinator) && (i == first || !Alike(syntax, i - 1, i + 1) || syntax[i + 1].Is(WordKinds.Past)))
                break;
            if (i > first && word.Is(WordKinds.Past) && !syntax[i - 1].Is(WordKinds.Determiner | WordKinds.Possessive))
                break;
            if (word.Is(WordKinds.Preposition) && i == first)
                break;
        }
        while (i > first && syntax[i - 1].Is(WordKinds.Preposition | WordKinds.Coordinator))
            i--;
        return new TokenRange(first, i);
    }
}
