namespace Notebooks.Languages.Sql;

/// <summary>Which files SQLite may open for a query: by a relative path those in the notebook's folder, as for DuckDB.</summary>
static class SqliteFiles
{
    const string Scheme = "file:";

    /// <param name="parameter">The value of a parameter.</param>
    /// <exception cref="SqlException">A statement opens a file in another folder by a relative path, or computes its path.</exception>
    public static void Check(string code, Func<string, object?> parameter)
    {
        foreach (var words in SqlTokens.Statements(code))
            switch (File(words))
            {
                case []:
                    break;
                case [{ Kind: SqlTokenKind.Text or SqlTokenKind.QuotedName or SqlTokenKind.Word } path]:
                    CheckPath(path.Value);
                    break;
                case [{ Kind: SqlTokenKind.Parameter, Written: ['$', .. var name] }]:
                    CheckPath(parameter(name)?.ToString() ?? "");
                    break;
                default:
                    throw new SqlException("The name of a file must be a text or a parameter, as in attach 'other.db' as other.");
            }
    }

    /// <param name="path">A path, a URI such as <c>file:orders.db?mode=ro</c>, or the name of a database in memory.</param>
    /// <exception cref="SqlException">It is relative and leads out of the notebook's folder.</exception>
    public static void CheckPath(string path)
    {
        if (path.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            path = Uri.UnescapeDataString(path[Scheme.Length..].Split('?', '#')[0]);
        if (path is "" or ":memory:")
            return;
        // Only DuckDB takes a path from elsewhere that is not one of the system.
        var isOwn = Path.IsPathRooted(path) || !(path.StartsWith('~') || path.Contains("://", StringComparison.Ordinal));
        FilePaths.Check([isOwn ? path : "./" + path]);
    }

    /// <summary>The words that are the path of the file that a statement opens; empty: it opens none.</summary>
    static List<SqlToken> File(IReadOnlyList<SqlToken> words)
    {
        var before =
            words[0].Is("attach") ? words.Skip(1).TakeWhile(word => word.Is("database")).Count() + 1
            : words[0].Is("vacuum") ? words.TakeWhile(word => !word.Is("into")).Count() + 1
            : words.Count;
        return [.. words.Skip(before).TakeWhile(word => !word.Is("as"))];
    }
}
