using System.CommandLine;

namespace Notebooks.Cli;

/// <summary>The verbs, and what is said of a command line that is not understood.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        WorkflowCommands.Guard();
        var root = new RootCommand("Polyglot notebooks: run them, show them, read articles.\n\n" + ExitCodes())
        {
            RunVerb.Create(),
            RenderVerb.Create(),
            ReadVerb.Create(),
            ArticleVerb.Create(),
            ConvertVerb.Create(),
            CleanVerb.Create(),
            DiffVerb.Create(),
            MergeVerb.Create(),
            GitSetupVerb.Create(),
            InstallVerb.Create(),
            KernelVerb.Create(),
            StdioVerb.Create(),
        };
        var line = root.Parse(args);
        if (line.Errors.Count > 0)
            return UserError.Print(ExitCode.Usage, Sentence(line));
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

    static string Sentence(ParseResult line)
    {
        var verb = line.CommandResult.Command is RootCommand ? "" : $" {line.CommandResult.Command.Name}";
        var wrong = line.UnmatchedTokens is [var token, ..] ? $"'{token}' is not understood" : OneLine(line.Errors[0].Message).TrimEnd('.');
        return $"{wrong} (see: notebooks{verb} --help)";
    }

    static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string ExitCodes() => "Exit codes:\n" + string.Join("\n", ExitCode.Meanings.Select(code => $"  {code.Code, 3}  {code.Meaning}"));
}
