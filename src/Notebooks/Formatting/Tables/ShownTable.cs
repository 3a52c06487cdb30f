using System.Collections;
using System.Data;
using System.Globalization;
using Figures;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Collections;

namespace Notebooks.Formatting.Tables;

/// <summary>The rows of a value that is a table: as many as lists show, and how many there are.</summary>
/// <param name="Count">Null where counting them would mean to read them all.</param>
sealed record ShownTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, long? Count)
{
    /// <summary>The rows after those, for a page, which takes in <see cref="HtmlTable.MostRows"/>; none of a sequence that would have
    /// to be run on.</summary>
    public IEnumerable<IReadOnlyList<object?>> More { get; init; } = [];

    /// <summary>A sequence of rows, or a table of ADO.NET; null where the value is something else, or the notebook has registered
    /// a formatter for it or for its items.</summary>
    public static ShownTable? Of(object value)
    {
        if (value is DataTable data)
            return HasFormatter(data) ? null : Of(data.Rows, RowShape.Of(data));
        if (value is Array { Rank: 2 } grid)
            return HasFormatter(grid) ? null : OfGrid(grid);
        if (value is not IEnumerable items || value is string || JsonValues.Are(value) || HasFormatter(value))
            return null;
        var first = Shown(items);
        var sample = first.FirstOrDefault(item => item is not null);
        if (sample is null || HasFormatter(sample) || first.Any(item => item is not null && item.GetType() != sample.GetType()))
            return null;
        return RowShape.Of(sample) is { } shape ? Of(shape, first, CountOf(items), items) : null;
    }

    static ShownTable OfGrid(Array grid)
    {
        var most = Math.Min(grid.GetLength(0), Formatter.ListExpansionLimit);
        int[] columns = [.. Enumerable.Range(0, grid.GetLength(1))];
        return new(
            [.. columns.Select(column => column.ToString(CultureInfo.InvariantCulture))],
            [.. Enumerable.Range(0, most).Select(Row)],
            grid.GetLength(0)
        )
        {
            More = Enumerable.Range(most, Math.Max(0, Math.Min(grid.GetLength(0), HtmlTable.MostRows) - most)).Select(Row),
        };

        object?[] Row(int row) => [.. columns.Select(column => grid.GetValue(grid.GetLowerBound(0) + row, grid.GetLowerBound(1) + column))];
    }

    static ShownTable Of(IEnumerable items, RowShape shape) => Of(shape, Shown(items), CountOf(items), items);

    static ShownTable Of(RowShape shape, List<object?> read, long? count, IEnumerable items)
    {
        var most = Formatter.ListExpansionLimit;
        var empty = new object?[shape.Columns.Count];
        return new(shape.Columns, [.. read.Take(most).Select(Values)], count ?? (read.Count <= most ? read.Count : null))
        {
            More = count is null ? [] : items.Cast<object?>().Take(HtmlTable.MostRows).Skip(most).Select(Values),
        };

        IReadOnlyList<object?> Values(object? item) => item is null ? empty : shape.Values(item);
    }

    // One more than is shown, so that it is known whether there are more.
    static List<object?> Shown(IEnumerable items) => [.. items.Cast<object?>().Take(Formatter.ListExpansionLimit + 1)];

    /// <summary>The length of what has one.</summary>
    static long? CountOf(IEnumerable items)
    {
        if (items is ICollection collection)
            return collection.Count;
        var type = items.GetType();
        return type.GetInterface(typeof(IReadOnlyCollection<>).FullName!)?.GetProperty("Count")!.GetValue(items) is int count
            ? count
            : null;
    }

    /// <summary>Whether the notebook has registered a formatter for just such values.</summary>
    public static bool HasFormatter(object value) =>
        Formatter
            .RegisteredFormatters(false)
            .Any(one => one.Type != typeof(object) && Fits(one.Type, value.GetType()) && OwnFormatters.IsNotebooks(one));

    static bool Fits(Type registered, Type type) =>
        registered.IsAssignableFrom(type)
        || registered.IsGenericTypeDefinition && type.IsGenericType && type.GetGenericTypeDefinition() == registered;
}
