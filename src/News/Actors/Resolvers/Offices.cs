using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>Roles without a name beside them: who was given that office, of that country, before or else behind.</summary>
internal static class Offices
{
    const int MostHolders = 8;

    public static void Resolve(Discourse discourse)
    {
        var holders = new Dictionary<string, List<Referent>>();
        // Headlines and leads name an office before its holder: so all holders are known first.
        foreach (var role in discourse.Candidates)
            if (role is { Form: MentionForm.Role, Kind: MentionKind.Person, Referent: { } person }) Add(holders, role, person);
        foreach (var role in discourse.Candidates)
        {
            if (role.Form != MentionForm.Role || role.Kind != MentionKind.Person) continue;
            if (role.Refers.Count == 0 && !role.IsIndefinite)
            {
                var person = Holder(holders, role);
                if (person is null && role.Rule != "office before a name") person = new Referent(MentionKind.Person) { Country = Roles.Country(role) };
                if (person is null) continue;
                Roles.Give(discourse, role, person);
                Add(holders, role, person);
            }
            else if (role.Referent is { } holder) Touch(holders, role, holder);
        }
    }

    static Referent? Holder(Dictionary<string, List<Referent>> holders, Candidate role)
    {
        var country = Roles.Country(role);
        foreach (var key in (string[])[Roles.Key(role), Head(role)])
            if (holders.TryGetValue(key, out var list))
                for (var i = list.Count - 1; i >= 0; i--)
                    if ((country is null || list[i].Country is null || country == list[i].Country)
                        && (key != Head(role) || Roles.Key(role) == key || country is null)) return list[i];
        return null;
    }

    static void Add(Dictionary<string, List<Referent>> holders, Candidate role, Referent person)
    {
        foreach (var key in (string[])[Roles.Key(role), Head(role)])
        {
            if (!holders.TryGetValue(key, out var list)) holders.Add(key, list = []);
            if (list.Contains(person)) continue;
            if (list.Count == MostHolders) list.RemoveAt(0);
            list.Add(person);
        }
    }

    /// <summary>Puts the holder last, as the one spoken of most lately.</summary>
    static void Touch(Dictionary<string, List<Referent>> holders, Candidate role, Referent person)
    {
        foreach (var key in (string[])[Roles.Key(role), Head(role)])
            if (holders.TryGetValue(key, out var list) && list.Remove(person)) list.Add(person);
    }

    static string Head(Candidate role)
    {
        var key = Roles.Key(role);
        return key[(key.LastIndexOf(' ') + 1)..];
    }
}
