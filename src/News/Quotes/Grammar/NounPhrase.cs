using News.Quotes.Finding;

namespace News.Quotes.Grammar;

/// <summary>Finds how far a noun phrase reaches, backward from its last word or forward from its first.</summary>
internal static class NounPhrase
{
    const int Longest = 30;

    /// <summary>The phrase that ends before <paramref name="end"/> and begins not before <paramref name="floor"/>; empty where none does.</summary>
    public static TokenRange Before(Syntax syntax, int end, int floor)
    {
        for (int aside; end - 1 > floor && (aside = AsideBefore(syntax, end)) > 0;) end -= aside;
        var last = end - 1;
        if (last < floor) return default;
        if (syntax.Lower(last) is "," or "—" or "–" or "--") return WithApposition(syntax, end, floor, floor);
        if (syntax[last].Is(WordClass.Relative)) return new TokenRange(last, end);
        if (syntax[last].Is(WordClass.Subject) && !syntax[last].Is(WordClass.Determiner)) return new TokenRange(last, end);
        var first = end;
        floor = Math.Max(floor, end - Longest);
        while (first > floor && Joins(syntax, first - 1, end, floor))
        {
            first--;
            if (syntax.Lower(first) != ")") continue;
            while (first > floor && syntax.Lower(first) != "(") first--;
        }
        return Trim(syntax, first, end);
    }

    /// <summary>How many words between subject and verb, before <paramref name="end"/>, say when or stress who: 'Monday', 'on Monday', 'earlier', 'last year', 'herself'.</summary>
    static int AsideBefore(Syntax syntax, int end) =>
        syntax.Lower(end - 1) is "himself" or "herself" or "itself" or "themselves" or "earlier" or "later" && syntax.IsWord(end - 2) ? 1
        : syntax[end - 1].Is(WordClass.Time) ? syntax[end - 2].Is(WordClass.Preposition) ? 2 : 1
        : syntax.Lower(end - 2) is "last" or "this" && Adjuncts.IsTimeNoun(syntax.Lower(end - 1)) ? 2
        : 0;

    /// <summary>
    /// 'Name, the spokesman, ' and 'Name (party), ': back over the insertion, which may hold verbs and commas of its own, to
    /// the phrase that it explains. That begins its clause, or stands behind the nearest comma before <paramref name="floor"/>.
    /// </summary>
    public static TokenRange WithApposition(Syntax syntax, int end, int floor, int start)
    {
        const int longest = 40;
        var mark = syntax.IsQuoted(end - 1) ? "," : syntax.Lower(end - 1);
        var nearest = default(TokenRange);
        start = Math.Max(start, end - longest);
        for (var i = end - 1; i > start; i--)
        {
            if (syntax.QuotationAt(i) is { } quotation)
            {
                if (quotation.Open <= start || syntax.Lower(quotation.Open - 1) == ",") break;
                i = quotation.Open;
                continue;
            }
            if (syntax.Lower(i) is ";" or ":") break;
            if (i == end - 1 || syntax.Lower(i) != mark) continue;
            if (syntax.IsPunctuation(i - 1) && syntax.Lower(i - 1) != ")" || GoesOnWithVerb(syntax, i + 1)) break;
            var named = Before(syntax, i, start);
            if (named.IsEmpty || named.End != i) continue;
            if (nearest.IsEmpty && i > floor && !syntax.IsQuoted(end - 1)) nearest = named;
            if (BeginsClause(syntax, named.First, start)) return new TokenRange(named.First, syntax.IsQuoted(end - 1) ? end : end - 1);
        }
        return nearest.IsEmpty ? default : new TokenRange(nearest.First, end - 1);
    }

    /// <summary>Whether what stands at <paramref name="first"/> is the first of its clause.</summary>
    public static bool BeginsClause(Syntax syntax, int first, int start) =>
        first <= start || syntax.IsQuoted(first - 1) || syntax.Lower(first - 1) is ":" or ";" or "(" or "that"
        || syntax[first - 1].Is(WordClass.Coordinator | WordClass.Subordinator);

    /// <summary>'Name, who left, is …': no insertion, but the predicate.</summary>
    static bool GoesOnWithVerb(Syntax syntax, int i)
    {
        while (syntax[i].Is(WordClass.Adverb)) i++;
        return syntax[i].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Verb)
            || syntax[i].Verb is not null && syntax[i].Is(VerbForm.Past | VerbForm.Third) && syntax.Lower(i + 1) != "by";
    }

    static bool Joins(Syntax syntax, int i, int end, int floor)
    {
        if (syntax.IsQuoted(i)) return false;
        var text = syntax.Lower(i);
        if (syntax.IsPunctuation(i)) return text == ")" || text is "-" or "/" or "&" or "'" or "’" or "%" or "$" && i + 1 < end;
        var word = syntax[i];
        // 'the fear that rain', 'failed to rain'
        if (text == "that" && i > floor && syntax.IsNominal(i - 1)) return false;
        if (text == "to") return i + 1 < end && i > floor && syntax.IsNominal(i - 1) && syntax[i - 1].Verb is null;
        if (i + 1 < end && syntax.IsArticle(i + 1) && syntax.IsNominal(i) && !word.Is(WordClass.Determiner)) return false;
        if (syntax.IsCapitalised(i) && i > floor && !word.Is(WordClass.Subject | WordClass.Relative | WordClass.Subordinator | WordClass.Coordinator)) return true;
        if (word.Is(WordClass.Coordinator)) return text is "and" or "or" && i > floor && i + 1 < end && Alike(syntax, i - 1, i + 1);
        if (word.Is(WordClass.Determiner | WordClass.Possessive)) return i + 1 < end || text is not ("the" or "a" or "an");
        if (word.Is(WordClass.Preposition)) return i + 1 < end && i > floor && (text == "of" || syntax.IsNominal(i - 1) && !syntax[i - 1].Is(WordClass.Time)) ;
        if (word.Is(WordClass.Subject | WordClass.ObjectPronoun)) return word.Is(WordClass.Subject) && syntax.Lower(i + 1) is "and" or "or";
        if (word.Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Relative | WordClass.Subordinator | WordClass.Verb)) return false;
        if (word.Is(WordClass.Adverb)) return i + 1 < end && syntax[i + 1].Is(VerbForm.Participle);
        // A verb's form inside a phrase is an adjective or noun: 'a retired general', 'his claims'.
        if (word.Is(VerbForm.Past | VerbForm.Third | VerbForm.Ing | VerbForm.Participle) && i > floor)
            return syntax[i - 1].Is(WordClass.Determiner | WordClass.Possessive) || text.EndsWith("ing", StringComparison.Ordinal) && i + 1 < end
                || word.Verb is not null && word.Is(VerbForm.Third) && i + 1 == end || syntax.Lower(i - 1) == "'s";
        return true;
    }

    static bool Alike(Syntax syntax, int left, int right) =>
        syntax.IsCapitalised(left) == syntax.IsCapitalised(right) || syntax[left].Is(WordClass.Subject) || syntax[right].Is(WordClass.Possessive | WordClass.Determiner);

    /// <summary>Takes from the left what cannot begin a phrase; of 'In Ohio Name' only the name is left.</summary>
    static TokenRange Trim(Syntax syntax, int first, int end)
    {
        while (first < end && (syntax.IsPunctuation(first) && syntax.Lower(first) is not "$" || syntax[first].Is(WordClass.Coordinator | WordClass.Adverb | WordClass.Subordinator) || syntax.Lower(first) == "'s"
            || syntax.Lower(first) is "that" or "to" && first + 1 < end)) first++;
        if (first < end && syntax[first].Is(WordClass.Preposition))
        {
            var name = end;
            while (name - 1 > first && (syntax.IsCapitalised(name - 1) || syntax.Lower(name - 1) == "'s" || name == end)) name--;
            first = name;
        }
        return new TokenRange(first, end);
    }

    /// <summary>The phrase that begins at <paramref name="first"/>, with the prepositions that lean on it; empty where none does.</summary>
    public static TokenRange After(Syntax syntax, int first, int end)
    {
        var i = first;
        for (end = Math.Min(end, first + Longest); i < end && !syntax.IsQuoted(i); i++)
        {
            var word = syntax[i];
            var text = syntax.Lower(i);
            if (word.Is(WordClass.Subject | WordClass.ObjectPronoun) && !word.Is(WordClass.Determiner)) { if (i == first) i++; break; }
            if (syntax.IsPunctuation(i) && text is not ("-" or "/" or "&" or "$" or "%" or "'" or "’")) break;
            if (text == "that" && i > first || syntax.IsArticle(i) && i > first && syntax.IsNominal(i - 1)) break;
            if (word.Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Subordinator | WordClass.Relative | WordClass.Time) && !word.Is(WordClass.Determiner)) break;
            if (text is "to" && i > first && syntax.IsWord(i + 1) && !syntax.IsCapitalised(i + 1)
                && !syntax[i + 1].Is(WordClass.Determiner | WordClass.Possessive | WordClass.ObjectPronoun | WordClass.Relative)) break;
            if (word.Is(WordClass.Coordinator) && (i == first || !Alike(syntax, i - 1, i + 1) || syntax[i + 1].Is(VerbForm.Past))) break;
            if (i > first && word.Is(VerbForm.Past) && !syntax[i - 1].Is(WordClass.Determiner | WordClass.Possessive)) break;
            if (word.Is(WordClass.Preposition) && i == first) break;
        }
        while (i > first && syntax[i - 1].Is(WordClass.Preposition | WordClass.Coordinator)) i--;
        return new TokenRange(first, i);
    }
}
