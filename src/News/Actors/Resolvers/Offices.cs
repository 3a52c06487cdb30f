using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>Roles without a name beside them: who was given that office, of that country, before or else behind.</summary>
internal sealed class Offices
{
    const int MostHolders = 8;

    readonly Discourse discourse;
    readonly Dictionary<string, List<Referent>> holders = [];
    readonly Dictionary<(Referent Owner, string Role), Referent> ofOwners = [];

    /// <summary>Headlines and leads name an office before its holder: so all holders are known first.</summary>
    public Offices(Discourse discourse)
    {
        this.discourse = discourse;
        foreach (var role in discourse.Candidates)
            if (role is { Form: MentionForm.Role, Kind: MentionKind.Person, Referent: { } person }) Add(holders, role, person);
    }

    public void Resolve(Candidate role)
    {
        if (role.Refers.Count == 0 && Subject(role) is { } subject) Roles.Give(discourse, role, subject);
        if (role.Referent is { } holder)
        {
            Touch(holders, role, holder);
            if (role.Owner?.Referent is { } whose) ofOwners.TryAdd((whose, Roles.Key(role)), holder);
            return;
        }
        var owner = role.Owner?.Referent;
        Referent? person = null;
        if (owner is not null) ofOwners.TryGetValue((owner, Roles.Key(role)), out person);
        if (person is null && !role.IsIndefinite && owner?.Kind != MentionKind.Person) person = Holder(holders, role);
        if (person is null && role.IsIndefinite && owner is null && Holder(holders, role) is { IsAnnounced: true } announced) (person, announced.IsAnnounced) = (announced, false);
        if (person is null && role.Rule == "office before a name") return;
        person ??= new Referent(MentionKind.Person) { Country = Roles.Country(role), IsAnnounced = role.Definiteness == Definiteness.None };
        Roles.Give(discourse, role, person);
        Add(holders, role, person);
        if (owner is not null) ofOwners.TryAdd((owner, Roles.Key(role)), person);
    }

    /// <summary>'He is a teacher': the pronoun before the verb.</summary>
    Referent? Subject(Candidate role) =>
        discourse.Document.Lower(role.First - 1) is "is" or "was" or "became" or "becomes" or "remains"
        && discourse.EndingAt(role.First - 1) is { Form: MentionForm.Pronoun, Referent: { Kind: MentionKind.Person } person } ? person : null;

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
