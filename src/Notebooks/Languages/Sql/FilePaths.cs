using DuckDB.NET.Native;

namespace Notebooks.Languages.Sql;

/// <summary>
/// Which files a query may use: those in the notebook's folder by a relative path, all others by their full path only. So
/// a notebook that somebody sends shows in its text what it reads elsewhere.
/// </summary>
internal static class FilePaths
{
    /// <summary>Whether a path is relative and leads out of the folder that it starts in.</summary>
    public static bool Leaves(string path)
    {
        if (Path.IsPathRooted(path) || path.StartsWith('~') || path.Contains("://", StringComparison.Ordinal)) return false;
        var depth = 0;
        foreach (var part in path.Split('/', '\\'))
        {
            if (part is "" or ".") continue;
            depth += part == ".." ? -1 : 1;
            if (depth < 0) return true;
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
    /// Checks what a statement names before it runs, since it writes or lists files, of which DuckDB's log has no word or has it too late.
    /// </summary>
    /// <param name="parameters">The texts that its parameters have.</param>
    /// <exception cref="SqlException">It names a file in another folder, or computes the name.</exception>
    public static void CheckTargets(DuckDBStatementType type, IReadOnlyList<SqlToken> words, IEnumerable<string> parameters)
    {
        Check(Listed(words));
        // The binding says nothing of which type these are: they are told by their first words.
        var isWriting = type is DuckDBStatementType.Copy or DuckDBStatementType.Export or DuckDBStatementType.Attach
                or DuckDBStatementType.Execute or DuckDBStatementType.Prepare
            || words is [var first, ..] && (first.Is("copy") || first.Is("export") || first.Is("attach") || first.Is("import"));
        if (!isWriting) return;
        Check([.. words.Where(word => word.Kind == SqlTokenKind.Text).Select(word => word.Value), .. parameters]);
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if ((words[i].Is("to") || words[i].Is("attach") || words[i].Is("database")) && words[i + 1].Written == "(")
                throw new SqlException("The name of a file that is written must be a text or a parameter, as in copy t to 'file.csv'.");
        }
    }

    /// <summary>The patterns that <c>glob</c> is given.</summary>
    static IEnumerable<string> Listed(IReadOnlyList<SqlToken> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
            if (words[i].Is("glob") && words[i + 1].Written == "(" && words[i + 2].Kind == SqlTokenKind.Text) yield return words[i + 2].Value;
    }
}
