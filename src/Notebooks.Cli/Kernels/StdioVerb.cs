using System.CommandLine;
using System.Runtime.InteropServices;
using Notebooks.Documents;
using Notebooks.Worker;

namespace Notebooks.Cli;

/// <summary><c>notebooks stdio</c>: started by the VS Code extension for each notebook, and not meant to be typed.</summary>
static class StdioVerb
{
    static readonly Option<string> Language = new("--language")
    {
        Description = "what most cells are in, which is made ready first",
        DefaultValueFactory = _ => LanguageInfo.Default.Name,
    };

    static readonly Option<bool> Dib = new("--dib") { Description = "read and write .dib files, and run nothing" };

    public static Command Create()
    {
        Language.AcceptOnlyFromAmong([.. LanguageInfo.WithKernel.Select(one => one.Name)]);
        var command = new Command("stdio", "serve an editor over standard input and output, for one notebook of the current folder")
        {
            Language,
            Dib,
        };
        command.SetAction((line, _) => RunAsync(line.GetValue(Language)!, line.GetValue(Dib)));
        return command;
    }

    static async Task<int> RunAsync(string languageName, bool isForFiles)
    {
        // A signal of the terminal is for the editor, which ends this process by closing its input.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        await using var output = Console.OpenStandardOutput();
        await using var input = Console.OpenStandardInput();
        if (isForFiles)
        {
            await DibServer.RunAsync(input, output);
            return ExitCode.Ok;
        }
        var language = LanguageInfo.WithKernel.First(one => one.Name == languageName);
        await using var server = new EditorServer(WorkerCommand.Self(), language, output);
        await server.RunAsync(input);
        return ExitCode.Ok;
    }
}
