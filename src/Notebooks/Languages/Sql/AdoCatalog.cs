using System.Collections.Frozen;
using System.Data.Common;

namespace Notebooks.Languages.Sql;

/// <summary>What a connected database contains.</summary>
/// <param name="turn">Is held while a query runs; what was found before is then the answer.</param>
sealed class AdoCatalog(DbConnection connection, ConnectionKind kind, Lock turn) : ICatalog
{
    /// <summary>After how many seconds a database that does not answer is left alone.</summary>
    const int Patience = 5;

    IReadOnlyList<CatalogTable> tables = [];
    IReadOnlyList<string> functions = [];

    public bool ReadsNotebook => false;

    public bool FoldsNames => kind.FoldsNames;

    public IReadOnlyList<CatalogTable> Tables => tables = Read(kind.Columns) is { } rows ? CatalogTable.Of(rows) : tables;

    public IReadOnlySet<string> ReservedWords => FrozenSet<string>.Empty;

    public IReadOnlyList<string> TableFunctions => [];

    public IReadOnlyList<string> Functions =>
        functions = functions.Count > 0 ? functions : [.. Read(kind.Functions)?.Select(row => row[0]!) ?? []];

    public (IReadOnlyList<string> Signatures, string Description)? Explain(string function) =>
        Functions.Contains(function.ToLowerInvariant()) ? ([$"{function.ToLowerInvariant()}(…)"], "") : null;

    /// <summary>The rows of a query of the engine's own; null: the database does not answer now.</summary>
    List<IReadOnlyList<string?>>? Read(string query)
    {
        if (!turn.TryEnter())
            return null;
        try
        {
            using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (query, Patience);
            using var reader = command.ExecuteReader();
            var rows = new List<IReadOnlyList<string?>>();
            while (reader.Read())
                rows.Add([
                    .. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i).ToString()),
                ]);
            return rows;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            return null; // such as in a transaction that has failed
        }
        finally
        {
            turn.Exit();
        }
    }
}
