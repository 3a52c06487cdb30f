using Notebooks.Languages;
using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>The tables and parameters that queries can name: those of the database and values of the notebook.</summary>
sealed class TableNames(IAssistedNotebook notebook, ICatalog catalog)
{
    /// <summary>The tables, of values the newest of each name.</summary>
    public IReadOnlyList<CatalogTable> Tables() => [.. catalog.ReadsNotebook ? Values() : [], .. catalog.Tables];

    /// <summary>The tables, and the files that a query names as tables.</summary>
    public IReadOnlyList<CatalogTable> Tables(IEnumerable<string> named)
    {
        var tables = Tables();
        var files = named.Distinct().Where(name => !tables.Any(table => SqlCompletions.Is(table, name)));
        return [.. tables, .. files.Select(path => catalog.FileTable(path, notebook.PathOf(path))).OfType<CatalogTable>()];
    }

    /// <summary>The database's own tables, and the files that a query names as tables.</summary>
    public IReadOnlyList<CatalogTable> Stored(IEnumerable<string> named)
    {
        var values = All().Select(variable => variable.Name).ToHashSet();
        return [.. catalog.Tables, .. Tables(named).Where(table => table.Name.Contains('.') && !values.Contains(table.Name))];
    }

    /// <summary>The names of the values that are tables.</summary>
    public IReadOnlyList<string> ValueNames() => [.. Values().Select(table => table.Name)];

    /// <summary>Whether a value has the name, in whatever capitals.</summary>
    public bool Has(string name) => All().Any(variable => variable.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A value as a table without rows; null: no value has the name, or it is not a table.</summary>
    /// <param name="isSure">Whether the table has the columns that it will have when a query reads it.</param>
    public SourceTable? EmptyTable(string name, out bool isSure)
    {
        List<object?> values =
        [
            .. All()
                .Where(variable => variable.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Select(variable => variable.Value)
                .Distinct(ReferenceEqualityComparer.Instance),
        ];
        isSure = values.Count == 0;
        if (values is not [{ } value])
            return null;
        try
        {
            isSure = TableShape.IsSure(value);
            return isSure ? TableShape.Empty(value) : null;
        }
        catch (Exception)
        {
            isSure = false; // what a type of the notebook does when it is asked
            return null;
        }
    }

    IEnumerable<Variable> All() =>
        from language in notebook.Languages.Running.OfType<IVariableLanguage>()
        where !language.IsRemote
        from variable in Variables(language)
        select variable;

    /// <summary>The names of values that can be parameters.</summary>
    public IReadOnlyList<string> Parameters() =>
        [
            .. from language in notebook.Languages.Running.OfType<IVariableLanguage>()
            where !language.IsRemote
            from variable in Variables(language)
            where variable.Value is string or ValueType
            select variable.Name,
        ];

    IEnumerable<CatalogTable> Values() =>
        from language in notebook.Languages.Running.OfType<IVariableLanguage>()
        where !language.IsRemote
        from variable in Variables(language)
        group variable by variable.Name into same
        let table = Of(same.Last())
        where table is not null
        select table;

    static IReadOnlyList<Variable> Variables(IVariableLanguage language)
    {
        try
        {
            return language.Variables;
        }
        catch (Exception)
        {
            return []; // a cell runs and changes them
        }
    }

    static CatalogTable? Of(Variable variable)
    {
        try
        {
            return variable.Value is { } value && TableShape.Of(value) is { } columns ? new(variable.Name, columns) : null;
        }
        catch (Exception)
        {
            return null; // what a type of the notebook does when it is asked
        }
    }
}
