using System.Text.RegularExpressions;
using Notebooks.Execution;

namespace Notebooks.Languages.Sql;

/// <summary>What the line says that selects SQL: <c>#!sql --name hits</c>.</summary>
/// <param name="Name">The name under which the rows of the last query are kept; null: they are only shown.</param>
sealed partial record SelectorOptions(string? Name)
{
    public static IReadOnlyList<(string Name, string Help)> Parameters { get; } =
    [("name", "the name under which other cells know the rows of the last query, as a data frame")];

    /// <exception cref="DirectiveException">The line says something else.</exception>
    public static SelectorOptions Of(string selector)
    {
        string[] words = [.. Word().Matches(selector).Skip(1).Select(match => match.Value.Trim('"', '\''))];
        return words switch
        {
            [] => new((string?)null),
            ["--name", var name] => Identifiers.Is(name)
                ? new(name)
                : throw new DirectiveException($"#!sql --name takes the name of a variable, and '{name}' cannot be one."),
            ["--name"] => throw new DirectiveException("#!sql --name lacks its value."),
            [var other, ..] => throw new DirectiveException($"#!sql does not know {other}; it takes --name."),
        };
    }

    [GeneratedRegex(
        """
            "[^"]*"|'[^']*'|\S+
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Word();
}
