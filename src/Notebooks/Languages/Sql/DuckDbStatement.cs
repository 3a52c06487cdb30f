using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>A statement that is ready to run.</summary>
sealed unsafe class DuckDbStatement(DuckDBPreparedStatement prepared, GuardedQuery code) : IDisposable
{
    /// <summary>The names of the parameters, without the sign before them.</summary>
    public IReadOnlyList<string> Parameters => [.. Enumerable.Range(1, (int)PreparedStatements.DuckDBParams(prepared)).Select(Parameter)];

    string Parameter(int number)
    {
        var name = ((delegate* unmanaged[Cdecl]<nint, ulong, nint>)DuckDbLibrary.Function("duckdb_parameter_name"))(
            prepared.DangerousGetHandle(),
            (ulong)number
        );
        var text = Marshal.PtrToStringUTF8(name) ?? "";
        Helpers.DuckDBFree(name);
        return text;
    }

    /// <summary>Gives a parameter its value.</summary>
    /// <param name="number">Counted from one.</param>
    /// <exception cref="SqlException">The statement has no such parameter, or DuckDB does not take the value.</exception>
    public void Bind(int number, object? value)
    {
        using var bound = ParameterValue.Of(value);
        if (!PreparedStatements.DuckDBBindValue(prepared, number, bound).IsSuccess())
            throw DuckDbErrors.Of(PreparedStatements.DuckDBPrepareError(prepared) ?? "", code);
    }

    /// <summary>Runs the statement. Its rows are computed while they are read.</summary>
    /// <exception cref="SqlException">It failed.</exception>
    public DuckDbResult Run()
    {
        if (PreparedStatements.DuckDBExecutePreparedStreaming(prepared, out var result).IsSuccess())
            return new(result, code);
        var error = Query.DuckDBResultError(ref result) ?? "";
        Query.DuckDBDestroyResult(ref result);
        throw DuckDbErrors.Of(error, code);
    }

    public void Dispose() => prepared.Dispose();
}
