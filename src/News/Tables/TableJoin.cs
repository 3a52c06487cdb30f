using Microsoft.Data.Analysis;
using News.Tables;

namespace News;

/// <summary>Two tables side by side.</summary>
public static class TableJoin
{
    /// <summary>
    /// The rows of a table, each with the columns of the rows of another that have the same value in a column: one row for each that
    /// matches, and one with empty cells where none does. A column whose name the first table has too gets the name of the key before
    /// it: <c>quotes.JoinOn(actors, "speaker", "id")</c> has <c>speaker_name</c> where both have <c>name</c>.
    /// </summary>
    /// <param name="column">The key in the first table.</param>
    /// <param name="otherColumn">The key in the other, which the result does not repeat; null for the same name.</param>
    /// <exception cref="ArgumentException">There is no column of a name.</exception>
    public static DataFrame JoinOn(this DataFrame frame, DataFrame other, string column, string? otherColumn = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        var key = frame.Column(column);
        var otherKey = other.Column(otherColumn ?? column);
        var rowsOf = Enumerable
            .Range(0, (int)otherKey.Length)
            .Where(row => otherKey[row] is not null)
            .ToLookup(row => otherKey[row].ToString()!);
        var left = new Int64DataFrameColumn("left");
        var right = new Int64DataFrameColumn("right");
        for (var row = 0L; row < key.Length; row++)
        {
            var matches = key[row] is { } value ? rowsOf[value.ToString()!] : [];
            foreach (var match in matches.Select(match => (long?)match).DefaultIfEmpty(null))
            {
                left.Append(row);
                right.Append(match);
            }
        }
        var columns = frame.Columns.Select(one => Taken(one, left, one.Name));
        var others = other
            .Columns.Where(one => one != otherKey)
            .Select(one => Taken(one, right, frame.Columns.IndexOf(one.Name) < 0 ? one.Name : $"{key.Name}_{one.Name}"));
        return new DataFrame(columns.Concat(others)).From(Origin.Of(frame));
    }

    static DataFrameColumn Taken(DataFrameColumn column, Int64DataFrameColumn rows, string name)
    {
        var taken = column.Clone(rows);
        taken.SetName(name);
        return taken;
    }
}
