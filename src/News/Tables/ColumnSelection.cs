using Microsoft.Data.Analysis;

namespace News;

/// <summary>Some columns of a table.</summary>
public static class ColumnSelection
{
    /// <summary>A table of the columns named, in that order. They are the same columns, not copies.</summary>
    /// <exception cref="ArgumentException">There is no column of a name.</exception>
    public static DataFrame Select(this DataFrame frame, params string[] columns) => new(columns.Select(name => frame[name]));
}
