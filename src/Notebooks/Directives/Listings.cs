using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Languages;

namespace Notebooks.Directives;

/// <summary>What there is: values, languages, directives.</summary>
static class Listings
{
    public static void Who(DirectiveStep step, IDirectiveContext cell) =>
        cell.Print(string.Concat(Variables(step, cell).Select(variable => variable.Name + "\n")));

    public static void Whos(DirectiveStep step, IDirectiveContext cell)
    {
        var rows = Variables(step, cell)
            .Select(variable => new
            {
                variable.Name,
                Type = CSharpTypeName.Display(variable.Type),
                Value = variable.Value is null ? "null" : Bundles.PlainText(variable.Value),
            });
        cell.Display(rows.ToList());
    }

    public static void List(DirectiveStep step, IDirectiveContext cell) =>
        cell.Print(
            string.Concat(cell.Languages.Names.Select(name => $"#!{name}\n"))
                + string.Concat(Directive.All.Select(directive => $"#!{directive.Name}  {directive.Help}\n"))
                + string.Concat(cell.AddedDirectives.Select(directive => $"{directive.Name}  {directive.Description}".TrimEnd() + "\n"))
        );

    public static void About(DirectiveStep step, IDirectiveContext cell) =>
        cell.Print($"Notebooks on .NET {Environment.Version}: {string.Join(", ", cell.Languages.Names)}\n");

    static IReadOnlyList<Variable> Variables(DirectiveStep step, IDirectiveContext cell) =>
        cell.Languages.Find(step.Language) is IVariableLanguage language
            ? cell.Values.SeenBy(language)
            : throw new DirectiveException($"{step.Language} has no values.");
}
