namespace News.Tables;

static class ActorsTable
{
    public static readonly ITable Table = new Table<(Actor Actor, int? First)>("Actors", "an actor", Rows)
        .Text("id", "what the other tables call it: ada-lovelace", row => row.Actor.Id)
        .Text("name", "the fullest name in the text", row => row.Actor.Name)
        .Text("kind", "person, organisation, country, place, initiative, media, group or other", row => Words.Lower(row.Actor.Kind))
        .Text("rank", "military, police or noble rank as written", row => row.Actor.Rank, "none is given")
        .Text("role", "the office it holds as written", row => row.Actor.Role, "none is given")
        .Text("country", "the state it belongs to, ISO 3166-1 alpha-2", row => row.Actor.Country, "the text does not say")
        .Number("mentions", "how many mentions stand for it, those of groups included", row => row.Actor.Mentions)
        .Texts(
            "aliases",
            "its other names and roles in the text, in order of first use, between semicolons",
            row => row.Actor.Aliases,
            "it has one name only"
        )
        .Number("first", "where its first mention begins, in UTF-16 units of the text", row => row.First, "it has no mention");

    static IEnumerable<(Actor Actor, int? First)> Rows(Source source)
    {
        var first = new Dictionary<string, int>();
        foreach (var mention in source.Found.Mentions)
        foreach (var actor in mention.Actors)
            first.TryAdd(actor, mention.Span.Start);
        return source.Found.Actors.Select(actor => (actor, first.TryGetValue(actor.Id, out var start) ? start : (int?)null));
    }
}
