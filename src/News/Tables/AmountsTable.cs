namespace News.Tables;

static class AmountsTable
{
    sealed record Row(int Id, Amount Amount, Source Source)
    {
        public Amount? Restated => Amount.RestatedBy is { } other ? Source.Found.Amounts[other] : null;
    }

    public static readonly ITable Table = new Table<Row>("Amounts", "a sum of money", Rows)
        .Number("id", "index of the amount in the reading, from 0", row => row.Id)
        .InContext(row => row.Source, row => row.Amount.Span)
        .Decimal("amount", "how much, in units of the currency", row => row.Amount.Value)
        .Text("currency", "ISO 4217 code", row => row.Amount.Currency, "the words leave it open")
        .Text("equals", "the words that state the same in another currency", row => row.Restated?.Text, "it is not restated")
        .Number("equals_id", "the amount that restates it: Amounts.id", row => row.Amount.RestatedBy, "it is not restated")
        .Place(row => row.Source, row => row.Amount.Span, row => row.Amount.Rule);

    static IEnumerable<Row> Rows(Source source) => source.Found.Amounts.Index().Select(item => new Row(item.Index, item.Item, source));
}
