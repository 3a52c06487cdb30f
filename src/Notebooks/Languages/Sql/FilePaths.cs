namespace Notebooks.Languages.Sql;

/// <summary>
/// Which files a query may use: those in the notebook's folder by a relative path, all others by their full path only. So
/// a notebook that somebody sends shows in its text what it reads elsewhere.
/// </summary>
static class FilePaths
{
    /// <summary>Whether a path is relative and leads out of the folder that it starts in.</summary>
    public static bool Leaves(string path)
    {
        if (Path.IsPathRooted(path) || path.StartsWith('~') || path.Contains("://", StringComparison.Ordinal))
            return false;
        var depth = 0;
        foreach (var part in path.Split('/', '\\'))
        {
            if (part is "" or ".")
                continue;
            depth += part == ".." ? -1 : 1;
            if (depth < 0)
                return true;
        }
        return false;
    }

    /// <exception cref="SqlException">One of the files is in another folder and was not named by its full path.</exception>
    public static void Check(IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(Leaves))
            throw new SqlException($"'{path}' leads out of the notebook's folder: write the full path of a file that is elsewhere.");
    }

    /// <summary>
    /// Checks the files that a statement writes or lists before it is bound, since DuckDB's log has them too late or not at all.
    /// </summary>
    /// <exception cref="SqlException">One is in another folder, or its name is computed.</exception>
    public static void CheckTargets(IReadOnlyList<SqlToken> words)
    {
        Check(Listed(words));
        if (!Writes(words))
            return;
        Check(words.Where(word => word.Kind == SqlTokenKind.Text).Select(word => word.Value));
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if ((words[i].Is("to") || words[i].Is("attach") || words[i].Is("database")) && words[i + 1].Written == "(")
                throw new SqlException("The name of a file that is written must be a text or a parameter, as in copy t to 'file.csv'.");
        }
    }

    /// <summary>Whether a statement writes files, or may turn out to.</summary>
    public static bool Writes(IReadOnlyList<SqlToken> words) => words.Take(Beginning).Any(word => Writing.Contains(word.Written));

    /// <summary>How many words can be before the one that says what a statement does: <c>explain analyze copy</c>.</summary>
    const int Beginning = 3;

    static readonly HashSet<string> Writing = new(StringComparer.OrdinalIgnoreCase)
    {
        "copy",
        "export",
        "attach",
        "import",
        "prepare",
        "execute",
    };

    /// <summary>The patterns that <c>glob</c> is given.</summary>
    static IEnumerable<string> Listed(IReadOnlyList<SqlToken> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
            if (words[i].Is("glob") && words[i + 1].Written == "(" && words[i + 2].Kind == SqlTokenKind.Text)
                yield return words[i + 2].Value;
    }
}
