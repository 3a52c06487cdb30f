using Microsoft.Data.Analysis;
using News.Tables;

namespace News;

/// <summary>The columns of a table by name.</summary>
public static class TableColumns
{
    /// <summary>A table of the columns named, in that order. They are the same columns, not copies.</summary>
    /// <exception cref="ArgumentException">There is no column of a name.</exception>
    public static DataFrame Select(this DataFrame frame, params string[] columns) =>
        new DataFrame(columns.Select(frame.Column)).From(Origin.Of(frame));

    /// <summary>The column of a name, whose case does not matter.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest and all others.</exception>
    internal static DataFrameColumn Column(this DataFrame frame, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (frame.Columns.IndexOf(name) is >= 0 and var index)
            return frame.Columns[index];
        if (frame.Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } other)
            return other;
        var names = frame.Columns.Select(column => column.Name).ToList();
        var nearest = names.MinBy(one => Distance(one.ToLowerInvariant(), name.ToLowerInvariant()));
        throw new ArgumentException(
            nearest is null
                ? $"There is no column '{name}': the table has no columns."
                : $"There is no column '{name}'; is '{nearest}' meant? The columns are: {string.Join(", ", names)}.",
            nameof(name)
        );
    }

    /// <summary>How many letters have to be put in, left out or replaced to make one word of the other (Levenshtein's distance).</summary>
    static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i + 1);
            for (var j = 0; j < other.Length; j++)
            {
                left = Math.Min(Math.Min(row[j + 1], left) + 1, diagonal + (one[i] == other[j] ? 0 : 1));
                (diagonal, row[j + 1]) = (row[j + 1], left);
            }
        }
        return row[^1];
    }
}
