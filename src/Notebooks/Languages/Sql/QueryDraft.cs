namespace Notebooks.Languages.Sql;

/// <summary>
/// Queries that are being written, looked at in a database of their own. It has no rows, and may open no file and load no
/// extension. Statements are parsed there and bound to its tables, and never executed.
/// </summary>
sealed class QueryDraft : IDisposable
{
    static readonly Dictionary<string, string> Closed = new()
    {
        ["enable_external_access"] = "false",
        ["threads"] = "1",
        ["memory_limit"] = "256MB",
    };

    /// <summary>How long binding may take: a query can name a query that names another twice, and so on.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly DuckDbDatabase database;

    QueryDraft(Func<string, ScanAnswer?> find) => database = new(new(":memory:", Closed), find);

    /// <summary>Whether DuckDB is on this computer; drafts do not have it fetched.</summary>
    public static bool IsThere => DuckDbLibrary.LoadUnpacked();

    /// <summary>The tables that could not be made, because of a type that only the notebook's database has.</summary>
    public HashSet<string> Unmade { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="tables">The tables and files that queries can name.</param>
    /// <param name="find">What a table's name is that is not one of them.</param>
    public static QueryDraft Open(IEnumerable<CatalogTable> tables, Func<string, ScanAnswer?> find)
    {
        var draft = new QueryDraft(find);
        // What the optimizer does includes to compute what is constant.
        draft.database.Define("pragma disable_optimizer");
        foreach (var table in tables)
            draft.Make(table);
        return draft;
    }

    /// <summary>Why the code cannot be parsed; null: it can.</summary>
    public SqlException? GrammarError(string code)
    {
        try
        {
            using var statements = database.ParseUnguarded(code);
            return null;
        }
        catch (SqlException error)
        {
            return error;
        }
    }

    /// <summary>Why statements cannot be bound to tables and functions, the first reason of each. The code can be parsed.</summary>
    public IReadOnlyList<SqlException> BindingErrors(string code)
    {
        var errors = new List<SqlException>();
        using var statements = database.ParseUnguarded(code);
        using var stop = new Timer(_ => database.Interrupt(), null, Patience, Patience);
        for (var i = 0; i < statements.Count; i++)
        {
            try
            {
                statements.Prepare(i).Dispose();
            }
            catch (SqlException error)
            {
                errors.Add(error);
            }
        }
        return errors;
    }

    void Make(CatalogTable table)
    {
        try
        {
            var columns = table.Columns.Select(column => $"{Quoted(column.Name)} {column.Type}");
            database.Define($"create or replace table {Quoted(table.Name)} ({string.Join(", ", columns)})");
        }
        catch (SqlException)
        {
            Unmade.Add(table.Name);
        }
    }

    static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    public void Dispose() => database.Dispose();
}
