using System.Collections;
using Notebooks.Formatting;
using Notebooks.Formatting.Tables;
using Notebooks.Languages;

namespace Notebooks.Directives;

/// <summary>A variable as a list of variables shows it.</summary>
/// <param name="Type">Without its namespace.</param>
/// <param name="Value">On one short line; empty where only a long text would say it.</param>
/// <param name="Language">The kernel name of the language that has it.</param>
sealed record VariableRow(string Name, string Type, string Value, string Language)
{
    const int Longest = 100;

    /// <summary>The variables of all languages that run in this process, in the order of their names.</summary>
    public static IReadOnlyList<VariableRow> Of(LanguageSet languages) =>
        [
            .. from language in languages.Running.OfType<IVariableLanguage>()
            where !language.IsRemote
            from variable in language.Variables.GroupBy(one => one.Name).Select(same => same.Last())
            orderby variable.Name, language.Name
            select new VariableRow(variable.Name, CSharpTypeName.Display(variable.Type), Short(variable.Value), language.Name),
        ];

    /// <summary>Nothing that enumerates: a list is asked for while a cell may run, and a sequence may have no end.</summary>
    static string Short(object? value) =>
        value switch
        {
            null => "null",
            string or ValueType when ScalarText.Is(value.GetType()) => OnOneLine(ScalarText.Of(value)),
            ICollection { Count: 1 } => "1 item",
            ICollection { Count: var count } => $"{count} items",
            IEnumerable => "",
            _ => OnOneLine(Own(value)),
        };

    /// <summary>What a type of the notebook's own says; nothing where it says but its name.</summary>
    static string Own(object value)
    {
        try
        {
            var text = value.ToString() ?? "";
            return text == value.GetType().ToString() ? "" : text;
        }
        catch (Exception)
        {
            return "";
        }
    }

    static string OnOneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
