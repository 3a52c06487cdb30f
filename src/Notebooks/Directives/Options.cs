using Notebooks.Execution;

namespace Notebooks.Directives;

/// <summary>A directive's arguments: <c>--name value</c> pairs, flags, and the words between them.</summary>
sealed class Options
{
    readonly Dictionary<string, string> values = [];

    /// <param name="names">The options that take a value.</param>
    /// <exception cref="DirectiveException">An option is unknown, or lacks its value.</exception>
    public Options(DirectiveStep step, string[] names, string[]? flags = null)
    {
        var words = new List<string>();
        for (var i = 0; i < step.Arguments.Count; i++)
        {
            var argument = step.Arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
                words.Add(argument);
            else if (flags?.Contains(argument[2..]) == true)
                values[argument[2..]] = "";
            else if (!names.Contains(argument[2..]))
                throw new DirectiveException(
                    $"#!{step.Name} does not know {argument}; it takes {string.Join(", ", names.Select(name => "--" + name))}."
                );
            else if (++i < step.Arguments.Count)
                values[argument[2..]] = step.Arguments[i];
            else
                throw new DirectiveException($"#!{step.Name} {argument} lacks its value.");
        }
        (Step, Words) = (step, words);
    }

    DirectiveStep Step { get; }

    public IReadOnlyList<string> Words { get; }

    public string? this[string name] => values.GetValueOrDefault(name);

    public string Required(string name) => this[name] ?? throw new DirectiveException($"#!{Step.Name} needs --{name}.");
}
