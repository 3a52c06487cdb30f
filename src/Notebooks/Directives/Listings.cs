using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Languages;

namespace Notebooks.Directives;

/// <summary>What there is: values, languages, directives.</summary>
internal static class Listings
{
    public static void Who(DirectiveStep step, Session session, CellRun cell) =>
        session.Print(string.Concat(Variables(step, session).Select(variable => variable.Name + "\n")));

    public static void Whos(DirectiveStep step, Session session, CellRun cell)
    {
        var rows = Variables(step, session).Select(variable => new
        {
            variable.Name,
            Type = CSharpTypeName.Display(variable.Type),
            Value = variable.Value is null ? "null" : Bundles.PlainText(variable.Value),
        });
        session.Display(rows.ToList());
    }

    public static void List(DirectiveStep step, Session session, CellRun cell) => session.Print(
        string.Concat(session.Languages.Running.Select(language => $"#!{language.Name}\n"))
        + string.Concat(Directive.All.Select(directive => $"#!{directive.Name}  {directive.Help}\n"))
        + string.Concat(session.AddedDirectives.Select(directive => $"{directive.Name}  {directive.Description}".TrimEnd() + "\n")));

    public static void About(DirectiveStep step, Session session, CellRun cell) => session.Print(
        $"Notebooks on .NET {Environment.Version}: {string.Join(", ", session.Languages.Names)}\n");

    static IReadOnlyList<Variable> Variables(DirectiveStep step, Session session) =>
        session.Languages.Find(step.Language) is IVariableLanguage language
            ? language.Variables
            : throw new DirectiveException($"{step.Language} has no values.");
}
