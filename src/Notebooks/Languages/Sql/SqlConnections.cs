using Notebooks.Documents;
using Notebooks.Execution;

namespace Notebooks.Languages.Sql;

/// <summary>Connects databases as languages: <c>#!connect sqlite --connection-string … --kernel-name db</c>.</summary>
static class SqlConnections
{
    /// <summary>Whether a kind of database can be connected.</summary>
    public static bool Has(string kind) => kind == ConnectionKind.DuckDb || ConnectionKind.All.Any(one => one.Name == kind);

    /// <summary>Connects a database. Its cells are selected by its name, and also by the name with <c>sql-</c> before it.</summary>
    /// <param name="connectionString">It can contain a password, so no output contains it.</param>
    /// <exception cref="CellException">It cannot be connected.</exception>
    public static void Connect(string kind, string connectionString, string name, LanguageSet languages, ICellContext cell)
    {
        var own = KernelNames.Normalize(name);
        if (LanguageInfo.Find(own) is not null)
            throw new DirectiveException($"'{name}' is the name of a language: choose another --kernel-name.");
        var sql = (SqlLanguage)languages.Find("sql");
        IVariableLanguage connected;
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
        foreach (var selector in (string[])[own, $"sql-{own}"])
        {
            if (languages.Has(selector))
                languages.Find(selector).Dispose();
            languages.Add(selector == own ? connected : new SameLanguage(selector, connected));
        }
        cell.Print($"Connected: #!{own} above a query selects it.\n");
    }
}
