namespace News.Tables;

/// <summary>The tables of a reading.</summary>
static class ReadingTables
{
    public static IReadOnlyList<ITable> All { get; } =
    [MentionsTable.Table, ActorsTable.Table, DatesTable.Table, QuotesTable.Table, AmountsTable.Table, EventsTable.Table];
}
