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
            if (syntax.Lower(i) is "last" or "this" or "earlier" or "next" && syntax.Lower(i + 1) is "week" or "month" or "year" or "night" or "spring" or "summer" or "fall" or "winter" or "morning" or "afternoon" or "evening" or "time") { i += 2; continue; }
            if (syntax.Lower(i) == "out" && (syntax.Lower(i + 1) is "that" or "," || syntax.Opens(i + 1) || syntax[i + 1].Is(WordClass.Relative | WordClass.Subject))) { i++; continue; }
            if (!word.Is(WordClass.Preposition)) break;
            if (syntax[i + 1].Is(WordClass.Time)) { i += 2; continue; }
            var phrase = NounPhrase.After(syntax, i + 1, limit);
            if (phrase.IsEmpty) break;
            i = phrase.End;
        }
        return i;
    }
}
