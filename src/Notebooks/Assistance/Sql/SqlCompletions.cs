using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>What can be written at a place in a query: tables and columns first, then functions and keywords.</summary>
static class SqlCompletions
{
    const int Most = 1000;

    public static IReadOnlyList<Completion> Of(SqlPlaceInQuery place, ICatalog catalog, TableNames names)
    {
        var typed = place.Typed.TrimStart('"');
        if (place.Typed.StartsWith('$'))
            return Fitting(names.Parameters().Distinct().Select(name => new Completion($"${name}", "variable")), place.Typed);
        var tables = names.Tables(place.WantsTable ? [] : place.Tables.Values);
        var quoted = SqlKeywords.Quoting(catalog);
        IEnumerable<Completion> columns =
            from table in tables
            where
                place.Qualifier is { } qualifier
                    ? Is(table, place.Tables.GetValueOrDefault(qualifier, qualifier))
                    : place.Tables.Values.Any(name => Is(table, name))
            from column in table.Columns
            select new Completion(quoted(column.Name), "field", $"{column.Name} {column.Type}");
        if (place.Qualifier is not null)
            return Fitting(columns, typed);
        var all = place
            .Defined.Select(name => new Completion(quoted(name), "struct"))
            .Concat(
                from table in tables
                where !place.IsFile(table.Name)
                select new Completion(quoted(table.Name), "struct", Signature(table))
            );
        return Fitting(
            place.WantsTable
                ? all.Concat(Functions(catalog.TableFunctions))
                : columns
                    .Concat(all)
                    .Concat(Functions(catalog.Functions))
                    .Concat(SqlKeywords.All.Select(word => new Completion(word, "keyword"))),
            typed
        );
    }

    public static string Signature(CatalogTable table) =>
        $"{table.Name}({string.Join(", ", table.Columns.Select(column => $"{column.Name} {column.Type}"))})";

    public static bool Is(CatalogTable table, string name) => table.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    static IEnumerable<Completion> Functions(IReadOnlyList<string> names) => names.Select(name => new Completion(name, "function"));

    static IReadOnlyList<Completion> Fitting(IEnumerable<Completion> all, string typed) =>
        [
            .. all.Where(one => one.Text.TrimStart('"').StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .DistinctBy(one => one.Text)
                .Take(Most),
        ];
}
