using System.CommandLine;
using System.Runtime.InteropServices;
using Notebooks.Documents;
using Notebooks.Jupyter;
using Notebooks.Worker;

namespace Notebooks.Cli;

/// <summary><c>notebooks kernel</c>: what Jupyter's clients start; nobody types it.</summary>
static class KernelVerb
{
    static readonly Argument<string> ConnectionFile = new("CONNECTION_FILE")
    {
        Description = "the file in which the client says where it wants the kernel to listen",
    };
    static readonly Option<string> Language = new("--language")
    {
        Description =
            $"what the cells are in unless they say another: {string.Join(", ", LanguageInfo.WithKernel.Select(one => one.Name))}",
        DefaultValueFactory = _ => LanguageInfo.Default.Name,
    };

    public static Command Create()
    {
        Language.AcceptOnlyFromAmong([.. LanguageInfo.WithKernel.Select(one => one.Name)]);
        var command = new Command("kernel", "serve Jupyter's clients, which start it (see: notebooks install)")
        {
            ConnectionFile,
            Language,
        };
        command.SetAction((line, _) => RunAsync(line.GetValue(ConnectionFile)!, line.GetValue(Language)!));
        return command;
    }

    static async Task<int> RunAsync(string path, string languageName)
    {
        try
        {
            using var end = new CancellationTokenSource();
            var spoken = LanguageInfo.WithKernel.First(one => one.Name == languageName);
            await using var server = new KernelServer(Jupyter.ConnectionFile.Load(path), spoken, WorkerCommand.Self());
            // Some clients interrupt by a signal, and none of them but the protocol's own says goodbye.
            using var interrupt = PosixSignalRegistration.Create(
                PosixSignal.SIGINT,
                context =>
                {
                    context.Cancel = true;
                    server.Interrupt();
                }
            );
            using var terminate = PosixSignalRegistration.Create(
                PosixSignal.SIGTERM,
                context =>
                {
                    context.Cancel = true;
                    end.Cancel();
                }
            );
            _ = EndWithParentAsync(end);
            await server.RunAsync(end.Token);
            return ExitCode.Ok;
        }
        catch (ConnectionFileException wrong)
        {
            throw new UserError(ExitCode.NotReadable, wrong.Message);
        }
    }

    // A client that was killed cannot end its kernel. Jupyter's own say by a variable who they are.
    static async Task EndWithParentAsync(CancellationTokenSource end)
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), out var id) || id <= 1)
            return;
        try
        {
            using var parent = System.Diagnostics.Process.GetProcessById(id);
            await parent.WaitForExitAsync(end.Token);
        }
        catch (Exception exception)
            when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It is not there any more, or not to be looked at; on Windows the number is a handle's.
            if (exception is not ArgumentException || OperatingSystem.IsWindows())
                return;
        }
        await end.CancelAsync();
    }
}
