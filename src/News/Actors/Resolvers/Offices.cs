using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>Roles without a name beside them: who was given that office, of that country, earlier or else later in the text.</summary>
internal sealed class Offices
{
    const int MostHolders = 8;

    readonly Discourse discourse;
    readonly Dictionary<string, List<Holder>> holders = [];
    readonly Dictionary<(Referent Owner, string Role), Referent> ofOwners = [];
    readonly Dictionary<string, Referent> ofAge = [];

    /// <param name="Of">Whose office it is, if the text says so; otherwise null.</param>
    readonly record struct Holder(Referent Person, Referent? Of);

    /// <summary>Headlines and leads name an office before its holder: so all holders are known first.</summary>
    public Offices(Discourse discourse)
    {
        this.discourse = discourse;
        foreach (var mention in discourse.Candidates)
            if (mention is { Form: MentionForm.Role, Kind: MentionKind.Person, Referent: { } holder }) Add(mention, holder);
            else if (mention is { IsName: true, Referent: { Kind: MentionKind.Person } person } && AgeBehind(mention) is { } age) ofAge.TryAdd(age, person);
    }

    public void Resolve(Candidate role)
    {
        if (role.Refers.Count == 0 && (Subject(role) ?? OfOwner(role) ?? OfAge(role) ?? Known(role)) is { } known) Roles.Give(discourse, role, known);
        if (role.Referent is null)
        {
            if (role.Rule == "office before a name") return;
            Roles.Give(discourse, role, new Referent(MentionKind.Person) { Country = Roles.Country(role), IsAnnounced = role.Definiteness == Definiteness.None });
        }
        var person = role.Referent!;
        Add(role, person);
        if (role.Owner?.Referent is { } owner) ofOwners.TryAdd((owner, Roles.Key(role)), person);
        if (Age(role) is { } age) ofAge.TryAdd(age, person);
    }

    /// <summary>'He is a teacher': the pronoun before the verb.</summary>
    Referent? Subject(Candidate role) =>
        discourse.Document.Lower(role.First - 1) is "is" or "was" or "became" or "becomes" or "remains"
        && discourse.EndingAt(role.First - 1) is { Form: MentionForm.Pronoun, Referent: { Kind: MentionKind.Person } person } ? person : null;

    /// <summary>'Her husband', 'the company's president': the one of whom it was said before.</summary>
    Referent? OfOwner(Candidate role) =>
        role.Owner?.Referent is { } owner && ofOwners.TryGetValue((owner, Roles.Key(role)), out var person) ? person : null;

    Referent? OfAge(Candidate role) =>
        !role.IsIndefinite && Age(role) is { } age && ofAge.TryGetValue(age, out var person) ? person : null;

    /// <summary>The years of 'the 57-year-old farmer', or null.</summary>
    string? Age(Candidate role)
    {
        for (var i = role.First; i + 4 < role.End + 1; i++)
            if (discourse.Document[i].Kind == Text.TokenKind.Number && discourse.Document.Lower(i + 2) == "year" && discourse.Document.Lower(i + 4) == "old") return discourse.Document.Lower(i);
        return null;
    }

    /// <summary>The years of 'Bram Tolvar, 57,', or null.</summary>
    string? AgeBehind(Candidate name)
    {
        var document = discourse.Document;
        return document.Lower(name.End) == "," && document.Lower(name.End + 1) is [>= '1' and <= '9', >= '0' and <= '9'] age && document.Lower(name.End + 2) is "," or "." ? age : null;
    }

    /// <summary>Who holds the office: never of a relation to somebody else; a newcomer only where a headline announced him.</summary>
    Referent? Known(Candidate role)
    {
        if (role.Owner is { Kind: MentionKind.Person } || HolderOf(role) is not { } holder) return null;
        if (!role.IsIndefinite) return holder;
        if (role.Owner is not null || !holder.IsAnnounced) return null;
        holder.IsAnnounced = false;
        return holder;
    }

    Referent? HolderOf(Candidate role)
    {
        var country = Roles.Country(role);
        var owner = role.Owner?.Referent;
        var (whole, head) = Keys(role, role.IsFormer);
        return In(whole) ?? (country is null && head != whole ? In(head) : null) ?? (role.IsFormer ? null : In(Keys(role, former: true).Whole));

        Referent? In(string key)
        {
            if (holders.TryGetValue(key, out var list))
                for (var i = list.Count - 1; i >= 0; i--)
                    if ((country is null || list[i].Person.Country is null || country == list[i].Person.Country)
                        && (owner is null || country is not null || list[i].Of is null || list[i].Of == owner)) return list[i].Person;
            return null;
        }
    }

    /// <summary>Puts the holder last, as the most recently mentioned.</summary>
    void Add(Candidate role, Referent person)
    {
        var (whole, head) = Keys(role, role.IsFormer);
        Add(whole);
        if (head != whole) Add(head);

        void Add(string key)
        {
            if (!holders.TryGetValue(key, out var list)) holders.Add(key, list = []);
            var at = list.FindIndex(holder => holder.Person == person);
            var of = at >= 0 ? list[at].Of : null;
            if (at >= 0) list.RemoveAt(at); else if (list.Count == MostHolders) list.RemoveAt(0);
            list.Add(new Holder(person, of ?? role.Owner?.Referent));
        }
    }

    /// <summary>The whole role and its last word, by which it may be called for short; former ones apart.</summary>
    static (string Whole, string Head) Keys(Candidate role, bool former)
    {
        var key = Roles.Key(role);
        var space = key.LastIndexOf(' ');
        var head = space < 0 ? key : key[(space + 1)..];
        return former ? ("former " + key, "former " + head) : (key, head);
    }
}
