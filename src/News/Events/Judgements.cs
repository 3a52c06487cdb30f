using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;

namespace News.Events;

/// <summary>'The minister said that Mali had lied': who says of another what condemns or praises them accuses or supports them.</summary>
static class Judgements
{
    /// <summary>For each form of a verb, for adjectives and for nouns, the code of saying so.</summary>
    static readonly FrozenDictionary<string, EventType> Verbs = Read("verb", word => Inflection.Verb(word).Select(pair => pair.Form));
    static readonly FrozenDictionary<string, EventType> Adjectives = Read("adjective", word => [word]);
    static readonly FrozenDictionary<string, EventType> Nouns = Read("noun", word => [word, Inflection.WithS(word)]);

    public static Act? Find(Syntax syntax, Clause clause)
    {
        if (
            clause
                is not {
                    Link: Link.Complement,
                    Parent: { Subject.Count: > 0, Group: { IsNegated: false, IsPassive: false } } speaker,
                    Subject: [var judged],
                    Group: { IsNegated: false, IsPassive: false, Modal: < 0 }
                }
            || clause.IsInverted
            || clause.IsUncertain
        )
            return null;
        if (judged.IsNegative || !IsSaid(syntax, speaker) || Code(syntax, clause) is not { } code)
            return null;
        var verb = speaker.Group.Verb;
        return new Act(
            code,
            verb,
            verb + 1,
            ActVoice.Active,
            speaker.Subject,
            clause.Subject,
            [],
            Factuality.Of(syntax, speaker),
            "judgement said",
            RowTraits.Party | RowTraits.Doer,
            speaker
        );
    }

    static bool IsSaid(Syntax syntax, Clause speaker) =>
        Governors.Of(syntax.Document.Lower(speaker.Group.Verb), Frame.That) is Effect.Fact
        || Governors.Of(syntax.Document.Lower(speaker.Group.Verb), Frame.NpThat) is Effect.Fact;

    static EventType? Code(Syntax syntax, Clause clause)
    {
        var document = syntax.Document;
        if (!syntax[clause.Group.Verb].IsAuxiliary())
            return Verbs.TryGetValue(document.Lower(clause.Group.Verb), out var told) ? told : null;
        if (clause.Adjective >= 0 && clause.Object.Count == 0)
            return Adjectives.TryGetValue(document.Lower(clause.Adjective), out var said) ? said : null;
        return
            clause.Object is [{ IsNegative: false } noun]
            && (
                Nouns.TryGetValue(document.Lower(noun.Head), out var named)
                || Nouns.TryGetValue(document.Lower(Math.Max(noun.First, noun.Head - 1), noun.Head + 1), out named)
            )
            ? named
            : null;
    }

    static FrozenDictionary<string, EventType> Read(string part, Func<string, IEnumerable<string>> forms) =>
        Lexicon
            .Rows("judgements")
            .Where(row => row[1] == part)
            .SelectMany(row => forms(row[0]).Distinct().Select(form => (Form: form, Code: Enum.Parse<EventType>(row[2], ignoreCase: true))))
            .DistinctBy(pair => pair.Form)
            .ToFrozenDictionary(pair => pair.Form, pair => pair.Code);
}
