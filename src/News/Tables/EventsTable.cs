namespace News.Tables;

static class EventsTable
{
    const string Undated = "the article does not date it";

    sealed record Row(int Id, Event Event, string? By, string? To, Source Source)
    {
        public DateExpression? Date => Event.Date is { } date ? Source.Found.Dates[date] : null;

        public string? QuotedBy =>
            Event.Quoted is { } quote ? Words.Joined(Source.Found.Quotes[quote].Speaker.Select(id => Source.Name(id)!), " and ") : null;
    }

    public static readonly ITable Table = new Table<Row>(
        "Events",
        "what was done by one actor to one other; an event of several has a row for each pair",
        Rows
    )
        .Number("id", "index of the event in the reading, from 0; the rows of one event share it", row => row.Id)
        .Text("source", "id of the actor that does it: Actors.id", row => row.By, "the text does not say who does it")
        .Text("source_name", "the name of the actor that does it", row => row.Source.Name(row.By), "the text does not say who does it")
        .Text("type", "PLOVER root code, from AGREE to ASSAULT", row => Words.Upper(row.Event.Type))
        .Text("text", "the words that say what was done", row => row.Event.Text)
        .Text("status", "whether it happened, as the text says: fact, denied, planned or possible", row => Words.Lower(row.Event.Status))
        .Text(
            "target",
            "id of the actor it is done to: Actors.id; of those who act with each other, the other one",
            row => row.To,
            "nobody is named"
        )
        .Text("target_name", "the name of the actor it is done to", row => row.Source.Name(row.To), "nobody is named")
        .Day("from", "the first day on which it can have been done", row => row.Date?.From, Undated)
        .Day("to", "the last day on which it can have been done", row => row.Date?.To, Undated)
        .Text("place", "id of the place or country where it was done: Actors.id", row => row.Event.Place, "the article does not say")
        .Text("place_name", "the name of that place", row => row.Source.Name(row.Event.Place), "the article does not say")
        .Text(
            "quoted_by",
            "who says so, if a quote contains it",
            row => row.QuotedBy,
            "the article says so itself, or the speaker is unknown"
        )
        .Text("before", "up to eight words before it in the same paragraph", row => row.Source.Before(row.Event.Span))
        .Text("after", "up to eight words after it in the same paragraph", row => row.Source.After(row.Event.Span))
        .Number("date", "the expression that dates it: Dates.id", row => row.Event.Date, Undated)
        .Number("quote", "the quote that contains it: Quotes.id", row => row.Event.Quoted, "the article says so itself")
        .Place(row => row.Source, row => row.Event.Span, row => row.Event.Rule);

    static IEnumerable<Row> Rows(Source source) =>
        from item in source.Found.Events.Index()
        from pair in Pairs(item.Item)
        select new Row(item.Index, item.Item, pair.By, pair.To, source);

    /// <summary>Each that acts with each that is acted on; where several act and no other is named, with each other.</summary>
    static IEnumerable<(string? By, string? To)> Pairs(Event done) =>
        done is { Source.Count: > 1, Target.Count: 0 }
            ? from one in done.Source
            from other in done.Source
            where one != other
            select ((string?)one, (string?)other)
            : from one in Words.OrNull(done.Source)
            from other in Words.OrNull(done.Target)
            select (one, other);
}
