using News.Text;

namespace News.Actors;

/// <summary>Tells which mentions stand for the same actor.</summary>
internal static class ActorResolver
{
    public static (IReadOnlyList<Mention> Mentions, IReadOnlyList<Actor> Actors) Resolve(
        Document document, IReadOnlyList<Mention> mentions) => (mentions, []);
}
