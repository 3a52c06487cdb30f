using Microsoft.Data.Analysis;

namespace News.Tables;

/// <summary>How rows become a data frame: its columns in order, each with the words that document it.</summary>
sealed class Table<TRow>(string name, string row)
{
    readonly List<(Column Column, Func<IReadOnlyList<TRow>, DataFrameColumn> Fill)> columns = [];

    public TableDescription Description => new(name, row, [.. columns.Select(column => column.Column)]);

    public DataFrame Of(IEnumerable<TRow> rows)
    {
        IReadOnlyList<TRow> all = [.. rows];
        return new DataFrame(columns.Select(column => column.Fill(all)));
    }

    public Table<TRow> Text(string column, string description, Func<TRow, string?> value, string? none = null) =>
        Add<string>(column, description, none, rows => new StringDataFrameColumn(column, rows.Select(value)));

    public Table<TRow> Number(string column, string description, Func<TRow, int?> value, string? none = null) =>
        Add<int>(column, description, none, rows => new Int32DataFrameColumn(column, rows.Select(value)));

    public Table<TRow> Decimal(string column, string description, Func<TRow, decimal?> value, string? none = null) =>
        Add<decimal>(column, description, none, rows => new DecimalDataFrameColumn(column, rows.Select(value)));

    public Table<TRow> Flag(string column, string description, Func<TRow, bool?> value, string? none = null) =>
        Add<bool>(column, description, none, rows => new BooleanDataFrameColumn(column, rows.Select(value)));

    public Table<TRow> Day(string column, string description, Func<TRow, DateOnly?> value, string? none = null) =>
        Add<DateTime>(
            column,
            description,
            none,
            rows => new DateTimeDataFrameColumn(column, rows.Select(one => value(one)?.ToDateTime(TimeOnly.MinValue)))
        );

    Table<TRow> Add<T>(string column, string description, string? none, Func<IReadOnlyList<TRow>, DataFrameColumn> fill)
    {
        columns.Add((new Column(column, typeof(T), description, none), fill));
        return this;
    }
}
