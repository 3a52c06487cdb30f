using System.CommandLine;
using Notebooks.Comparing;
using Notebooks.Documents;

namespace Notebooks.Cli;

/// <summary><c>notebooks diff</c>: what is different between two notebooks, for people to read.</summary>
static class DiffVerb
{
    static readonly Argument<string> Before = new("A") { Description = "a notebook (.ipynb, .dib)" };
    static readonly Argument<string> After = new("B") { Description = "the notebook that it became" };

    public static Command Create()
    {
        var command = new Command("diff", "show what is different between two notebooks; ends with 1 where anything is") { Before, After };
        command.SetAction(line => Run(line.GetValue(Before)!, line.GetValue(After)!));
        return command;
    }

    static int Run(string before, string after)
    {
        WorkflowCommands.GuardOutput();
        var lines = Lines(before, after);
        if (lines.Count == 0)
            return ExitCode.Ok;
        DiffPrinter.Print([new(DiffKind.Heading, $"--- {before}"), new(DiffKind.Heading, $"+++ {after}"), .. lines]);
        return ExitCode.Different;
    }

    // Git shows nothing of the files after one whose comparison fails.
    static List<DiffLine> Lines(string before, string after)
    {
        try
        {
            return [.. NotebookDiff.Of(Load(before), Load(after))];
        }
        catch (UserError unreadable) when (unreadable.ExitCode == ExitCode.NotReadable)
        {
            Console.Error.WriteLine($"{unreadable.Message}; compared line by line");
            return [.. LineDiff.Unified(Text(before), Text(after))];
        }
    }

    static string[] Text(string path)
    {
        try
        {
            return path == "/dev/null" ? [] : File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.NotReadable, $"'{path}' cannot be read: {e.Message}");
        }
    }

    // What git has for the side that a file is not on.
    static Notebook Load(string path) => path == "/dev/null" ? new(NotebookFormat.Ipynb, []) : Inputs.Load(Inputs.Existing(path));
}
