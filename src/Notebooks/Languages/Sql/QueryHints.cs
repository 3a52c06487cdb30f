using System.Text.RegularExpressions;

namespace Notebooks.Languages.Sql;

/// <summary>Says more of an error of DuckDB, which knows neither the notebook's values nor what the writer is used to.</summary>
static partial class QueryHints
{
    /// <summary>How many of the ways to call a function are listed.</summary>
    const int MostCandidates = 5;

    /// <summary>In how many letters of a misspelt name one can be wrong.</summary>
    const int LettersOfOneWrong = 3;

    /// <param name="tables">The names of the notebook's values that are tables.</param>
    public static SqlException Of(SqlException error, string code, IReadOnlyList<string> tables)
    {
        var message = error.Place?.Message ?? error.Message;
        var better = Columns(Tables(Candidates(message), tables), code, error.Place);
        return better == message ? error : new(better, error.Place is { } place ? place with { Message = better } : null);
    }

    static string Tables(string message, IReadOnlyList<string> tables)
    {
        if (MissingTable().Match(message) is not { Success: true } missing)
            return message;
        var name = missing.Groups["name"].Value;
        if (tables.Count(table => table.Equals(name, StringComparison.OrdinalIgnoreCase)) == 1)
            return $"'{name}' is a value of the notebook, which queries can read and not change: "
                + $"a table of its own is made by create table other as from {name}.";
        var near = tables
            .Select(table => (Name: table, Distance: EditDistance.Of(name, table)))
            .Where(table => table.Distance * LettersOfOneWrong <= name.Length)
            .OrderBy(table => table.Distance)
            .FirstOrDefault();
        var guess = missing.Groups["guess"].Value;
        if (near.Name is null && !guess.Contains("\"pg_") && !guess.Contains("\"duckdb_") && !guess.Contains("information_schema"))
            return message;
        return message[..(missing.Index + missing.Length - guess.Length)] + (near.Name is null ? "" : $"\nDid you mean \"{near.Name}\"?");
    }

    static string Columns(string message, string code, CompileError? place)
    {
        if (place?.SourceLine is not { } line)
            return message;
        var rest = line.AsSpan(Math.Min(place.Column - 1, line.Length));
        if (message.StartsWith("Referenced column", StringComparison.Ordinal) && rest.StartsWith("\""))
            return $"{message}\nQuotation marks are for names. A text is written as '{SqlTokens.Of(rest.ToString())[0].Value}'.";
        if (!message.StartsWith("syntax error at or near", StringComparison.Ordinal))
            return message;
        var words = SqlTokens.Words(code);
        var at = words
            .Select((word, i) => (word, i))
            .FirstOrDefault(one => code.AsSpan(0, one.word.Start).Count('\n') == place.Line - 1 && Column(code, one.word) == place.Column)
            .i;
        return at > 0 && words[at].Kind == SqlTokenKind.Word && TakesTable(words[at - 1])
            ? $"{message}\nA name that is a word of SQL is written in quotation marks: \"{words[at].Written}\"."
            : message;
    }

    static int Column(string code, SqlToken word) => word.Start - (word.Start == 0 ? 0 : code.LastIndexOf('\n', word.Start - 1) + 1) + 1;

    static bool TakesTable(SqlToken word) => word.Is("from") || word.Is("join") || word.Is("into") || word.Is("update") || word.Is("table");

    static string Candidates(string message)
    {
        var lines = message.Split('\n');
        var first = Array.FindIndex(lines, line => line.Trim() == "Candidate functions:") + 1;
        return first > 0 && lines.Length - first > MostCandidates
            ? string.Join('\n', [.. lines[..(first + MostCandidates)], $"\tand {lines.Length - first - MostCandidates} more"])
            : message;
    }

    [GeneratedRegex("Table with name (?<name>.+?) does not exist!(?<guess>\\s*Did you mean [^\n]*)?", RegexOptions.ExplicitCapture)]
    private static partial Regex MissingTable();
}
