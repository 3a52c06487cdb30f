using Notebooks.Packages;

namespace Notebooks.Languages.Sql;

/// <summary>SQL on a database. The rows of the last query are shown, and kept where they get a name.</summary>
/// <param name="name">The kernel name.</param>
/// <param name="directory">The notebook's folder.</param>
abstract class QueryLanguage(string name, References references, string directory) : ISelectedLanguage, IResultLanguage
{
    public string Name => name;

    public string Row => "sql";

    /// <summary>The assemblies that cells can name.</summary>
    public References References => references;

    /// <summary>The notebook's folder.</summary>
    public string Directory => directory;

    public IReadOnlyList<(string Name, string Help)> SelectorParameters => SelectorOptions.Parameters;

    public IReadOnlyList<Variable> Variables => Results.All;

    public IReadOnlyList<Variable> NamedResults => Results.Named;

    /// <summary>What the database contains.</summary>
    public abstract ICatalog Catalog { get; }

    protected Results Results { get; } = new(references);

    /// <summary>The notebook's values, as queries name them.</summary>
    protected NotebookTables Tables { get; } = new(name);

    public bool Declare(Variable variable, ICellContext cell)
    {
        Results.Take(variable);
        return true;
    }

    public CellValue? Run(string selector, string code, ICellContext cell)
    {
        var options = SelectorOptions.Of(selector);
        using var folder = new WorkingFolder(directory);
        Tables.Begin(cell);
        try
        {
            var value = Run(code, options, cell);
            if (value is null && options.Name is { } resultName)
                cell.Answer($"Nothing is kept as '{resultName}', since the last statement has no rows.");
            return value;
        }
        finally
        {
            Tables.End();
        }
    }

    protected abstract CellValue? Run(string code, SelectorOptions options, ICellContext cell);

    /// <summary>Shows the result of a statement that is not the last of its cell.</summary>
    protected static void ShowEarlier(CellValue? earlier, ICellContext cell)
    {
        if (earlier is { Value: var value })
            cell.Publish(new Documents.DisplayOutput(cell.Run(() => Task.FromResult(Formatting.Bundles.Of(value)))));
    }

    public abstract void Dispose();
}
