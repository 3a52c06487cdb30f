using System.CommandLine;
using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary><c>notebooks convert</c>: a notebook from one format to the other.</summary>
static class ConvertVerb
{
    static readonly Argument<string> input = new("IN") { Description = "a notebook (.ipynb, .dib)" };
    static readonly Argument<string> output = new("OUT") { Description = "the new file; its extension says the format" };

    public static Command Create()
    {
        var command = new Command("convert", "turn an .ipynb into a .dib, or back") { input, output };
        command.SetAction(line => Run(line.GetValue(input)!, line.GetValue(output)!));
        return command;
    }

    static int Run(string from, string to)
    {
        var notebook = Inputs.Load(Inputs.Existing(from));
        Writing.Save(NotebookConverter.Convert(notebook, FormatOf(to)), to);
        return ExitCode.Ok;
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
