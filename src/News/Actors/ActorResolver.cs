using News.Actors.Resolvers;
using News.Mentions;
using News.Text;

namespace News.Actors;

/// <summary>Decides which mentions stand for the same actor.</summary>
internal static class ActorResolver
{
    /// <summary>In this order: names first, since all else hangs on them.</summary>
    static readonly Action<Discourse>[] Resolvers =
    [
        KnownNames.Resolve,
        StateBodies.Resolve,
        FullNames.Resolve,
        ShortForms.Resolve,
        Appositions.Resolve,
        NameParts.Resolve,
        References.Resolve,
    ];

    /// <summary>The mentions with the actors they stand for, and the actors in order of first mention.</summary>
    public static (IReadOnlyList<Mention> Mentions, IReadOnlyList<Actor> Actors) Resolve(
        Document document, IReadOnlyList<Candidate> candidates)
    {
        var discourse = new Discourse(document, candidates);
        foreach (var resolve in Resolvers) resolve(discourse);
        document.Trace?.Keep(discourse);
        return Cast.Of(discourse);
    }
}
