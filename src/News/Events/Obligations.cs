using System.Collections.Frozen;
using News.Grammar;
using News.Lexicons;

namespace News.Events;

/// <summary>'The minister said Mali must release the sailors': who says what another must do asks for it.</summary>
static class Obligations
{
    /// <summary>The forms of the verbs of thinking.</summary>
    static readonly LexiconTable<FrozenSet<string>> Thoughts = new(rows =>
        rows["reporting-verbs"]
            .Where(row => row[2].Split(' ').Contains("thought"))
            .SelectMany(row => row[1].Split(' ').Prepend(row[0]))
            .ToFrozenSet()
    );

    public static Act? Find(Syntax syntax, Clause clause)
    {
        if (Modality.Obliging(syntax.Document, clause) is not (>= 0 and var word))
            return null;
        if (
            clause.Link is not Link.Complement
            || clause.Parent is not { Subject.Count: > 0 } speaker
            || clause.Subject.Count == 0
            || syntax[clause.Group.Verb].IsAuxiliary() && clause.Group.Modal >= 0
        )
            return null;
        if (
            Governors.Of(syntax.Document.Lower(speaker.Group.Verb), Frame.That) is not Effect.Fact
                && Governors.Of(syntax.Document.Lower(speaker.Group.Verb), Frame.NpThat) is not Effect.Fact
            || IsPassive(syntax, clause)
        )
            return null;
        // 'I think they should go' is an opinion, 'should have known' a reproach.
        if (Thoughts.Value.Contains(syntax.Document.Lower(speaker.Group.Verb)) || syntax[clause.Group.Verb].IsParticiple())
            return null;
        return new Act(
            EventType.Request,
            word,
            word + 1,
            ActVoice.Active,
            speaker.Subject,
            clause.Subject,
            [],
            Factuality.Of(syntax, speaker),
            "obligation said",
            RowTraits.Party | RowTraits.Doer,
            speaker
        );
    }

    /// <summary>'must be shared', 'has to be shared': the subject is not the one who is to act.</summary>
    static bool IsPassive(Syntax syntax, Clause clause) =>
        clause.Group.IsPassive
        || clause.Index + 1 < syntax.Clauses.Count
            && syntax.Clauses[clause.Index + 1] is { Link: Link.Infinitive, Group.IsPassive: true } needed
            && needed.Parent == clause;
}
