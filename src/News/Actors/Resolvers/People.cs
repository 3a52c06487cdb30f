using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>Several people or bodies without names: 'two gunmen … the gunmen'. They are one actor, unless the text names its members.</summary>
internal sealed class People(Discourse discourse)
{
    readonly Dictionary<string, Referent> last = [];

    public void Resolve(int n)
    {
        var people = discourse.Candidates[n];
        var key = people.Noun!.Lemma;
        if (people.Rule != Mentions.Finders.Descriptions.Several) Groups.Resolve(discourse, n);
        if (people.Refers.Count > 0 || Mentions.Finders.Groups.MembersOf(people.Key) == "-" && people.Rule != Mentions.Finders.Descriptions.Several) return;
        if (GoesOn(people, key) && last.TryGetValue(key, out var same) && Agree(people, same)) { people.Refers = [same]; return; }
        if (people.Definiteness == Definiteness.Definite) Groups.Resolve(discourse, n);
        if (people.Refers.Count > 0) return;
        var referent = new Referent(MentionKind.Group) { Country = people.Owner?.Referent?.Country };
        last[key] = referent;
        people.Refers = [referent];
    }

    /// <summary>Whether they may be those mentioned before: 'the gunmen', and bare 'gunmen' too, but not 'people', who are others each time.</summary>
    static bool GoesOn(Candidate people, string key) =>
        people.Definiteness == Definiteness.Definite || people.Definiteness == Definiteness.None && key is not ("people" or "person" or "member");

    static bool Agree(Candidate people, Referent same) =>
        people.Owner?.Referent?.Country is not { } country || same.Country is null || same.Country == country;
}
