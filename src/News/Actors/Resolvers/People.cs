using News.Lexicons;
using News.Mentions;
using News.Mentions.Finders;

namespace News.Actors.Resolvers;

/// <summary>Several people or bodies without names: 'two gunmen … the gunmen'. They are one actor, unless the text
/// names its members.</summary>
sealed class People(Discourse discourse)
{
    readonly Dictionary<string, Referent> last = [],
        lastOfClass = [];

    public void Resolve(int n)
    {
        var people = discourse.Candidates[n];
        var key = people.Noun!.Lemma;
        if (people.Rule != Mentions.Finders.Descriptions.Several)
            Groups.Resolve(discourse, n);
        if (
            people.Refers.Count > 0
            || GroupNouns.MembersOf(people.Key) is Members.Any && people.Rule != Mentions.Finders.Descriptions.Several
        )
            return;
        if (GoesOn(people) && (last.GetValueOrDefault(key) ?? OfClass(people)) is { } same && Agree(people, same))
        {
            people.Refers = [same];
            Keep(key, same);
            return;
        }
        if (people.Definiteness == Definiteness.Definite)
            Groups.Resolve(discourse, n);
        if (people.Refers.Count > 0)
            return;
        var referent = new Referent(MentionKind.Group) { Country = people.Owner?.Referent?.Country };
        Keep(key, referent);
        people.Refers = [referent];
    }

    static readonly Dictionary<string, string> Classes = Lexicon.Rows("people-synonyms").ToDictionary(row => row[0], row => row[1]);

    /// <summary>Classes whose people go without an article: 'police'.</summary>
    static readonly HashSet<string> Bare = Lexicon
        .Rows("people-synonyms")
        .Where(row => row is [_, _, "bare"])
        .Select(row => row[1])
        .ToHashSet();

    /// <summary>The class of people that a noun is one of several names of, or null.</summary>
    public static string? ClassOf(string noun) => Classes.GetValueOrDefault(noun);

    /// <summary>'The thieves', who were robbers before; police go without an article.</summary>
    Referent? OfClass(Candidate people) =>
        ClassOf(people.Noun!.Lemma) is { } known && (people.Definiteness == Definiteness.Definite || Bare.Contains(known))
            ? lastOfClass.GetValueOrDefault(known)
            : null;

    void Keep(string key, Referent referent)
    {
        last[key] = referent;
        if (ClassOf(key) is { } known)
            lastOfClass[known] = referent;
    }

    /// <summary>Whether they may be those mentioned before: 'the gunmen', and bare 'gunmen' too, but not 'people', who
    /// are others each time.</summary>
    static bool GoesOn(Candidate people) =>
        people.Definiteness == Definiteness.Definite || people is { Definiteness: Definiteness.None, Noun.MeansOthers: false };

    static bool Agree(Candidate people, Referent same) =>
        people.Owner?.Referent?.Country is not { } country || same.Country is null || same.Country == country;
}
