using Notebooks.Documents;
using Notebooks.Execution;

namespace Notebooks.Languages.Sql;

/// <summary>Connects databases as languages: <c>#!connect sqlite --connection-string … --kernel-name db</c>.</summary>
static class SqlConnections
{
    /// <summary>The kinds of databases.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [ConnectionKind.DuckDb, .. ConnectionKind.All.Select(kind => kind.Name)];

    /// <summary>Whether a kind of database can be connected.</summary>
    public static bool Has(string kind) => Kinds.Contains(kind);

    /// <summary>Connects a database. Its cells are selected by its name, and also by the name with <c>sql-</c> before it.</summary>
    /// <param name="connectionString">It can contain a password, so no output contains it.</param>
    /// <exception cref="CellException">It cannot be connected.</exception>
    public static void Connect(string kind, string connectionString, string name, LanguageSet languages, ICellContext cell)
    {
        var own = KernelNames.Normalize(name);
        if (LanguageInfo.Find(own) is not null)
            throw new DirectiveException($"'{name}' is the name of a language: choose another --kernel-name.");
        var sql = (SqlLanguage)languages.Find("sql");
        ILanguage connected;
        using (new WorkingFolder(sql.Directory))
        {
            if (kind == ConnectionKind.DuckDb)
            {
                var duckDb = new SqlLanguage(own, sql.References, sql.Directory, DuckDbSource.Parse(connectionString));
                duckDb.Open(cell);
                connected = duckDb;
            }
            else
                connected = AdoLanguage.Open(own, ConnectionKind.All.First(one => one.Name == kind), connectionString, sql, cell);
        }
        if (languages.Has(own))
            languages.Find(own).Dispose();
        languages.Add(connected, $"sql-{own}");
        cell.Print($"Connected: #!{own} above a query selects it.\n");
    }
}
