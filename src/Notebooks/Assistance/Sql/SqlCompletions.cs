using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>What can be written at a place in a query: tables and columns first, then functions and keywords.</summary>
static class SqlCompletions
{
    const int Most = 1000;

    public static IReadOnlyList<Completion> Of(SqlPlaceInQuery place, TableNames names, DuckDbDatabase? database)
    {
        var typed = place.Typed.TrimStart('"');
        if (place.Typed.StartsWith('$'))
            return Fitting(names.Parameters().Distinct().Select(name => new Completion($"${name}", "variable")), place.Typed);
        var tables = Tables(names, database);
        IEnumerable<Completion> columns =
            from table in tables
            where
                place.Qualifier is { } qualifier
                    ? Is(table, place.Tables.GetValueOrDefault(qualifier, qualifier))
                    : place.Tables.Values.Any(name => Is(table, name))
            from column in table.Columns
            select new Completion(SqlKeywords.Quoted(column.Name, database), "field", $"{column.Name} {column.Type}");
        if (place.Qualifier is not null)
            return Fitting(columns, typed);
        var all = tables.Select(table => new Completion(SqlKeywords.Quoted(table.Name, database), "struct", Signature(table)));
        return Fitting(
            place.WantsTable
                ? all.Concat(Functions(database, "table"))
                : columns
                    .Concat(all)
                    .Concat(Functions(database, "scalar"))
                    .Concat(SqlKeywords.All.Select(word => new Completion(word, "keyword"))),
            typed
        );
    }

    /// <summary>The tables of the notebook and of the database.</summary>
    public static IReadOnlyList<TableNames.Table> Tables(TableNames names, DuckDbDatabase? database) =>
        [
            .. names.Tables(),
            .. from row in database?.Read(
                "select table_name, column_name, lower(data_type) from duckdb_columns() where not internal order by table_oid, column_index"
            ) ?? []
            group row by row[0]! into table
            select new TableNames.Table(table.Key, [.. table.Select(row => (row[1]!, row[2]!))]),
        ];

    public static string Signature(TableNames.Table table) =>
        $"{table.Name}({string.Join(", ", table.Columns.Select(column => $"{column.Name} {column.Type}"))})";

    public static bool Is(TableNames.Table table, string name) => table.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    static IEnumerable<Completion> Functions(DuckDbDatabase? database, string kind) =>
        from row in database?.Read(
            $"select distinct function_name from duckdb_functions() where function_type {(kind == "table" ? "= 'table'" : "in ('scalar', 'aggregate', 'macro')")} order by 1"
        ) ?? []
        let name = row[0]!
        where char.IsLetter(name[0]) && name != "notebook_table"
        select new Completion(name, "function");

    static IReadOnlyList<Completion> Fitting(IEnumerable<Completion> all, string typed) =>
        [
            .. all.Where(one => one.Text.TrimStart('"').StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .DistinctBy(one => one.Text)
                .Take(Most),
        ];
}
