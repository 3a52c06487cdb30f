using News.Text;

namespace News.Events;

/// <summary>Finds the noun that says what a light verb does: 'held two days of talks', 'sanctions were lifted'.</summary>
internal static class LightVerb
{
    /// <summary>The object's noun that makes a pair with the light verb, and where it ends.</summary>
    public static (string? Noun, int End) NounAfter(Document document, Sentence sentence, int from, string light)
    {
        (string? Noun, int End) best = (null, 0);
        for (var i = from; i < sentence.End && i < from + Clause.Reach; i++)
        {
            var word = document.Lower(i);
            if (EventLexicon.Nouns.Match(document, i, out var noun) is var length && length > 0 && EventLexicon.Pair(light, noun) is not null)
            {
                // Troops may be sent to keep a peace: a noun of aid behind them decides.
                if (noun != "forces") return best.Noun is null ? (noun, i + length) : best with { Noun = noun };
                if (best.Noun is null) best = (noun, i + length);
            }
            if (EventLexicon.Verb(word) is { Forms: var forms } && (light == "have" || forms == VerbForms.Gerund && length == 0) || word is "it" or "he" or "they" or "that") break;
            if (ClauseWords.EndsClause(word) && word != "as" || word is "," && light is not ("give" or "send") || Clause.IsFinite(document, i)) break;
            if (ClauseWords.IsPreposition(word) && word != "of" && !(i == from || light is "give" or "send" && word is "to" or "with" or "for")) break;
        }
        return best;
    }

    public static (string? Noun, int End) NounBefore(Document document, Sentence sentence, int first, string light)
    {
        for (var i = first - 1; i >= sentence.First && i >= first - Clause.Reach; i--)
            if (EventLexicon.Nouns.Match(document, i, out var noun) > 0 && EventLexicon.Pair(light, noun) is not null) return (noun, 0);
            else if (ClauseWords.EndsClause(document.Lower(i))) break;
        return (null, 0);
    }
}
