using News.Quotes.Grammar;

namespace News.Quotes.Finding;

/// <summary>Words that stand between a verb and what it says: 'said on Monday in a statement that …'.</summary>
internal static class Adjuncts
{
    const int Most = 20;

    /// <summary>Index after the adverbs, days and prepositional phrases that begin at <paramref name="first"/>.</summary>
    public static int Skip(Passage passage, int first)
    {
        var syntax = passage.Syntax;
        var i = first;
        var limit = Math.Min(passage.Stretch.End, first + Most);
        while (i < limit && !syntax.IsQuoted(i))
        {
            var word = syntax[i];
            if (word.Is(WordClass.Time) || word.Is(WordClass.Adverb) && !word.Is(WordClass.Subject)) { i++; continue; }
            if (IsWhen(syntax, i)) { i += 2; continue; }
            if (i > first && syntax.Lower(i - 1) == "last" && IsTimeNoun(syntax.Lower(i))) { i++; continue; }
            if (i > first && syntax[i - 1].Is(WordClass.Time) && IsPartOfDay(syntax, i)) { i++; continue; }
            if (IsParticle(syntax, i)) { i++; continue; }
            if (!word.Is(WordClass.Preposition)) break;
            if (syntax[i + 1].Is(WordClass.Time)) { i += 2; continue; }
            var phrase = NounPhrase.After(syntax, i + 1, limit);
            if (IsTitle(syntax, Math.Max(phrase.End, i + 1))) { i = syntax.QuotationAt(Math.Max(phrase.End, i + 1))!.Value.End; continue; }
            if (phrase.IsEmpty) break;
            i = phrase.End;
        }
        return i;
    }

    static bool IsPartOfDay(Syntax syntax, int i) => syntax.Lower(i) is "morning" or "afternoon" or "evening" or "night";

    /// <summary>'on the “Morning Show”': a short quotation with a capital, glued to a preposition or a possessive.</summary>
    static bool IsTitle(Syntax syntax, int i)
    {
        const int longest = 8;
        return syntax.QuotationAt(i) is { } quotation && quotation.Open == i && quotation.Close - i <= longest && syntax.IsCapitalised(i + 1)
            && (syntax.Lower(i - 1) is "on" or "in" or "'s" or "the") && !syntax.IsPunctuation(quotation.Close - 2);
    }

    /// <summary>'this week'; 'last' and the like are adverbs already.</summary>
    static bool IsWhen(Syntax syntax, int i) => syntax.Lower(i) is "this" or "that" or "earlier" or "next" && IsTimeNoun(syntax.Lower(i + 1));

    public static bool IsTimeNoun(string word) => word is "day" or "week" or "month" or "year" or "morning" or "afternoon" or "evening" or "night"
        or "weekend" or "quarter" or "spring" or "summer" or "fall" or "winter";

    /// <summary>'pointed out that'</summary>
    static bool IsParticle(Syntax syntax, int i) => syntax.Lower(i) is "out" or "back"
        && (syntax.Lower(i + 1) is "that" or "," or ":" or "." || syntax.Opens(i + 1) || syntax[i + 1].Is(WordClass.Relative | WordClass.Subject));
}
