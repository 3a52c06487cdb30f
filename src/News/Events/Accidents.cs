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
        if (act.Type is EventType.Assault && act.Clause is { } clause && (IsMishap(syntax, act, clause) || IsOfDriver(syntax, act, clause)))
            return true;
        if (
            act.Type is not EventType.Assault
            || Deliberate.Contains(act.Rule.Split(' ')[0])
            || act.Source.Count > 0 && act.Voice is ActVoice.Active && !IsIt(syntax, act)
            || act.Source.Any(source => NounClasses.Of(syntax, source) is NounClass.Person or NounClass.Organisation)
        )
            return false;
        var sentence = syntax.Document.SentenceAt(act.First);
        var end = Math.Min(sentence.End, act.First + 60);
        // 'An earthquake struck Peru. It killed 20 people.'
        var first = IsIt(syntax, act) && sentence.First > 0 ? syntax.Document.SentenceAt(sentence.First - 1).First : sentence.First;
        for (var i = Math.Max(first, act.First - 60); i < end; i++)
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

    /// <summary>'shot his friend in a hunting <b>accident</b>', '<b>accidentally</b> killed'</summary>
    static bool IsMishap(Syntax syntax, Act act, Clause clause)
    {
        if (act.Voice is ActVoice.Noun)
            return false;
        for (var i = Math.Max(0, clause.Group.First - 1); i < clause.Group.End; i++)
            if (syntax.Document.Is(i, ActCue.Mishap))
                return true;
        // 'shot and killed him in an accident'
        var joined = clause.Object.Count == 0 && clause.Index + 1 < syntax.Clauses.Count ? syntax.Clauses[clause.Index + 1] : null;
        return IsInMishap(clause) || joined is { Link: Link.Coordinated, Parent: { } first } && first == clause && IsInMishap(joined);

        bool IsInMishap(Clause told) =>
            told.Obliques.Any(oblique =>
                syntax.Document.Is(oblique.Preposition, FunctionWord.In)
                && oblique.Phrases.Any(phrase => syntax.Document.Is(phrase.Head, ActCue.Mishap))
            );
    }

    /// <summary>'was struck and killed by a <b>motorist</b>': one who only drives, in a sentence without a word of violence.</summary>
    static bool IsOfDriver(Syntax syntax, Act act, Clause clause)
    {
        var document = syntax.Document;
        if (act.Source is not [var doer] || !document.Is(doer.Head, ActCue.Driver) || !syntax.IsVerb(clause, ActCue.Colliding))
            return false;
        var sentence = document.SentenceAt(act.First);
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + 120); i++)
            if (i != act.First && document.Is(i, ActCue.Violence))
                return false;
        return true;
    }

    /// <summary>Whether 'it' or the like is the only doer.</summary>
    public static bool IsIt(Syntax syntax, Act act) =>
        act.Source is [{ IsPronoun: true } it] && syntax.Document.Is(it.Head, FunctionWord.Thing);
}
