namespace News.Tables;

static class MentionsTable
{
    sealed record Row(int Id, Mention Mention, string? Actor, Source Source);

    public static readonly ITable Table = new Table<Row>(
        "Mentions",
        "a mention and one actor that it stands for; a group ('both sides') has a row for each member",
        Rows
    )
        .Number("id", "index of the mention in the reading, from 0; the rows of a group share it", row => row.Id)
        .InContext(row => row.Source, row => row.Mention.Span)
        .Text("actor", "id of the actor meant: Actors.id", row => row.Actor, "it is not clear who is meant")
        .Text("name", "the actor's name", row => row.Source.Name(row.Actor), "it is not clear who is meant")
        .Text("kind", "person, organisation, country, place, initiative, media, group or other", row => Words.Lower(row.Mention.Kind))
        .Text("form", "name, abbreviation, demonym, role, pronoun or group", row => Words.Lower(row.Mention.Form))
        .Number("members", "how many actors it stands for: 1 as a rule, 0 where unknown", row => row.Mention.Actors.Count)
        .Place(row => row.Source, row => row.Mention.Span, row => row.Mention.Rule);

    static IEnumerable<Row> Rows(Source source) =>
        from item in source.Found.Mentions.Index()
        from actor in Words.OrNull(item.Item.Actors)
        select new Row(item.Index, item.Item, actor, source);
}
