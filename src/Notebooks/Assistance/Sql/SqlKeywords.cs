using Notebooks.Languages;
using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>Words of the language: those by which pages colour queries, and those that a database adds.</summary>
static class SqlKeywords
{
    public static bool Are(string word) => Grammars.Sql.Keywords.Contains(word.ToLowerInvariant());

    public static IEnumerable<string> All => Grammars.Sql.Keywords.Order(StringComparer.Ordinal);

    /// <summary>How queries on a database write a name: in quotation marks where it is a keyword or has other signs than letters
    /// and digits.</summary>
    public static Func<string, string> Quoting(ICatalog catalog)
    {
        var reserved = catalog.ReservedWords;
        return name => IsPlain(name) ? name : $"\"{name.Replace("\"", "\"\"")}\"";

        bool IsPlain(string name) =>
            name.Length > 0
            && (char.IsLetter(name[0]) || name[0] == '_')
            && name.All(c => char.IsLetterOrDigit(c) || c == '_')
            && !(catalog.FoldsNames && name.Any(char.IsUpper))
            && !Are(name)
            && !reserved.Contains(name);
    }
}
