using Notebooks.Languages;
using Notebooks.Languages.Sql;

namespace Notebooks.Assistance.Sql;

/// <summary>The values of the notebook that queries can read.</summary>
sealed class TableNames(LanguageSet languages)
{
    /// <summary>A table's name with its columns, each with its type.</summary>
    public sealed record Table(string Name, IReadOnlyList<(string Name, string Type)> Columns);

    /// <summary>The tables, the newest value of each name.</summary>
    public IReadOnlyList<Table> Tables() =>
        [
            .. from language in languages.Running.OfType<IVariableLanguage>()
            where !language.IsRemote
            from variable in Variables(language)
            group variable by variable.Name into same
            let table = Of(same.Last())
            where table is not null
            select table,
        ];

    /// <summary>The names of values that can be parameters.</summary>
    public IReadOnlyList<string> Parameters() =>
        [
            .. from language in languages.Running.OfType<IVariableLanguage>()
            where !language.IsRemote
            from variable in Variables(language)
            where variable.Value is string or ValueType
            select variable.Name,
        ];

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

    static Table? Of(Variable variable)
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
