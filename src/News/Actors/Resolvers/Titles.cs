using News.Mentions;

namespace News.Actors.Resolvers;

/// <summary>What a name's title and first name say about the person.</summary>
static class Titles
{
    public static void Take(Discourse discourse, Candidate name, Referent person)
    {
        if (person.Kind != MentionKind.Person)
            return;
        if (person.Gender == Gender.Unknown)
            person.Gender = name.Gender != Gender.Unknown || name.End == name.First + 1 ? name.Gender : NameByShape(name);
        if (
            name.WithTitle < name.First
            && discourse.EndingAt(name.WithTitle) is { IsName: true, Kind: MentionKind.Organisation, Referent: { } body }
        )
            person.Country ??= body.Country;
        if (name.Title is not { IsRank: true } title || person.Rank is not null)
            return;
        var end = name.First;
        while (end > name.WithTitle && !discourse.Document[end - 1].IsWord)
            end--;
        person.Rank = discourse.Document.WrittenOf(discourse.Document.Span(name.WithTitle, end));
        person.RankInFull = title.InFull;
    }

    static Gender NameByShape(Candidate name) =>
        Mentions.Finders.NameByShape.GenderOf(Vocabulary.Of(name.Key[..Math.Max(0, name.Key.IndexOf(' '))]));
}
