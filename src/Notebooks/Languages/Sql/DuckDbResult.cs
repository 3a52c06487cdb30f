using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>What a statement gives, read in pieces of some thousand rows.</summary>
sealed class DuckDbResult(DuckDBResult result, GuardedQuery code) : IDisposable
{
    readonly List<DuckDBLogicalType> types = [];
    DuckDBResult result = result;

    public DuckDBStatementType StatementType => Query.DuckDBResultStatementType(result);

    /// <summary>Whether it has rows; else it is about a change.</summary>
    public bool HasRows => Query.DuckDBResultReturnType(result) == DuckDBResultType.QueryResult;

    /// <summary>Whether it is the number of rows that were changed.</summary>
    public bool IsChange => Query.DuckDBResultReturnType(result) == DuckDBResultType.ChangedRows;

    /// <summary>New columns, without rows.</summary>
    public IReadOnlyList<VectorColumn> Columns()
    {
        var columns = new List<VectorColumn>();
        for (var i = 0L; i < (long)Query.DuckDBColumnCount(ref result); i++)
        {
            types.Add(Query.DuckDBColumnLogicalType(ref result, i));
            columns.Add(VectorColumn.Of(Query.DuckDBColumnName(ref result, i) ?? "", types[^1]));
        }
        return columns;
    }

    /// <summary>Reads the next rows into the columns. False: there were none.</summary>
    /// <exception cref="SqlException">The query failed.</exception>
    public bool ReadInto(IReadOnlyList<VectorColumn> columns)
    {
        using var chunk = Next();
        if (chunk is null)
            return false;
        var count = (int)DataChunks.DuckDBDataChunkGetSize(chunk);
        for (var i = 0; i < columns.Count; i++)
            columns[i].Read(DataChunks.DuckDBDataChunkGetVector(chunk, i), count);
        return true;
    }

    /// <summary>Leaves out the next rows and returns how many there were; 0: there are no more.</summary>
    /// <exception cref="SqlException">The query failed.</exception>
    public long Skip()
    {
        using var chunk = Next();
        return chunk is null ? 0 : (long)DataChunks.DuckDBDataChunkGetSize(chunk);
    }

    DuckDBDataChunk? Next()
    {
        var chunk = Query.DuckDBFetchChunk(result);
        if (!chunk.IsInvalid)
            return chunk;
        chunk.Dispose();
        return Query.DuckDBResultError(ref result) is { Length: > 0 } error ? throw DuckDbErrors.Of(error, code) : null;
    }

    public void Dispose()
    {
        foreach (var type in types)
            type.Dispose();
        Query.DuckDBDestroyResult(ref result);
    }
}
