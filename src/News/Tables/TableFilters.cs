using System.Globalization;
using Microsoft.Data.Analysis;
using News.Tables;

namespace News;

/// <summary>Some rows of a table: <c>events.Where("type", "AID").Contains("source_name", "Oxfam")</c>.</summary>
public static class TableFilters
{
    /// <summary>The rows whose cell is one of the values. Texts are compared without regard to case, and a day also as
    /// <c>2020-11-30</c>; null is an empty cell.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public static DataFrame Where(this DataFrame frame, string column, params object?[]? values)
    {
        var wanted = (values ?? [null]).Select(CellText.Of).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Filter(frame, column, cell => wanted.Contains(CellText.Of(cell)));
    }

    /// <summary>The rows whose cell contains the text, in any case.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public static DataFrame Contains(this DataFrame frame, string column, string text) =>
        Filter(frame, column, cell => CellText.Of(cell)?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The rows whose cell is neither before the first value nor after the second: days, numbers, or texts in alphabetical
    /// order. Null sets no bound; empty cells are left out.</summary>
    /// <exception cref="ArgumentException">There is no such column, or a bound is not of its kind.</exception>
    public static DataFrame Between(this DataFrame frame, string column, object? first, object? last)
    {
        var type = frame.Column(column).DataType;
        var (from, to) = (Bound(first, type, column), Bound(last, type, column));
        return Filter(frame, column, cell => cell is not null && !IsBefore(cell, from) && !IsAfter(cell, to));
    }

    static DataFrame Filter(DataFrame frame, string column, Func<object?, bool> isWanted)
    {
        var cells = frame.Column(column);
        var rows = new PrimitiveDataFrameColumn<bool>("rows", cells.Length);
        for (var row = 0L; row < cells.Length; row++)
            rows[row] = isWanted(cells[row]);
        return frame.Filter(rows).From(Origin.Of(frame));
    }

    static bool IsBefore(object cell, IComparable? bound) => bound is not null && bound.CompareTo(cell) > 0;

    static bool IsAfter(object cell, IComparable? bound) => bound is not null && bound.CompareTo(cell) < 0;

    /// <summary>A bound as a cell of the column would have it.</summary>
    static IComparable? Bound(object? value, Type type, string column)
    {
        try
        {
            return value switch
            {
                null => null,
                DateOnly day => (IComparable)Convert.ChangeType(day.ToDateTime(TimeOnly.MinValue), type, CultureInfo.InvariantCulture),
                _ => (IComparable)Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            throw new ArgumentException($"'{value}' is not a bound for the column '{column}', which holds {type.Name}.", nameof(value), e);
        }
    }
}
