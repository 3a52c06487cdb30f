using System.Collections.Frozen;
using Notebooks.Languages;
using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>Words of the language: those of an open database, and before one is open those by which pages colour queries.</summary>
static class SqlKeywords
{
    static FrozenSet<string>? reserved;

    public static bool Are(string word) => Grammars.Sql.Keywords.Contains(word.ToLowerInvariant());

    public static IEnumerable<string> All => Grammars.Sql.Keywords.Order(StringComparer.Ordinal);

    /// <summary>A name as a query writes it: in quotation marks where it is a keyword or has other signs than letters and digits.</summary>
    public static string Quoted(string name, DuckDbDatabase? database)
    {
        reserved ??= database
            ?.Read("select keyword_name from duckdb_keywords() where keyword_category != 'unreserved'")
            .Select(row => row[0]!)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var isPlain =
            name.Length > 0
            && (char.IsLetter(name[0]) || name[0] == '_')
            && name.All(c => char.IsLetterOrDigit(c) || c == '_')
            && !Are(name)
            && reserved?.Contains(name) != true;
        return isPlain ? name : $"\"{name.Replace("\"", "\"\"")}\"";
    }
}
