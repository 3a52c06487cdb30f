using System.Data.Common;

namespace Notebooks.Languages.Sql;

/// <summary>A database of DuckDB that can be opened.</summary>
/// <param name="Path">Its file, or <c>:memory:</c>.</param>
sealed record DuckDbSource(string Path, IReadOnlyDictionary<string, string> Settings)
{
    const string Memory = ":memory:";

    /// <summary>A database that ends with the session.</summary>
    public static DuckDbSource InMemory { get; } = new(Memory, new Dictionary<string, string>());

    /// <summary>Reads <c>Data Source=file.db; access_mode=read_only</c>, or the file's path alone.</summary>
    /// <exception cref="SqlException">The file is in another folder and was not named by its full path.</exception>
    public static DuckDbSource Parse(string connectionString)
    {
        var builder = new DbConnectionStringBuilder();
        if (!connectionString.Contains('='))
            builder["Data Source"] = connectionString;
        else
            builder.ConnectionString = connectionString;
        var values = builder
            .Cast<KeyValuePair<string, object>>()
            .ToDictionary(pair => pair.Key.Replace(" ", "").ToLowerInvariant(), pair => pair.Value.ToString()!);
        var path = values.Remove("datasource", out var source) ? source : Memory;
        if (path != Memory)
            FilePaths.Check([path]);
        return new(path, values);
    }
}
