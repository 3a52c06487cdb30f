using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>'Pakistan Army' and 'Pakistani military' are one body of one state.</summary>
static class StateBodies
{
    public static void Resolve(Discourse discourse)
    {
        var bodies = new Dictionary<(Referent, string), Referent>();
        foreach (var name in discourse.Candidates)
        {
            if (!name.IsName || name.Owner?.Referent is not { Kind: MentionKind.Country } owner || name.Refers.Count > 0)
                continue;
            var word = string.Join(
                ' ',
                Enumerable.Range(name.Owner.End, name.End - name.Owner.End).Select(i => discourse.Document[i].Lower)
            );
            if (BodiesOfStates.Shared(word) is not { } body)
                continue;
            if (!bodies.TryGetValue((owner, body), out var referent))
                bodies.Add(
                    (owner, body),
                    referent = new Referent(name.Kind)
                    {
                        Country = owner.Country,
                        Body = body,
                        Words = name.Key.Split(' '),
                    }
                );
            name.Refers = [referent];
        }
    }
}
