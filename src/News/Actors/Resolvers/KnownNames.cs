using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>Countries by name and demonym, and the bodies that the lexicons know, by any of their forms.</summary>
static class KnownNames
{
    public static void Resolve(Discourse discourse)
    {
        foreach (var name in discourse.Candidates)
        {
            if (name.Known is not { } known)
                continue;
            if (known is { IsSeat: true, Country: { } state } && Seats.StandsForState(discourse, name))
            {
                (name.StandsForState, name.Kind) = (true, MentionKind.Country);
                known = new KnownName(MentionKind.Country, MentionForm.Name, Gazetteer.CountryName(state), state);
            }
            if (!discourse.Known.TryGetValue(known.Name, out var referent))
                discourse.Known.Add(
                    known.Name,
                    referent = new Referent(known.Kind) { Country = known.Country, Words = known.Name.ToLowerInvariant().Split(' ') }
                );
            name.Refers = [referent];
            if (referent.Kind is MentionKind.Organisation or MentionKind.Media)
                discourse.KnownBodies.TryAdd(name.Key, referent);
        }
    }
}
