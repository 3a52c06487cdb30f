using System.Collections.Frozen;

namespace Notebooks.Languages.Sql;

/// <summary>What a database of DuckDB contains.</summary>
/// <param name="database">Null: no query has opened it, and no question opens it.</param>
sealed class DuckDbCatalog(DuckDbDatabase? database) : ICatalog
{
    public bool ReadsNotebook => true;

    public bool FoldsNames => false;

    public IReadOnlyList<CatalogTable> Tables =>
        CatalogTable.Of(
            Read(
                "select table_name, column_name, lower(data_type) from duckdb_columns() where not internal order by table_oid, column_index"
            )
        );

    public CatalogTable? FileTable(string path, string fullPath)
    {
        try
        {
            FilePaths.Check([path]);
            var columns = Read($"describe select * from '{fullPath.Replace("'", "''")}'");
            return columns.Count == 0 ? null : new(path, [.. columns.Select(row => (row[0]!, row[1]!.ToLowerInvariant()))]);
        }
        catch (SqlException)
        {
            return null; // not there, not a table, or not to be read
        }
    }

    public IReadOnlySet<string> ReservedWords =>
        Names("select keyword_name from duckdb_keywords() where keyword_category != 'unreserved'")
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> TableFunctions => FunctionsThat("function_type = 'table'");

    public IReadOnlyList<string> Functions => FunctionsThat("function_type in ('scalar', 'aggregate', 'macro')");

    public (IReadOnlyList<string> Signatures, string Description)? Explain(string function)
    {
        var rows = Read(
            $"""
            select distinct function_name || '(' || array_to_string(list_transform(range(1, len(parameters) + 1), i -> parameters[i] || coalesce(' ' || lower(parameter_types[i]), '')), ', ') || ')'
                || coalesce(' → ' || lower(return_type), ''), description
            from duckdb_functions() where function_name = '{function.ToLowerInvariant().Replace("'", "''")}'
            """
        );
        return rows.Count == 0
            ? null
            : ([.. rows.Select(row => row[0]!).Distinct()], rows.Select(row => row[1]).FirstOrDefault(text => text is not null) ?? "");
    }

    IReadOnlyList<string> FunctionsThat(string condition) =>
        [
            .. Names($"select distinct function_name from duckdb_functions() where {condition} order by 1")
                .Where(name =>
                    char.IsLetter(name[0]) && name is not (TableScans.Function or GuardedQuery.PathFunction or GuardedQuery.QueryFunction)
                ),
        ];

    IEnumerable<string> Names(string query) => Read(query).Select(row => row[0]!);

    IReadOnlyList<IReadOnlyList<string?>> Read(string query) => database?.Read(query) ?? [];
}
