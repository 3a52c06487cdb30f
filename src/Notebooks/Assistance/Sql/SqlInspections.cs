using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>What a name in a query is: a table with its columns, a column with its type, or a function.</summary>
static class SqlInspections
{
    /// <param name="named">The tables that the query names, by alias.</param>
    public static Inspection? Of(SqlToken word, IReadOnlyDictionary<string, string> named, TableNames names, DuckDbDatabase? database)
    {
        var name = word.Value;
        var tables = SqlCompletions.Tables(names, database);
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
        var functions = database?.Read(
            $"""
            select distinct function_name || '(' || array_to_string(list_transform(range(1, len(parameters) + 1), i -> parameters[i] || coalesce(' ' || lower(parameter_types[i]), '')), ', ') || ')'
                || coalesce(' → ' || lower(return_type), ''), description
            from duckdb_functions() where function_name = '{name.ToLowerInvariant().Replace("'", "''")}'
            """
        );
        return functions is { Count: > 0 }
            ? new(
                [.. functions.Select(row => row[0]!).Distinct()],
                functions.Select(row => row[1]).FirstOrDefault(text => text is not null) ?? ""
            )
            : null;
    }
}
