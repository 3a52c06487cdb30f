using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;

namespace News.Events;

/// <summary>'The Bears beat the Giants 20-13': a game is not an attack.</summary>
static class Sports
{
    /// <summary>How far from the verb the words of a game are looked for, in tokens.</summary>
    const int Reach = 40;

    /// <summary>Verbs of games as well as of fights, in all their forms.</summary>
    static readonly FrozenSet<string> Verbs = Lexicon
        .Rows("sport-words")
        .Where(row => row[1] == "verb")
        .SelectMany(row => Inflection.Verb(row[0]))
        .Select(pair => pair.Form)
        .ToFrozenSet();

    static readonly FrozenSet<string> Nouns = Lexicon
        .Rows("sport-words")
        .Where(row => row[1] == "noun")
        .SelectMany(row => new[] { row[0], Inflection.WithS(row[0]) })
        .ToFrozenSet();

    /// <summary>Whether such a verb names the act, and the sentence has a score or a noun of games.</summary>
    public static bool Applies(Syntax syntax, Act act)
    {
        if (
            act is not { Type: EventType.Assault or EventType.Coerce, Clause: { } clause }
            || !Verbs.Contains(syntax.Document.Lower(clause.Group.Verb))
        )
            return false;
        var sentence = syntax.Document.SentenceAt(act.First);
        var end = Math.Min(sentence.End, act.First + Reach);
        for (var i = Math.Max(sentence.First, act.First - Reach); i < end; i++)
            if (
                (syntax[i] is PartOfSpeech.Noun or PartOfSpeech.NounPlural) && Nouns.Contains(syntax.Document.Lower(i))
                || IsScore(syntax, i)
            )
                return true;
        return false;
    }

    /// <summary>'20-13'</summary>
    static bool IsScore(Syntax syntax, int i) =>
        syntax[i] is PartOfSpeech.Number
        && syntax[i + 1] is PartOfSpeech.Dash
        && syntax[i + 2] is PartOfSpeech.Number
        && !syntax.Document[i + 1].SpaceBefore
        && !syntax.Document[i + 2].SpaceBefore;
}
