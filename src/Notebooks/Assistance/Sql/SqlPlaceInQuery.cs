using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>A place in a query where a name or a keyword can be written.</summary>
/// <param name="Start">Where the word begins that is being written.</param>
/// <param name="Typed">What of it is there.</param>
/// <param name="Before">The words before it.</param>
/// <param name="Tables">The tables and files that the query names, by alias.</param>
/// <param name="Defined">The tables that the query defines in <c>with</c>.</param>
sealed record SqlPlaceInQuery(
    int Start,
    string Typed,
    IReadOnlyList<SqlToken> Before,
    IReadOnlyDictionary<string, string> Tables,
    IReadOnlyList<string> Defined
)
{
    /// <summary>The table whose column is being written, after its name and a point; null: none is.</summary>
    public string? Qualifier => Before is [.., var table, { Written: "." }] && IsName(table) ? table.Value : null;

    /// <summary>Whether a table is expected.</summary>
    public bool WantsTable =>
        Before is [.., var last] && (last.Is("from") || last.Is("join") || last.Is("into") || last.Is("update") || last.Is("table"));

    /// <summary>The place in a query; null: it is inside of a text or a comment.</summary>
    public static SqlPlaceInQuery? At(string code, int position)
    {
        var tokens = SqlTokens.Of(code);
        var here = tokens.FirstOrDefault(token => token.Start < position && position <= token.End);
        if (here.Kind == SqlTokenKind.Text && (position < here.End || IsOpenText(here.Written)))
            return null;
        if (here.Kind == SqlTokenKind.Comment && (position < here.End || here.Written.StartsWith("--", StringComparison.Ordinal)))
            return null;
        if (here.Kind == SqlTokenKind.Number)
            return null;
        var isName = here.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName or SqlTokenKind.Parameter || here.Written == "$";
        var start = isName ? here.Start : position;
        return new(
            start,
            isName ? code[start..position] : "",
            [.. SqlTokens.Words(code).Where(token => token.End <= start)],
            TablesIn(code),
            [.. DefinedIn(SqlTokens.Words(code))]
        );
    }

    /// <summary>The text at a place that names a file; null: there is none.</summary>
    public static SqlToken? FileAt(string code, int position)
    {
        var words = SqlTokens.Words(code);
        for (var i = 1; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Kind != SqlTokenKind.Text || !word.Written.StartsWith('\'') || word.Start >= position || position > word.End)
                continue;
            if (position == word.End && !IsOpenText(word.Written))
                continue;
            var before = words[i - 1];
            var isArgument = before.Written == "(" && i > 1 && DuckDbDatabase.MayReadFiles(words[i - 2].Value);
            return isArgument || before.Is("from") || before.Is("join") || before.Is("to") || before.Is("attach") ? word : null;
        }
        return null;
    }

    static IEnumerable<string> DefinedIn(IReadOnlyList<SqlToken> words)
    {
        for (var i = 0; i + 3 < words.Count; i++)
            if (
                (words[i].Is("with") || words[i].Is("recursive") || words[i].Written == ",")
                && IsName(words[i + 1])
                && words[i + 2].Is("as")
                && words[i + 3].Written == "("
            )
                yield return words[i + 1].Value;
    }

    /// <summary>Whether the query names a table as a file.</summary>
    public bool IsFile(string table) => table.Contains('.') && Tables.Values.Contains(table);

    /// <summary>The name at a place; null: there is none.</summary>
    public static SqlToken? WordAt(string code, int position)
    {
        foreach (var token in SqlTokens.Of(code))
            if (IsName(token) && token.Start <= position && position <= token.End)
                return token;
        return null;
    }

    /// <summary>The tables after <c>from</c>, <c>join</c> and the like, by their aliases and by their own names.</summary>
    public static IReadOnlyDictionary<string, string> TablesIn(string code)
    {
        var words = SqlTokens.Words(code);
        var tables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < words.Count; i++)
        {
            if (
                !(IsName(words[i]) || words[i].Kind == SqlTokenKind.Text)
                || !(words[i - 1].Is("from") || words[i - 1].Is("join") || words[i - 1].Is("into") || words[i - 1].Is("update"))
            )
                continue;
            var table = words[i].Value;
            tables[table] = table;
            var alias = i + 1 < words.Count && words[i + 1].Is("as") ? i + 2 : i + 1;
            if (alias < words.Count && IsName(words[alias]) && !SqlKeywords.Are(words[alias].Written))
                tables[words[alias].Value] = table;
        }
        return tables;
    }

    /// <summary>Whether a text, a comment or a parenthesis is open at the end.</summary>
    public static bool IsOpen(string code)
    {
        var depth = 0;
        foreach (var token in SqlTokens.Of(code))
        {
            if (token.Written is "(")
                depth++;
            else if (token.Written is ")")
                depth--;
            else if (token.Kind == SqlTokenKind.Text && IsOpenText(token.Written))
                return true;
            else if (
                token.Kind == SqlTokenKind.Comment
                && token.Written.StartsWith("/*", StringComparison.Ordinal)
                && !token.Written.EndsWith("*/", StringComparison.Ordinal)
            )
                return true;
        }
        return depth > 0;
    }

    static bool IsOpenText(string text) =>
        text.StartsWith('$') ? text.Length < 4 || !text.EndsWith("$$", StringComparison.Ordinal) : text.Count(c => c == '\'') % 2 == 1;

    static bool IsName(SqlToken token) => token.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName;
}
