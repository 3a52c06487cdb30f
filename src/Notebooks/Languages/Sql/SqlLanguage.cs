using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Packages;

namespace Notebooks.Languages.Sql;

/// <summary>SQL on DuckDB, over the notebook's values and the files beside it. The database is opened by the first cell.</summary>
/// <param name="name">The kernel name.</param>
/// <param name="directory">The notebook's folder.</param>
/// <param name="source">The database's file, or <c>:memory:</c>.</param>
sealed class SqlLanguage(string name, References references, string directory, string source = SqlLanguage.InMemory)
    : ISelectedLanguage,
        IVariableLanguage
{
    /// <summary>A database that ends with the session.</summary>
    public const string InMemory = ":memory:";

    readonly OrderedDictionary<string, Variable> results = [];
    readonly NotebookTables tables = new(name);
    DuckDbDatabase? database;

    public string Name => name;

    public IReadOnlyList<Variable> Variables => [.. results.Values];

    /// <summary>The database; null: no cell has opened it.</summary>
    public DuckDbDatabase? Database => database;

    public bool Declare(Variable variable, ICellContext cell)
    {
        results[variable.Name] = variable;
        return true;
    }

    public CellValue? Run(string code, ICellContext cell) => Run("", code, cell);

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

    /// <summary>Opens the database, unless it is.</summary>
    void Open(ICellContext cell)
    {
        if (database is not null)
            return;
        DuckDbLibrary.Load(directory, cell);
        database = new(source, tables.Find);
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
        var frames = resultName is null ? NotebookFrame.Of(references) : NotebookFrame.Of(references, cell);
        var shown = ShownResult.Read(
            columns,
            () => result.ReadInto(columns),
            result.Skip,
            mostRows: resultName is not null ? int.MaxValue : ShownResult.MostInFrame
        );
        FilePaths.Check(database!.Opened());
        if (ShownResult.IsPlan(columns))
            return new(MimeBundle.Of("text/plain", ShownResult.Plan(columns)));
        if (resultName is null && (frames is null || shown.HasMore))
            return new(shown.ToBundle());
        var frame = frames!.Make(columns);
        if (resultName is not null)
            results[resultName] = new(resultName, frames.Type, frame);
        return new(frame);
    }

    public void Dispose() => database?.Dispose();
}
