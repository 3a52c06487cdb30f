using Notebooks.Documents;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Languages;

namespace Notebooks.Directives;

/// <summary>Values on their way from one language to another. They go by reference: nobody copies them.</summary>
static class Sharing
{
    static readonly DirectiveParameter Format = new("mime-type", "the format whose text is taken in place of the value");

    /// <summary>The parameters of <c>#!share</c>.</summary>
    public static readonly DirectiveParameter[] OfShare =
    [
        new("name", "the name of the value") { IsImplicit = true, IsRequired = true },
        new("from", "the language that has it; without this, any other that has one of that name"),
        new("as", "the name that it gets here; without this, its own"),
        Format,
    ];

    /// <summary>The parameters of <c>#!set</c>.</summary>
    public static readonly DirectiveParameter[] OfSet =
    [
        new("name", "the name of the value here") { IsRequired = true },
        new("value", "a text, @language:name for a value of another language, or @input:\"question\" for an answer of the reader")
        {
            IsRequired = true,
        },
        new("byref", "accepted, since values are always shared by reference") { IsFlag = true },
        Format,
    ];

    /// <summary>The parameters of <c>#!value</c>.</summary>
    public static readonly DirectiveParameter[] OfValue =
    [
        new("name", "the name of the value") { IsRequired = true },
        new("from-file", "the file whose text is taken"),
        new("from-url", "not supported: values do not come from the network"),
        new("from-value", "@language:name of the value whose text is taken"),
        new("mime-type", "the format in which the text is also shown"),
    ];

    public static void Share(DirectiveStep step, IDirectiveContext cell)
    {
        var options = new Options(step, OfShare);
        if (options["name"] is not { } name || options.Words.Count > 0)
            throw new DirectiveException("#!share needs the name of one value.");
        var variable = options["from"] is { } from
            ? Find(cell, KernelNames.Normalize(from), name)
            : cell.Values.Find(name, besides: step.Language)?.Variable
                ?? throw new DirectiveException($"No other language has a value called '{name}'.");
        Declare(As(variable, options["mime-type"], cell) with { Name = options["as"] ?? name }, step, cell);
    }

    public static void Set(DirectiveStep step, IDirectiveContext cell)
    {
        var options = new Options(step, OfSet);
        var (name, value) = (options.Required("name"), options.Required("value"));
        var variable =
            Asked(value, cell) is { } answer ? new Variable(name, answer.GetType(), answer)
            : value.StartsWith('@') && value.Split(':', 2) is [var language, var source]
                ? Find(cell, KernelNames.Normalize(language[1..]), source) with
                {
                    Name = name,
                }
            : new Variable(name, typeof(string), value);
        Declare(As(variable, options["mime-type"], cell), step, cell);
    }

    /// <summary>A value asked for in a format is the text by which that format shows it.</summary>
    static Variable As(Variable variable, string? mimeType, ICellContext cell) =>
        mimeType is null
            ? variable
            : new(variable.Name, typeof(string), cell.Run(() => Task.FromResult(Bundles.Text(variable.Value, mimeType))));

    /// <summary>
    /// What the notebook's reader answers to <c>@input:"question"</c>, or to <c>@password:"question"</c>, of which nothing
    /// is shown; null where the argument asks nothing.
    /// </summary>
    static object? Asked(string argument, IDirectiveContext cell)
    {
        if (!argument.StartsWith('@') || argument[1..].Split(':', 2) is not [("input" or "password") and var kind, .. var rest])
            return null;
        var answer = cell.Ask(string.Concat(rest), isPassword: kind == "password");
        return kind == "password" ? new Microsoft.DotNet.Interactive.PasswordString(answer) : answer;
    }

    /// <summary>A value as text: itself if it is one, otherwise as it is shown.</summary>
    static string Text(string argument, IDirectiveContext cell) =>
        Asked(argument, cell)?.ToString()
        ?? (
            argument.Split(':', 2) is [['@', .. var language], var source]
                ? Find(cell, KernelNames.Normalize(language), source).Value switch
                {
                    string text => text,
                    null => "",
                    var other => Bundles.PlainText(other),
                }
                : throw new DirectiveException($"#!value --from-value takes @language:name, and not '{argument}'.")
        );

    public static void Value(DirectiveStep step, IDirectiveContext cell)
    {
        var options = new Options(step, OfValue);
        if (options["from-url"] is not null)
            throw new DirectiveException("#!value --from-url is not supported: a notebook's values do not come from the network unseen.");
        var text = step.Body;
        if (options["from-file"] is { } file)
        {
            try
            {
                text = File.ReadAllText(cell.PathOf(file));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new DirectiveException($"#!value cannot read '{file}'.");
            }
        }
        else if (options["from-value"] is { } from)
        {
            text = Text(from, cell);
        }
        else if (options.Words.Count > 0 && text.Trim().Length == 0)
        {
            text = string.Join(' ', options.Words);
        }
        var name = options.Required("name");
        Give((IVariableLanguage)cell.Languages.Find("value"), new(name, typeof(string), text), cell);
        if (options["mime-type"] is { } mimeType)
            cell.DisplayAs(text, mimeType);
    }

    static Variable Find(IDirectiveContext cell, string language, string name) =>
        cell.Languages.Find(language) switch
        {
            IVariableLanguage variables => cell.Values.SeenBy(variables).LastOrDefault(variable => variable.Name == name)
                ?? throw new DirectiveException($"{language} has no value called '{name}'."),
            AbsentLanguage => throw new DirectiveException(
                $"{language} cells do not run here, so there is no '{name}' to share: make the value in a C# or F# cell."
            ),
            _ => throw new DirectiveException($"{language} has no values to share."),
        };

    static void Declare(Variable variable, DirectiveStep step, IDirectiveContext cell) =>
        Declare(variable, $"#!{step.Name}", step.Language, cell);

    /// <param name="way">What brings the value, as the reader of the cell wrote it.</param>
    public static void Declare(Variable variable, string way, string languageName, IDirectiveContext cell)
    {
        var language = cell.Languages.Find(languageName);
        if (language is AbsentLanguage)
            return; // which says so itself
        if (language is not IValueTarget target)
            throw new DirectiveException($"{languageName} cannot take values; {way} goes with a language that can, such as C#.");
        variable = Specific(variable);
        if (Give(target, variable, cell) || variable.Type == typeof(object))
            return;
        cell.Print($"{variable.Name} is in {target.Name} without its type, whose name {target.Name} cannot write.\n");
    }

    static bool Give(IValueTarget target, Variable variable, ICellContext cell)
    {
        var isTyped = target.Declare(variable, cell);
        if (target is IVariableLanguage language)
            cell.Values.Changed(language);
        return isTyped;
    }

    /// <summary>Under its declared type; under its own where the declared one says nothing.</summary>
    static Variable Specific(Variable variable) =>
        variable is { Type: var type, Value: { } value } && type == typeof(object) ? variable with { Type = value.GetType() } : variable;
}
