namespace News.Tables;

static class QuotesTable
{
    sealed record Row(int Id, Quote Quote, string? Speaker, Source Source)
    {
        public string Content => string.Join(" … ", Quote.Content.Select(Source.TextOf));
    }

    public static readonly ITable Table = new Table<Row>(
        "Quotes",
        "a statement and one of its speakers; what several say together has a row for each",
        Rows
    )
        .Number("id", "index of the quote in the reading, from 0; the rows of one quote share it", row => row.Id)
        .Text("speaker", "id of the actor that speaks: Actors.id", row => row.Speaker, "it is not clear who speaks")
        .Text("speaker_name", "the speaker's name", row => row.Source.Name(row.Speaker), "it is not clear who speaks")
        .Text("cue", "the words of saying", row => row.Quote.Cue is { } cue ? row.Source.TextOf(cue) : null, "there are none")
        .Text("content", "what is said, without the quotation marks; ' … ' where the attribution interrupts it", row => row.Content)
        .Flag("direct", "whether it is in quotation marks", row => row.Quote.Direct)
        .Number(
            "words",
            "how many words it has",
            row => row.Content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit))
        )
        .Text("via", "id of the actor that relays it: Actors.id", row => row.Quote.Via, "nobody stands between")
        .Text("via_name", "the name of the actor that relays it", row => row.Source.Name(row.Quote.Via), "nobody stands between")
        .Text(
            "source",
            "the words that name the speaker",
            row => row.Quote.Source is { } words ? row.Source.TextOf(words) : null,
            "there are none"
        )
        .Number("speakers", "how many speak: 1 as a rule, 0 where unknown", row => row.Quote.Speaker.Count)
        .Place(row => row.Source, row => row.Quote.Span, row => row.Quote.Rule);

    static IEnumerable<Row> Rows(Source source) =>
        from item in source.Found.Quotes.Index()
        where item.Item.Sort == QuoteSort.Statement
        from speaker in Words.OrNull(item.Item.Speaker)
        select new Row(item.Index, item.Item, speaker, source);
}
