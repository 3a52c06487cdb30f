using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>An open database of DuckDB, with a connection for queries and one that watches which files they open.</summary>
/// <remarks>
/// DuckDB's own setting for the folders that queries may read compares full paths, so it cannot let a path through that is
/// written in full and refuse the same file by a path with '..'. Its log has each path as it was written or computed.
/// </remarks>
sealed class DuckDbDatabase : IDisposable
{
    static readonly string[] Settings = ["set errors_as_json = true", "call enable_logging('FileSystem')"];

    readonly DuckDBDatabase database;
    readonly DuckDBNativeConnection connection,
        watching;
    readonly string spill = Path.Combine(Path.GetTempPath(), $"notebooks-sql-{Guid.NewGuid():N}");

    /// <param name="source">A file, or <c>:memory:</c>.</param>
    /// <param name="find">What a table's name is that DuckDB does not know.</param>
    /// <exception cref="SqlException">The database cannot be opened.</exception>
    public DuckDbDatabase(string source, Func<string, ScanAnswer?> find)
    {
        Configuration.DuckDBCreateConfig(out var configuration);
        using (configuration)
        {
            // Nothing is fetched unless a query asks for it with INSTALL.
            Configuration.DuckDBSetConfig(configuration, "autoinstall_known_extensions", "false");
            Configuration.DuckDBSetConfig(configuration, "autoload_known_extensions", "false");
            Configuration.DuckDBSetConfig(configuration, "temp_directory", spill);
            if (!Startup.DuckDBOpen(source, out database, configuration, out var error).IsSuccess())
                throw new SqlException($"The database cannot be opened: {DuckDbErrors.Of(error ?? "", "").Message}");
        }
        Startup.DuckDBConnect(database, out connection);
        Startup.DuckDBConnect(database, out watching);
        TableScans.Register(database, connection, find);
        foreach (var setting in Settings)
            Set(connection, setting);
    }

    static void Set(DuckDBNativeConnection connection, string setting)
    {
        if (!Query.DuckDBQuery(connection, setting, out var result).IsSuccess())
            throw new SqlException(Query.DuckDBResultError(ref result) ?? setting);
        Query.DuckDBDestroyResult(ref result);
    }

    /// <summary>The statements of a cell.</summary>
    /// <exception cref="SqlException">They cannot be parsed.</exception>
    public DuckDbStatements Parse(string code) => new(connection, code);

    /// <summary>Ends the query that runs.</summary>
    public void Interrupt() => Startup.DuckDBInterrupt(connection);

    /// <summary>Forgets which files were opened.</summary>
    public void ForgetOpened() => Set(watching, "call truncate_duckdb_logs()");

    /// <summary>The files that were opened since, as their paths were written or computed.</summary>
    public IReadOnlyList<string> Opened()
    {
        var paths = Read(
            watching,
            "select distinct (message->>'path') from duckdb_logs where type = 'FileSystem' and (message->>'op') = 'OPEN'"
        );
        return [.. paths.Select(row => row[0]).OfType<string>()];
    }

    /// <summary>The rows of a query of the engine's own, whose columns are text.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Read(string query) => Read(watching, query);

    static List<IReadOnlyList<string?>> Read(DuckDBNativeConnection connection, string query)
    {
        if (!Query.DuckDBQuery(connection, query, out var answer).IsSuccess())
            throw DuckDbErrors.Of(Query.DuckDBResultError(ref answer) ?? "", query);
        using var result = new DuckDbResult(answer, query);
        var columns = result.Columns();
        while (result.ReadInto(columns)) { }
        return
        [
            .. Enumerable
                .Range(0, columns.Count == 0 ? 0 : columns[0].Count)
                .Select(row => (string?[])[.. columns.Select(column => column[row]?.ToString())]),
        ];
    }

    public void Dispose()
    {
        watching.Dispose();
        connection.Dispose();
        database.Dispose();
        try
        {
            if (Directory.Exists(spill))
                Directory.Delete(spill, recursive: true);
        }
        catch (IOException)
        {
            // The system empties its temporary folder.
        }
    }
}
