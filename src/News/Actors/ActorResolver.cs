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
        var discourse = new Discourse(syntax, candidates);
        foreach (var resolve in Resolvers)
            resolve(discourse);
        syntax.Document.Trace?.Keep(discourse);
        return ResolvedActors.Of(discourse);
    }
}
