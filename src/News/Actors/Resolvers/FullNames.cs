using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>The same words are the same actor. Persons' names of one word wait for <see cref="NameParts"/>.</summary>
internal static class FullNames
{
    public static void Resolve(Discourse discourse)
    {
        var names = new Dictionary<(string, bool IsPerson), Referent>();
        foreach (var name in discourse.Candidates)
        {
            if (!name.IsName || name.Refers.Count > 0 || name.Kind == MentionKind.Person && name.End == name.First + 1) continue;
            if (name.Shortens is not null) continue;
            var key = (name.Key, name.Kind == MentionKind.Person);
            if (!names.TryGetValue(key, out var referent))
                names.Add(key, referent = new Referent(name.Kind) { Words = name.Key.Split(' ') });
            name.Refers = [referent];
            Titles.Take(discourse, name, referent);
        }
    }
}
