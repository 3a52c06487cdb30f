using Notebooks.Execution;

namespace Notebooks.Directives;

/// <summary>A directive's arguments: <c>--name value</c> pairs, flags, and the words between them.</summary>
sealed class Options
{
    readonly Dictionary<string, string> values = [];

    /// <exception cref="DirectiveException">An option is unknown, or lacks its value.</exception>
    public Options(DirectiveStep step, IReadOnlyList<DirectiveParameter> parameters)
    {
        var words = new List<string>();
        for (var i = 0; i < step.Arguments.Count; i++)
        {
            var argument = step.Arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
                words.Add(argument);
            else if (parameters.FirstOrDefault(one => one.Name == argument[2..]) is not { } parameter)
                throw new DirectiveException(
                    $"#!{step.Name} does not know {argument}; it takes {string.Join(", ", parameters.Select(one => "--" + one.Name))}."
                );
            else if (parameter.IsFlag)
                values[parameter.Name] = "";
            else if (++i < step.Arguments.Count)
                values[parameter.Name] = step.Arguments[i];
            else
                throw new DirectiveException($"#!{step.Name} {argument} lacks its value.");
        }
        if (words is [var word] && parameters.FirstOrDefault(one => one.IsImplicit) is { } whole && values.TryAdd(whole.Name, word))
            words.Clear();
        (Step, Words) = (step, words);
    }

    DirectiveStep Step { get; }

    public IReadOnlyList<string> Words { get; }

    public string? this[string name] => values.GetValueOrDefault(name);

    public string Required(string name) => this[name] ?? throw new DirectiveException($"#!{Step.Name} needs --{name}.");
}
