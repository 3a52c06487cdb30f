namespace News.Tables;

static class DatesTable
{
    const string NoPlace = "it has no known place in the calendar, or is open on this side";

    sealed record Row(int Id, DateExpression Date, string? Events, Source Source);

    public static readonly ITable Table = new Table<Row>("Dates", "an expression of time", Rows)
        .Number("id", "index of the expression in the reading, from 0", row => row.Id)
        .InContext(row => row.Source, row => row.Date.Span)
        .Day("from", "the first day meant", row => row.Date.From, NoPlace)
        .Day("to", "the last day meant, inclusive", row => row.Date.To, NoPlace)
        .Text("type", "TIMEX3 type: DATE, TIME, DURATION or SET", row => Words.Upper(row.Date.Type))
        .Text("value", "TIMEX3 value: 2019-10, P3Y, XXXX-WXX-1, …", row => row.Date.Value)
        .Texts(
            "certain",
            "the parts that the words themselves give, between commas; all else is implied",
            row => row.Date.Certain,
            "all of it is implied",
            ", "
        )
        .Text(
            "events",
            "what the article says was done or is to be done then: who, the words, → to whom",
            row => row.Events,
            "nothing is dated by it"
        )
        .Place(row => row.Source, row => row.Date.Span, row => row.Date.Rule);

    static IEnumerable<Row> Rows(Source source)
    {
        var events = source
            .Found.Events.Where(one => one.Date is not null && one.Status is EventStatus.Fact or EventStatus.Planned)
            .ToLookup(one => one.Date!.Value, one => InWords(one, source));
        return source
            .Found.Dates.Index()
            .Select(item => new Row(item.Index, item.Item, Words.Joined(events[item.Index].Distinct()), source));
    }

    static string InWords(Event done, Source source)
    {
        string?[] parts = [Names(done.Source, source), done.Text, Names(done.Target, source) is { } target ? "→ " + target : null];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    static string? Names(IReadOnlyList<string> ids, Source source) => Words.Joined(ids.Select(id => source.Name(id)!), " and ");
}
