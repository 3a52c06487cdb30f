using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>What a name in a query is: a table with its columns, a column with its type, or a function.</summary>
static class SqlInspections
{
    /// <param name="named">The tables that the query names, by alias.</param>
    public static Inspection? Of(SqlToken word, IReadOnlyDictionary<string, string> named, ICatalog catalog, TableNames names)
    {
        var name = word.Value;
        var tables = names.Tables(named.Values);
        if (tables.FirstOrDefault(table => SqlCompletions.Is(table, named.GetValueOrDefault(name, name))) is { } found)
            return new([SqlCompletions.Signature(found)], "");
        string[] columns =
        [
            .. from table in tables
            where named.Values.Any(other => SqlCompletions.Is(table, other))
            from column in table.Columns
            where column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            select $"{table.Name}.{column.Name} {column.Type}",
        ];
        if (columns.Length > 0)
            return new([.. columns.Distinct()], "");
        return catalog.Explain(name) is var (signatures, description) ? new(signatures, description) : null;
    }
}
