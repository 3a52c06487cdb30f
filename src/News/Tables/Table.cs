using Microsoft.Data.Analysis;

namespace News.Tables;

/// <summary>How a reading becomes a table: the rows that it gives, and the columns in order, each with the words that document
/// it.</summary>
/// <param name="rows">The rows of a reading.</param>
sealed class Table<TRow>(string name, string row, Func<Source, IEnumerable<TRow>> rows) : ITable
{
    /// <summary>What separates the elements of a list in a data frame, which has no columns of lists.</summary>
    const string Separator = "; ";

    readonly List<(Column Column, Func<IReadOnlyList<TRow>, Array> Cells, Func<Array, DataFrameColumn> Frame)> columns = [];

    public TableDescription Description => new(name, row, [.. columns.Select(column => column.Column)]);

    public DataFrame Of(Source source)
    {
        IReadOnlyList<TRow> all = [.. rows(source)];
        return new DataFrame(columns.Select(column => column.Frame(column.Cells(all))));
    }

    public IReadOnlyList<Array> Cells(Source source)
    {
        IReadOnlyList<TRow> all = [.. rows(source)];
        return [.. columns.Select(column => column.Cells(all))];
    }

    public Table<TRow> Text(string column, string description, Func<TRow, string?> value, string? none = null) =>
        Add(column, description, none, value, cells => new StringDataFrameColumn(column, cells));

    /// <summary>A list of texts. A data frame has them as one text.</summary>
    public Table<TRow> Texts(
        string column,
        string description,
        Func<TRow, IReadOnlyList<string>> value,
        string none,
        string? separator = null
    )
    {
        Add(
            column,
            description,
            none,
            value,
            cells => new StringDataFrameColumn(column, cells.Select(list => Words.Joined(list, separator ?? Separator)))
        );
        var last = columns[^1];
        columns[^1] = last with { Column = last.Column with { Type = typeof(string) } };
        return this;
    }

    public Table<TRow> Number(string column, string description, Func<TRow, int?> value, string? none = null) =>
        Add(column, description, none, value, cells => new Int32DataFrameColumn(column, cells));

    public Table<TRow> Decimal(string column, string description, Func<TRow, decimal?> value, string? none = null) =>
        Add(column, description, none, value, cells => new DecimalDataFrameColumn(column, cells));

    public Table<TRow> Flag(string column, string description, Func<TRow, bool?> value, string? none = null) =>
        Add(column, description, none, value, cells => new BooleanDataFrameColumn(column, cells));

    public Table<TRow> Day(string column, string description, Func<TRow, DateOnly?> value, string? none = null) =>
        Add(
            column,
            description,
            none,
            one => value(one)?.ToDateTime(TimeOnly.MinValue),
            cells => new DateTimeDataFrameColumn(column, cells)
        );

    Table<TRow> Add<T>(string column, string description, string? none, Func<TRow, T> value, Func<T[], DataFrameColumn> frame)
    {
        columns.Add(
            (
                new Column(column, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), description, none),
                rows => rows.Select(value).ToArray(),
                cells => frame((T[])cells)
            )
        );
        return this;
    }
}
