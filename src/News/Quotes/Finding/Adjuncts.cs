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
            if (IsParticle(syntax, i)) { i++; continue; }
            if (!word.Is(WordClass.Preposition)) break;
            if (syntax[i + 1].Is(WordClass.Time)) { i += 2; continue; }
            var phrase = NounPhrase.After(syntax, i + 1, limit);
            if (phrase.IsEmpty) break;
            i = phrase.End;
        }
        return i;
    }

    /// <summary>'this week'; 'last' and the like are adverbs already.</summary>
    static bool IsWhen(Syntax syntax, int i) => syntax.Lower(i) is "this" or "earlier" or "next"
        && syntax.Lower(i + 1) is "week" or "month" or "year" or "morning" or "afternoon" or "evening" or "spring" or "summer" or "fall" or "winter";

    /// <summary>'pointed out that'</summary>
    static bool IsParticle(Syntax syntax, int i) => syntax.Lower(i) == "out"
        && (syntax.Lower(i + 1) is "that" or "," || syntax.Opens(i + 1) || syntax[i + 1].Is(WordClass.Relative | WordClass.Subject));
}
