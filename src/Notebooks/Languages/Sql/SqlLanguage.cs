using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Packages;

namespace Notebooks.Languages.Sql;

/// <summary>SQL on DuckDB, over the notebook's values and the files beside it. The database is opened by the first cell.</summary>
/// <param name="name">The kernel name.</param>
/// <param name="directory">The notebook's folder.</param>
/// <param name="source">The database's file; null: the database is in memory and ends with the session.</param>
sealed class SqlLanguage(string name, References references, string directory, DuckDbSource? source = null)
    : QueryLanguage(name, references, directory)
{
    DuckDbDatabase? database;

    public override ICatalog Catalog => new DuckDbCatalog(database);

    /// <summary>Opens the database, unless it is open.</summary>
    public void Open(ICellContext cell)
    {
        if (database is not null)
            return;
        DuckDbLibrary.Load(Directory, cell);
        database = new(source ?? DuckDbSource.InMemory, Tables.Find);
    }

    protected override CellValue? Run(string code, SelectorOptions options, ICellContext cell)
    {
        Open(cell);
        using var interruption = new Interruption(cell.Cancel, database!.Interrupt);
        try
        {
            return RunAll(code, options, cell);
        }
        catch (SqlException error)
        {
            throw QueryHints.Of(error, code, Tables.Names);
        }
        finally
        {
            database.ForgetTables();
        }
    }

    CellValue? RunAll(string code, SelectorOptions options, ICellContext cell)
    {
        var words = SqlTokens.Statements(code);
        using var statements = database!.Parse(code);
        // Where DuckDB sees other statements than the words show, each is taken for all of them: PIVOT becomes several.
        var areWritten = words.Count == statements.Count;
        CellValue? last = null;
        for (var i = 0; i < statements.Count; i++)
        {
            ShowEarlier(last, cell);
            last = Run(
                statements,
                i,
                areWritten ? words[i] : [.. words.SelectMany(one => one)],
                i == statements.Count - 1 ? options.Name : null,
                areWritten,
                cell
            );
        }
        return last;
    }

    CellValue? Run(
        DuckDbStatements statements,
        int index,
        IReadOnlyList<SqlToken> words,
        string? resultName,
        bool isWritten,
        ICellContext cell
    )
    {
        while (true)
        {
            cell.Cancel.ThrowIfCancellationRequested();
            try
            {
                FilePaths.CheckTargets(words);
                database!.ForgetOpened();
                using var statement = statements.Prepare(index);
                FilePaths.Check(database.Opened());
                var parameters = statement.Parameters.Select(parameter => Tables.Parameter(parameter)).ToList();
                if (FilePaths.Writes(words))
                    FilePaths.Check(parameters.OfType<string>());
                for (var i = 0; i < parameters.Count; i++)
                    statement.Bind(i + 1, parameters[i]);
                using var result = statement.Run();
                return Show(result, words, resultName, isWritten, cell);
            }
            catch (SqlException)
            {
                cell.Cancel.ThrowIfCancellationRequested();
                // A statement that names tables which have to be read first is run again when they are.
                if (!Tables.ReadWanted())
                    throw;
            }
        }
    }

    CellValue? Show(DuckDbResult result, IReadOnlyList<SqlToken> words, string? resultName, bool isWritten, ICellContext cell)
    {
        var columns = result.Columns();
        if (!result.HasRows)
        {
            while (result.ReadInto(columns)) { }
            FilePaths.Check(database!.Opened());
            if (isWritten || result.IsChange)
                cell.Print(Done.Of(result, columns, words) + "\n");
            return null;
        }
        var read = Results.Read(columns, () => result.ReadInto(columns), result.Skip, resultName);
        FilePaths.Check(database!.Opened());
        return ShownResult.IsPlan(columns)
            ? new(MimeBundle.Of("text/plain", ShownResult.Plan(columns)))
            : Results.Show(read, resultName, cell);
    }

    public override void Dispose() => database?.Dispose();
}
