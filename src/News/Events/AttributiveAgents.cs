using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;

namespace News.Events;

/// <summary>Who acts by a noun before another one: 'the <b>police</b> raid', '<b>army</b> bulldozers', a
/// '<b>student</b> protest'.</summary>
static class AttributiveAgents
{
    /// <summary>The nouns, in singular and plural, and whether they act only in protests.</summary>
    static readonly FrozenDictionary<string, bool> Nouns = Lexicon
        .Rows("attributive-agents")
        .SelectMany(row => new[] { row[0], Inflection.WithS(row[0]) }.Select(noun => (noun, row.Length > 1)))
        .DistinctBy(pair => pair.noun)
        .ToFrozenDictionary(pair => pair.noun, pair => pair.Item2);

    /// <summary>The agent within the phrase, or null.</summary>
    /// <param name="code">The act that the noun names, or null for a thing.</param>
    public static NounPhrase? Of(Syntax syntax, NounPhrase phrase, EventType? code)
    {
        for (var i = phrase.First; i < phrase.Head; i++)
            // 'a military raid', but not 'military aid'
            if (
                (syntax[i].IsNoun() || syntax[i].IsAdjective() && code is EventType.Assault or EventType.Coerce or EventType.Mobilize)
                && Nouns.TryGetValue(syntax.Document.Lower(i), out var protests)
                && (!protests || code is EventType.Protest)
            )
                return phrase with { End = i + 1, Head = i, Of = -1, Apposition = -1, Element = -1 };
        return null;
    }
}
