using System.Data.Common;
using System.Reflection;
using Notebooks.Execution;

namespace Notebooks.Languages.Sql;

/// <summary>SQL on a connected database, which runs it.</summary>
sealed class AdoLanguage : QueryLanguage
{
    readonly ConnectionKind kind;
    readonly DbConnection connection;
    readonly string[] secrets; // which no output may contain
    readonly Lock turn = new(); // a connection does one thing at a time

    AdoLanguage(string name, ConnectionKind kind, DbConnection connection, SqlLanguage sql, string[] secrets)
        : base(name, sql.References, sql.Directory)
    {
        (this.kind, this.connection, this.secrets) = (kind, connection, secrets);
        Catalog = new AdoCatalog(connection, kind, turn);
    }

    public override ICatalog Catalog { get; }

    /// <summary>Connects a database.</summary>
    /// <exception cref="SqlException">It cannot be connected.</exception>
    public static AdoLanguage Open(string name, ConnectionKind kind, string connectionString, SqlLanguage sql, ICellContext cell)
    {
        cell.Reference($"nuget: {kind.Package}");
        var type = sql.References.Context.LoadFromAssemblyName(new(kind.Assembly)).GetType(kind.Factory, throwOnError: true)!;
        var factory = (DbProviderFactory)type.GetField("Instance", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
        string[] secrets = [];
        try
        {
            var builder = factory.CreateConnectionStringBuilder()!;
            builder.ConnectionString = connectionString;
            secrets =
            [
                .. from key in (string[])["Password", "Passfile", "SslPassword"]
                where builder.ContainsKey(key) && builder[key]?.ToString() is { Length: > 0 }
                select builder[key].ToString()!,
            ];
            if (kind.OpensFiles && builder["Data Source"] is string file)
                SqliteFiles.CheckPath(file);
            var connection = factory.CreateConnection()!;
            connection.ConnectionString = connectionString;
            cell.Run(async () =>
            {
                await connection.OpenAsync(cell.Cancel);
                return true;
            });
            return new(name, kind, connection, sql, secrets);
        }
        catch (Exception exception) when (exception is DbException or ArgumentException or InvalidOperationException)
        {
            throw AdoErrors.Of(exception, "", [connectionString, .. secrets]);
        }
    }

    protected override CellValue? Run(string code, SelectorOptions options, ICellContext cell)
    {
        if (kind.OpensFiles)
            SqliteFiles.Check(code, Tables.Parameter);
        using var scope = turn.EnterScope();
        using var command = connection.CreateCommand();
        try
        {
            command.CommandTimeout = 0; // an interrupt ends a query, and not the clock
            command.CommandText = WithParameters(code, command);
            using var interruption = new Interruption(cell.Cancel, () => Cancel(command));
            return Run(command, code, options, cell);
        }
        catch (Exception exception)
            when (exception is DbException or ArgumentException or InvalidOperationException or OperationCanceledException)
        {
            cell.Cancel.ThrowIfCancellationRequested();
            throw AdoErrors.Of(exception, code, secrets);
        }
    }

    CellValue? Run(DbCommand command, string code, SelectorOptions options, ICellContext cell)
    {
        using var reader = command.ExecuteReader();
        CellValue? last = null;
        do
        {
            if (reader.FieldCount == 0)
                continue;
            ShowEarlier(last, cell);
            IReadOnlyList<AdoColumn> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(i => new AdoColumn(reader, i))];
            var read = Results.Read(columns, () => Read(reader, columns), () => reader.Read() ? 1 : 0, options.Name);
            last = Results.Show(read, options.Name, cell);
        } while (reader.NextResult());
        if (last is null && SqlTokens.Statements(code) is [.., var words])
            cell.Print(Done.Of(words, reader.RecordsAffected < 0 ? null : reader.RecordsAffected) + "\n");
        return last;
    }

    static bool Read(DbDataReader reader, IReadOnlyList<AdoColumn> columns)
    {
        if (!reader.Read())
            return false;
        foreach (var column in columns)
            column.Read(reader);
        return true;
    }

    /// <summary>The query with its parameters as all providers write them, each of which gets its value.</summary>
    string WithParameters(string code, DbCommand command)
    {
        var names = new HashSet<string>();
        var written = SqlTokens
            .Of(code)
            .Select(token =>
            {
                if (token.Kind != SqlTokenKind.Parameter || token.Written is not ['$', not (>= '0' and <= '9'), ..])
                    return token.Written;
                names.Add(token.Written[1..]);
                return $"@{token.Written[1..]}";
            })
            .ToList();
        foreach (var parameterName in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = parameterName;
            parameter.Value = Tables.Parameter(parameterName) ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return string.Concat(written);
    }

    void Cancel(DbCommand command)
    {
        try
        {
            // SQLite's provider has no way to end a query, but its library has.
            if (
                connection.GetType().GetProperty("Handle")?.GetValue(connection) is { } handle
                && handle.GetType().Assembly.GetType("SQLitePCL.raw")?.GetMethod("sqlite3_interrupt") is { } interrupt
            )
                interrupt.Invoke(null, [handle]);
            else
                command.Cancel();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TargetInvocationException)
        {
            // The query has ended in the meantime.
        }
    }

    public override void Dispose() => connection.Dispose();
}
