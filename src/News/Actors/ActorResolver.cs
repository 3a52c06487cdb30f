using News.Actors.Resolvers;
using News.Grammar;
using News.Mentions;

namespace News.Actors;

/// <summary>Decides which mentions stand for the same actor.</summary>
static class ActorResolver
{
    /// <summary>In this order: names first, since all else hangs on them.</summary>
    static readonly Action<Discourse>[] Resolvers =
    [
        KnownNames.Resolve,
        StateBodies.Resolve,
        FullNames.Resolve,
        ShortForms.Resolve,
        Appositions.Resolve,
        NamePartResolver.Resolve,
        References.Resolve,
    ];

    /// <summary>The mentions with the actors they stand for, and the actors in order of first mention.</summary>
    public static (IReadOnlyList<Mention> Mentions, IReadOnlyList<Actor> Actors) Resolve(Syntax syntax, IReadOnlyList<Candidate> candidates)
    {
        var discourse = new Discourse(syntax, [.. candidates.Where(candidate => candidate.IsName || !HasVerb(syntax, candidate))]);
        foreach (var resolve in Resolvers)
            resolve(discourse);
        syntax.Document.Trace?.Keep(discourse);
        return ResolvedActors.Of(discourse);
    }

    /// <summary>'<b>The tribe accused herders</b> of theft': whether what looked like one description is a clause.</summary>
    static bool HasVerb(Syntax syntax, Candidate description)
    {
        for (var i = description.First + 1; i < description.End - 1; i++)
            if (syntax.ClauseAt(i) is { Group.IsFinite: true, Object.Count: > 0 } clause && clause.Group.Verb == i)
                return true;
        return false;
    }
}
