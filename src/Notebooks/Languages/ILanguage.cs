namespace Notebooks.Languages;

/// <summary>A language that cells are written in.</summary>
interface ILanguage : IDisposable
{
    /// <summary>The kernel name, as selector lines and notebooks write it.</summary>
    string Name { get; }

    /// <summary>The name of the language that it is, where its own is that of something connected.</summary>
    string Row => Name;

    /// <summary>
    /// Runs code on the cell thread and returns the value to show, or null where there is none. What runs long goes
    /// through <see cref="ICellContext.Run"/>.
    /// </summary>
    /// <exception cref="CompileException">The code does not compile; nothing of it ran.</exception>
    CellValue? Run(string code, ICellContext cell);
}

/// <summary>A language whose selector line can have arguments.</summary>
interface ISelectedLanguage : ILanguage
{
    /// <summary>What the line can have: the names of parameters, without the two hyphens, each with what its value is.</summary>
    IReadOnlyList<(string Name, string Help)> SelectorParameters => [];

    /// <inheritdoc cref="ILanguage.Run"/>
    /// <param name="selector">The line above the code.</param>
    CellValue? Run(string selector, string code, ICellContext cell);

    CellValue? ILanguage.Run(string code, ICellContext cell) => Run("", code, cell);
}

/// <summary>A language that takes long to start.</summary>
interface IPreparedLanguage : ILanguage
{
    /// <summary>Makes ready what the first cell would wait for. Runs on a thread of its own, beside a first cell that
    /// does not wait.</summary>
    void Prepare();
}

/// <summary>A language that takes values from others.</summary>
interface IValueTarget : ILanguage
{
    /// <summary>
    /// Declares a value under its type, or replaces the one of that name. False where the language cannot write the
    /// type's name and the value is there without it.
    /// </summary>
    bool Declare(Variable variable, ICellContext cell);
}

/// <summary>A language whose cells leave values that other languages can take.</summary>
interface IVariableLanguage : IValueTarget
{
    /// <summary>Top-level values, each name once, in the order in which they were first declared.</summary>
    IReadOnlyList<Variable> Variables { get; }

    /// <summary>Whether another program has the values, so that to read them is to ask it.</summary>
    bool IsRemote => false;

    /// <summary>Whether cells can name the results of other languages without asking for them.</summary>
    bool SeesResults => false;
}

/// <summary>A language whose cells give names to their results.</summary>
interface IResultLanguage : IVariableLanguage
{
    /// <summary>The results that have a name.</summary>
    IReadOnlyList<Variable> NamedResults { get; }
}

/// <summary>What a cell's last expression gave; the value can be null.</summary>
readonly record struct CellValue(object? Value);

/// <summary>A top-level value of a notebook.</summary>
/// <param name="Type">The declared type, which can be a base of the value's own.</param>
sealed record Variable(string Name, Type Type, object? Value);
