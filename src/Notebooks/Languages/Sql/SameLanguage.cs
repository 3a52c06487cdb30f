namespace Notebooks.Languages.Sql;

/// <summary>A language under a second name.</summary>
sealed class SameLanguage(string name, IVariableLanguage language) : ISelectedLanguage, IVariableLanguage
{
    public string Name => name;

    public IReadOnlyList<Variable> Variables => language.Variables;

    public bool Declare(Variable variable, ICellContext cell) => language.Declare(variable, cell);

    public CellValue? Run(string code, ICellContext cell) => language.Run(code, cell);

    public CellValue? Run(string selector, string code, ICellContext cell) =>
        language is ISelectedLanguage selected ? selected.Run(selector, code, cell) : language.Run(code, cell);

    /// <summary>The language itself belongs to its first name.</summary>
    public void Dispose() { }
}
