using Notebooks.Execution;

namespace Notebooks.Languages;

/// <summary>The place of values that no code made; <c>#!value</c> puts them there.</summary>
sealed class ValueLanguage : IVariableLanguage
{
    readonly OrderedDictionary<string, Variable> values = [];

    public string Name => "value";

    public IReadOnlyList<Variable> Variables => [.. values.Values];

    public bool Declare(Variable variable, ICellContext cell)
    {
        values[variable.Name] = variable;
        return true;
    }

    public CellValue? Run(string code, ICellContext cell) =>
        throw new DirectiveException("A value needs a name: #!value --name x, and the text below.");

    public void Dispose() { }
}
