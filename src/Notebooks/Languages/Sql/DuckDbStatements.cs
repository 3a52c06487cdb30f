using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>The statements of a cell.</summary>
sealed class DuckDbStatements : IDisposable
{
    readonly DuckDBNativeConnection connection;
    readonly GuardedQuery code;
    readonly HashSet<int> prepared = [];
    DuckDBExtractedStatements parsed;

    /// <exception cref="SqlException">They cannot be parsed.</exception>
    public DuckDbStatements(DuckDBNativeConnection connection, GuardedQuery code)
    {
        (this.connection, this.code) = (connection, code);
        parsed = Parse(out var count);
        Count = count;
    }

    public int Count { get; }

    /// <summary>Binds a statement to the tables and functions that it names.</summary>
    /// <exception cref="SqlException">It names something that is not there.</exception>
    public DuckDbStatement Prepare(int index)
    {
        // A parsed statement can be bound once. Those after it must come from the same parse: DuckDB makes several of a PIVOT,
        // which know each other by names that it makes up.
        if (!prepared.Add(index))
        {
            parsed.Dispose();
            parsed = Parse(out _);
            prepared.Clear();
            prepared.Add(index);
        }
        if (ExtractStatements.DuckDBPrepareExtractedStatement(connection, parsed, index, out var statement).IsSuccess())
            return new(statement, code);
        using (statement)
            throw DuckDbErrors.Of(PreparedStatements.DuckDBPrepareError(statement) ?? "", code);
    }

    public void Dispose() => parsed.Dispose();

    DuckDBExtractedStatements Parse(out int count)
    {
        count = ExtractStatements.DuckDBExtractStatements(connection, code.Text, out var statements);
        if (count > 0 || ExtractStatements.DuckDBExtractStatementsError(statements) is not { Length: > 0 } error)
            return statements;
        using (statements)
            throw DuckDbErrors.Of(error, code);
    }
}
