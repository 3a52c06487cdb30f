namespace Notebooks.Languages.Sql;

/// <summary>A kind of database that <c>#!connect</c> connects through ADO.NET.</summary>
/// <param name="Name">The word in <c>#!connect</c>.</param>
/// <param name="Package">The NuGet package of its provider, with the version.</param>
/// <param name="Assembly">The simple name of the provider's assembly.</param>
/// <param name="Factory">The type that makes its connections.</param>
sealed record ConnectionKind(string Name, string Package, string Assembly, string Factory)
{
    /// <summary>DuckDB, which needs no provider.</summary>
    public const string DuckDb = "duckdb";

    /// <summary>Those with a provider. To add one is to add a row.</summary>
    public static IReadOnlyList<ConnectionKind> All { get; } =
    [
        new("sqlite", "Microsoft.Data.Sqlite, 10.0.15", "Microsoft.Data.Sqlite", "Microsoft.Data.Sqlite.SqliteFactory"),
        new("postgres", "Npgsql, 10.0.3", "Npgsql", "Npgsql.NpgsqlFactory"),
    ];
}
