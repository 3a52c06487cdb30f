using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;
using News.Text;

namespace News.Events;

/// <summary>'Two people were killed in a crash': harm that nobody did.</summary>
static class Accidents
{
    static readonly FrozenSet<string> Verbs = Lexicon
        .Rows("accident-verbs")
        .SelectMany(row => Inflection.Verb(row[0]))
        .Select(pair => pair.Form)
        .ToFrozenSet();

    /// <summary>Verbs and nouns of what nobody does by accident: 'murder', 'invasion'.</summary>
    static readonly FrozenSet<string> Deliberate = Lexicon.Rows("deliberate-acts").Select(row => row[0]).ToFrozenSet();

    /// <summary>Whether the act is harm without anybody who does it, in a sentence that mentions an accident, a disease
    /// or the weather.</summary>
    public static bool Applies(Syntax syntax, Act act)
    {
        if (
            act.Type is not EventType.Assault
            || Deliberate.Contains(act.Rule.Split(' ')[0])
            || act.Source.Count > 0 && act.Voice is ActVoice.Active
            || act.Source.Any(source => NounClasses.Of(syntax, source) is NounClass.Person or NounClass.Organisation)
        )
            return false;
        var sentence = syntax.Document.SentenceAt(act.First);
        var end = Math.Min(sentence.End, act.First + 60);
        for (var i = Math.Max(sentence.First, act.First - 60); i < end; i++)
            // 'set on fire'
            if (i == act.First + 1)
                i = Math.Max(i, act.End - 1);
            else if (
                syntax[i].IsNoun()
                    ? NounClasses.Of(syntax.Document.Lower(i)) is NounClass.Hazard
                    : (syntax[i].IsMainVerb() || syntax[i].IsAdjective()) && Verbs.Contains(syntax.Document.Lower(i))
            )
                return true;
        return false;
    }
}
