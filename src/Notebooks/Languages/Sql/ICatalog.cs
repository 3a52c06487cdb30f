namespace Notebooks.Languages.Sql;

/// <summary>What a database contains, for the writer of a query. It can be asked while a query runs.</summary>
interface ICatalog
{
    /// <summary>Whether its queries can also name the notebook's values and files as tables.</summary>
    bool ReadsNotebook { get; }

    /// <summary>Whether a name with capitals must be in quotation marks.</summary>
    bool FoldsNames { get; }

    /// <summary>Tables and views.</summary>
    IReadOnlyList<CatalogTable> Tables { get; }

    /// <summary>A file or a pattern of files as a table; null: it is not one, or queries do not read files.</summary>
    /// <param name="fullPath">Where the file is.</param>
    CatalogTable? FileTable(string path, string fullPath) => null;

    /// <summary>Words that are a name in quotation marks only, beside those by which pages colour queries.</summary>
    IReadOnlySet<string> ReservedWords { get; }

    /// <summary>The names of functions whose value is a table.</summary>
    IReadOnlyList<string> TableFunctions { get; }

    /// <summary>The names of all other functions.</summary>
    IReadOnlyList<string> Functions { get; }

    /// <summary>The ways to call a function, and what it does; null: there is none of that name.</summary>
    (IReadOnlyList<string> Signatures, string Description)? Explain(string function);
}

/// <summary>A table with its columns, each with its type.</summary>
sealed record CatalogTable(string Name, IReadOnlyList<(string Name, string Type)> Columns)
{
    /// <summary>The tables of rows that each have the names of a table and of a column and a type, in order.</summary>
    public static IReadOnlyList<CatalogTable> Of(IEnumerable<IReadOnlyList<string?>> rows) =>
        [
            .. from row in rows
            group row by row[0]! into table
            select new CatalogTable(table.Key, [.. table.Select(row => (row[1]!, row[2] ?? ""))]),
        ];
}
