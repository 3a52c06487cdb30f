using System.Text;
using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Documents;

namespace Notebooks.Languages;

/// <summary>
/// Scripts, which run in the page that shows the notebook. What is shared with them becomes global there; as in .NET
/// Interactive, a script is the body of an asynchronous function, so that it can wait and can run a second time.
/// </summary>
sealed partial class JavaScriptLanguage : IValueTarget
{
    readonly StringBuilder shared = new();

    public string Name => "javascript";

    public bool Declare(Variable variable, ICellContext cell)
    {
        var json = variable.Value is null ? "null" : variable.Value.ToDisplayString("application/json");
        // A tag inside of a text could end the script, or begin another; in JSON the sign is only in texts.
        shared.Append($"globalThis.{variable.Name} = {json.Replace("<", "\\u003c")};\n");
        return true;
    }

    public CellValue? Run(string code, ICellContext cell)
    {
        code = code.Trim('\n');
        if (InteractiveObject(code) is { } name)
            cell.Answer(
                $"'{name}' is an object of .NET Interactive's pages and not here: "
                    + "take values with #!share --from csharp name, and load scripts with import(\"https://…\")."
            );
        cell.Publish(
            new DisplayOutput(
                new([
                    new("text/html", $"<script type=\"text/javascript\">\n{shared}(async () => {{\n{code}\n}})();\n</script>"),
                    new("text/plain", code),
                ])
            )
        );
        shared.Clear();
        return null;
    }

    public void Dispose() { }

    /// <summary>The object of .NET Interactive's pages that a script calls and does not declare itself; null: none.</summary>
    static string? InteractiveObject(string code)
    {
        string[] words = [.. CommentTextOrName().Matches(code).Where(match => match.Groups["name"].Success).Select(match => match.Value)];
        HashSet<string> declared =
        [
            .. words.Zip(words.Skip(1)).Where(pair => Declaring.Contains(pair.First)).Select(pair => First(pair.Second)),
        ];
        return words
            .Where(word => word.EndsWith('('))
            .Select(First)
            .FirstOrDefault(name => Objects.Contains(name) && !declared.Contains(name));

        static string First(string words) => words.Split('.', '(')[0].Trim();
    }

    static readonly HashSet<string> Objects = ["interactive", "kernel", "notebookScope", "createDotnetInteractiveClient"];

    static readonly HashSet<string> Declaring = ["const", "let", "var", "function", "class", "import"];

    [GeneratedRegex(
        """
            // [^\n]*|/\*([^*]|\*+[^*/])*\*+/|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*'|`(\\.|[^`\\])*`|(?<name>\.*[A-Za-z_$][\w$]*(\.[\w$]+)*(\s*\()?)
            """,
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex CommentTextOrName();
}
