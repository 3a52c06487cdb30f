using System.Text.RegularExpressions;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>An open database of DuckDB, with a connection for queries and one that watches which files they open.</summary>
/// <remarks>
/// DuckDB's own setting for the folders that queries may read compares full paths, so it cannot let a path through that is
/// written in full and refuse the same file by a path with '..'. Its log has each path as it was written or computed.
/// </remarks>
sealed partial class DuckDbDatabase : IDisposable
{
    static readonly string[] Settings = ["set errors_as_json = true", "call enable_logging('FileSystem')"];

    readonly DuckDBDatabase database;
    readonly DuckDBNativeConnection connection,
        watching;
    readonly TableScans scans;
    readonly Lazy<HashSet<string>> tableFunctions;
    readonly bool keepsDefinitions;
    readonly string spill = Path.Combine(Path.GetTempPath(), $"notebooks-sql-{Guid.NewGuid():N}");

    /// <param name="find">What a table's name is that DuckDB does not know.</param>
    /// <exception cref="SqlException">The database cannot be opened.</exception>
    public DuckDbDatabase(DuckDbSource source, Func<string, ScanAnswer?> find)
    {
        Configuration.DuckDBCreateConfig(out var configuration);
        using (configuration)
        {
            // Nothing is fetched unless a query asks for it with INSTALL.
            Configuration.DuckDBSetConfig(configuration, "autoinstall_known_extensions", "false");
            Configuration.DuckDBSetConfig(configuration, "autoload_known_extensions", "false");
            Configuration.DuckDBSetConfig(configuration, "temp_directory", spill);
            foreach (var (name, value) in source.Settings)
                if (!Configuration.DuckDBSetConfig(configuration, name, value).IsSuccess())
                    throw new SqlException($"DuckDB does not know the setting '{name}' or its value '{value}'.");
            if (!Startup.DuckDBOpen(source.Path, out database, configuration, out var error).IsSuccess())
                throw new SqlException($"The database cannot be opened: {DuckDbErrors.Of(error ?? "", GuardedQuery.Trusted("")).Message}");
        }
        Startup.DuckDBConnect(database, out connection);
        Startup.DuckDBConnect(database, out watching);
        scans = new(find);
        scans.Register(database, connection);
        keepsDefinitions = source != DuckDbSource.InMemory;
        TextFunctions.Register(
            connection,
            GuardedQuery.PathFunction,
            path =>
            {
                FilePaths.Check([path], Matching);
                return path;
            }
        );
        TextFunctions.Register(connection, GuardedQuery.QueryFunction, query => Guard(query).Text);
        tableFunctions = new(() =>
            [.. Read("select distinct function_name from duckdb_functions() where function_type = 'table'").Select(row => row[0]!)]
        );
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
    /// <exception cref="SqlException">They name a file in another folder by a relative path.</exception>
    public DuckDbStatements Parse(string code) => new(connection, Guard(code));

    /// <summary>The statements of a cell, whose paths nobody looks at, since this database may not open files.</summary>
    /// <exception cref="SqlException">They cannot be parsed.</exception>
    public DuckDbStatements ParseUnguarded(string code) => new(connection, GuardedQuery.Trusted(code));

    /// <summary>Executes a statement of the engine's own, on the connection for queries.</summary>
    /// <exception cref="SqlException">It fails.</exception>
    public void Define(string statement) => Set(connection, statement);

    GuardedQuery Guard(string code)
    {
        var guarded = GuardedQuery.Of(code, name => MayReadFiles(name) && tableFunctions.Value.Contains(name), keepsDefinitions);
        FilePaths.Check(guarded.Paths, Matching);
        return guarded;
    }

    IEnumerable<string> Matching(string pattern) => Read($"select file from glob('{pattern.Replace("'", "''")}')").Select(row => row[0]!);

    /// <summary>Ends the query that runs.</summary>
    public void Interrupt() => Startup.DuckDBInterrupt(connection);

    /// <summary>Forgets the notebook's tables that the queries so far have named.</summary>
    public void ForgetTables() => scans.Clear();

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
            throw DuckDbErrors.Of(Query.DuckDBResultError(ref answer) ?? "", GuardedQuery.Trusted(query));
        using var result = new DuckDbResult(answer, GuardedQuery.Trusted(query));
        var columns = result.Columns();
        while (result.ReadInto(columns)) { }
        return
        [
            .. Enumerable
                .Range(0, columns.Count == 0 ? 0 : columns[0].Count)
                .Select(row => (string?[])[.. columns.Select(column => column[row]?.ToString())]),
        ];
    }

    /// <summary>Whether a function of that name would take a path first, if there were one.</summary>
    public static bool MayReadFiles(string function) => FileFunction().IsMatch(function.ToLowerInvariant());

    /// <summary>What functions are called that take a path first, those of extensions included.</summary>
    [GeneratedRegex("^(read_|parquet_|scan_|sniff_|glob$)|_scan$|_read(_|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex FileFunction();

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
