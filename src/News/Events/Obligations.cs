using News.Grammar;

namespace News.Events;

/// <summary>'The minister said Mali must release the sailors': who says what another must do asks for it.</summary>
internal static class Obligations
{
    public static Act? Find(Syntax syntax, Clause clause)
    {
        if (clause.Group.Modal < 0 || syntax.Document.Lower(clause.Group.Modal) is not ("must" or "should" or "ought")) return null;
        if (clause.Link is not Link.Complement || clause.Parent is not { Subject.Count: > 0 } speaker || clause.Subject.Count == 0 || syntax[clause.Group.Verb].IsAuxiliary()) return null;
        if (Governors.Of(syntax.Document.Lower(speaker.Group.Verb), Frame.That) is not Effect.Fact && Governors.Of(syntax.Document.Lower(speaker.Group.Verb), Frame.NpThat) is not Effect.Fact || clause.Group.IsPassive) return null;
        return new Act(EventType.Request, clause.Group.Modal, clause.Group.Modal + 1, Voice.Active, speaker.Subject, clause.Subject, [], Factuality.Of(syntax, speaker), "obligation said", Needs.Party | Needs.Doer, speaker);
    }
}
