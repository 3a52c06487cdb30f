using System.CommandLine;
using System.CommandLine.Help;

namespace Notebooks.Cli;

/// <summary>The verbs, and what is said of a command line that is not understood.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Polyglot notebooks: run them, show them, read articles.\n\n" + ExitCodes())
        {
            RunVerb.Create(), ConvertVerb.Create(), ReadVerb.Create(),
        };
        var line = root.Parse(args);
        if (line.Errors is [var error, ..])
        {
            var verb = line.CommandResult.Command is RootCommand ? "" : $" {line.CommandResult.Command.Name}";
            return UserError.Print(ExitCode.Usage, $"{error.Message.TrimEnd('.')} (see: notebooks{verb} --help)");
        }
        try
        {
            // Ctrl-C is a verb's own business, and an exception is not for users to see.
            return await line.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UserError wrong)
        {
            return UserError.Print(wrong.ExitCode, wrong.Message);
        }
    }

    static string ExitCodes() => "Exit codes:\n"
        + string.Join("\n", ExitCode.Meanings.Select(code => $"  {code.Code,3}  {code.Meaning}"));
}
