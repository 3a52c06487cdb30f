namespace Notebooks.Languages.Sql;

/// <summary>A kind of database that <c>#!connect</c> connects through ADO.NET.</summary>
/// <param name="Name">The word in <c>#!connect</c>.</param>
/// <param name="Package">The NuGet package of its provider, with the version.</param>
/// <param name="Assembly">The simple name of the provider's assembly.</param>
/// <param name="Factory">The type that makes its connections.</param>
sealed record ConnectionKind(string Name, string Package, string Assembly, string Factory)
{
    /// <summary>The query for tables, their columns and types.</summary>
    public required string Columns { get; init; }

    /// <summary>The query for the names of functions.</summary>
    public required string Functions { get; init; }

    /// <summary>Whether a name with capitals must be in quotation marks.</summary>
    public bool FoldsNames { get; init; }

    /// <summary>Whether its databases are files of this computer.</summary>
    public bool OpensFiles { get; init; }

    /// <summary>DuckDB, which needs no provider.</summary>
    public const string DuckDb = "duckdb";

    /// <summary>Those with a provider. To add one is to add a row.</summary>
    public static IReadOnlyList<ConnectionKind> All { get; } =
    [
        new("sqlite", "Microsoft.Data.Sqlite, 10.0.15", "Microsoft.Data.Sqlite", "Microsoft.Data.Sqlite.SqliteFactory")
        {
            Columns = """
                select t.name, c.name, lower(c.type)
                from (select name, type from sqlite_schema union all select name, type from sqlite_temp_schema) t, pragma_table_info(t.name) c
                where t.type in ('table', 'view') and t.name not glob 'sqlite_*'
                order by t.name, c.cid
                """,
            Functions = "select distinct name from pragma_function_list where name glob '[a-z]*' order by 1",
            OpensFiles = true,
        },
        new("postgres", "Npgsql, 10.0.3", "Npgsql", "Npgsql.NpgsqlFactory")
        {
            // Of the tables, those that a query can name without their schema.
            Columns = """
                select c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
                    and pg_table_is_visible(c.oid) and n.nspname not in ('pg_catalog', 'information_schema')
                order by c.relname, a.attnum
                """,
            Functions = """
                select distinct proname from pg_proc
                where pg_function_is_visible(oid) and prokind <> 'p' and proname ~ '^[a-z]' order by 1
                """,
            FoldsNames = true,
        },
    ];
}
