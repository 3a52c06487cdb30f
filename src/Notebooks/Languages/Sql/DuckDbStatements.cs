using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>The statements of a cell.</summary>
sealed class DuckDbStatements
{
    readonly DuckDBNativeConnection connection;
    readonly string code;

    /// <exception cref="SqlException">They cannot be parsed.</exception>
    public DuckDbStatements(DuckDBNativeConnection connection, string code)
    {
        (this.connection, this.code) = (connection, code);
        using var parsed = Parse(out var count);
        Count = count;
    }

    public int Count { get; }

    /// <summary>Binds a statement to the tables and functions that it names.</summary>
    /// <exception cref="SqlException">It names something that is not there.</exception>
    public DuckDbStatement Prepare(int index)
    {
        // A statement can be bound once, so the code is parsed for each.
        using var parsed = Parse(out _);
        if (ExtractStatements.DuckDBPrepareExtractedStatement(connection, parsed, index, out var prepared).IsSuccess())
            return new(prepared, code);
        using (prepared)
            throw DuckDbErrors.Of(PreparedStatements.DuckDBPrepareError(prepared) ?? "", code);
    }

    DuckDBExtractedStatements Parse(out int count)
    {
        count = ExtractStatements.DuckDBExtractStatements(connection, code, out var statements);
        if (count > 0 || ExtractStatements.DuckDBExtractStatementsError(statements) is not { Length: > 0 } error)
            return statements;
        using (statements)
            throw DuckDbErrors.Of(error, code);
    }
}
