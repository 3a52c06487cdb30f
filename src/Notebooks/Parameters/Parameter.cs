namespace Notebooks.Parameters;

/// <summary>A variable that a cell tagged <c>parameters</c> declares.</summary>
/// <param name="Type">As the declaration names it, or else as its value shows; empty where neither does.</param>
/// <param name="IsConstant">Whether C# lets nobody assign it.</param>
sealed record Parameter(string Name, string Type, bool IsConstant = false)
{
    /// <summary>The line of code that gives it a value.</summary>
    /// <exception cref="ParameterException">The value is not of its type, or of that type none can be given.</exception>
    public string Code(string value, string language)
    {
        if (Type.Length == 0)
        {
            throw new ParameterException(
                $"the type of parameter '{Name}' cannot be told from its declaration: "
                    + (
                        language == LanguageInfo.FSharp.Name
                            ? $"declare it with a type, as in 'let {Name}: string = …'"
                            : $"declare it with a type, as in 'string {Name} = …'"
                    )
            );
        }
        if (ParameterType.Find(Type) is not { } type)
        {
            throw new ParameterException(
                $"parameter '{Name}' is of type {Type}, of which --param can give no value: "
                    + $"it can of {string.Join(", ", ParameterType.All.Select(known => known.Name))}"
            );
        }
        var literal =
            type.Read(value)
            ?? throw new ParameterException(
                $"parameter '{Name}' is of type {Type}, and '{value}' is not: write for example {Name}={type.Example}"
            );
        return language == LanguageInfo.FSharp.Name ? $"let {Name} = {literal.FSharp}"
            : IsConstant ? $"const {Type} {Name} = {literal.CSharp};"
            : $"{Name} = {literal.CSharp};";
    }
}
