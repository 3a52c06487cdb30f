using System.CommandLine;
using Notebooks.Converting;
using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary><c>notebooks convert</c>: a notebook from one format to the other, or into a script.</summary>
static class ConvertVerb
{
    static readonly Argument<string> Input = new("IN") { Description = "a notebook (.ipynb, .dib)" };
    static readonly Argument<string> Output = new("OUT") { Description = "the new file; its extension says the format" };

    public static Command Create()
    {
        var command = new Command(
            "convert",
            $"turn an .ipynb into a .dib, or back, or either into a script ({string.Join(", ", Scripts.Select(language => language.ScriptExtension))})"
        )
        {
            Input,
            Output,
        };
        command.SetAction(line => Run(line.GetValue(Input)!, line.GetValue(Output)!));
        return command;
    }

    static int Run(string from, string to)
    {
        var notebook = Inputs.Load(Inputs.Existing(from));
        if (Scripts.FirstOrDefault(language => language.ScriptExtension == Path.GetExtension(to).ToLowerInvariant()) is { } script)
            SaveScript(script);
        else
            Writing.Save(NotebookConverter.Convert(notebook, FormatOf(to)), to);
        return ExitCode.Ok;

        void SaveScript(LanguageInfo language)
        {
            Writing.Save(
                ScriptConverter.Convert(notebook, language.Name)
                    ?? throw new UserError(
                        ExitCode.NotFound,
                        $"'{from}' has no cell of {language.DisplayName}, so '{to}' would be empty: a .csx takes C#, an .fsx F#"
                    ),
                to
            );
            var twice = ScriptConverter
                .DeclaredTwice(notebook, language.Name)
                .Select(name => $"'{name.Name}' (cells {string.Join(", ", name.Cells)})")
                .ToList();
            if (twice.Count > 0)
                Console.Error.WriteLine($"warning: '{to}' will not compile until each name is declared once: {string.Join(", ", twice)}");
        }
    }

    static IEnumerable<LanguageInfo> Scripts => LanguageInfo.All.Where(language => language.ScriptExtension is not null);

    static NotebookFormat FormatOf(string path)
    {
        try
        {
            return Notebook.FormatOf(path);
        }
        catch (NotebookFormatException e)
        {
            throw new UserError(ExitCode.Usage, $"'{path}' cannot be written: {e.Message}");
        }
    }
}
