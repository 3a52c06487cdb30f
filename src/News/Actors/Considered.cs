using News.Mentions;
using News.Text;

namespace News.Actors;

/// <summary>An actor that a resolver considered for a mention; kept for Explain.</summary>
/// <param name="IsTaken">Whether the mention stands for it.</param>
/// <param name="Because">Why, as the end of a sentence.</param>
sealed record Considered(Candidate Mention, Referent Actor, bool IsTaken, string Because);

/// <summary>Notes of the resolvers on whom they considered, while a trace listens.</summary>
static class Consideration
{
    /// <summary>The actor, which the mention stands for.</summary>
    public static Referent Taken(this Discourse discourse, Candidate mention, Referent actor, string because)
    {
        discourse.Document.Trace?.Keep(new Considered(mention, actor, true, because));
        return actor;
    }

    public static void Rejected(this Discourse discourse, Candidate mention, Referent actor, string because) =>
        discourse.Document.Trace?.Keep(new Considered(mention, actor, false, because));

    public static void RejectedByGender(this Discourse discourse, Candidate mention, Referent actor) =>
        discourse.Document.Trace?.Keep(new Considered(mention, actor, false, $"the gender does not agree ({Wording.Lower(actor.Gender)})"));

    public static void RejectedByKind(this Discourse discourse, Candidate mention, Referent actor) =>
        discourse.Document.Trace?.Keep(new Considered(mention, actor, false, $"the kind does not agree ({Wording.Lower(actor.Kind)})"));
}
