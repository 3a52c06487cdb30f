using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Packages;

namespace Notebooks.Languages.Sql;

/// <summary>SQL on DuckDB, over the notebook's values and the files beside it. The database is opened by the first cell.</summary>
/// <param name="name">The kernel name.</param>
/// <param name="directory">The notebook's folder.</param>
/// <param name="source">The database's file; null: the database is in memory and ends with the session.</param>
sealed class SqlLanguage(string name, References references, string directory, DuckDbSource? source = null)
    : ISelectedLanguage,
        IVariableLanguage
{
    readonly Results results = new(references);
    readonly NotebookTables tables = new(name);
    DuckDbDatabase? database;

    public string Name => name;

    /// <summary>The assemblies that cells can name.</summary>
    public References References => references;

    /// <summary>The notebook's folder.</summary>
    public string Directory => directory;

    public IReadOnlyList<Variable> Variables => results.Named;

    /// <summary>The database; null: no cell has opened it.</summary>
    public DuckDbDatabase? Database => database;

    public bool Declare(Variable variable, ICellContext cell)
    {
        results.Name(variable);
        return true;
    }

    public CellValue? Run(string selector, string code, ICellContext cell)
    {
        var options = SelectorOptions.Of(selector);
        using var folder = new WorkingFolder(directory);
        Open(cell);
        tables.Begin(cell);
        using var interruption = new Interruption(cell.Cancel, database!.Interrupt);
        try
        {
            return Run(code, options, cell);
        }
        finally
        {
            tables.End();
        }
    }

    /// <summary>Opens the database, unless it is open.</summary>
    public void Open(ICellContext cell)
    {
        if (database is not null)
            return;
        DuckDbLibrary.Load(directory, cell);
        database = new(source ?? DuckDbSource.InMemory, tables.Find);
    }

    CellValue? Run(string code, SelectorOptions options, ICellContext cell)
    {
        var words = SqlTokens.Statements(code);
        var statements = database!.Parse(code);
        CellValue? last = null;
        for (var i = 0; i < statements.Count; i++)
        {
            if (last is { } earlier)
                cell.Publish(new DisplayOutput(cell.Run(() => Task.FromResult(Formatting.Bundles.Of(earlier.Value)))));
            // Where DuckDB sees other statements than the words show, each is taken for all of them.
            last = Run(
                statements,
                i,
                words.Count == statements.Count ? words[i] : [.. words.SelectMany(one => one)],
                options,
                i == statements.Count - 1,
                cell
            );
        }
        return last;
    }

    CellValue? Run(
        DuckDbStatements statements,
        int index,
        IReadOnlyList<SqlToken> words,
        SelectorOptions options,
        bool isLast,
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
                var parameters = statement.Parameters.Select(parameter => tables.Parameter(parameter)).ToList();
                if (FilePaths.Writes(words))
                    FilePaths.Check(parameters.OfType<string>());
                for (var i = 0; i < parameters.Count; i++)
                    statement.Bind(i + 1, parameters[i]);
                using var result = statement.Run();
                return Show(result, words, isLast ? options.Name : null, cell);
            }
            catch (SqlException)
            {
                cell.Cancel.ThrowIfCancellationRequested();
                // A statement that names tables which have to be read first is run again when they are.
                if (!tables.ReadWanted())
                    throw;
            }
        }
    }

    CellValue? Show(DuckDbResult result, IReadOnlyList<SqlToken> words, string? resultName, ICellContext cell)
    {
        var columns = result.Columns();
        if (!result.HasRows)
        {
            while (result.ReadInto(columns)) { }
            FilePaths.Check(database!.Opened());
            cell.Print(Done.Of(result, columns, words) + "\n");
            return null;
        }
        var read = results.Read(columns, () => result.ReadInto(columns), result.Skip, resultName);
        FilePaths.Check(database!.Opened());
        return ShownResult.IsPlan(columns)
            ? new(MimeBundle.Of("text/plain", ShownResult.Plan(columns)))
            : results.Show(read, resultName, cell);
    }

    public void Dispose() => database?.Dispose();
}
