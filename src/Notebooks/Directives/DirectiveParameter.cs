namespace Notebooks.Directives;

/// <summary>A parameter of a directive.</summary>
/// <param name="Name">Without the two hyphens before it.</param>
/// <param name="Help">What its value is.</param>
sealed record DirectiveParameter(string Name, string Help)
{
    /// <summary>Whether it is written without a value.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether a word without a name before it is its value.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>Whether the directive needs it.</summary>
    public bool IsRequired { get; init; }
}
