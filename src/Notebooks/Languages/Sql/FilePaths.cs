namespace Notebooks.Languages.Sql;

/// <summary>
/// Which files a query may use: those in the notebook's folder by a relative path, all others by their full path only. So
/// a notebook that somebody sends shows in its text what it reads elsewhere.
/// </summary>
static class FilePaths
{
    const string WriteInFull = "write the full path of a file that is elsewhere.";

    /// <summary>How many links can lead to a file.</summary>
    const int MostLinks = 40;

    /// <summary>Whether a path is relative and leads out of the folder that it starts in.</summary>
    public static bool Leaves(string path)
    {
        if (IsFull(path))
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
        var folder = Real(Environment.CurrentDirectory, MostLinks);
        foreach (var path in paths)
        {
            if (Leaves(path))
                throw new SqlException($"'{path}' leads out of the notebook's folder: {WriteInFull}");
            if (!IsFull(path) && !IsIn(folder, Real(Path.GetFullPath(Fixed(path)), MostLinks)))
                throw new SqlException($"'{path}' follows a link that leads out of the notebook's folder: {WriteInFull}");
        }
    }

    /// <summary>Checks paths that can be patterns, and the files that they match.</summary>
    /// <param name="match">The files that a pattern matches.</param>
    /// <exception cref="SqlException">One of the files is in another folder and was not named by its full path.</exception>
    public static void Check(IReadOnlyList<string> patterns, Func<string, IEnumerable<string>> match)
    {
        Check(patterns);
        foreach (var pattern in patterns.Where(pattern => !IsFull(pattern) && Fixed(pattern) != pattern))
            Check(match(pattern));
    }

    static bool IsFull(string path) => Path.IsPathRooted(path) || path.StartsWith('~') || path.Contains("://", StringComparison.Ordinal);

    /// <summary>The folders of a pattern before the first part that can be any; a path as it is.</summary>
    static string Fixed(string pattern)
    {
        var any = pattern.AsSpan().IndexOfAny('*', '?', '[');
        return any < 0 ? pattern : pattern[..(pattern.AsSpan(0, any).LastIndexOfAny('/', '\\') + 1)] + ".";
    }

    static bool IsIn(string folder, string path) =>
        path == folder
        || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A full path with the links in it followed. A file that does not exist is not a link.</summary>
    static string Real(string path, int links)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = links > 0 && new FileInfo(next).LinkTarget is { } target ? Real(Path.GetFullPath(target, real), links - 1) : next;
        }
        return real;
    }

    /// <summary>
    /// Checks the files that a statement writes before it is bound, since DuckDB's log has them too late.
    /// </summary>
    /// <exception cref="SqlException">One is in another folder, or its name is computed.</exception>
    public static void CheckTargets(IReadOnlyList<SqlToken> words)
    {
        if (!Writes(words))
            return;
        Check(words.Where(word => word.Kind == SqlTokenKind.Text).Select(word => word.Value));
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i + 1].Written != "(")
                continue;
            if (words[i].Is("to") || words[i].Is("attach") || words[i].Is("database"))
                throw new SqlException("The name of a file that is written must be a text or a parameter, as in copy t to 'file.csv'.");
            // Of 'copy (from (select …)) to', the parenthesis comes first.
            if (words[i].Is("from") && words[0].Is("copy") && words[1].Written != "(")
                throw new SqlException("The name of a file that is copied must be a text or a parameter, as in copy t from 'file.csv'.");
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
}
