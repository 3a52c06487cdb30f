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
        var lines = NotebookDiff.Of(Load(before), Load(after)).ToList();
        if (lines.Count == 0)
            return ExitCode.Ok;
        DiffPrinter.Print([new(DiffKind.Heading, $"--- {before}"), new(DiffKind.Heading, $"+++ {after}"), .. lines]);
        return ExitCode.Different;
    }

    // What git has for the side that a file is not on.
    static Notebook Load(string path) => path == "/dev/null" ? new(NotebookFormat.Ipynb, []) : Inputs.Load(Inputs.Existing(path));
}
