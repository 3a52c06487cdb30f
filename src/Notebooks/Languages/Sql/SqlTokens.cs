using System.Text.RegularExpressions;

namespace Notebooks.Languages.Sql;

/// <summary>What a word of a query is.</summary>
enum SqlTokenKind
{
    Space,
    Comment,
    Text,
    QuotedName,
    Word,
    Number,
    Parameter,
    Sign,
}

/// <summary>A piece of a query.</summary>
readonly record struct SqlToken(SqlTokenKind Kind, int Start, string Written)
{
    public int End => Start + Written.Length;

    /// <summary>Whether it is this word, in whatever capitals.</summary>
    public bool Is(string word) => Written.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text that a literal stands for, or the name that a quoted name stands for.</summary>
    public string Value =>
        Kind switch
        {
            SqlTokenKind.Text when Written.StartsWith('$') => Written.Trim('$'),
            SqlTokenKind.Text => Written[(Written.IndexOf('\'') + 1)..].TrimEnd('\'').Replace("''", "'"),
            SqlTokenKind.QuotedName => Written.Trim('"').Replace("\"\"", "\""),
            _ => Written,
        };
}

/// <summary>Takes a query apart at its words. Nothing is said of what they mean together: that is left to DuckDB.</summary>
static partial class SqlTokens
{
    /// <summary>All pieces, blanks and comments included; one that is not closed reaches to the end.</summary>
    public static IReadOnlyList<SqlToken> Of(string code) =>
        [
            .. from Match match in Piece().Matches(code)
            let kind = Enum.GetValues<SqlTokenKind>().First(kind => match.Groups[kind.ToString()].Success)
            select new SqlToken(kind, match.Index, match.Value),
        ];

    /// <summary>Pieces that mean something.</summary>
    public static IReadOnlyList<SqlToken> Words(string code) =>
        [.. Of(code).Where(token => token.Kind is not (SqlTokenKind.Space or SqlTokenKind.Comment))];

    /// <summary>The words of each statement. Statements without words are left out, as DuckDB does.</summary>
    public static IReadOnlyList<IReadOnlyList<SqlToken>> Statements(string code)
    {
        var all = new List<IReadOnlyList<SqlToken>>();
        var words = new List<SqlToken>();
        foreach (var token in Words(code))
        {
            if (token.Written != ";")
            {
                words.Add(token);
                continue;
            }
            if (words.Count > 0)
                all.Add(words);
            words = [];
        }
        if (words.Count > 0)
            all.Add(words);
        return all;
    }

    // Each way to go on is decided by the next sign, so that nothing is read twice.
    [GeneratedRegex(
        """
            (?<Space>\s+)
            |(?<Comment>--[^\n]*|/\*(?>(?:[^*]|\*(?!/))*)(?:\*/|\z))
            |(?<Text>[eE]?'(?>(?:''|[^'])*)(?:'|\z)|\$\$(?>(?:[^$]|\$(?!\$))*)(?:\$\$|\z))
            |(?<QuotedName>"(?>(?:""|[^"])*)(?:"|\z))
            |(?<Parameter>\$\w+|\?)
            |(?<Number>\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)
            |(?<Word>[\w-[\d]]\w*)
            |(?<Sign>::|.)
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline
    )]
    private static partial Regex Piece();
}
