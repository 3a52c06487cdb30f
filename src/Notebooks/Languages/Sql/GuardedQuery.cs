using System.Text;

namespace Notebooks.Languages.Sql;

/// <summary>
/// A query in which each path that it computes for a function that reads files goes through a function of the engine's own,
/// which refuses it before a file is opened or a folder is listed. The list of tables has the notebook's too.
/// </summary>
sealed class GuardedQuery
{
    /// <summary>The function through which paths go.</summary>
    public const string PathFunction = "notebook_path";

    /// <summary>The function through which texts go that are queries themselves.</summary>
    public const string QueryFunction = "notebook_query";

    readonly List<(int Position, string Text)> inserted = [];

    GuardedQuery(string code) => (Code, Text) = (code, code);

    /// <summary>The query as it was written.</summary>
    public string Code { get; }

    /// <summary>The query as it runs.</summary>
    public string Text { get; private set; }

    /// <summary>The paths and patterns that are written in it.</summary>
    public IReadOnlyList<string> Paths { get; private set; } = [];

    /// <summary>A query of the engine's own.</summary>
    public static GuardedQuery Trusted(string code) => new(code);

    /// <param name="readsFiles">Whether a function takes a path first.</param>
    /// <param name="keepsDefinitions">Whether views and macros are stored in a file, where other programs run them too; they
    /// are then left as they are.</param>
    public static GuardedQuery Of(string code, Func<string, bool> readsFiles, bool keepsDefinitions)
    {
        var guarded = new GuardedQuery(code);
        var paths = new List<string>();
        foreach (var words in SqlTokens.Statements(code))
        {
            paths.AddRange(Sources(words));
            if (words is [var show, var tables] && show.Is("show") && tables.Is("tables"))
                guarded.Put(
                    "select name from (",
                    show.Start,
                    $") union select name from {NotebookTables.NamesTable} order by name",
                    tables.End
                );
            var isKept = keepsDefinitions && words[0].Is("create") && words.Take(MostBeforeKind).Any(IsDefinition);
            for (var i = 0; i + 2 < words.Count; i++)
            {
                if (
                    words[i].Kind is not (SqlTokenKind.Word or SqlTokenKind.QuotedName)
                    || words[i + 1].Written != "("
                    || IsDefined(words, i)
                )
                    continue;
                var name = words[i].Value.ToLowerInvariant();
                var isQuery = name == "query";
                if (!isQuery && !readsFiles(name))
                    continue;
                var argument = words.Skip(i + 2).Take(LengthOfArgument(words, i + 2)).ToList();
                if (argument.Count == 0)
                    continue;
                if (!isQuery && IsWritten(argument))
                    paths.AddRange(argument.Where(word => word.Kind == SqlTokenKind.Text).Select(word => word.Value));
                else if (!isKept)
                    guarded.Put($"{(isQuery ? QueryFunction : PathFunction)}(", argument[0].Start, ")", argument[^1].End);
            }
        }
        guarded.Paths = paths;
        guarded.Insert();
        return guarded;
    }

    /// <summary>The place in the written query of a place in the one that runs.</summary>
    public int Original(int position)
    {
        var before = 0;
        foreach (var (at, text) in inserted)
        {
            if (position < at + before)
                break;
            before += Math.Min(text.Length, position - before - at);
        }
        return position - before;
    }

    /// <summary><c>create or replace temp macro</c>.</summary>
    const int MostBeforeKind = 5;

    static readonly HashSet<string> BeforeNewNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "with",
        "recursive",
        "macro",
        "function",
        "table",
        "view",
        "exists",
        "into",
        "on",
    };

    /// <summary>Whether a name before a parenthesis is that of a table or a macro with its columns or parameters.</summary>
    static bool IsDefined(IReadOnlyList<SqlToken> words, int name)
    {
        if (name > 0 && BeforeNewNames.Contains(words[name - 1].Written))
            return true;
        // Of 'with a as (…), b(x) as (…)', the second.
        var end = name + 2;
        for (var depth = 0; end < words.Count && (words[end].Written != ")" || depth > 0); end++)
            depth += words[end].Written switch
            {
                "(" => 1,
                ")" => -1,
                _ => 0,
            };
        return end + 2 < words.Count && words[end + 1].Is("as") && words[end + 2].Written == "(";
    }

    static bool IsDefinition(SqlToken word) => word.Is("macro") || word.Is("function") || word.Is("view");

    /// <summary>Files that are named as tables are.</summary>
    static IEnumerable<string> Sources(IReadOnlyList<SqlToken> words)
    {
        for (var i = 1; i < words.Count; i++)
            if (words[i].Kind == SqlTokenKind.Text && (words[i - 1].Is("from") || words[i - 1].Is("join") || words[i - 1].Written == ","))
                yield return words[i].Value;
    }

    /// <summary>How many words the first argument of a function has.</summary>
    static int LengthOfArgument(IReadOnlyList<SqlToken> words, int start)
    {
        var depth = 0;
        for (var i = start; i < words.Count; i++)
        {
            switch (words[i].Written)
            {
                case "(" or "[" or "{":
                    depth++;
                    break;
                case ")" or "]" or "}" when depth-- == 0:
                case "," when depth == 0:
                    return i - start;
            }
        }
        return 0; // it is not closed, as DuckDB will say
    }

    /// <summary>Whether an argument is a text or a list of texts.</summary>
    static bool IsWritten(IReadOnlyList<SqlToken> argument) =>
        // In e'…', letters can be written otherwise.
        !argument.Any(word => word.Kind == SqlTokenKind.Text && word.Written is ['e' or 'E', ..])
        && (
            argument is [{ Kind: SqlTokenKind.Text }]
            || argument is [{ Written: "[" }, .., { Written: "]" }]
                && argument.Skip(1).SkipLast(1).All(word => word.Kind == SqlTokenKind.Text || word.Written == ",")
        );

    void Put(string before, int start, string after, int end)
    {
        inserted.Add((start, before));
        inserted.Add((end, after));
    }

    void Insert()
    {
        inserted.Sort((one, other) => one.Position.CompareTo(other.Position));
        var text = new StringBuilder();
        var from = 0;
        foreach (var (position, piece) in inserted)
        {
            text.Append(Code, from, position - from).Append(piece);
            from = position;
        }
        Text = text.Append(Code, from, Code.Length - from).ToString();
    }
}
