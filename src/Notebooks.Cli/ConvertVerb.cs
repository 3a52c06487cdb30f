using System.CommandLine;
using Notebooks.Converting;
using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary><c>notebooks convert</c>: a notebook from one format to the other, or into a script.</summary>
static class ConvertVerb
{
    static readonly Argument<string> input = new("IN") { Description = "a notebook (.ipynb, .dib)" };
    static readonly Argument<string> output = new("OUT") { Description = "the new file; its extension says the format" };

    public static Command Create()
    {
        var command = new Command("convert", "turn an .ipynb into a .dib, or back, or either into a script (.csx, .fsx)") { input, output };
        command.SetAction(line => Run(line.GetValue(input)!, line.GetValue(output)!));
        return command;
    }

    static int Run(string from, string to)
    {
        var notebook = Inputs.Load(Inputs.Existing(from));
        switch (Path.GetExtension(to).ToLowerInvariant())
        {
            case ".csx": SaveScript(notebook, "csharp", "C#"); break;
            case ".fsx": SaveScript(notebook, "fsharp", "F#"); break;
            default: Writing.Save(NotebookConverter.Convert(notebook, FormatOf(to)), to); break;
        }
        return ExitCode.Ok;

        void SaveScript(Notebook notebook, string language, string name)
        {
            Writing.Save(ScriptConverter.Convert(notebook, language) ?? throw new UserError(ExitCode.NotFound,
                $"'{from}' has no cell of {name}, so '{to}' would be empty: a .csx takes C#, an .fsx F#"), to);
            var twice = ScriptConverter.DeclaredTwice(notebook, language).Select(name => $"'{name.Name}' (cells {string.Join(", ", name.Cells)})").ToList();
            if (twice.Count > 0)
                Console.Error.WriteLine($"warning: '{to}' will not compile until each name is declared once: {string.Join(", ", twice)}");
        }
    }

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
