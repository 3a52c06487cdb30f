using News.Tables;

namespace News;

/// <summary>The words that the tables use: every table, every column, what a row and an empty cell mean.</summary>
public static class Glossary
{
    /// <summary>The six tables of a <see cref="Reading"/>.</summary>
    public static IReadOnlyList<TableDescription> Tables { get; } = [.. ReadingTables.All.Select(table => table.Description)];
}
