using News.Grammar;
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

    /// <summary>How far back people without an article may be those of before.</summary>
    const int SentencesBack = 10;

    readonly Dictionary<string, int> lastSentence = [];

    /// <summary>Whether the people were mentioned lately, or have an article: 'gunmen' in another part of the text are
    /// others; police are those of before, unless they were those of a town.</summary>
    bool IsNear(string key, Candidate people, Referent same) =>
        people.Definiteness == Definiteness.Definite
        || discourse.SentenceOf(people) - lastSentence.GetValueOrDefault(key, -SentencesBack) <= SentencesBack
        || ClassOf(key) is { } known
            && Bare.Contains(known)
            && (same.Country is not null || sides.GetValueOrDefault(same) is not { Count: > 0 });

    /// <summary>The names and nouns with which people were described: 'arab' of 'Arab troops', 'rebel' of 'rebel troops'.</summary>
    readonly Dictionary<Referent, HashSet<string>> sides = [];

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
        // 'Peru, <b>whose leaders</b> …': not those mentioned before.
        if (
            GoesOn(people)
            && !discourse.Document.Is(people.First - 1, FunctionWord.Possessive)
            && (last.GetValueOrDefault(key) ?? OfClass(people)) is { } same
            && Agree(people, same)
            && IsNear(key, people, same)
        )
        {
            people.Refers = [same];
            Keep(key, same, people);
            return;
        }
        if (people.Definiteness == Definiteness.Definite)
            Groups.Resolve(discourse, n);
        if (people.Refers.Count > 0)
            return;
        var referent = new Referent(MentionKind.Group) { Country = people.Owner?.Referent?.Country };
        Keep(key, referent, people);
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

    void Keep(string key, Referent referent, Candidate people)
    {
        if (!sides.TryGetValue(referent, out var side))
            sides.Add(referent, side = []);
        side.UnionWith(Side(people));
        // 'both leaders' are not the next ones in the text
        if (people.Rule == GroupFinder.BothOfNoun)
            return;
        last[key] = referent;
        lastSentence[key] = discourse.SentenceOf(people);
        if (ClassOf(key) is { } known)
            lastOfClass[known] = referent;
    }

    /// <summary>Whether they may be those mentioned before: 'the gunmen', and bare 'gunmen' too, but not 'people', who
    /// are others each time, nor 'gunmen who …'.</summary>
    bool GoesOn(Candidate people) =>
        people.Definiteness == Definiteness.Definite
        || people is { Definiteness: Definiteness.None, Noun.MeansOthers: false }
            && discourse.Syntax[people.End] is not PartOfSpeech.PronounRelative;

    /// <summary>'Arab troops' and 'rebel troops' are not the 'Iraqi troops' mentioned before; 'the troops' may be.</summary>
    bool Agree(Candidate people, Referent same)
    {
        if (people.Owner?.Referent?.Country is { } country && same.Country is not null && same.Country != country)
            return false;
        var side = Side(people).ToList();
        var known = sides.GetValueOrDefault(same) ?? [];
        return side.Count == 0 || known.Overlaps(side) || known.Count == 0 && people.Owner is not { Kind: MentionKind.Country };
    }

    /// <summary>The names and nouns before the noun, in lower case.</summary>
    IEnumerable<string> Side(Candidate people)
    {
        for (var i = people.First; i < people.Core.End - 1; i++)
            if (
                discourse.Document[i].IsWord
                && (
                    discourse.Syntax[i].IsNoun()
                    || discourse.Document[i].IsCapitalised
                        && (
                            KnownWords.Of(discourse.Document.Lower(i)) is WordUses.None
                            || discourse.Syntax[i].IsAdjective()
                                && i > discourse.Document.SentenceAt(i).First
                                && !discourse.Document.ParagraphAt(i).IsTitleCase
                        )
                )
            )
                yield return discourse.Document.Lower(i);
    }
}
