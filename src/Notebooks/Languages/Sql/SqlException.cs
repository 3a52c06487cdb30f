using Notebooks.Execution;

namespace Notebooks.Languages.Sql;

/// <summary>A query that failed.</summary>
/// <param name="place">The place in the query; null: the error has none.</param>
sealed class SqlException(string message, CompileError? place = null) : CellException("SqlError", place?.ToString() ?? message)
{
    /// <summary>The place in the query; null: the error has none.</summary>
    public CompileError? Place => place;

    public override IReadOnlyList<string> Lines => place is null ? Message.Split('\n') : [.. place.Lines];
}
